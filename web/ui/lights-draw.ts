import { type Kernels, makeKernels } from './lights-levels.ts'
import { type Kernel, phases } from './lights-kernel.ts'
import { coarse, type LightBuffers, makeBuffers } from './lights-buffers.ts'
import { develop } from './lights-develop.ts'
import { aspect, type Points, runsWithin } from './lights-points.ts'
import type { Size, View } from './lights-view.ts'

/** Paints the lights of a country into a canvas. */
export type Painter = {
  /** `ratio` is device pixels a CSS pixel. Returns the milliseconds it took. */
  paint(points: Points, lights: Uint8Array | null, view: View, size: Size, ratio: number): number
}

/** Makes the painter of a canvas; it keeps its buffers between paintings. */
export function painter(canvas: HTMLCanvasElement, tinted = false): Painter {
  const context = canvas.getContext('2d')
  let buffers = makeBuffers(1, 1, 1)
  let kernels = makeKernels(1, tinted)
  return {
    paint(points, lights, view, size, ratio) {
      const start = performance.now()
      const width = Math.max(1, Math.round(size.width * ratio))
      const height = Math.max(1, Math.round(size.height * ratio))
      const factor = Math.min(3.4, Math.max(0.42, ((view.k * ratio) / 2560) ** 0.69))
      if (Math.abs(kernels.factor / factor - 1) > 0.02) kernels = makeKernels(factor, tinted)
      if (buffers.width !== width || buffers.height !== height || buffers.pad !== kernels.pad) {
        buffers = makeBuffers(width, height, kernels.pad)
        canvas.width = width
        canvas.height = height
      }
      splat(buffers, kernels, points, lights, { k: view.k * ratio, x: view.x * ratio, y: view.y * ratio })
      context?.putImageData(develop(buffers), 0, 0)
      return performance.now() - start
    },
  }
}

/** Sums the light of every point in sight. */
function splat(
  buffers: LightBuffers,
  kernels: Kernels,
  points: Points,
  lights: Uint8Array | null,
  view: View,
): void {
  const { width, height, pad, stride } = buffers
  const { x, y, village } = points
  const high = view.k / aspect
  const [left, top] = [(-pad - view.x) / view.k, (-pad - view.y) / high]
  const [right, bottom] = [(width + pad - view.x) / view.k, (height + pad - view.y) / high]
  for (const [from, to] of runsWithin(points, left, top, right, bottom)) {
    for (let place = from; place < to; place++) {
      const px = view.x + (x[place] as number) * view.k + pad
      const py = view.y + (y[place] as number) * high + pad
      const level = lights === null ? 0 : (lights[village[place] as number] as number)
      const spread = kernels.levels[level] ?? kernels.dark
      const edge = spread.radius
      const ix = px | 0
      const iy = py | 0
      if (ix < edge || iy < edge || ix + edge >= stride || iy + edge >= height + 2 * pad) continue
      const phase = (((py - iy) * phases) | 0) * phases + (((px - ix) * phases) | 0)
      touch(buffers, ix, iy, edge)
      if (level === 0) darken(buffers.dark, spread, phase, iy * stride + ix, stride)
      else {
        if (kernels.tinted) outshine(buffers.light, spread, phase, iy * stride + ix, stride)
        else add(buffers.light, spread, phase, iy * stride + ix, stride)
        const air = kernels.glow[level]
        if (air) glow(buffers, (px - pad) / coarse, (py - pad) / coarse, air.reach, air.strength)
      }
    }
  }
}

function touch({ active, across, down, border }: LightBuffers, ix: number, iy: number, edge: number): void {
  const x0 = across[ix - edge] as number
  const x1 = across[ix + edge] as number
  const y1 = (down[iy + edge] as number) * border
  for (let y = (down[iy - edge] as number) * border; y <= y1; y += border) {
    for (let x = x0; x <= x1; x++) active[y + x] = 1
  }
}

// A dark village is no light: two on one spot are no brighter than one.
function darken(
  into: Uint8Array,
  { radius, spots }: Kernel,
  phase: number,
  centre: number,
  stride: number,
): void {
  const side = 2 * radius + 1
  let from = phase * side * side
  for (let j = -radius; j <= radius; j++) {
    let o = centre + j * stride - radius
    for (let i = 0; i < side; i++, o++, from++) {
      const value = spots[from] as number
      if (value > (into[o] as number)) into[o] = value
    }
  }
}

function add(
  into: Uint16Array,
  { radius, spots }: Kernel,
  phase: number,
  centre: number,
  stride: number,
): void {
  const side = (2 * radius + 1) * 3
  let from = phase * side * (2 * radius + 1)
  for (let j = -radius; j <= radius; j++) {
    let o = (centre + j * stride - radius) * 3
    for (let i = 0; i < side; i++, o++, from++) {
      const sum = (into[o] as number) + (spots[from] as number)
      into[o] = sum < 65535 ? sum : 65535
    }
  }
}

// Where tints tell something, many on one spot keep their colour and are not summed to white.
function outshine(
  into: Uint16Array,
  { radius, spots }: Kernel,
  phase: number,
  centre: number,
  stride: number,
): void {
  const side = (2 * radius + 1) * 3
  let from = phase * side * (2 * radius + 1)
  for (let j = -radius; j <= radius; j++) {
    let o = (centre + j * stride - radius) * 3
    for (let i = 0; i < side; i++, o++, from++) {
      const value = spots[from] as number
      if (value > (into[o] as number)) into[o] = value
    }
  }
}

const sideways = new Float32Array(256)

function glow(buffers: LightBuffers, gx: number, gy: number, sigma: number, strength: number): void {
  const { air, cells, cellRows } = buffers
  if (sigma < 0.7) {
    // Narrower than a cell: its light is shared among the four around.
    const light = strength * 6.283 * sigma * sigma
    const ix = Math.floor(gx - 0.5)
    const iy = Math.floor(gy - 0.5)
    if (ix < 0 || iy < 0 || ix + 1 >= cells || iy + 1 >= cellRows) return
    const fx = gx - 0.5 - ix
    const lower = light * (gy - 0.5 - iy)
    const o = iy * cells + ix
    air[o] = (air[o] as number) + (light - lower) * (1 - fx)
    air[o + 1] = (air[o + 1] as number) + (light - lower) * fx
    air[o + cells] = (air[o + cells] as number) + lower * (1 - fx)
    air[o + cells + 1] = (air[o + cells + 1] as number) + lower * fx
    return
  }
  const reach = Math.min(60, sigma * 2.4)
  const fall = -1 / (2 * sigma * sigma)
  const x0 = Math.max(0, Math.floor(gx - reach))
  const x1 = Math.min(cells - 1, Math.floor(gx + reach))
  const y0 = Math.max(0, Math.floor(gy - reach))
  const y1 = Math.min(cellRows - 1, Math.floor(gy + reach))
  for (let i = x0; i <= x1; i++) sideways[i - x0] = Math.exp((i + 0.5 - gx) ** 2 * fall)
  for (let j = y0; j <= y1; j++) {
    const down = strength * Math.exp((j + 0.5 - gy) ** 2 * fall)
    for (let i = x0; i <= x1; i++) {
      const o = j * cells + i
      air[o] = (air[o] as number) + down * (sideways[i - x0] as number)
    }
  }
}
