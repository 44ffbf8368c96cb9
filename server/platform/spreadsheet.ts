import { Worker } from 'node:worker_threads'
import type { ProblemCode } from '../../contract/problems.ts'
import { Refusal } from './problems.ts'

/** A cell's value: the cached one where it is a formula; days as ISO 8601. */
export type Cell = string | number | boolean | null
export type SheetRow = { row: number; cells: Cell[] }
export type SheetInfo = { name: string; hidden: boolean }
export type SheetBounds = { rows: number; columns: number }

export type Asked = { path: string; sheet: string | null; bounds: SheetBounds; page: number }
export type Told =
  | { sheets: SheetInfo[]; sheet: string | null }
  | { rows: SheetRow[] }
  | { problem: ProblemCode; params?: Record<string, string | number> | undefined }
  | { end: true }

export type OpenSheet = {
  /** The sheets of the workbook, none for CSV, and the one that is read. */
  sheets: SheetInfo[]
  sheet: string | null
  /** Rows that are not blank, in pages. */
  pages: AsyncGenerator<SheetRow[]>
  close(): Promise<void>
}

/**
 * Opens a spreadsheet (XLSX or CSV, told by its content) in a thread of its own, with a bounded heap; formulas are
 * not run, their cached values are taken.
 * @param sheet which; null for the first that is not hidden
 * @throws import.*: why it cannot be read
 */
export async function openSheet(path: string, sheet: string | null, bounds: SheetBounds): Promise<OpenSheet> {
  const asked: Asked = { path, sheet, bounds, page: 1000 }
  const worker = new Worker(new URL('../../server/platform/spreadsheet-worker.ts', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 },
  })
  const told: Told[] = []
  let wake = () => {}
  let ended: Told | undefined
  worker.on('message', (message: Told) => {
    told.push(message)
    wake()
  })
  // out of its memory, or killed: the file is more than a spreadsheet should be
  worker.on('error', () => {
    ended ??= { problem: 'import.swollen-file' }
    wake()
  })
  worker.on('exit', () => {
    ended ??= { problem: 'import.broken-file' }
    wake()
  })
  const next = async (): Promise<Told> => {
    for (;;) {
      const first = told.shift() ?? ended
      if (first) return first
      await new Promise<void>(resolve => {
        wake = resolve
      })
    }
  }
  const close = async () => {
    await worker.terminate()
  }
  const first = await next()
  if (!('sheets' in first)) {
    await close()
    throw refusalOf(first)
  }
  async function* pages(): AsyncGenerator<SheetRow[]> {
    try {
      for (;;) {
        const message = await next()
        if ('end' in message) return
        if (!('rows' in message)) throw refusalOf(message)
        // the next page is read while this one is used
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage('next')
        yield message.rows
      }
    } finally {
      await close()
    }
  }
  return { ...first, pages: pages(), close }
}

function refusalOf(told: Told): Refusal {
  return 'problem' in told ? new Refusal(told.problem, told.params) : new Refusal('import.broken-file')
}
