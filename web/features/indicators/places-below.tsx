import { type Dashboard, percent, type Status, statuses } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { indicators } from '../../../text/indicators.ts'
import { type Language, useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { Definition } from '../../ui/definition.tsx'
import { monthName, number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { savePlaces } from './places-csv.ts'
import { usePlaceShown } from './place-shown.ts'
import { PlacesTable } from './places-table.tsx'
import { statusGlyphs } from './standing.tsx'

type Row = Dashboard['below'][number]
const order: readonly Status[] = ['act', 'watch', 'good', 'no-data']

/** The places below, those that need something first: what came, what is verified, how they fare and why. */
export function PlacesBelow({ data }: { data: Dashboard }) {
  const words = useText(dashboard)
  const { statuses: statusWords, statusRule } = useText(indicators)
  const { language } = useSession()
  const { at, set } = usePlaceShown()
  const level = data.place.level === 'nation' ? 'province' : 'regency'
  const counts = Object.fromEntries(
    statuses.map(status => [status, data.below.filter(row => row.status === status).length]),
  ) as Record<Status, number>
  const chosen = order.find(status => status === at.status)
  const rows = chosen ? data.below.filter(row => row.status === chosen) : data.below
  const n = (value: number) => number(value, language)
  return (
    <Section
      open
      id="wilayah"
      title={findingOf(data.below, counts, level, language)}
      actions={
        <Button variant="bare" size="sm" icon="download" onClick={() => savePlaces(data, language)}>
          {words.below.csv}
        </Button>
      }
    >
      <FilterChips<Status | 'all'>
        label={words.below.filter}
        value={chosen ?? 'all'}
        onChange={status => set({ status: status === 'all' ? '' : status })}
        chips={[
          { id: 'all', label: words.below.all, count: n(data.below.length) },
          ...order
            .filter(status => counts[status] > 0 || status === chosen)
            .map(status => ({
              id: status,
              label: statusWords[status],
              count: n(counts[status]),
              glyph: statusGlyphs[status],
            })),
        ]}
      >
        <Definition label={words.numbers.meaning} title={words.below.rule}>
          {statusRule}
        </Definition>
      </FilterChips>
      {rows.length === 0 ? (
        <p class="sub places-none">{words.below.fits}</p>
      ) : (
        <PlacesTable
          rows={sorted(rows, at.urut, at.arah === 'turun')}
          level={level}
          caption={words.below.caption(data.place.name, monthName(data.month, language))}
          month={data.month}
          sort={at.urut ? { column: at.urut, descending: at.arah === 'turun' } : undefined}
          onSort={sort => set({ urut: sort.column, arah: sort.descending ? 'turun' : '' })}
        />
      )}
      {data.others > 0 && (
        <p class="tiny sub places-others">
          {words.below.others(n(data.others), words.levels[level](data.others))}
        </p>
      )}
    </Section>
  )
}

/** What the list says: how many need action, or attention, or that all is well. */
function findingOf(
  rows: readonly Row[],
  counts: Record<Status, number>,
  level: 'province' | 'regency',
  language: Language,
): string {
  const words = dashboard[language]
  const kind =
    counts.act > 0 ? 'act' : counts.watch > 0 ? 'watch' : counts.good === rows.length ? 'good' : 'some'
  const n = kind === 'some' || kind === 'good' ? rows.length : counts[kind]
  const said = words.figures[n] ?? number(n, language)
  const sentence = words.below[kind](said, words.levels[level](n), n)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function sorted(rows: readonly Row[], column: string, descending: boolean): Row[] {
  const rate = (row: Row, of: 'reported' | 'verified') => percent(row.reports[of], row.expected) ?? -1
  const compare: Record<string, (a: Row, b: Row) => number> = {
    name: (a, b) => a.place.name.localeCompare(b.place.name, 'id'),
    expected: (a, b) => a.expected - b.expected,
    reported: (a, b) => rate(a, 'reported') - rate(b, 'reported'),
    verified: (a, b) => rate(a, 'verified') - rate(b, 'verified'),
    status: (a, b) => order.indexOf(a.status) - order.indexOf(b.status),
  }
  const by = compare[column]
  // as it came, worst first
  if (!by) return [...rows]
  return rows.toSorted((a, b) => (descending ? by(b, a) : by(a, b)))
}
