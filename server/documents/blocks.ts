/** Words of a line, some bold; a `gap` is left for somebody to fill in, and is marked so that none is overlooked. */
export type Run = { text: string; bold?: true; gap?: true }
export type Line = readonly Run[]

/** What stands in a cell: words, or the place of a signature with its number and, where it was drawn, its strokes. */
export type Cell = Line | { sign: number; path: string | null }
export type Column = { title: string; width: number; align?: 'start' | 'center' | 'end' }
export type Signer = {
  /** Of the agreement: who they sign for. */
  over: string | null
  /** `Tanjungpinang, 13 Agustus 2026`. */
  placed: string | null
  position: string | null
  name: string | null
  rank: string | null
  number: string | null
}

export type Qr = { url: string; caption: string }

/** `picture`: which of those that come with the paper; pixels. */
export type ShownPhoto = { picture: number; caption: string | null; width: number; height: number }

export type Block =
  | { kind: 'letterhead'; office: string; address: string | null }
  | { kind: 'title'; text: string; number: string | null }
  | { kind: 'heading'; line: Line }
  | { kind: 'paragraph'; line: Line }
  | { kind: 'centred'; line: Line; size: 'small' | 'plain' | 'large' | 'huge' }
  | { kind: 'facts'; rows: readonly { label: string; value: string }[] }
  | { kind: 'list'; numbered: boolean; items: readonly Line[] }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly Cell[])[]; foot?: readonly Cell[] }
  | { kind: 'signatures'; signers: readonly Signer[]; qr?: Qr }
  | ({ kind: 'qr' } & Qr)
  | { kind: 'photos'; photos: readonly ShownPhoto[] }
  | { kind: 'note'; line: Line }
  | { kind: 'break' }

/** A paper, from which both the PDF and the Word file are made. Each section begins on a page of its own. */
export type Document = {
  title: string
  author: string
  language: 'id' | 'en'
  landscape: boolean
  /** Whether pages are numbered. */
  numbered: boolean
  sections: readonly (readonly Block[])[]
}

export const plain = (text: string): Line => [{ text }]

// oxlint-disable-next-line no-control-regex -- these are what is taken out
const unsettable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g

/** Text as both renderers can set it: without signs that control, which no paper shows and no XML holds. */
export const settable = (text: string): string => text.toWellFormed().replace(unsettable, '')

/** A document whose every text is settable; what was one object on many pages still is. */
export function settableDocument(document: Document): Document {
  const made = new Map<object, unknown>()
  function walk(value: unknown): unknown {
    if (typeof value === 'string') return settable(value)
    if (value === null || typeof value !== 'object') return value
    const there = made.get(value)
    if (there) return there
    const copy = Array.isArray(value) ? value.map(walk) : copyOf(value, walk)
    made.set(value, copy)
    return copy
  }
  return walk(document) as Document
}

function copyOf(value: object, walk: (inner: unknown) => unknown): object {
  const copy: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) copy[key] = walk(inner)
  return copy
}
