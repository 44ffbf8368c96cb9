import { drawBars } from './bars-picture.ts'
import { save } from './save-file.ts'

/** Saves the chart within a figure as a PNG, twice its size on screen, with its title and source written into it. */
export async function savePicture(
  figure: HTMLElement,
  text: { title: string; sub: string; source: string },
  fileName: string,
): Promise<void> {
  const shown = figure.querySelector<SVGSVGElement>('svg.ch')
  const bars = figure.querySelector<HTMLElement>('.bars')
  const original = shown ?? bars
  if (!original) return
  const pad = 24
  const drawing = shown ? frozen(shown) : drawBars(bars as HTMLElement)
  drawing.setAttribute('x', String(pad))
  drawing.setAttribute('y', '76')
  const { width, height } = original.getBoundingClientRect()
  const style = getComputedStyle(original)
  const ink = style.getPropertyValue('--ink')
  const paper = style.getPropertyValue('--paper')
  const wide = Math.max(width, 480, text.title.length * 10) + 2 * pad
  const high = height + 124
  const line = (y: number, px: number, weight: number, words: string) =>
    `<text x="${pad}" y="${y}" font-family="sans-serif" font-size="${px}" font-weight="${weight}" fill="${ink}">${escaped(words)}</text>`
  const whole = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    line(36, 17, 700, text.title),
    line(56, 12, 400, text.sub),
    new XMLSerializer().serializeToString(drawing),
    line(high - 18, 11, 400, text.source),
    '</svg>',
  ].join('')
  save(await png(whole, wide * 2, high * 2), `${fileName}.png`)
}

async function png(svg: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }))
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const picture = await loaded(address)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  URL.revokeObjectURL(address)
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('chart picture is empty'))), 'image/png'),
  )
}

const kept = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
]

// The copy leaves the page and its stylesheet behind, so what CSS decided is written into it.
function frozen(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = svg.querySelectorAll('*')
  copy.querySelectorAll('*').forEach((element, at) => {
    const original = originals[at]
    if (!original) return
    const style = getComputedStyle(original)
    for (const name of kept) element.setAttribute(name, style.getPropertyValue(name))
    if (element.tagName === 'text' || element.tagName === 'tspan')
      element.setAttribute('font-family', 'sans-serif')
  })
  return copy
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image()
    picture.addEventListener('load', () => resolve(picture))
    picture.addEventListener('error', () => reject(new Error('chart picture could not be drawn')))
    picture.src = address
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
