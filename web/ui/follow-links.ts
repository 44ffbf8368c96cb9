/**
 * Hands presses on plain links of this site to `go(path)` instead of loading a page, so that every `<a href>` of
 * these components works with any router. Returns how to stop. Links that open apart, download, are marked `data-full`
 * or lead to a page of another maker load as usual.
 */
export function followLinks(go: (path: string) => void, isForeign: (path: string) => boolean): () => void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return
    if (link.origin !== location.origin || 'full' in link.dataset || isForeign(link.pathname)) return
    const samePage = link.pathname === location.pathname && link.search === location.search
    if (samePage && link.hash) return
    event.preventDefault()
    go(link.pathname + link.search + link.hash)
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
