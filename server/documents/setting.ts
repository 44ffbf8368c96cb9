import { readFileSync } from 'node:fs'
import { type Parts, sharedPages } from '../platform/pdf-sharing.ts'
import { qrModules } from '../platform/qr.ts'
import { typeset } from '../platform/typesetting.ts'
import { alikeOf, type Differing } from './alike.ts'
import type { Block, Document, Qr } from './blocks.ts'
import { rowLines } from './row-lines.ts'

const template = ['document', 'document-pages']
  .map(name => readFileSync(new URL(`../../server/documents/${name}.typ`, import.meta.url), 'utf8'))
  .join('')

/**
 * Sets a paper as PDF/A-2b; tagged for who has it read out, except where there is a page for each guest: there, what is
 * the same on many pages is set once.
 */
export function pdfOf(document: Document, pictures: readonly Uint8Array[] = []): Buffer {
  const told = document.numbered ? undefined : alikeOf(document.sections)
  if (!told || told.alike.length === 0) return wholePdfOf(document, pictures)
  const { data, files } = dataOf(document, told, pictures)
  const { pdf, noted } = typeset(template, data, { archived: true, tagged: false, noted: '<parts>' }, files)
  if (!noted) return wholePdfOf(document, pictures)
  const { codes, left, ...parts } = noted as Parts & { codes: readonly Placed[]; left: number }
  const stamps = codes.map(([page, y, { side, from, to }]) => ({
    ...{ page, x: left, y, wide: codeWide, side },
    bits: bitsOf(files.codes.subarray(from, to), side),
  }))
  return sharedPages(pdf, parts, stamps) ?? wholePdfOf(document, pictures)
}

/** Where a QR code is left out, to be drawn when the pages are put together. */
type Placed = readonly [page: number, y: number, code: { side: number; from: number; to: number }]
/** In points: 26 mm, as the template has it. */
const codeWide = 73.70079

/** Every page set by itself. */
export function wholePdfOf(document: Document, pictures: readonly Uint8Array[] = []): Buffer {
  const { sections } = document
  const { data, files } = dataOf(document, { alike: [], sections }, pictures)
  return typeset(template, data, { archived: true, tagged: sections.length === 1 }, files).pdf
}

function dataOf(
  document: Document,
  { alike, sections }: ReturnType<typeof alikeOf>,
  pictures: readonly Uint8Array[],
) {
  const { coded, pixels } = codesOf()
  const ready = (block: Block) => (block.kind === 'table' ? sized(block, document.landscape) : coded(block))
  const ownOf = ({ like, own }: Differing) => ({
    like,
    own: own.map(one => ({ ...one, block: ready(one.block) })),
  })
  const data = {
    ...document,
    alike: alike.map(blocks => blocks.map(ready)),
    sections: sections.map(section => (isWhole(section) ? section.map(ready) : ownOf(section))),
  }
  const named = pictures.map((bytes, n): [string, Uint8Array] => [`picture-${n}.jpg`, bytes])
  return { data, files: { ...Object.fromEntries(named), codes: pixels() } }
}

const isWhole = (section: readonly Block[] | Differing): section is readonly Block[] => Array.isArray(section)

/** A table with the size of its letters, in points, and how many lines its rows have. */
function sized(table: Extract<Block, { kind: 'table' }>, landscape: boolean) {
  const size = table.columns.length > 5 ? 8.4 : 9.4
  const lines = rowLines(table, landscape, size)
  return { ...table, size, ...(lines && { lines }) }
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

/** Eight pixels to a byte. */
function bitsOf(pixels: Uint8Array, side: number): Uint8Array {
  const wide = Math.ceil(side / 8)
  const bits = new Uint8Array(wide * side)
  for (const [at, pixel] of pixels.entries()) {
    if (pixel === 0) continue
    const [row, column] = [Math.floor(at / side), at % side]
    const byte = row * wide + (column >> 3)
    bits[byte] = (bits[byte] ?? 0) | (128 >> (column & 7))
  }
  return bits
}
