import { readFileSync } from 'node:fs'
import { qrModules } from '../platform/qr.ts'
import { typeset } from '../platform/typesetting.ts'
import type { Block, Document, Qr } from './blocks.ts'
import { assembled, edge } from './assembling.ts'
import { piecesOf } from './pieces.ts'
import { rowLines } from './row-lines.ts'
import { sheetOf } from './sheet.ts'

const template = ['document', 'document-pages']
  .map(name => readFileSync(new URL(`../../server/documents/${name}.typ`, import.meta.url), 'utf8'))
  .join('')

/**
 * Sets a paper as PDF/A-2b; tagged for who has it read out, except where there is a page for each guest: there, what is
 * the same on many pages is set once.
 */
export const pdfOf = (document: Document, pictures: readonly Uint8Array[] = []): Buffer =>
  pdfFromPieces(document, pictures) ?? wholePdfOf(document, pictures)

function pdfFromPieces(document: Document, pictures: readonly Uint8Array[]): Buffer | undefined {
  const { sections, landscape, numbered } = document
  const told = numbered ? undefined : piecesOf(sections)
  if (!told) return undefined
  const { pieces, pairs, pages } = told
  const sheet = sheetOf(landscape)
  const ready = pieces.map(block => sized(block, landscape))
  const data = { ...document, sections: [], sheet, edge, pieces: ready, pairs }
  const files = { ...named(pictures), codes: new Uint8Array() }
  const as = { archived: true, tagged: false, noted: '<between>' }
  const { pdf, noted } = typeset(template, data, as, files)
  return assembled(pdf, pages, noted as number[], sheet)
}

/** Every page set by itself. */
export function wholePdfOf(document: Document, pictures: readonly Uint8Array[] = []): Buffer {
  const { coded, pixels } = codesOf()
  const sections = document.sections.map(blocks =>
    blocks.map(block => sized(coded(block), document.landscape)),
  )
  const data = { ...document, sections, sheet: sheetOf(document.landscape) }
  const files = { ...named(pictures), codes: pixels() }
  return typeset(template, data, { archived: true, tagged: sections.length === 1 }, files).pdf
}

const named = (pictures: readonly Uint8Array[]): Record<string, Uint8Array> =>
  Object.fromEntries(pictures.map((bytes, n) => [`picture-${n}.jpg`, bytes]))

/** A table with the size of its letters, in points, and how many lines its rows have. */
function sized(block: Block, landscape: boolean) {
  if (block.kind !== 'table') return block
  const size = block.columns.length > 5 ? 8.4 : 9.4
  const lines = rowLines(block, landscape, size)
  return { ...block, size, ...(lines && { lines }) }
}

/** A pixel to a module: a drawing of three hundred lines takes five times as long to set, numbers twice as long as bytes. */
function codesOf() {
  const all: Uint8Array[] = []
  let end = 0
  function withCode<Of extends Qr>(qr: Of) {
    const { side, pixels } = qrPixels(qr.url)
    all.push(pixels)
    const from = end
    end += pixels.length
    return { ...qr, code: { side, from, to: end } }
  }
  const coded = (block: Block) => {
    if (block.kind === 'qr') return withCode(block)
    return block.kind === 'signatures' && block.qr ? { ...block, qr: withCode(block.qr) } : block
  }
  return { coded, pixels: () => Buffer.concat(all) }
}

/** White and black, with the quiet zone. */
function qrPixels(url: string): { side: number; pixels: Uint8Array } {
  const { side, modules } = qrModules(url)
  const pixels = new Uint8Array(side * side)
  let at = 0
  for (const row of modules) for (const dark of row) pixels[at++] = dark ? 0 : 255
  return { side, pixels }
}
