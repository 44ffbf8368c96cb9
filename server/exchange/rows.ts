import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type exportRefused, type ImportRow, letterOf, type listImportRows } from '../../contract/exchange.ts'
import { refusedFile, sentence } from '../../text/exchange.ts'
import { regionNamesOf } from '../libraries/libraries.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import type { Problem } from './kind.ts'
import { kinds } from './kinds.ts'
import type { JobRow } from './queries.ts'
import * as rows from './row-queries.ts'
import { clean } from './values.ts'

/** A page of rows, each called by its name and place as they were understood, or as they came. */
export async function list(
  c: Context,
  { id, action, rule, limit, offset }: InputOf<typeof listImportRows>,
  job: JobRow,
): Promise<ResultOf<typeof listImportRows>> {
  const found = await rows.list(c.tx, id, { action, rule, limit, offset })
  const told = found.rows.map(row => kinds[job.kind].told(row.given))
  const names = await regionNamesOf(
    c.tx,
    told.flatMap(({ regionId }) => regionId ?? []),
  )
  const shown = found.rows.map((row, at): ImportRow => {
    const { title = null, regionId = null } = told[at] ?? {}
    const region = names.get(regionId ?? 0)
    const cells = (fields: readonly string[]) =>
      fields.map(field => cellAt(row, job.mapping[field])).filter(Boolean)
    const place = region
      ? [region.village, region.district, region.regency, region.province]
      : cells(['village', 'district', 'regency', 'province'])
    return {
      ...{
        row: row.row,
        action: row.action,
        changes: row.changes,
        candidates: row.candidates,
        targetId: row.target_id,
      },
      title:
        title ?? cells(['name', 'npp'])[0] ?? row.cells.map(clean).filter(Boolean).slice(0, 3).join(' · '),
      place: place.filter(Boolean).slice(0, 3).join(', '),
      problems: row.problems.map(problem => ({
        ...{ field: problem.field, rule: problem.rule, value: problem.value, params: problem.params },
        cell: problem.column === null ? null : `${letterOf(problem.column)}${row.row}`,
      })),
      applied: row.applied_at !== null,
    }
  })
  return { total: found.total, rows: shown }
}

/** The rows that did not go in, the columns as they came, and at the end what to put right, in the person's language. */
export async function download(
  c: Context,
  { id }: InputOf<typeof exportRefused>,
  job: JobRow,
): Promise<Sheet> {
  const { language } = c.actor
  const own: Column<rows.RowRow>[] = job.headings.map(({ column, letter, text }) => ({
    title: same(text || letter),
    value: row => row.cells[column] ?? null,
  }))
  const words = refusedFile[language]
  const what: Column<rows.RowRow> = {
    title: { id: refusedFile.id.heading, en: refusedFile.en.heading },
    value: row =>
      row.action === 'choose'
        ? words.choose(row.candidates.map(({ name }) => name).join('; '))
        : reasons(row, language),
  }
  return { name: `${words.name}-${id.slice(-6)}`, columns: [...own, what], rows: rows.refused(c.tx, id) }
}

const same = (text: string) => ({ id: text, en: text })

function reasons(row: rows.RowRow, language: 'id' | 'en'): string {
  const told = (problem: Problem) => {
    const at = problem.column === null ? '' : `${letterOf(problem.column)}${row.row}: `
    return `${at}${sentence(problem, language)}`
  }
  return row.problems.map(told).join(' ')
}

function cellAt(row: rows.RowRow, column: number | undefined): string {
  return column === undefined ? '' : clean(row.cells[column] ?? null)
}
