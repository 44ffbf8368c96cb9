import { refuse } from './problems.ts'
import { cellBound as longest } from './spreadsheet-bounds.ts'

/**
 * Reads CSV as offices make it: `,` `;` or tab between, quotes doubled, UTF-8 or UTF-16 with or without a mark, or
 * Windows-1252. An apostrophe that stands before what would be a formula is taken away again.
 */
export function* csvRows(bytes: Buffer): Generator<{ row: number; cells: string[] }> {
  const encoding = encodingOf(bytes)
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(bytes.subarray(0, 64 * 1024)))
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let closed = false
  let row = 0
  let last = ''
  const endCell = () => {
    cells.push(plain(cell))
    cell = ''
    closed = false
  }
  for (const text of textOf(bytes, encoding)) {
    let from = 0
    const take = (to: number) => {
      if (to > from) cell += text.slice(from, to)
      if (cell.length > longest) refuse('import.cell-too-long', { most: longest, cell: String(row + 1) })
      from = to + 1
    }
    for (let at = 0; at < text.length; at++) {
      const sign = text[at] ?? ''
      if (quoted) {
        if (sign !== '"') continue
        take(at)
        quoted = false
        closed = true
      } else if (sign === '"') {
        take(at)
        if (closed) cell += '"'
        else if (cell.trim() !== '') {
          cell += '"'
          last = sign
          continue
        } else cell = ''
        quoted = true
        closed = false
      } else if (sign === delimiter) {
        take(at)
        endCell()
      } else if (sign === '\n' || sign === '\r') {
        take(at)
        if (sign === '\r' || last !== '\r') {
          endCell()
          row++
          yield { row, cells }
          cells = []
        }
      }
      last = sign
    }
    take(text.length)
  }
  if (cell !== '' || cells.length > 0) yield { row: row + 1, cells: [...cells, plain(cell)] }
}

const plain = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += chunk)
      decoder.decode(bytes.subarray(at, at + chunk), { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

const chunk = 256 * 1024

function* textOf(bytes: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += chunk)
    yield decoder.decode(bytes.subarray(at, at + chunk), { stream: true })
  yield decoder.decode()
}

/** The sign that stands about as often in line after line, outside of quotes. */
function delimiterOf(text: string): string {
  const lines = text
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter(line => line.trim() !== '')
    .slice(0, 60)
  const scored = [';', ',', '\t'].map(sign => {
    const counts = lines.map(line => line.split(sign).length - 1).filter(count => count > 0)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    return { sign, score: counts.filter(count => count === usual).length * Math.min(usual, 20) }
  })
  return scored.toSorted((a, b) => b.score - a.score)[0]?.sign ?? ','
}
