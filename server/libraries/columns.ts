import { buildings, connections, fields, kinds, powers } from '../../text/libraries.ts'
import type { Language } from '../../contract/fields.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column } from '../platform/endpoint.ts'
import type { Book } from '../regions/book.ts'
import type { ExportRow } from './list-queries.ts'

/**
 * The columns of the exported list; codes are told in the reader's language.
 * @param asked the columns of the list, in their order; all where left out
 * @param book knows the regions of the rows
 */
export function columnsIn(
  language: Language,
  asked: readonly string[] | undefined,
  closed: boolean,
  book: Book,
): Column<never>[] {
  const nameOf = (id: number | null) => book.get(id)?.name ?? null
  const villageOf = (id: number) => {
    const region = book.get(id)
    return region?.level === 'village' ? region.name : null
  }
  const column = (id: keyof typeof fields, value: Column<ExportRow>['value']): Named<ExportRow> => ({
    id,
    title: fields[id],
    value,
  })
  const columns: Named<ExportRow>[] = [
    column('npp', row => row.npp),
    column('name', row => row.name),
    column('kind', row => kinds[row.kind][language]),
    column('regionCode', row => book.get(row.region_id)?.code ?? null),
    column('village', row => villageOf(row.region_id)),
    column('district', row => nameOf(row.district_id)),
    column('regency', row => nameOf(row.regency_id)),
    column('province', row => nameOf(row.province_id)),
    column('address', row => row.address),
    column('latitude', row => row.latitude),
    column('longitude', row => row.longitude),
    column('building', row => told(buildings, row.building, language)),
    column('floorArea', row => row.floor_area),
    column('weeklyHours', row => row.weekly_hours),
    column('openingHours', row => row.opening_hours),
    column('staff', row => row.staff),
    column('titles', row => row.titles),
    column('copies', row => row.copies),
    column('computers', row => row.computers),
    column('internet', row => told(connections, row.internet, language)),
    column('power', row => told(powers, row.power, language)),
    column('openedOn', row => row.opened_on),
  ]
  const ending: Named<ExportRow>[] = [
    column('closedOn', row => row.closed_on),
    column('closedReason', row => row.closed_reason),
  ]
  const all = closed || asked ? [...columns, ...ending] : columns
  return columnsAsked(all, asked, { region: ['village', 'district', 'regency', 'province'] })
}

function told(
  words: Record<string, { id: string; en: string }>,
  code: string | null,
  language: Language,
): string | null {
  return code === null ? null : (words[code]?.[language] ?? code)
}
