import { readFileSync } from 'node:fs'
import { typeset } from '../platform/typesetting.ts'
import type { Document } from './blocks.ts'
import { qrDrawing } from './qr.ts'

const template = readFileSync(new URL('../../server/documents/document.typ', import.meta.url), 'utf8')

/** Sets a paper as PDF/A-2b. */
export function pdfOf(document: Document): Buffer {
  const sections = document.sections.map(blocks =>
    blocks.map(block =>
      block.kind === 'qr'
        ? { ...block, svg: qrDrawing(block.url) }
        : block.kind === 'signatures' && block.qr
          ? { ...block, qr: { ...block.qr, svg: qrDrawing(block.qr.url) } }
          : block,
    ),
  )
  return typeset(template, { ...document, sections }, 'archived')
}
