import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type exportMapping,
  type MappedColumn,
  periodAt,
  type previewMapping,
} from '../../contract/mappings.ts'
import { dayIn, monthOf } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import type { Context, Sheet } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { namesAbove } from '../regions/queries.ts'
import { everyFigure } from '../tallies/measures.ts'
import { type Cell, columnsOf } from './cells.ts'
import { countedBy } from './instrument.ts'
import type { MappingRow } from './queries.ts'
import * as queries from './row-queries.ts'

const inPreview = 10

/** The first rows of a period, exactly as a file would have them. */
export async function preview(
  c: Context,
  { period }: InputOf<typeof previewMapping>,
  row: MappingRow,
): Promise<ResultOf<typeof previewMapping>> {
  const { asked, columns } = await prepare(c.tx, row, period, c.now)
  const rows = await queries.first(c.tx, asked, inPreview)
  const cells = rows.map(of => columns.map(({ value }) => value(of as never) as Cell))
  return { asOf: c.now.toISOString(), rows: rows[0]?.total ?? 0, cells }
}

export function download(
  c: Context,
  { period }: InputOf<typeof exportMapping>,
  row: MappingRow,
): Promise<Sheet> {
  return sheetOf(c.tx, row, period, c.now)
}

/** A period in the columns of the other system; rows come as they are asked for. */
export async function sheetOf(tx: Tx, row: MappingRow, period: string, now: Date): Promise<Sheet> {
  if (row.columns.length === 0) refuse('mapping.no-columns')
  const { asked, columns } = await prepare(tx, row, period, now)
  return { name: fileName(row.name, period), columns, rows: queries.pages(tx, asked) }
}

async function prepare(tx: Tx, row: MappingRow, period: string, now: Date) {
  const months = periodAt(period, row.span) ?? refuse('mapping.period-unfit')
  if (period > monthOf(dayIn(now))) refuse('mapping.period-ahead')
  const { counted } = countedBy(row.columns, await everyFigure(tx))
  const office = { scope: row.office_scope, role: row.office_role }
  const asked = {
    ...{ office, counted, ...months, enrolled: row.columns.some(tellsOfEnrolment) },
    ...{ rowsOf: row.rows_of, population: row.population, silence: row.silence },
  }
  const { silence, dates, span } = row
  const scene = { silence, dates, span, period, asOf: now, counted, names: await namesAbove(tx) }
  return { asked, columns: columnsOf(row.columns, scene) }
}

const ofEnrolment = new Set<string>([
  ...[
    'enrolmentKind',
    'enrolmentYear',
    'enrolmentState',
    'funding',
    'decreeNumber',
    'decreedOn',
    'activeFrom',
  ],
])
const tellsOfEnrolment = ({ source }: MappedColumn) =>
  source.kind === 'field' && ofEnrolment.has(source.field)

/** The mapping's name as that of a file, and the period. */
export function fileName(name: string, period: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `${plain || 'ekspor'}-${period.slice(0, 7)}`
}
