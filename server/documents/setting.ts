import { readFileSync } from 'node:fs'
import { type Parts, sharedPages } from '../platform/pdf-sharing.ts'
import { typeset } from '../platform/typesetting.ts'
import { alikeOf, type Differing } from './alike.ts'
import type { Block, Document, Qr } from './blocks.ts'
import { qrModules } from './qr.ts'

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
  return (noted ? sharedPages(pdf, noted as Parts) : undefined) ?? wholePdfOf(document, pictures)
}

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
  const ownOf = ({ like, own }: Differing) => ({
    like,
    own: own.map(one => ({ ...one, block: coded(one.block) })),
  })
  const data = {
    ...document,
    alike: alike.map(blocks => blocks.map(coded)),
    sections: sections.map(section => (isWhole(section) ? section.map(coded) : ownOf(section))),
  }
  const named = pictures.map((bytes, n): [string, Uint8Array] => [`picture-${n}.jpg`, bytes])
  return { data, files: { ...Object.fromEntries(named), codes: pixels() } }
}

const isWhole = (section: readonly Block[] | Differing): section is readonly Block[] => Array.isArray(section)

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
