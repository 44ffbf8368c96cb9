import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { frame } from '../../db/regions/pack.ts'

/** The lamps of all villages, a digit each in the order of their ranks, and what of the map is wanted. */
export type LampTask = {
  states: string
  /** Pixels. */
  width: number
  /** The villages that fill the picture, by rank; all: the whole country, uncropped. */
  ranks: number[] | 'all'
  /** WebP, or pixels to be laid under words: PNG. */
  as: 'webp' | 'png'
}
type Point = { x: number; y: number; state: number }
type Box = { x0: number; y0: number; x1: number; y1: number }

const country: Box = { x0: 0, y0: 0, x1: 1, y1: 1 }
const ratio = (frame.east - frame.west) / (frame.north - frame.south)
/** Of a place's picture, width to height. */
const placeRatio = 16 / 9

let kept: { x: Uint16Array; y: Uint16Array } | undefined
function points() {
  if (kept) return kept
  const file = readFileSync(new URL('../../web/public/map/villages.bin', import.meta.url))
  const count = file.readUInt32LE(0)
  const read = (from: number) =>
    Uint16Array.from({ length: count }, (_, n) => file.readUInt16LE(from + n * 2))
  kept = { x: read(4), y: read(4 + count * 2) }
  return kept
}
const steps = 65534

/** The map of lights as a picture on a clear ground, to be laid over night. */
export async function renderLamps({ states, width, ranks, as }: LampTask): Promise<Buffer> {
  const all = villages(states)
  const mine = new Set(ranks === 'all' ? [] : ranks)
  const box = ranks === 'all' ? country : boxOf(all.filter(({ rank }) => mine.has(rank)))
  const height = Math.round(ranks === 'all' ? width / ratio : width / placeRatio)
  const isNear = ranks !== 'all'
  const shown = all
    .filter(({ x, y }) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1)
    .map(({ x, y, state, rank }) => ({
      x: ((x - box.x0) / (box.x1 - box.x0)) * width,
      y: ((y - box.y0) / (box.y1 - box.y0)) * height,
      // beside the place that is shown, the country is there and dark
      state: isNear && !mine.has(rank) ? -1 : state,
    }))
  const many = isNear ? Math.sqrt(2200 / Math.max(150, mine.size)) : 1
  const size = isNear ? (width / 960) ** 0.5 * Math.min(2.6, Math.max(1, many)) : factorOf(width)
  const pixels = paint(shown, width, height, size)
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } })
  if (as === 'png') return picture.png().toBuffer()
  return picture.webp({ quality: width > 1000 ? 62 : 68, alphaQuality: 60, effort: 3 }).toBuffer()
}

/** How large a dot is at a width: smaller pictures have relatively larger ones. */
const factorOf = (width: number) => (width / 2560) ** 0.62

function villages(states: string): (Point & { rank: number })[] {
  const { x, y } = points()
  const found = []
  for (let rank = 0; rank < x.length; rank++) {
    const [px = steps + 1, py = steps + 1] = [x[rank], y[rank]]
    if (px <= steps) found.push({ rank, x: px / steps, y: py / steps, state: Number(states[rank] ?? 0) })
  }
  return found
}

/** The part of the map that holds a place's villages, with sea around, in the ratio of the picture. */
function boxOf(own: readonly Point[]): Box {
  const xs = own.map(({ x }) => x).toSorted((a, b) => a - b)
  const ys = own.map(({ y }) => y).toSorted((a, b) => a - b)
  const [x0 = 0, x1 = 1] = [xs[0], xs.at(-1)]
  const [y0 = 0, y1 = 1] = [ys[0], ys.at(-1)]
  const middle = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 }
  // shares of the frame are not square
  const wide = Math.max((x1 - x0) * 1.12, (((y1 - y0) * 1.12) / ratio) * placeRatio, 0.012)
  const tall = (wide * ratio) / placeRatio
  return {
    x0: middle.x - wide / 2,
    x1: middle.x + wide / 2,
    y0: middle.y - tall / 2,
    y1: middle.y + tall / 2,
  }
}

const [amber, lamp, core] = [
  [1, 0.62, 0.13],
  [1, 0.71, 0.22],
  [1, 0.93, 0.74],
] as const
const glow = [1, 0.5, 0.1] as const

/** Light adds up, as it does by night; what is unlit is only as bright as the brightest dot there. */
function paint(shown: readonly Point[], width: number, height: number, f: number): Buffer {
  const light = new Float32Array(width * height * 3)
  const unlit = new Float32Array(width * height)
  const around = (x: number, y: number, sigma: number, put: (at: number, share: number) => void) => {
    const reach = Math.ceil(sigma * 3)
    for (let j = Math.max(0, Math.floor(y - reach)); j <= Math.min(height - 1, y + reach); j++) {
      for (let i = Math.max(0, Math.floor(x - reach)); i <= Math.min(width - 1, x + reach); i++) {
        const d = ((i + 0.5 - x) ** 2 + (j + 0.5 - y) ** 2) / (2 * sigma * sigma)
        if (d <= 5) put(j * width + i, Math.exp(-d))
      }
    }
  }
  const shine = ({ x, y }: Point, sigma: number, [r, g, b]: readonly [number, number, number], a: number) =>
    around(x, y, sigma * f, (at, share) => {
      light[at * 3] = (light[at * 3] ?? 0) + r * share * a
      light[at * 3 + 1] = (light[at * 3 + 1] ?? 0) + g * share * a
      light[at * 3 + 2] = (light[at * 3 + 2] ?? 0) + b * share * a
    })
  for (const village of shown) {
    if (village.state <= 0) {
      const strength = village.state < 0 ? 0.22 : 0.56
      around(village.x, village.y, 0.72 * f, (at, share) => {
        unlit[at] = Math.max(unlit[at] ?? 0, share * strength)
      })
    } else if (village.state === 1) {
      shine(village, 0.74, amber, 0.52)
      shine(village, 3.2, glow, 0.01)
    } else {
      // in the programme, reported, verified
      const bright = village.state === 4 ? 1 : village.state === 3 ? 0.86 : 0.68
      shine(village, 15, glow, 0.013 * bright)
      shine(village, 4.4, lamp, 0.12 * bright)
      shine(village, 1.7, lamp, 0.62 * bright)
      shine(village, 0.9, core, 1.7 * bright)
    }
  }
  return pixelsOf(light, unlit)
}

function pixelsOf(light: Float32Array, unlit: Float32Array): Buffer {
  const pixels = Buffer.alloc(unlit.length * 4)
  const dark = [0.44, 0.66, 0.88]
  for (let at = 0; at < unlit.length; at++) {
    const u = unlit[at] ?? 0
    const colours = dark.map((share, n) => 1 - Math.exp(-(light[at * 3 + n] ?? 0)) * (1 - u * share))
    const alpha = Math.max(...colours)
    if (alpha < 0.004) continue
    colours.forEach((colour, n) => (pixels[at * 4 + n] = Math.min(255, (colour / alpha) * 255)))
    pixels[at * 4 + 3] = Math.min(255, alpha * 255)
  }
  return pixels
}
