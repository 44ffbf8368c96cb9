const svgName = 'http://www.w3.org/2000/svg'

/** Draws the bars of a list as SVG, each text and bar where it stands on the page. */
export function drawBars(list: HTMLElement): SVGSVGElement {
  const frame = list.getBoundingClientRect()
  const style = getComputedStyle(list)
  const colour = (name: string) => style.getPropertyValue(name)
  const svg = make('svg', { width: frame.width, height: frame.height }) as SVGSVGElement
  svg.append(hatching(colour('--leaf')))
  for (const row of list.querySelectorAll('li')) {
    const box = (part: string) => place(row.querySelector(part), frame)
    const bar = box('.bar')
    const missing = row.querySelector('.bar.missing') !== null
    svg.append(words(row.querySelector('.bars-name'), box('.bars-name'), 'start', colour('--ink')))
    svg.append(words(row.querySelector('.bars-value'), box('.bars-value'), 'end', colour('--ink')))
    const ground = {
      fill: missing ? 'none' : colour('--mute-bg'),
      stroke: missing ? colour('--edge') : 'none',
    }
    svg.append(make('rect', { ...bar, ...ground, 'stroke-dasharray': '2 2' }))
    if (missing) continue
    svg.append(make('rect', { ...box('.v'), fill: colour('--leaf') }))
    svg.append(make('rect', { ...box('.r'), fill: 'url(#hatch)', stroke: colour('--leaf') }))
  }
  return svg
}

type Box = { x: number; y: number; width: number; height: number }

function place(element: Element | null, frame: DOMRect): Box {
  const at = element?.getBoundingClientRect() ?? new DOMRect()
  return { x: at.x - frame.x, y: at.y - frame.y, width: at.width, height: at.height }
}

function words(element: Element | null, box: Box, anchor: 'start' | 'end', fill: string): SVGElement {
  const text = make('text', {
    x: anchor === 'start' ? box.x : box.x + box.width,
    y: box.y + box.height / 2 + 4,
    fill,
    'text-anchor': anchor,
    'font-size': 12,
    'font-family': 'sans-serif',
  })
  text.textContent = element?.textContent ?? ''
  return text
}

function hatching(leaf: string): SVGElement {
  const pattern = make('pattern', {
    id: 'hatch',
    width: 5,
    height: 5,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(25)',
  })
  pattern.append(make('rect', { width: 1.5, height: 5, fill: leaf }))
  return pattern
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svgName, name) as SVGElement
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}
