import { importBounds, letterOf } from '../../contract/exchange.ts'
import { Refusal } from '../platform/problems.ts'
import { openSheet, type SheetRow } from '../platform/spreadsheet.ts'
import { type Bench, judged, prepare, settle, step } from './bench.ts'
import { headingSet, type Layout, plain, recognise } from './headings.ts'
import type { Outcome } from './kind.ts'
import { fieldsOf } from './kinds.ts'
import * as queries from './queries.ts'
import * as rows from './row-queries.ts'
import { clean } from './values.ts'

/** Rows from the top that the headings are looked for in. */
const enoughForHeadings = 60

/** Reads the file into rows; where the columns are recognised, each page is checked as it comes. */
export async function read(bench: Bench): Promise<void> {
  const { db, job, acting, kind, clock } = bench
  if (!job.path) throw new Refusal('import.file-lost')
  const sheet = await openSheet(job.path, job.sheet, importBounds).catch((error: unknown) => {
    throw (error as { code?: string }).code === 'ENOENT' ? new Refusal('import.file-lost') : error
  })
  try {
    const { first, rest } = await firstPages(sheet.pages)
    const fields = await db.transaction(acting, tx => fieldsOf(tx, kind, {}), 'snapshot')
    const layout = recognise(fields, first, kind.wide)
    if (kind.noPasswords && holdsPasswords(layout, first)) throw new Refusal('import.passwords-in-file')
    const headings = headingsOf(layout.headings, first, layout.headingRow)
    const set = headingSet(headings.map(({ text }) => text))
    const mapping = await db.transaction(acting, async tx => {
      await rows.clear(tx, job.id)
      const mapping = mended(
        layout.mapping,
        headings,
        await queries.remembered(tx, job.person_id, job.kind, set),
      )
      const found = {
        sheet: sheet.sheet,
        sheets: sheet.sheets,
        heading_row: layout.headingRow,
        headings,
        heading_set: set,
        mapping,
      }
      await queries.change(tx, job.id, found, clock())
      return mapping
    })
    const worker = await prepare(bench, mapping)
    let done = 0
    // a page is written while the next is checked
    let written = Promise.resolve()
    try {
      for await (const all of rest) {
        const staged = all.filter(({ row }) => row > (layout.headingRow ?? 0))
        const outcomes = worker
          ? await judged(bench, worker, mapping, headings, staged)
          : new Map<number, Outcome>()
        done += staged.length
        await written
        written = step(bench, done, tx => rows.stage(tx, job.id, staged, outcomes))
        // heard of where it is waited for
        written.catch(() => undefined)
      }
    } finally {
      await written
    }
    await settle(bench, worker !== undefined, done)
  } finally {
    await sheet.close()
  }
}

async function firstPages(pages: AsyncGenerator<SheetRow[]>) {
  const first: SheetRow[] = []
  for (;;) {
    const next = await pages.next()
    if (next.done) break
    first.push(...next.value)
    if (first.length >= enoughForHeadings) break
  }
  async function* rest() {
    if (first.length > 0) yield first
    yield* pages
  }
  return { first, rest: rest() }
}

const plainly = ['password', 'passwd', 'kata sandi']
const asHeading = new Set([...plainly, 'pass', 'sandi', 'kata kunci', 'pin'])

/** A heading of a column of passwords; where no headings were found, a cell at the top that can be nothing else. */
function holdsPasswords({ headingRow, headings }: Layout, first: readonly SheetRow[]): boolean {
  if (headingRow !== null)
    return headings.some(text => asHeading.has(plain(text)) || /\b(password|kata sandi)\b/.test(plain(text)))
  return first.some(({ cells }) => cells.some(cell => plainly.includes(plain(clean(cell)))))
}

/** Each column with its letter, heading and a few of its values. */
function headingsOf(
  headings: readonly string[],
  first: readonly SheetRow[],
  headingRow: number | null,
): queries.Heading[] {
  const below = first.filter(({ row }) => row > (headingRow ?? 0)).slice(0, enoughForHeadings)
  const width = Math.max(headings.length, ...below.map(({ cells }) => cells.length), 0)
  return Array.from({ length: width }, (_, column) => {
    const values = below
      .map(({ cells }) => clean(cells[column] ?? null))
      .filter(value => value !== '' && !/^\(\d{1,3}\)$/.test(value))
    const samples = [...new Set(values)].slice(0, 3).map(value => value.slice(0, 60))
    return { column, letter: letterOf(column), text: clean(headings[column] ?? null).slice(0, 120), samples }
  }).filter(({ text, samples }) => text !== '' || samples.length > 0)
}

/** What a person put right before holds against what was recognised. */
function mended(
  recognised: Record<string, number>,
  headings: readonly queries.Heading[],
  remembered: Record<string, string> | undefined,
): Record<string, number> {
  if (!remembered) return recognised
  const columnOf = new Map(headings.map(({ text, column }) => [plain(text), column]))
  return Object.fromEntries(
    Object.entries(remembered).flatMap(([field, said]) => {
      const column = columnOf.get(said)
      return column === undefined ? [] : [[field, column] as const]
    }),
  )
}
