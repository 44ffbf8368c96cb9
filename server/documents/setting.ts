import { readFileSync } from 'node:fs'
import { typeset } from '../platform/typesetting.ts'
import type { Block, Document, Qr } from './blocks.ts'
import { qrModules } from './qr.ts'

const template = readFileSync(new URL('../../server/documents/document.typ', import.meta.url), 'utf8')

/** Sets a paper as PDF/A-2b; tagged for who has it read out, except where there is a page for each guest. */
export function pdfOf(document: Document, pictures: readonly Uint8Array[] = []): Buffer {
  const sections = document.sections.map(blocks => blocks.map(coded))
  return typeset(
    template,
    { ...document, sections },
    { archived: true, tagged: sections.length === 1 },
    pictures,
  )
}

function coded(block: Block) {
  if (block.kind === 'qr') return withCode(block)
  return block.kind === 'signatures' && block.qr ? { ...block, qr: withCode(block.qr) } : block
}

/** A pixel to a module: a drawing of three hundred lines takes five times as long to set. */
function withCode<Of extends Qr>(qr: Of): Of & { code: { side: number; pixels: number[] } } {
  const { side, modules } = qrModules(qr.url)
  return { ...qr, code: { side, pixels: modules.flat().map(dark => (dark ? 0 : 255)) } }
}
