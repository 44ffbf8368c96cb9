import { type Kernel, kernel, type Spot } from './lights-kernel.ts'
import { coarse, unit } from './lights-buffers.ts'

/** What each level of light looks like at one scale: 1 improving, 2 enrolled, 3 reporting, 4 verified. */
export type Kernels = {
  factor: number
  /** Its levels are tints. */
  tinted: boolean
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

/** Colours that are told apart in the night, and beside each other; further ones begin anew. */
export const tints: readonly Spot['colour'][] = [
  [1, 0.71, 0.22],
  [0.25, 0.85, 0.8],
  [1, 0.42, 0.5],
  [0.62, 0.9, 0.3],
  [0.5, 0.62, 1],
  [1, 0.97, 0.86],
  [0.86, 0.5, 1],
  [1, 0.5, 0.16],
]

/**
 * Draws the levels; `factor` 1 is a country 2,560 pixels wide.
 * @param tinted each level is one of the tints instead, from the first on, and as bright as the others
 */
export function makeKernels(factor: number, tinted = false): Kernels {
  const spot = (sigma: number, strength: number, colour: Spot['colour']): Spot => ({
    sigma: sigma * factor,
    strength,
    colour,
  })
  const air = (reach: number, strength: number) => ({ reach: (reach * factor) / coarse, strength })
  const dark = kernel([spot(0.72, 0.56, [1, 1, 1])], 255, 1)
  if (tinted) {
    const levels = [dark, ...tints.map(tint => kernel([spot(2.4, 0.3, tint), spot(1.1, 1.3, tint)], unit))]
    return { factor, tinted, pad: (levels[1] ?? dark).radius + 1, dark, levels, glow: [] }
  }
  const levels = [
    dark,
    kernel([spot(0.74, 0.52, amber)], unit),
    kernel([spot(1, 0.95, amber), spot(2.6, 0.07, amber)], unit),
    kernel([spot(3.4, 0.09, lamp), spot(1.4, 0.58, lamp), spot(0.75, 1.1, core)], unit),
    kernel([spot(4.4, 0.12, lamp), spot(1.7, 0.62, lamp), spot(0.9, 1.7, core)], unit),
  ]
  const glow = [undefined, air(3.2, 0.01), air(6, 0.012), air(12, 0.012), air(15, 0.013)]
  return { factor, tinted, pad: Math.max(...levels.map(level => level.radius)) + 1, dark, levels, glow }
}
