import type { FullRow } from '../libraries/queries.ts'
import type * as taking from '../monthly-reports/taking-over.ts'
import * as reports from '../monthly-reports/taking-over.ts'
import { dayIn } from '../platform/clock.ts'
import type { Changed, Outcome } from './kind.ts'
import { actionOf } from './outcome.ts'
import type { ReadMonth, ReadTotal } from './total-row.ts'

export type Met = ReadTotal & { target: FullRow | undefined; candidates: Outcome['candidates'] }
export type Checked = {
  outcome: Outcome
  given: { name: string | null; regionId: number | null; month: string | null }
  totals: reports.Total[]
}
type Standing = Awaited<ReturnType<typeof taking.standing>>[number]
type Work = {
  now: Date
  mapping: Record<string, number>
  asked: ReadonlyMap<string, reports.Asked>
  spoken: Map<string, number>
}

export const keyOf = (libraryId: string, month: string): string => `${libraryId}/${month}`

/** Judges a row by each of its months: it goes in with all of them or not at all. */
export function judge(met: Met, standingOf: ReadonlyMap<string, Standing>, work: Work): Checked {
  const { cells, source, asOf, staged, which, target, candidates } = met
  const { problems, complain } = cells
  const judged = met.months.flatMap(read => {
    if (!target || source === undefined || asOf === undefined) return []
    const standing = standingOf.get(keyOf(target.id, read.month))
    const asked = work.asked.get(read.month)
    if (!standing || !asked) return []
    const before = standing.report
    // an empty cell leaves what was taken over before
    const figures = { ...(before?.source != null && before.figures), ...read.figures }
    const note = met.note ?? before?.remark ?? null
    const total = { library: target, month: read.month, figures, source, asOf, note }
    const why = reports.whyNotTakeOver(total, standing, dayIn(work.now))
    if (why) complain(why.startsWith('as-of') ? 'asOf' : read.at, why)
    else checkFigures(met, read, total, asked)
    const first = work.spoken.get(keyOf(target.id, read.month))
    if (problems.length === 0 && first !== undefined && first !== staged.row)
      complain(read.at, 'measure' in work.mapping ? 'question-apart' : 'month-twice', { row: first })
    return [{ read, total, before, changes: changesIn(read, total, before, asked) }]
  })
  if (problems.length === 0)
    for (const { total } of judged) work.spoken.set(keyOf(total.library.id, total.month), staged.row)
  const known = judged.flatMap(({ before }) => before ?? [])
  // what is said of the whole row is told once
  const changes = [...new Map(judged.flatMap(one => one.changes).map(one => [one.field, one])).values()]
  const action = actionOf(problems, candidates, known[0], changes)
  const given = {
    name: target?.name ?? which.facts.name ?? null,
    regionId: target?.region_id ?? which.regionId,
    month: spanOf(met.months),
  }
  const outcome: Outcome = {
    ...{ row: staged.row, action, problems, given, candidates, targetId: target?.id ?? null },
    changes: action === 'change' ? changes : [],
    // of several months together: it is another as soon as one of them is
    targetVersion: known.length === 0 ? null : known.reduce((sum, { version }) => sum + version, 0),
  }
  // a month that says what is known is left as it is
  const totals = judged.flatMap(one => (one.before && one.changes.length === 0 ? [] : [one.total]))
  return { outcome, given, totals: problems.length > 0 ? [] : totals }
}

function spanOf(months: readonly ReadMonth[]): string | null {
  const [first, ...others] = months.map(({ month }) => month.slice(0, 7)).toSorted()
  const last = others.at(-1)
  return first === undefined ? null : last === undefined ? first : `${first} – ${last}`
}

/** Figures that were not asked for then, none at all, and contradictions without a note. */
function checkFigures(
  { cells: { complain } }: ReadTotal,
  read: ReadMonth,
  total: reports.Total,
  asked: reports.Asked,
): void {
  const codes = asked.measures.map(({ code }) => code)
  for (const code of Object.keys(read.figures))
    if (!codes.includes(code)) complain(read.fieldOf(code), 'not-asked-then')
  if (Object.keys(read.figures).length === 0) complain(read.fieldOf(codes[0] ?? ''), 'no-figures')
  if (total.note !== null) return
  for (const flag of reports.flagsIn(total, asked)) {
    const message = asked.rules.find(({ code }) => code === flag.code)?.message
    const field = read.fieldOf(flag.measures[0] ?? '')
    if (message) complain(field, 'figures-disagree', { ...message })
    else complain(field, 'parts-over')
  }
}

function changesIn(
  read: ReadMonth,
  total: reports.Total,
  before: Standing['report'],
  asked: reports.Asked,
): Changed[] {
  const figures = asked.measures.map(({ code }) => ({
    field: read.fieldOf(code),
    from: before?.figures[code] ?? null,
    to: total.figures[code] ?? null,
  }))
  const said = [
    { field: 'source', from: before?.source ?? null, to: total.source },
    { field: 'asOf', from: before?.asOf ?? null, to: total.asOf },
    { field: 'note', from: before?.remark ?? null, to: total.note },
  ]
  return [...figures, ...said].filter(({ from, to }) => from !== to)
}
