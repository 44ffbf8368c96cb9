import { createThreads } from './threads.ts'

/** A template and what stands in it, as JSON. */
export type PdfTask = { template: string; data: string }

// a typesetter holds some 100 MB
const typesetters = createThreads<PdfTask>(new URL('../../server/platform/pdf-worker.ts', import.meta.url), {
  most: 1,
  longest: 30_000,
  idle: 60_000,
  rests: true,
})

/**
 * Sets a Typst template as a PDF, in a thread of its own; the typesetter is loaded when it is first needed.
 * @param template reads its data by `json(bytes(sys.inputs.data))`, so that no text of it is ever run as markup
 * @param data what stands in the paper, as JSON
 */
export const renderPdf = (template: string, data: unknown): Promise<Buffer> =>
  typesetters.carryOut({ template, data: JSON.stringify(data) })
