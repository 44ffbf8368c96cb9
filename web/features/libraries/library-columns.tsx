import { levelOf } from '../../../contract/access.ts'
import type { Library } from '../../../contract/libraries.ts'
import { buildings, connections, fields, kinds, powers } from '../../../text/libraries.ts'
import type { Grant, Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { number, shortDate } from '../../ui/format.ts'

const none = <span class="sub">–</span>

/** The columns of the registry: eight at first, the others where somebody chooses them. */
export function columnsIn(language: Language, place: string, grant: Grant): ListColumn<Library>[] {
  const figure = (id: 'titles' | 'weeklyHours' | 'staff' | 'copies' | 'computers' | 'floorArea') => ({
    id,
    head: fields[id][language],
    numeric: true,
    cell: (row: Library) => (row[id] === null ? none : number(row[id], language)),
  })
  const text = (id: keyof typeof fields, of: (row: Library) => string | null | undefined) => ({
    id,
    head: fields[id][language],
    cell: (row: Library) => of(row) ?? none,
  })
  const day = (value: string | null) => value && `${shortDate(value, language)} ${value.slice(0, 4)}`
  const later = [
    figure('copies'),
    figure('computers'),
    text('power', row => row.power && powers[row.power][language]),
    text('village', row => row.region.village),
    text('district', row => row.region.district),
    text('regency', row => row.region.regency),
    text('province', row => row.region.province),
    text('regionCode', row => row.regionCode),
    { ...text('address', row => row.address), wrap: true },
    text('latitude', row => row.latitude?.toFixed(5)),
    text('longitude', row => row.longitude?.toFixed(5)),
    text('building', row => row.building && buildings[row.building][language]),
    figure('floorArea'),
    { ...text('openingHours', row => row.openingHours), wrap: true },
    text('openedOn', row => day(row.openedOn)),
    text('closedOn', row => day(row.closedOn)),
    { ...text('closedReason', row => row.closedReason), wrap: true },
  ]
  return [
    { ...text('name', row => row.name), main: true, sortable: true, cell: row => <b>{row.name}</b> },
    { id: 'region', head: place, sortable: true, wrap: true, cell: row => placeWithin(row, levelOf(grant)) },
    { ...text('kind', row => kinds[row.kind][language]), sortable: true, wideOnly: true },
    { ...text('npp', row => row.npp), wideOnly: true },
    { ...figure('titles'), sortable: true },
    { ...figure('weeklyHours'), sortable: true, wideOnly: true },
    { ...figure('staff'), sortable: true, wideOnly: true },
    text('internet', row => row.internet && connections[row.internet][language]),
    ...later.map(column => ({ ...column, later: true })),
  ]
}

/** Where a library stands, without what is the same on every row of who looks. */
function placeWithin({ region }: Library, level: ReturnType<typeof levelOf>): string {
  const { district, regency, province } = region
  const parts =
    level === 'nation'
      ? [regency, province]
      : level === 'regency'
        ? [district ?? regency]
        : [district, regency ?? province]
  return parts.filter(Boolean).join(', ')
}
