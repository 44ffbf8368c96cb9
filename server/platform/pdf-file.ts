/** A PDF as Typst writes it: its objects by number, each as text of a sign to a byte, and its pages in their order. */
export type PdfFile = {
  head: string
  objects: Map<number, string>
  /** How many numbers there are, with that of no object. */
  size: number
  trailer: string
  /** Numbers of objects. */
  pages: number[]
  tree: number
  metadata: number
}
export type Dictionary = Map<string, string>

/** What the catalog of a file holds in which nothing points at a page but its tree. */
const known = new Set(['Type', 'Pages', 'Metadata', 'OutputIntents', 'Lang', 'ViewerPreferences'])

/** Reads a file with one table of its objects and all pages under one node, as Typst writes it; no other. */
export function readPdf(bytes: Buffer): PdfFile | undefined {
  const text = bytes.toString('latin1')
  const start = Number(/\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const [table, count] = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 32)) ?? []
  if (!table) return undefined
  const size = Number(count)
  const end = start + table.length + size * 20
  const offsets = Array.from({ length: size }, (_, n) => {
    const entry = text.slice(start + table.length + n * 20, start + table.length + n * 20 + 20)
    return /^\d{10} 00000 n\s\s$/.test(entry) ? Number(entry.slice(0, 10)) : undefined
  })
  const places = [...offsets.entries()].flatMap(([number, at]) => (at === undefined ? [] : [{ number, at }]))
  places.sort((a, b) => a.at - b.at)
  const objects = new Map<number, string>()
  for (const [n, { number, at }] of places.entries()) {
    const written = text.slice(at, places[n + 1]?.at ?? start)
    const opening = `${number} 0 obj\n`
    const close = written.lastIndexOf('\nendobj')
    if (!written.startsWith(opening) || close < 0) return undefined
    objects.set(number, written.slice(opening.length, close))
  }
  const trailer = /^trailer\n(<<[\s\S]*>>)\nstartxref/.exec(text.slice(end))?.[1]
  const catalog = dictionaryOf(objects.get(referred(/\/Root (\d+ 0 R)/.exec(trailer ?? '')?.[1])))
  const tree = referred(catalog?.get('Pages'))
  const metadata = referred(catalog?.get('Metadata'))
  const node = dictionaryOf(objects.get(tree))
  const pages = (node?.get('Kids')?.match(/\d+ 0 R/g) ?? []).map(referred)
  const isWhole = pages.length > 0 && pages.length === Number(node?.get('Count')) && objects.has(metadata)
  if (!trailer || !catalog || !isWhole || [...catalog.keys()].some(key => !known.has(key))) return undefined
  return { head: text.slice(0, places[0]?.at), objects, size, trailer, pages, tree, metadata }
}

/** Writes it; numbers without an object are free. */
export function writePdf({ head, objects, size, trailer }: PdfFile): Buffer {
  const parts = [head]
  const entries = Array.from({ length: size }, () => '0000000000 65535 f \n')
  let at = head.length
  for (const [number, body] of objects) {
    const part = `${number} 0 obj\n${body}\nendobj\n\n`
    entries[number] = `${String(at).padStart(10, '0')} 00000 n \n`
    parts.push(part)
    at += part.length
  }
  const told = trailer.replace(/(\/Size )\d+/, `$1${size}`)
  parts.push(`xref\n0 ${size}\n`, ...entries, `trailer\n${told}\nstartxref\n${at}\n%%EOF`)
  return Buffer.from(parts.join(''), 'latin1')
}

/** `12 0 R`. */
export const referred = (reference: string | undefined): number =>
  Number(/^(\d+) 0 R$/.exec(reference ?? '')?.[1] ?? Number.NaN)

/** The entries of a dictionary, each as it is written; nothing where it is none, or holds what no page's does (text). */
export function dictionaryOf(written: string | undefined): Dictionary | undefined {
  const entries: Dictionary = new Map()
  let [depth, key, from, last] = [0, '', 0, 0]
  for (const { 0: token, index } of (written ?? '').matchAll(
    /<<|>>|\[|\]|\/[^\s[\]<>/()]+|\([^()\\]*\)|[^\s[\]<>/()]+|\S/g,
  )) {
    const isClose = token === '>>' || token === ']'
    if (depth === 0 ? token !== '<<' : token === '(' || token === ')') return undefined
    const isKey = depth === 1 && token.startsWith('/') && (key === '' || last > from)
    if (depth === 1 && key && (isKey || isClose)) {
      entries.set(key, (written ?? '').slice(from, last).trim())
      key = ''
    }
    if (isKey) [key, from] = [token.slice(1), index + token.length]
    depth += isClose ? -1 : token === '<<' || token === '[' ? 1 : 0
    last = index + token.length
  }
  return depth === 0 && entries.size > 0 ? entries : undefined
}

export const dictionary = (entries: Dictionary): string =>
  `<<\n${[...entries].map(([key, value]) => `  /${key} ${value}\n`).join('')}>>`
