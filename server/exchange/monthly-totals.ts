import * as meetings from '../libraries/meeting-queries.ts'
import * as reports from '../monthly-reports/taking-over.ts'
import type { Tx } from '../platform/db.ts'
import { loadTree, type RegionTree } from '../regions/tree.ts'
import * as instrument from '../tallies/measures.ts'
import type { Field } from './headings.ts'
import type { For, Kind, Staged, Waiting } from './kind.ts'
import { lookUp } from './library-meeting.ts'
import { partedBy } from './outcome.ts'
import { type Checked, judge, keyOf, type Met } from './total-judging.ts'
import { readTotal } from './total-row.ts'
import { fieldOf, measureFields, totalFields } from './total-words.ts'
import { isNothing } from './values.ts'
import { find, tellsWhich, whichFields, whichNaming } from './which-library.ts'
import { namedMonths, wideColumns, wideOf } from './wide-months.ts'

/**
 * Monthly figures kept elsewhere: a row is a library's month, with the questions of the report as columns; or a library,
 * with its months as columns.
 */
export const monthlyTotalsKind: Kind = {
  fields: [...whichFields, ...totalFields],
  async moreFields(tx, mapping) {
    const measures = measureFields(await instrument.everAsked(tx))
    return [...measures, ...namedMonths(mapping, measures)]
  },
  wide: wideColumns,
  naming: whichNaming,
  once: ['year', 'measure', 'source', 'asOf'],
  enough(mapping, whole) {
    const fields = Object.keys(mapping)
    const isSaid = (field: string) => field in mapping || !isNothing(whole[field] ?? null)
    const months = fields.flatMap(field => wideOf(field) ?? [])
    const isWide = months.length > 0
    const isLong = 'month' in mapping && fields.some(field => field.startsWith(fieldOf('')))
    return (
      tellsWhich(mapping) &&
      (isWide || isLong) &&
      (isSaid('measure') || months.every(({ measure }) => measure !== null)) &&
      (isSaid('year') || months.every(({ year }) => year !== null)) &&
      isSaid('source') &&
      isSaid('asOf')
    )
  },
  told(given) {
    const { name = null, regionId = null, month } = (given ?? {}) as Partial<Checked['given']>
    return { title: [name, month].filter(Boolean).join(' · ') || null, regionId }
  },
  async prepare(tx, for_, near) {
    const tree = await loadTree(tx, near)
    const measures = measureFields(await instrument.everAsked(tx))
    const work = () => ({ ...for_, tree, measures, asked: new Map(), spoken: new Map() })
    const checking = work()
    return {
      check: async (tx_, rows) => (await judgeAll(tx_, rows, checking, false)).map(({ outcome }) => outcome),
      carryOut: (tx_, rows) => carryOut(tx_, rows, work()),
    }
  },
}

type Work = For & {
  tree: RegionTree
  /** The questions of the report. */
  measures: readonly Field[]
  /** What was asked in each month, as it was met. */
  asked: Map<string, reports.Asked>
  /** The row that spoke of a library's month first, for the whole file. */
  spoken: Map<string, number>
}

async function carryOut(tx: Tx, rows: readonly Waiting[], work: Work) {
  await meetings.hold(
    tx,
    [],
    rows.flatMap(row => row.targetId ?? []),
  )
  const { same, refused } = partedBy(rows, await judgeAll(tx, rows, work, true))
  const totals = same.flatMap(one => one.totals)
  return { refused, happened: await reports.takeOver(tx, totals, work, work.asked) }
}

async function judgeAll(tx: Tx, rows: readonly Staged[], work: Work, hold: boolean): Promise<Checked[]> {
  const read = rows.map(staged => readTotal(staged, work.measures, work.tree, work))
  const known = await lookUp(
    tx,
    read.map(({ which }) => which),
  )
  const met = read.map(
    (one): Met => ({
      ...one,
      ...find(one.cells, one.which, known, { choice: one.staged.choice, may: 'exchange.import', of: work }),
    }),
  )
  const keys = met.flatMap(({ target, months }) =>
    target ? months.map(({ month }) => ({ libraryId: target.id, month })) : [],
  )
  const standing = await reports.standing(tx, keys, hold)
  const standingOf = new Map(
    keys.flatMap((key, at) => {
      const one = standing[at]
      return one ? [[keyOf(key.libraryId, key.month), one] as const] : []
    }),
  )
  for (const month of new Set(keys.map(key => key.month)))
    if (!work.asked.has(month)) work.asked.set(month, await reports.askedFor(tx, month, work.now))
  return met.map(one => judge(one, standingOf, work))
}
