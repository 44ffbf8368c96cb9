import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import { type LongRow, recorded } from './long.ts'
import type { Around } from './places.ts'
import * as queries from './queries.ts'
import { type Hidden, hiddenOf, type Leaf } from './suppression.ts'

type Count = queries.StoryCount

/**
 * Stories by theme and year. Those that are shown can be counted on their pages; of the others it is told as of people in a
 * breakdown (decision 056), theme by theme and year by year, for the whole country at once. What has no rows of all themes
 * together cannot be subtracted from it.
 */
export async function stories(tx: Tx, { place, below }: Around, now: Date): Promise<LongRow[]> {
  const all = await queries.stories(tx, dayIn(now))
  const byTable = [...Map.groupBy(all, ({ year, area }) => `${year} ${area}`).values()]
  const tables = byTable.map(counts => ({ counts, hidden: hiddenOf(leavesOf(counts)) }))
  return [place, ...below].flatMap(at =>
    tables.flatMap(({ counts, hidden }) => {
      const own = counts.filter(one => at.id === 1 || one.province === at.id || one.regency === at.id)
      const [first] = own
      if (!first) return []
      const what = { kategori: first.area, periode: String(first.year), satuan: 'stories' }
      const sum = (...states: ('shown' | 'verified' | 'told' | 'withdrawn')[]) =>
        own.reduce((n, one) => n + states.reduce((of, state) => of + one[state], 0), 0)
      const open = (n: number) => (isHidden(hidden, at.id) ? null : n)
      return [
        recorded(at, { ...what, indikator: 'told' }, open(sum('shown', 'verified', 'told', 'withdrawn'))),
        recorded(at, { ...what, indikator: 'verified' }, open(sum('shown', 'verified'))),
        recorded(at, { ...what, indikator: 'published' }, sum('shown')),
        recorded(at, { ...what, indikator: 'withdrawn' }, open(sum('withdrawn'))),
      ]
    }),
  )
}

const isHidden = ({ regions, nation }: Hidden, region: number) =>
  region === 1 ? nation : regions.has(region)

const leavesOf = (counts: readonly Count[]) =>
  counts.map(leafOf).filter(({ verified }) => verified.some(n => n > 0))
/** What nobody can count on the pages; what is of a province and of no regency stands under a key that no region has. */
const leafOf = ({ province, regency, told, verified, withdrawn }: Count): Leaf => ({
  ...{ region: regency ?? -province, province },
  verified: [told, verified, withdrawn],
  pending: [0, 0, 0],
})
