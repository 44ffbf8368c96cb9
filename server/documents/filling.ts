import { documentPapers } from '../../text/document-papers.ts'
import type { Block, Line, Run } from './blocks.ts'
import { blockAt } from './block-places.ts'
import type { Mark, Piece } from './marks.ts'
import { say, type Setting } from './words.ts'

/** A template filled for one paper, or for one guest's page of it. What has nothing to say leaves no trace: neither do headings over it. */
export function fillTemplate(marks: readonly Mark[], setting: Setting): Block[] {
  const blocks: Block[] = []
  // headings over a place of their own that has nothing to say
  const hollow = new Set<Block>()
  for (const mark of marks) {
    const last = blocks.at(-1)
    if (mark.kind === 'break') blocks.push({ kind: 'break' })
    else if (mark.kind === 'block') {
      const said = blockAt(mark.place, setting)
      if (last?.kind === 'heading') {
        if (said.length === 0) hollow.add(last)
        else if (!isEnd(said[0])) hollow.delete(last)
      }
      blocks.push(...said)
    } else if (mark.kind === 'fact') {
      const [label, value] = [textOf(fill(mark.label, setting)), textOf(fill(mark.value, setting))]
      if (!value) continue
      if (last?.kind === 'facts')
        blocks[blocks.length - 1] = { kind: 'facts', rows: [...last.rows, { label, value }] }
      else blocks.push({ kind: 'facts', rows: [{ label, value }] })
    } else {
      const line = fill(mark.pieces, setting)
      if (line.length === 0) continue
      if (mark.kind === 'item') {
        if (last?.kind === 'list' && last.numbered === mark.numbered)
          blocks[blocks.length - 1] = { ...last, items: [...last.items, line] }
        else blocks.push({ kind: 'list', numbered: mark.numbered, items: [line] })
      } else if (mark.kind === 'title')
        blocks.push({ kind: 'title', text: textOf(line), number: numberLine(setting) })
      else if (mark.kind === 'centred') blocks.push({ kind: 'centred', size: mark.size, line })
      else if (mark.kind === 'paragraph') blocks.push(...paragraphs(line))
      else blocks.push({ kind: mark.kind, line })
    }
  }
  return lettered(withoutEmptyHeadings(besideEachOther(blocks.filter(block => !hollow.has(block)))))
}

/** Filled; nothing where every place in it is empty. */
function fill(pieces: readonly Piece[], setting: Setting): Line {
  const runs: Run[] = []
  let [places, said] = [0, 0]
  for (const piece of pieces) {
    if (!('place' in piece)) {
      join(runs, piece)
      continue
    }
    places += 1
    const text = say(piece.place, setting)
    if (text === '') continue
    said += 1
    join(runs, { text, ...(piece.bold && { bold: true }) })
  }
  return places > 0 && said === 0 ? [] : runs
}

/** Words that look like those before them go on with them. */
function join(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last && last.bold === run.bold && last.gap === run.gap)
    runs[runs.length - 1] = { ...last, text: last.text + run.text }
  else runs.push(run)
}

/** What was typed over several lines is several paragraphs. */
function paragraphs(line: Line): Block[] {
  const [only] = line
  if (line.length !== 1 || !only?.text.includes('\n')) return [{ kind: 'paragraph', line }]
  return only.text
    .split(/\n+/)
    .map(text => text.trim())
    .filter(Boolean)
    .map(text => ({ kind: 'paragraph', line: [{ ...only, text }] }))
}

const textOf = (line: Line) =>
  line
    .map(({ text }) => text)
    .join('')
    .trim()

/** Papers that have a number of their own have room for it where it is not known yet. */
function numberLine({ kind, facts, language, whose }: Setting): string | null {
  const words = documentPapers[language]
  const number = whose?.certificate?.number ?? facts.heads[kind].number
  if (number) return words.number(number)
  return ['assignment-letter', 'agreement-record'].includes(kind) ? words.noNumber : null
}

/** What stands at the end of a paper, and is under no heading. */
const isEnd = (block: Block | undefined) => block?.kind === 'note' || block?.kind === 'signatures'
const isHeading = (block: Block | undefined) => block?.kind === 'heading'
const withoutEmptyHeadings = (blocks: readonly Block[]): Block[] =>
  blocks.filter((block, at) => {
    if (!isHeading(block)) return true
    const next = blocks[at + 1]
    return next !== undefined && !isHeading(next) && next.kind !== 'signatures'
  })

/** A QR code under one signature stands beside it: both fit on the page. */
function besideEachOther(blocks: readonly Block[]): Block[] {
  const beside: Block[] = []
  for (const block of blocks) {
    const last = beside.at(-1)
    if (block.kind === 'qr' && last?.kind === 'signatures' && last.signers.length === 1)
      beside[beside.length - 1] = { ...last, qr: { url: block.url, caption: block.caption } }
    else beside.push(block)
  }
  return beside
}

/** Headings with letters go on without a gap where one was left out. */
function lettered(blocks: readonly Block[]): Block[] {
  let next = 0
  return blocks.map(block => {
    if (block.kind !== 'heading') return block
    const [first, ...rest] = block.line
    if (!first || !/^[A-Z]\. /.test(first.text)) return block
    const letter = String.fromCodePoint(65 + (next++ % 26))
    return { kind: 'heading', line: [{ ...first, text: letter + first.text.slice(1) }, ...rest] }
  })
}
