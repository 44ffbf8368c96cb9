/** Keeps the window's title the same as the page's first heading, whatever page is shown. Returns how to stop. */
export function followHeading(root: Element): () => void {
  const show = () => {
    const heading = root.querySelector('h1')?.textContent?.trim()
    document.title = heading ? `${heading} · Sinergi` : 'Sinergi'
  }
  const observer = new MutationObserver(show)
  observer.observe(root, { subtree: true, childList: true, characterData: true })
  return () => observer.disconnect()
}
