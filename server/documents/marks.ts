import type { Run } from './blocks.ts'
import { type BlockPlace, blockPlaces, type WordPlace, wordPlaces } from './places.ts'

/** A piece of a line: words, bold or to be filled in by hand, or a place that the meeting fills. */
export type Piece = Run | { place: WordPlace; bold?: true }
/** A template, taken apart. */
export type Mark =
  | { kind: 'title' | 'heading' | 'paragraph' | 'note'; pieces: Piece[] }
  | { kind: 'centred'; size: 'plain' | 'large' | 'huge'; pieces: Piece[] }
  | { kind: 'fact'; label: Piece[]; value: Piece[] }
  | { kind: 'item'; numbered: boolean; pieces: Piece[] }
  | { kind: 'block'; place: BlockPlace }
  | { kind: 'break' }
/** What is wrong with a template, and in which line, from 1. */
export type Fault = {
  line: number
  fault: 'unknown-place' | 'block-in-line' | 'not-closed' | 'fact-without-value'
  what: string
}

const leads: [RegExp, (rest: string) => Omit<Mark, 'pieces'>][] = [
  [/^# +/, () => ({ kind: 'title' })],
  [/^## +/, () => ({ kind: 'heading' })],
  [/^> +/, () => ({ kind: 'centred', size: 'plain' })],
  [/^>> +/, () => ({ kind: 'centred', size: 'large' })],
  [/^>>> +/, () => ({ kind: 'centred', size: 'huge' })],
  [/^~ +/, () => ({ kind: 'note' })],
  [/^- +/, () => ({ kind: 'item', numbered: false })],
  [/^\d{1,3}\. +/, () => ({ kind: 'item', numbered: true })],
] as never
const blockLine = /^\{\{([^{}]*)\}\}$/

/**
 * Takes a template apart. Its marks: `# title`, `## heading`, `- item`, `1. item`, `| label | value`, `> centred` (`>>`
 * large, `>>> ` huge), `~ note`, `---` a new page, `**bold**`, `[[to fill in by hand]]`, `{{place}}`; all else is text.
 */
export function parseTemplate(body: string): { marks: Mark[]; faults: Fault[] } {
  const marks: Mark[] = []
  const faults: Fault[] = []
  let isOpen = false
  for (const [at, raw] of body.split(/\r\n|\r|\n/).entries()) {
    const text = raw.trim()
    const line = at + 1
    const before = marks.at(-1)
    if (text === '') {
      isOpen = false
      continue
    }
    const pieces = (of: string) => piecesOf(of, fault => faults.push({ line, ...fault }))
    const block = blockLine.exec(text)?.[1]?.trim()
    const lead = leads.find(([sign]) => sign.test(text))
    if (text === '---') marks.push({ kind: 'break' })
    else if (block !== undefined && isBlock(block)) marks.push({ kind: 'block', place: block })
    else if (text.startsWith('|')) {
      const [label = '', ...value] = text.slice(1).split('|')
      if (value.length === 0) faults.push({ line, fault: 'fact-without-value', what: label.trim() })
      else marks.push({ kind: 'fact', label: pieces(label.trim()), value: pieces(value.join('|').trim()) })
    } else if (lead) marks.push({ ...lead[1](''), pieces: pieces(text.replace(lead[0], '')) } as Mark)
    else if (isOpen && before?.kind === 'paragraph') before.pieces.push({ text: ' ' }, ...pieces(text))
    else marks.push({ kind: 'paragraph', pieces: pieces(text) })
    isOpen = marks.at(-1)?.kind === 'paragraph'
  }
  return { marks, faults }
}

const signs = /\{\{([^{}]*)\}\}|\*\*|\[\[|\]\]|\{\{/g

function piecesOf(text: string, wrong: (fault: Omit<Fault, 'line'>) => void): Piece[] {
  const pieces: Piece[] = []
  let [bold, gap, from] = [false, false, 0]
  const add = (words: string) => {
    if (words) pieces.push({ text: words, ...(bold && { bold: true }), ...(gap && { gap: true }) })
  }
  for (const match of text.matchAll(signs)) {
    add(text.slice(from, match.index))
    from = match.index + match[0].length
    if (match[0] === '**') bold = !bold
    else if (match[0] === '[[') gap = true
    else if (match[0] === ']]') gap = false
    else if (match[1] === undefined) wrong({ fault: 'not-closed', what: '{{' })
    else {
      const place = match[1].trim()
      if (isWord(place)) pieces.push({ place, ...(bold && { bold: true }) })
      else wrong({ fault: isBlock(place) ? 'block-in-line' : 'unknown-place', what: place })
    }
  }
  add(text.slice(from))
  if (bold) wrong({ fault: 'not-closed', what: '**' })
  if (gap) wrong({ fault: 'not-closed', what: '[[' })
  return pieces
}

const isWord = (place: string): place is WordPlace => (wordPlaces as readonly string[]).includes(place)
const isBlock = (place: string): place is BlockPlace => (blockPlaces as readonly string[]).includes(place)
