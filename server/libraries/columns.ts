import { buildings, connections, fields, kinds, powers } from '../../text/libraries.ts'
import type { Language } from '../../contract/fields.ts'
import type { Column } from '../platform/endpoint.ts'
import type { ExportRow } from './list-queries.ts'

/**
 * The columns of the exported list; codes are told in the reader's language.
 * @param names of the regions above, by id
 */
export function columnsIn(
  language: Language,
  closed: boolean,
  names: ReadonlyMap<number, string>,
): Column<never>[] {
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null))
  const columns: Column<ExportRow>[] = [
    { title: fields.npp, value: row => row.npp },
    { title: fields.name, value: row => row.name },
    { title: fields.kind, value: row => kinds[row.kind][language] },
    { title: fields.regionCode, value: row => row.code },
    { title: fields.village, value: row => row.village },
    { title: fields.district, value: row => nameOf(row.district_id) },
    { title: fields.regency, value: row => nameOf(row.regency_id) },
    { title: fields.province, value: row => nameOf(row.province_id) },
    { title: fields.address, value: row => row.address },
    { title: fields.latitude, value: row => row.latitude },
    { title: fields.longitude, value: row => row.longitude },
    { title: fields.building, value: row => told(buildings, row.building, language) },
    { title: fields.floorArea, value: row => row.floor_area },
    { title: fields.weeklyHours, value: row => row.weekly_hours },
    { title: fields.openingHours, value: row => row.opening_hours },
    { title: fields.staff, value: row => row.staff },
    { title: fields.titles, value: row => row.titles },
    { title: fields.copies, value: row => row.copies },
    { title: fields.computers, value: row => row.computers },
    { title: fields.internet, value: row => told(connections, row.internet, language) },
    { title: fields.power, value: row => told(powers, row.power, language) },
    { title: fields.openedOn, value: row => row.opened_on },
  ]
  const ending: Column<ExportRow>[] = [
    { title: fields.closedOn, value: row => row.closed_on },
    { title: fields.closedReason, value: row => row.closed_reason },
  ]
  return closed ? [...columns, ...ending] : columns
}

function told(
  words: Record<string, { id: string; en: string }>,
  code: string | null,
  language: Language,
): string | null {
  return code === null ? null : (words[code]?.[language] ?? code)
}
