import { type Kernel, kernel, type Spot } from './lights-kernel.ts'
import { coarse, unit } from './lights-buffers.ts'

/** What each level of light looks like at one scale: 1 improving, 2 enrolled, 3 reporting, 4 verified. */
export type Kernels = {
  factor: number
  /** How far the widest reaches, in pixels. */
  pad: number
  dark: Kernel
  /** By level; the first is dark. */
  levels: Kernel[]
  /** By level: how far its glow reaches, in cells, and how strongly. */
  glow: ({ reach: number; strength: number } | undefined)[]
}

const amber = [1, 0.62, 0.13] as const
const lamp = [1, 0.71, 0.22] as const
const core = [1, 0.93, 0.74] as const
/** The colour of glowing air, by its share of red. */
export const haze = [1, 0.5, 0.1] as const

/** Draws the levels; `factor` 1 is a country 2,560 pixels wide. */
export function makeKernels(factor: number): Kernels {
  const spot = (sigma: number, strength: number, colour: Spot['colour']): Spot => ({
    sigma: sigma * factor,
    strength,
    colour,
  })
  const air = (reach: number, strength: number) => ({ reach: (reach * factor) / coarse, strength })
  const dark = kernel([spot(0.72, 0.56, [1, 1, 1])], 255, 1)
  const levels = [
    dark,
    kernel([spot(0.74, 0.52, amber)], unit),
    kernel([spot(1, 0.95, amber), spot(2.6, 0.07, amber)], unit),
    kernel([spot(3.4, 0.09, lamp), spot(1.4, 0.58, lamp), spot(0.75, 1.1, core)], unit),
    kernel([spot(4.4, 0.12, lamp), spot(1.7, 0.62, lamp), spot(0.9, 1.7, core)], unit),
  ]
  const glow = [undefined, air(3.2, 0.01), air(6, 0.012), air(12, 0.012), air(15, 0.013)]
  return { factor, pad: Math.max(...levels.map(level => level.radius)) + 1, dark, levels, glow }
}
