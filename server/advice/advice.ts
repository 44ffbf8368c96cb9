import type { Advised, advisePractices, WeakMeasure } from '../../contract/advice.ts'
import { type ComparedMeasure, comparedMeasures } from '../../contract/comparison.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { conditionsOf } from '../../contract/practices.ts'
import { measureOf } from '../adoptions/comparison-queries.ts'
import { placesOf, pointOf } from '../adoptions/taker-queries.ts'
import { factsOf } from '../libraries/facts.ts'
import { lookUp } from '../libraries/libraries.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import * as queries from './queries.ts'
import { type Home, median, moves, pointsOf, reasonsOf, standingOf } from './rules.ts'

export const find = lookUp
type Library = NonNullable<Awaited<ReturnType<typeof lookUp>>>

/** The last months that are looked at, and how many others of the kind tell what is usual. */
const [lastMonths, mostOthers] = [3, 300]
/** So many have to be known to say what is usual. */
const leastOthers = 5
const mostLooked = 500

/** Practices for a library, by rules that anybody can read, best first. */
export async function advise(
  c: Context,
  { measure, limit }: InputOf<typeof advisePractices>,
  library: Library,
): Promise<ResultOf<typeof advisePractices>> {
  const weak = await weakOf(c, library, measure)
  const needs = await queries.openTopics(c.tx, library.id, dayIn(c.now))
  const conditions: string[] = [...conditionsOf(factsOf(library))]
  const from = await pointOf(c.tx, library.id)
  if (from.city) conditions.push('city')
  const home: Home = { weak, needs, conditions }
  const rows = await queries.candidates(c.tx, {
    ...{
      libraryId: library.id,
      kind: library.kind,
      city: from.city,
      from,
      most: mostLooked,
    },
    topics: [...needs, ...weak.flatMap(one => moves[one.measure])],
  })
  const ranked = rows
    .map(row => ({ row, reasons: reasonsOf(row, home) }))
    .map(one => ({ ...one, points: pointsOf(one.reasons) }))
    .filter(one => one.points > 0)
    .toSorted((a, b) => b.points - a.points || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, limit)
  return {
    ...{ libraryId: library.id, libraryName: library.name, weak },
    advised: await shown(c, ranked, from),
    looked: await queries.countPublished(c.tx),
  }
}

type Ranked = { row: queries.Candidate; reasons: Advised['reasons']; points: number }
async function shown(
  c: Context,
  ranked: readonly Ranked[],
  from: Awaited<ReturnType<typeof pointOf>>,
): Promise<Advised[]> {
  const ids = ranked.flatMap(({ row }) => [row.library_id, row.peer_id])
  const places = await placesOf(c.tx, [...new Set(ids)], from)
  return ranked.flatMap(({ row, reasons, points }) => {
    const origin = places.get(row.library_id)
    const peer = places.get(row.peer_id)
    if (!origin || !peer) return []
    const { id, title, strategy, topic, cost, days, adoption_id: adoptionId } = row
    return [
      {
        ...{ id: id as Advised['id'], title, cost, days, points, reasons, origin: origin.library },
        ...{ strategy: strategy as Advised['strategy'], topic: topic as Advised['topic'] },
        peer: {
          ...{ ...peer.library, km: peer.km, phone: peer.phone },
          adoptionId: adoptionId as NonNullable<Advised['peer']>['adoptionId'],
        },
      },
    ]
  })
}

/** Measures that are low here against the median of others of its kind, the one asked for first. */
async function weakOf(c: Context, library: Library, first?: ComparedMeasure): Promise<WeakMeasure[]> {
  const last = addMonths(monthOf(dayIn(c.now)), -1)
  const months = { first: addMonths(last, 1 - lastMonths), last }
  const { id, kind, province_id: provinceId } = library
  const others = await queries.others(c.tx, { id, kind, provinceId, most: mostOthers })
  const weak: WeakMeasure[] = []
  for (const measure of comparedMeasures) {
    const means = await queries.means(c.tx, [id, ...others], measure, months)
    const here = means.get(id)
    means.delete(id)
    const usual = means.size < leastOthers ? null : median([...means.values()])
    const standing = here === undefined || usual === null ? undefined : standingOf(here, usual)
    if (here === undefined || usual === null || !standing) continue
    const words = await measureOf(c.tx, measure)
    const label = { id: words?.label_id ?? measure, en: words?.label_en ?? measure }
    weak.push({ measure, label, standing, here: Math.round(here), usual: Math.round(usual) })
  }
  const order = (one: WeakMeasure) => (one.measure === first ? 0 : one.standing === 'low' ? 1 : 2)
  return weak.toSorted((a, b) => order(a) - order(b))
}
