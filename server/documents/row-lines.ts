import { letterWidth } from '../platform/letter-widths.ts'
import type { Block, Cell, Line } from './blocks.ts'
import { sheetOf } from './sheet.ts'

type Table = Extract<Block, { kind: 'table' }>
/** From how many rows on it pays to tell their heights. */
const fewest = 30
/** Millimetres of a cell without what is set in it, as the template has them. */
const inset = 3.2
const point = 25.4 / 72
/** Letters that draw together or apart change a line by less. */
const spare = 1.01

/**
 * How many lines each row takes at the most: Typst would set each cell once to find that out, and once more to show it.
 * Null where it cannot be told: a letter of another script, a word that is wider than its column. Undefined for tables
 * so short that it does not matter.
 * @param size of the letters, in points
 */
export function rowLines({ columns, rows }: Table, landscape: boolean, size: number) {
  if (rows.length < fewest) return undefined
  const parts = columns.reduce((sum, { width }) => sum + width, 0)
  const whole = sheetOf(landscape).room
  const wide = columns.map(({ width }) => ((whole * width) / parts - inset) / point / size)
  return rows.map(cells => {
    const lines = cells.map((cell, at) => (isLine(cell) ? linesOf(cell, wide[at] ?? 0) : 1))
    return lines.every(n => n !== null) ? Math.max(1, ...lines) : null
  })
}

const isLine = (cell: Cell): cell is Line => Array.isArray(cell)

/** Filled word by word; a break is taken at spaces alone, so that Typst, who breaks after a hyphen too, takes no more. */
function linesOf(line: Line, wide: number): number | null {
  let [lines, filled] = [1, 0]
  const words = wordsOf(line)
  for (const { said, width } of words) {
    if (width === undefined || !(/\s/.test(said) || isPlain(said))) return null
    if (width > wide && !/^[\p{L}\p{N}]+$/u.test(said)) return null
    if (said === '\n') [lines, filled] = [lines + 1, 0]
    else if (said === ' ') filled += width
    else if (filled > 0 && filled + width > wide) [lines, filled] = [lines + 1, width]
    else filled += width
  }
  // a space at the very end is set, too
  return filled > wide && words.at(-1)?.said === ' ' ? lines + 1 : lines
}

/** Beside which a line may end; not so before most signs, nor after those that open (Unicode UAX 14, LB13 to LB17). */
const isPlain = (word: string) => /^[\p{L}\p{N}(+–-](.*[^([{“‘"'«])?$/u.test(word)

/** Words, spaces and ends of lines, with their widths in em; a word may be bold in part. */
function wordsOf(line: Line) {
  const words: { said: string; width: number | undefined }[] = []
  for (const { text, bold = false } of line)
    for (const said of text.split(/(\s)/)) {
      if (said === '') continue
      const [last, width] = [words.at(-1), widthOf(said, bold)]
      if (!last || /\s/.test(last.said) || /\s/.test(said)) words.push({ said, width })
      else Object.assign(last, { said: last.said + said, width: sum(last.width, width) })
    }
  return words
}

function widthOf(word: string, bold: boolean): number | undefined {
  let whole = 0
  for (const letter of word) {
    const width = letter === '\n' ? 0 : letterWidth(letter, bold)
    if (width === undefined) return undefined
    whole += width * spare
  }
  return whole
}

const sum = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? undefined : a + b
