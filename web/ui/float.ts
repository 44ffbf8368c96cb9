/** Sets a popover beside its anchor: below where there is room, above where there is not, never off the screen. */
export function floatBy(anchor: HTMLElement, floating: HTMLElement, align: 'start' | 'end' = 'start'): void {
  const at = anchor.getBoundingClientRect()
  const box = floating.getBoundingClientRect()
  const gap = 6
  const edge = 8
  const left = align === 'end' ? at.right - box.width : at.left
  const below = at.bottom + gap + box.height <= innerHeight - edge || at.top < box.height + gap + edge
  const top = below ? at.bottom + gap : at.top - gap - box.height
  floating.style.left = `${clamp(left, edge, innerWidth - box.width - edge)}px`
  floating.style.top = `${clamp(top, edge, innerHeight - box.height - edge)}px`
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
