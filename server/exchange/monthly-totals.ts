import type { FullRow } from '../libraries/queries.ts'
import * as meetings from '../libraries/meeting-queries.ts'
import * as reports from '../monthly-reports/taking-over.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import { loadTree, type RegionTree } from '../regions/tree.ts'
import * as instrument from '../tallies/measures.ts'
import { actionOf, partedBy } from './outcome.ts'
import { isNothing } from './values.ts'
import type { Changed, For, Kind, Outcome, Staged, Waiting } from './kind.ts'
import { type Known, lookUp } from './library-meeting.ts'
import { type ReadTotal, readTotal } from './total-row.ts'
import { fieldOf, measureFields, totalFields } from './total-words.ts'
import { find, tellsWhich, whichFields, whichNaming } from './which-library.ts'

type Given = { name: string | null; regionId: number | null; month: string | null }

/** Monthly figures kept elsewhere: a row is a library's month, with the questions of the report as columns. */
export const monthlyTotalsKind: Kind = {
  fields: [...whichFields, ...totalFields],
  moreFields: async tx => measureFields(await instrument.everAsked(tx)),
  naming: whichNaming,
  once: ['year', 'source', 'asOf'],
  enough: (mapping, whole) =>
    tellsWhich(mapping) &&
    'month' in mapping &&
    Object.keys(mapping).some(field => field.startsWith(fieldOf(''))) &&
    ['source', 'asOf'].every(field => field in mapping || !isNothing(whole[field] ?? null)),
  told(given) {
    const { name = null, regionId = null, month } = (given ?? {}) as Partial<Given>
    return { title: [name, month?.slice(0, 7)].filter(Boolean).join(' · ') || null, regionId }
  },
  async prepare(tx, for_, near) {
    const tree = await loadTree(tx, near)
    const codes = (await instrument.everAsked(tx)).map(({ code }) => code)
    const work = () => ({ ...for_, tree, codes, asked: new Map(), spoken: new Map() })
    const checking = work()
    return {
      check: async (tx_, rows) => (await judgeAll(tx_, rows, checking, false)).map(({ outcome }) => outcome),
      carryOut: (tx_, rows) => carryOut(tx_, rows, work()),
    }
  },
}

type Work = For & {
  tree: RegionTree
  codes: readonly string[]
  /** What was asked in each month, as it was met. */
  asked: Map<string, reports.Asked>
  /** The row that spoke of a library's month first, for the whole file. */
  spoken: Map<string, number>
}
type Checked = { outcome: Outcome; total: reports.Total | undefined }

async function carryOut(tx: Tx, rows: readonly Waiting[], work: Work) {
  await meetings.hold(
    tx,
    [],
    rows.flatMap(row => row.targetId ?? []),
  )
  const { same, refused } = partedBy(rows, await judgeAll(tx, rows, work, true))
  const totals = same.flatMap(({ total }) => total ?? [])
  return { refused, happened: await reports.takeOver(tx, totals, work, work.asked) }
}

async function judgeAll(tx: Tx, rows: readonly Staged[], work: Work, hold: boolean): Promise<Checked[]> {
  const read = rows.map(staged => readTotal(staged, work.codes, work.tree, work))
  const known = await lookUp(
    tx,
    read.map(({ which }) => which),
  )
  const met = read.map(one => ({ one, ...meetLibrary(one, known, work) }))
  const keys = met.flatMap(({ one, target }) =>
    target && one.month !== undefined ? [{ libraryId: target.id, month: one.month }] : [],
  )
  const standing = await reports.standing(tx, keys, hold)
  const standingOf = new Map(keys.map((key, at) => [keyOf(key.libraryId, key.month), standing[at]]))
  for (const month of new Set(keys.map(key => key.month)))
    if (!work.asked.has(month)) work.asked.set(month, await reports.askedFor(tx, month, work.now))
  return met.map(({ one, target, candidates }) =>
    judge(one, target, candidates, standingOf.get(keyOf(target?.id ?? '', one.month ?? '')), work),
  )
}

const meetLibrary = ({ cells, which, staged }: ReadTotal, known: Known, of: Work) =>
  find(cells, which, known, { choice: staged.choice, may: 'exchange.import', of })

function judge(
  read: ReadTotal,
  target: FullRow | undefined,
  candidates: Outcome['candidates'],
  standing: Awaited<ReturnType<typeof reports.standing>>[number] | undefined,
  work: Work,
): Checked {
  const { cells, month, source, asOf, staged, which } = read
  const { problems, complain } = cells
  const asked = work.asked.get(month ?? '')
  const before = standing?.report ?? null
  // an empty cell leaves what was taken over before
  const figures = { ...(before?.source != null && before.figures), ...read.figures }
  const note = read.note ?? before?.remark ?? null
  const total =
    target && month !== undefined && source !== undefined && asOf !== undefined
      ? { library: target, month, figures, source, asOf, note }
      : undefined
  if (total && standing && asked) {
    const why = reports.whyNotTakeOver(total, standing, dayIn(work.now))
    if (why) complain(why.startsWith('as-of') ? 'asOf' : 'month', why)
    else checkFigures(read, total, asked)
    const first = work.spoken.get(keyOf(total.library.id, month ?? ''))
    if (problems.length === 0 && first !== undefined && first !== staged.row)
      complain('month', 'month-twice', { row: first })
    else if (problems.length === 0) work.spoken.set(keyOf(total.library.id, total.month), staged.row)
  }
  const changes = total && asked && before ? changesIn(total, before, asked) : []
  const action = actionOf(problems, candidates, before, changes)
  const given: Given = {
    name: target?.name ?? which.facts.name ?? null,
    regionId: target?.region_id ?? which.regionId,
    month: month ?? null,
  }
  const outcome: Outcome = {
    ...{ row: staged.row, action, problems, given, candidates },
    changes: action === 'change' ? changes : [],
    ...{ targetId: target?.id ?? null, targetVersion: before?.version ?? null },
  }
  return { outcome, total: problems.length > 0 ? undefined : total }
}

/** Figures that were not asked for then, none at all, and contradictions without a note. */
function checkFigures(
  { cells: { complain }, figures }: ReadTotal,
  total: reports.Total,
  asked: reports.Asked,
): void {
  const codes = asked.measures.map(({ code }) => code)
  for (const code of Object.keys(figures))
    if (!codes.includes(code)) complain(fieldOf(code), 'not-asked-then')
  if (Object.keys(figures).length === 0) complain(fieldOf(codes[0] ?? ''), 'no-figures')
  if (total.note !== null) return
  for (const flag of reports.flagsIn(total, asked)) {
    const message = asked.rules.find(({ code }) => code === flag.code)?.message
    const field = fieldOf(flag.measures[0] ?? '')
    if (message) complain(field, 'figures-disagree', { ...message })
    else complain(field, 'parts-over')
  }
}

function changesIn(
  total: reports.Total,
  before: NonNullable<Awaited<ReturnType<typeof reports.standing>>[number]['report']>,
  asked: reports.Asked,
): Changed[] {
  const pairs = [
    ...asked.measures.map(({ code }) => ({
      field: fieldOf(code),
      from: before.figures[code] ?? null,
      to: total.figures[code] ?? null,
    })),
    { field: 'source', from: before.source, to: total.source },
    { field: 'asOf', from: before.asOf, to: total.asOf },
    { field: 'note', from: before.remark, to: total.note },
  ]
  return pairs.filter(({ from, to }) => from !== to)
}

const keyOf = (libraryId: string, month: string) => `${libraryId}/${month}`
