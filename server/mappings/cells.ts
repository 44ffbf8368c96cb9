import {
  type DateForm,
  type MappedColumn,
  periodAt,
  type Mapping,
  type SourceField,
  type Span,
} from '../../contract/mappings.ts'
import { stateOf } from '../../contract/programme.ts'
import { buildings, connections, kinds, powers } from '../../text/libraries.ts'
import { mappingWords } from '../../text/mappings.ts'
import { programme } from '../../text/programme.ts'
import { dayIn } from '../platform/clock.ts'
import type { Column } from '../platform/endpoint.ts'
import type { Counted, LibraryRow, RegionRow, Row } from './row-queries.ts'

/** What the cells of a file need beside its rows. */
export type Scene = Pick<Mapping, 'silence' | 'dates' | 'span'> & {
  /** The first month of the period. */
  period: string
  /** The moment of the figures. */
  asOf: Date
  counted: readonly Counted[]
  /** Names of provinces, regencies and districts, by id. */
  names: ReadonlyMap<number, string>
}
export type Cell = string | number | null

/** The columns of a file: each heading as the other system spells it, and what stands under it in a row. */
export function columnsOf(columns: readonly MappedColumn[], scene: Scene): Column<never>[] {
  return columns.map(column => {
    const value = valueOf(column, scene)
    const { heading, codes } = column
    const told = (row: Row): Cell => {
      const raw = value(row)
      const code = raw === null ? '' : String(typeof raw === 'object' ? raw.code : raw)
      const said = codes[code]
      if (said !== undefined && said !== '') return said
      return raw !== null && typeof raw === 'object' ? raw.word : raw
    }
    return { title: { id: heading, en: heading }, value: told } satisfies Column<Row>
  })
}

/** A value with a code, which a column can write otherwise. */
type Coded = { code: string; word: string }

function valueOf({ source }: MappedColumn, scene: Scene): (row: Row) => Cell | Coded {
  if (source.kind === 'blank') return () => null
  if (source.kind === 'text') return () => source.text
  if (source.kind === 'field') return fieldOf(source.field, scene)
  const at = scene.counted.findIndex(one => one.code === source.measure && one.count === source.count)
  const of = scene.counted[at]
  return row => {
    const value = row.values[at] ?? noneHeld(row, of)
    return value === null && scene.silence === 'zero' ? 0 : value
  }
}

/** Who reported and held nothing has held nothing: that is an answer. Activities whose people were not counted are none. */
function noneHeld(row: Row, of: Counted | undefined): number | null {
  if (of?.source !== 'activities' || row.held > 0) return null
  return (of.count === 'verified' ? row.checked : row.came) > 0 ? 0 : null
}

function fieldOf(field: SourceField, scene: Scene): (row: Row) => Cell | Coded {
  const ofPeriod = periodCells(scene)[field]
  if (ofPeriod !== undefined) return () => ofPeriod
  const nameOf = (id: number | null) => (id === null ? null : (scene.names.get(id) ?? null))
  const day = (on: string | null) => (on === null ? null : dayAs(on, scene.dates))
  const library = (value: (row: LibraryRow) => Cell | Coded) => (row: Row) =>
    'name' in row ? value(row) : null
  const region = (value: (row: RegionRow) => Cell) => (row: Row) => ('name' in row ? null : value(row))
  let n = 0
  const fields: Partial<Record<SourceField, (row: Row) => Cell | Coded>> = {
    row: () => ++n,
    regionCode: row => row.code,
    regionDigits: row => row.code.replaceAll('.', ''),
    district: row => nameOf(row.district_id),
    regency: row => nameOf(row.regency_id),
    province: row => nameOf(row.province_id),
    reports: row => row.came,
    reportsVerified: row => row.checked,
    libraries: region(row => row.libraries),
    expected: region(row => row.expected),
    reporting: region(row => row.reporting),
    name: library(row => row.name),
    npp: library(row => row.npp),
    kind: library(row => ({ code: row.kind, word: kinds[row.kind].id })),
    village: library(row => row.village),
    address: library(row => row.address),
    latitude: library(row => row.latitude),
    longitude: library(row => row.longitude),
    building: library(row => coded(buildings, row.building)),
    floorArea: library(row => row.floor_area),
    weeklyHours: library(row => row.weekly_hours),
    openingHours: library(row => row.opening_hours),
    staff: library(row => row.staff),
    titles: library(row => row.titles),
    copies: library(row => row.copies),
    computers: library(row => row.computers),
    internet: library(row => coded(connections, row.internet)),
    power: library(row => coded(powers, row.power)),
    openedOn: library(row => day(row.opened_on)),
    closedOn: library(row => day(row.closed_on)),
    enrolmentKind: library(row => plainlyCoded(programme.id.kinds, row.enrolment_kind)),
    enrolmentYear: library(row => row.year),
    enrolmentState: library(row => plainlyCoded(programme.id.states, enrolmentStateOf(row))),
    funding: library(row => plainlyCoded(programme.id.fundings, row.funding)),
    decreeNumber: library(row => row.decree_number),
    decreedOn: library(row => day(row.decreed_on)),
    activeFrom: library(row => day(row.active_from)),
    reportState: library(row => plainlyCoded(mappingWords.id.stands, standOf(row))),
  }
  return fields[field] ?? (() => null)
}

function periodCells({ period, span, asOf, dates }: Scene): Partial<Record<SourceField, Cell>> {
  const to = periodAt(period, span)?.to ?? period
  const month = Number(to.slice(5, 7))
  const last = new Date(Date.UTC(Number(to.slice(0, 4)), month, 0)).toISOString().slice(0, 10)
  return {
    period: periodName(period, span),
    year: Number(period.slice(0, 4)),
    monthNumber: month,
    monthName: mappingWords.id.months[month - 1] ?? null,
    periodStart: dayAs(period, dates),
    periodEnd: dayAs(last, dates),
    asOf: dayAs(dayIn(asOf), dates),
  }
}

/** A period as an official names it: `Oktober 2026`, `Triwulan IV 2026`, `2026`. */
export function periodName(period: string, span: Span): string {
  const year = period.slice(0, 4)
  const at = Number(period.slice(5, 7)) - 1
  if (span === 'year') return year
  if (span === 'quarter') return `Triwulan ${['I', 'II', 'III', 'IV'][Math.floor(at / 3)]} ${year}`
  return `${mappingWords.id.months[at]} ${year}`
}

/** A day in the form that the other system takes. */
export function dayAs(on: string, form: DateForm): string {
  const [year = '', month = '', day = ''] = on.split('-')
  if (form === 'iso') return on
  if (form === 'words') return `${Number(day)} ${mappingWords.id.months[Number(month) - 1]} ${year}`
  return [day, month, year].join(form === 'slashes' ? '/' : '-')
}

function standOf({ came, checked }: LibraryRow): 'silent' | 'submitted' | 'verified' {
  if (came === 0) return 'silent'
  return checked === came ? 'verified' : 'submitted'
}

function enrolmentStateOf(row: LibraryRow): string | null {
  if (row.enrolment_kind === null) return null
  return stateOf({
    reviewedOn: row.reviewed_on,
    declinedOn: row.declined_on,
    decreedOn: row.decreed_on,
    activeFrom: row.active_from,
    endedOn: row.ended_on,
    outcome: row.outcome,
  })
}

const coded = (words: Record<string, { id: string }>, code: string | null): Coded | null =>
  code === null ? null : { code, word: words[code]?.id ?? code }
const plainlyCoded = (words: Record<string, string>, code: string | null): Coded | null =>
  code === null ? null : { code, word: words[code] ?? code }
