import { coarse, type LightBuffers, unit } from './lights-buffers.ts'
import { haze } from './lights-levels.ts'

/** Light sums up without end and is shown as 1 - e^-light; the table goes to where that is white. */
const steps = 2048
const shown = Uint8Array.from({ length: steps }, (_, at) => Math.round(255 * (1 - Math.exp(-at / unit))))
/** What brings a colour that its own strength darkened back, by strength. */
const lifts = Float32Array.from({ length: 256 }, (_, strength) => (strength > 0 ? 255 / strength : 0))
/** Glow weaker than this is left out. */
const faintest = 0.006

/** Turns the summed light into pixels on clear ground, and empties the sums for the next time. */
export function develop(buffers: LightBuffers): ImageData {
  const { width, height, cells, active, border, line, image } = buffers
  const pixels = new Uint32Array(image.data.buffer)
  pixels.fill(0)
  for (let row = 0; row < height; row++) {
    const glowing = readGlow(buffers, row)
    const band = (((row / coarse) | 0) + 1) * border + 1
    for (let c = 0; c < cells; c++) {
      const lit = active[band + c] === 1
      if (!lit && !(glowing && near(line, c) >= faintest)) continue
      cellRow(buffers, pixels, row, c * coarse, Math.min(width, (c + 1) * coarse), lit)
    }
  }
  buffers.air.fill(0)
  active.fill(0)
  return image
}

/** Develops one row of one cell. */
function cellRow(
  buffers: LightBuffers,
  pixels: Uint32Array,
  row: number,
  from: number,
  to: number,
  lit: boolean,
): void {
  const { width, pad, stride, light, dark, cell, share, line } = buffers
  let o = (row + pad) * stride + pad + from
  let p = row * width + from
  for (let column = from; column < to; column++, p++, o++) {
    const c = cell[column] as number
    const left = line[c] as number
    const air = left + ((line[c + 1] as number) - left) * (share[column] as number)
    let red = air * unit
    let green = red * haze[1]
    let blue = red * haze[2]
    let unlit = 0
    if (lit) {
      const i = o * 3
      red += light[i] as number
      green += light[i + 1] as number
      blue += light[i + 2] as number
      unlit = dark[o] as number
      light[i] = 0
      light[i + 1] = 0
      light[i + 2] = 0
      dark[o] = 0
    }
    let r = bright(red)
    let g = bright(green)
    let b = bright(blue)
    if (unlit > 0) {
      r += (255 - r) * unlit * (0.44 / 255)
      g += (255 - g) * unlit * (0.66 / 255)
      b += (255 - b) * unlit * (0.88 / 255)
    }
    const a = (r > g ? (r > b ? r : b) : g > b ? g : b) | 0
    if (a === 0) continue
    const lift = lifts[a] as number
    pixels[p] = (a << 24) | (byte(b * lift) << 16) | (byte(g * lift) << 8) | byte(r * lift)
  }
}

/** Reads one row of the coarse glow, between its two nearest rows of cells; false where it is all dark. */
function readGlow({ air, cells, cellRows, line }: LightBuffers, row: number): boolean {
  const at = Math.max(0, (row + 0.5) / coarse - 0.5)
  const upper = Math.min(cellRows - 1, at | 0)
  const lower = Math.min(cellRows - 1, upper + 1)
  const part = at - upper
  let most = 0
  for (let i = 0; i < cells; i++) {
    const above = air[upper * cells + i] as number
    const value = above + ((air[lower * cells + i] as number) - above) * part
    line[i] = value
    if (value > most) most = value
  }
  line[cells] = line[cells - 1] as number
  return most >= faintest
}

function near(line: Float32Array, c: number): number {
  return Math.max(line[c] as number, line[c + 1] as number, c > 0 ? (line[c - 1] as number) : 0)
}

function bright(light: number): number {
  return shown[light < steps ? light | 0 : steps - 1] as number
}

function byte(value: number): number {
  return value < 255 ? value | 0 : 255
}
