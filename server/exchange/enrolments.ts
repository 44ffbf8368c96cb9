import * as meetings from '../libraries/meeting-queries.ts'
import type { FullRow } from '../libraries/queries.ts'
import * as programme from '../programme/taking-over.ts'
import { programme as words } from '../../text/programme.ts'
import type { EnrolmentState } from '../../contract/programme.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import { loadTree, type RegionTree } from '../regions/tree.ts'
import { type ReadEnrolment, readEnrolment } from './enrolment-row.ts'
import { enrolmentFields } from './enrolment-words.ts'
import type { For, Kind, Outcome, Staged, Waiting } from './kind.ts'
import { lookUp } from './library-meeting.ts'
import { actionOf, partedBy } from './outcome.ts'
import { isNothing } from './values.ts'
import { find, tellsWhich, whichFields, whichNaming } from './which-library.ts'

type Given = { name: string | null; regionId: number | null; year: number | null }

/** Years of the programme kept elsewhere: a row is a library's enrolment, with the stages it went through. */
export const enrolmentsKind: Kind = {
  fields: [...whichFields, ...enrolmentFields],
  naming: whichNaming,
  once: ['year', 'enrolmentKind', 'source', 'asOf'],
  enough: (mapping, whole) =>
    tellsWhich(mapping) &&
    ['year', 'enrolmentKind', 'source', 'asOf'].every(
      field => field in mapping || !isNothing(whole[field] ?? null),
    ),
  told(given) {
    const { name = null, regionId = null, year } = (given ?? {}) as Partial<Given>
    return { title: [name, year].filter(Boolean).join(' · ') || null, regionId }
  },
  async prepare(tx, for_, near) {
    const tree = await loadTree(tx, near)
    const years = await programme.openYears(tx)
    const work = (): Work => ({ ...for_, tree, years, spoken: new Map(), decrees: new Map() })
    const checking = work()
    return {
      check: async (tx_, rows) => (await judgeAll(tx_, rows, checking, false)).map(({ outcome }) => outcome),
      carryOut: (tx_, rows) => carryOut(tx_, rows, work()),
    }
  },
}

/** An enrolment that a row of the file told before. */
type Spoken = programme.Known & { row: number }
type Work = For & {
  tree: RegionTree
  /** Programme years that are open. */
  years: ReadonlySet<number>
  /** What rows of the file have told of each library. */
  spoken: Map<string, Spoken[]>
  /** The day of each decree that is recorded or was told. */
  decrees: Map<string, string>
}
type Taken = Parameters<typeof programme.takeOver>[1][number]
type Checked = { outcome: Outcome; taken: Taken | undefined }
type Met = { read: ReadEnrolment; target: FullRow | undefined; candidates: Outcome['candidates'] }

async function carryOut(tx: Tx, rows: readonly Waiting[], work: Work) {
  const read = rows.map(staged => readEnrolment(staged, work.tree, work))
  const met = await meetAll(tx, read, work)
  // an enrolment's library is held, so that nobody enrols it meanwhile
  await meetings.hold(
    tx,
    [],
    met.flatMap(({ target }) => target?.id ?? []),
  )
  const { same, refused } = partedBy(rows, await judgeMet(tx, met, work, true))
  const taken = same.flatMap(one => one.taken ?? [])
  return { refused, happened: await programme.takeOver(tx, taken, work) }
}

async function judgeAll(tx: Tx, rows: readonly Staged[], work: Work, hold: boolean): Promise<Checked[]> {
  const read = rows.map(staged => readEnrolment(staged, work.tree, work))
  return judgeMet(tx, await meetAll(tx, read, work), work, hold)
}

async function meetAll(tx: Tx, read: readonly ReadEnrolment[], work: Work): Promise<Met[]> {
  const libraries = await lookUp(
    tx,
    read.map(({ which }) => which),
  )
  return read.map(one => ({
    read: one,
    ...find(one.cells, one.which, libraries, { choice: one.staged.choice, may: 'exchange.import', of: work }),
  }))
}

/** Three questions to the database for all of the rows. */
async function judgeMet(tx: Tx, met: readonly Met[], work: Work, hold: boolean): Promise<Checked[]> {
  const ids = [...new Set(met.flatMap(({ target }) => target?.id ?? []))]
  const known = Map.groupBy(await programme.known(tx, ids, hold), one => one.libraryId)
  const asked = met.flatMap(({ read, target }) => {
    const decree = decreeOf(read, target)
    return decree && !work.decrees.has(keyOf(decree)) ? [decree] : []
  })
  for (const decree of await programme.decrees(tx, asked)) work.decrees.set(keyOf(decree), decree.date)
  return met.map(one => judge(one, known.get(one.target?.id ?? '') ?? [], work))
}

function judge({ read, target, candidates }: Met, known: readonly programme.Known[], work: Work): Checked {
  const { cells, staged, which, year, kind, source, asOf } = read
  const { problems, complain } = cells
  const at = (fact: string) => (fact === 'outcome' ? 'state' : fact)
  if (year !== undefined && !work.years.has(year)) complain('year', 'year-unknown', { year })
  if (asOf !== undefined && asOf > dayIn(work.now)) complain('asOf', 'as-of-ahead')
  const { state, said } = read
  const told =
    target && year && kind && source && asOf && problems.length === 0
      ? { library: target, year, kind, state, said, source, asOf }
      : undefined
  const before = told ? (work.spoken.get(told.library.id) ?? []).filter(({ row }) => row !== staged.row) : []
  const twice = told && (programme.meant(before, told) as Spoken | undefined)
  if (twice) complain('year', 'enrolment-twice', { row: twice.row })
  const replaced = new Set(before.map(({ id }) => id))
  const among = [...known.filter(({ id }) => !replaced.has(id)), ...before]
  const verdict = told && !twice ? programme.judge(told, among, work) : undefined
  if (verdict && 'objections' in verdict)
    for (const { fact, rule, params = {} } of verdict.objections) complain(at(fact), rule, worded(params))
  const decree = decreeOf(read, target)
  const day = decree && work.decrees.get(keyOf(decree))
  if (day !== undefined && said.decreedOn && said.decreedOn !== day)
    complain('decreedOn', 'decree-day-differs', { day })
  const fine = verdict && 'facts' in verdict && problems.length === 0 ? verdict : undefined
  const changes = fine && 'changes' in fine ? fine.changes : []
  const action = actionOf(problems, candidates, fine?.known, changes)
  if (fine && told) {
    const { id = `row ${staged.row}`, version = 0 } = fine.known ?? {}
    const facts = { ...fine.facts, proposedOn: fine.facts.proposedOn ?? '' }
    const { library, year: of, kind: as, source: from, asOf: then } = told
    const one = { id, libraryId: library.id, year: of, kind: as, source: from, asOf: then, version, facts }
    if (decree && said.decreedOn) work.decrees.set(keyOf(decree), said.decreedOn)
    work.spoken.set(library.id, [...before, { ...one, row: staged.row }])
  }
  const given: Given = {
    name: target?.name ?? which.facts.name ?? null,
    regionId: target?.region_id ?? which.regionId,
    year: year ?? null,
  }
  const outcome: Outcome = {
    ...{ row: staged.row, action, problems, given, candidates },
    changes: action === 'change' ? changes.map(({ fact, from, to }) => ({ field: at(fact), from, to })) : [],
    ...{ targetId: fine?.known?.id ?? target?.id ?? null, targetVersion: fine?.known?.version ?? null },
  }
  const isWritten = action === 'create' || action === 'change'
  return { outcome, taken: fine && told && isWritten ? { told, ...fine } : undefined }
}

/** The decree that a row names, by the authority that signs it. */
function decreeOf({ year, kind, said }: ReadEnrolment, library: FullRow | undefined) {
  const { decreeNumber: number } = said
  if (!library || !year || !kind || !number) return undefined
  return { regionId: programme.authorityOf({ library, kind }), year, number }
}

const keyOf = ({ regionId, year, number }: { regionId: number; year: number; number: string }) =>
  `${regionId}/${year}/${number}`

/** A stage by its name in both languages. */
function worded({ derived, ...params }: Record<string, string | number>): Record<string, string | number> {
  if (derived === undefined) return params
  const state = derived as EnrolmentState
  return { ...params, id: words.id.states[state], en: words.en.states[state] }
}
