/** One soft spot: its spread in pixels, its strength, its colour (0 to 1 each). */
export type Spot = { sigma: number; strength: number; colour: readonly [number, number, number] }

/** The spots of one kind of point, drawn one after the other for each of 4 × 4 places within a pixel. */
export type Kernel = { radius: number; spots: Uint16Array }

export const phases = 4

/** Draws the spots once, in units of 1 / `unit`, so that painting a point is adding; three channels, or one. */
export function kernel(spots: Spot[], unit: number, channels: 1 | 3 = 3): Kernel {
  const widest = Math.max(...spots.map(spot => spot.sigma))
  const radius = Math.max(1, Math.round(widest * 2.3))
  const size = (2 * radius + 1) ** 2 * channels
  const all = new Uint16Array(size * phases * phases)
  for (let py = 0; py < phases; py++) {
    for (let px = 0; px < phases; px++) {
      const one = all.subarray((py * phases + px) * size, (py * phases + px + 1) * size)
      draw(one, spots, radius, px / phases, py / phases, unit, channels)
    }
  }
  return { radius, spots: all }
}

function draw(
  out: Uint16Array,
  spots: Spot[],
  radius: number,
  fx: number,
  fy: number,
  unit: number,
  channels: number,
): void {
  const side = 2 * radius + 1
  const half = 0.5 / phases
  for (let j = 0; j < side; j++) {
    for (let i = 0; i < side; i++) {
      const dx = i - radius + 0.5 - fx - half
      const dy = j - radius + 0.5 - fy - half
      const away = dx * dx + dy * dy
      for (let c = 0; c < channels; c++) {
        let light = 0
        for (const spot of spots)
          light += spot.strength * (spot.colour[c] ?? 1) * Math.exp(-away / (2 * spot.sigma * spot.sigma))
        out[(j * side + i) * channels + c] = Math.min(65535, Math.round(light * unit))
      }
    }
  }
}
