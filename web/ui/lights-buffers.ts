/** Light is summed in whole numbers, so many to one: half the memory of fractions, and as fine as a screen shows. */
export const unit = 400

/** The glow of the air is summed coarsely: one cell for so many pixels each way. */
export const coarse = 6

export type LightBuffers = ReturnType<typeof makeBuffers>

/** What a painting sums into; `pad` pixels more on every side, so that no spot need be cut. */
export function makeBuffers(width: number, height: number, pad: number) {
  const stride = width + 2 * pad
  const rows = height + 2 * pad
  const cells = Math.ceil(width / coarse)
  const cellRows = Math.ceil(height / coarse)
  const cellPlace = (column: number) => Math.max(0, (column + 0.5) / coarse - 0.5)
  return {
    width,
    height,
    pad,
    stride,
    /** Red, green, blue of the lit, summed, in units of `unit`. */
    light: new Uint16Array(stride * rows * 3),
    /** The unlit, 0 to 255. */
    dark: new Uint8Array(stride * rows),
    cells,
    cellRows,
    /** The glow of the air, by cell. */
    air: new Float32Array(cells * cellRows),
    /** Cells in which a point was painted, with a border of one cell for what stands outside. */
    active: new Uint8Array((cells + 2) * (cellRows + 2)),
    border: cells + 2,
    /** The bordered cell of each padded column, and of each padded row. */
    across: Uint16Array.from({ length: stride }, (_, column) => bordered(column - pad, cells)),
    down: Uint16Array.from({ length: rows }, (_, row) => bordered(row - pad, cellRows)),
    /** For each column the cell to its left, and how far it stands towards the next. */
    cell: Uint16Array.from({ length: width }, (_, column) => cellPlace(column)),
    share: Float32Array.from({ length: width }, (_, column) => cellPlace(column) % 1),
    /** One row of the glow, between its cells. */
    line: new Float32Array(cells + 1),
    image: new ImageData(width, height),
  }
}

function bordered(pixel: number, cells: number): number {
  return Math.max(0, Math.min(cells + 1, Math.floor(pixel / coarse) + 1))
}
