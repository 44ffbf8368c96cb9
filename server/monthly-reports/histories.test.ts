import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { type Actor, holdsRole } from '../../contract/access.ts'
import {
  amendActivity,
  recordActivity,
  removeActivity,
  returnActivity,
  verifyActivity,
} from '../../contract/activities.ts'
import type { Command, GivenOf } from '../../contract/endpoint.ts'
import { type ActivityId, makeId, type PersonId } from '../../contract/ids.ts'
import { type LibraryKind, verifierOfKind } from '../../contract/libraries.ts'
import { returnReports, submitReport, undoReports, verifyReports } from '../../contract/monthly-reports.ts'
import { cast } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import { reachedOf } from '../activities/rules.ts'
import { placeOf } from '../platform/endpoint.ts'
import { Refusal } from '../platform/problems.ts'
import { enrol, nationalTally, type Tally } from './for-tests.ts'
import { undoTime } from './rules.ts'

const start = new Date('2026-11-03T03:00:00Z')
const app = await testApp(start)
const cast_ = await cast(app)
const { maryam, salmah, hasan, yusuf, rismarini, ratna, tiwi } = cast_
const { sepempang, sedanau, natuna } = cast_.places
afterAll(app.close)
const libraries = [sepempang, sedanau, natuna]
for (const place of libraries) await enrol(app, place, '2024-01-01')

const both = { ...yusuf, grants: [...yusuf.grants, ...maryam.grants] }
const colleague = { ...yusuf, personId: makeId<PersonId>() }
const people = [maryam, salmah, hasan, yusuf, yusuf, colleague, rismarini, ratna, tiwi, both]
const managers = [maryam, salmah, hasan]
const verifiers = [yusuf, yusuf, rismarini]
/** One month that is open and one that is locked. */
const months = ['2026-10-01', '2026-08-01']
const notes = Object.fromEntries(
  [
    'rule.users-within-visits',
    'rule.internet-within-users',
    'rule.new-within-members',
    'same-as-last',
    'parts.visits',
  ]
    .concat(
      ['visits', 'users', 'new-members', 'members', 'internet-users', 'loans'].map(code => `outlier.${code}`),
    )
    .map(code => [code, 'memang begitu']),
)

type Step = {
  what:
    | 'submit'
    | 'verify'
    | 'return'
    | 'undo'
    | 'record'
    | 'amend'
    | 'remove'
    | 'verify-one'
    | 'return-one'
    | 'wait'
    | 'fold'
  who: number
  /** Whoever it is for to do, instead. */
  rightly: boolean
  library: number
  month: number
  /** Which of the activities there are. */
  which: number
  many: boolean
  reason: boolean
  /** How far the version seen lies behind the one that is. */
  stale: number
  figure: number
  twice: boolean
}
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('submit', 'submit', 'verify', 'return') },
    { weight: 2, arbitrary: fc.constant('undo') },
    {
      weight: 3,
      arbitrary: fc.constantFrom('record', 'record', 'amend', 'remove', 'verify-one', 'return-one'),
    },
    { weight: 1, arbitrary: fc.constantFrom('wait', 'fold') },
  ),
  who: fc.nat({ max: people.length - 1 }),
  rightly: fc.oneof(
    { weight: 3, arbitrary: fc.constant(true) },
    { weight: 2, arbitrary: fc.constant(false) },
  ),
  library: fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat({ max: libraries.length - 1 }) },
  ),
  month: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
  which: fc.nat({ max: 20 }),
  many: fc.boolean(),
  reason: fc.boolean(),
  stale: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 2 }) }),
  figure: fc.nat({ max: 300 }),
  twice: fc.boolean(),
}) as fc.Arbitrary<Step>

type Row = {
  id: string
  kind: LibraryKind
  province_id: number
  regency_id: number | null
  scope_id: number
  month: string
  figures: Record<string, number | null>
  submitted_by: string
  verified_at: string | null
  verified_by: string | null
  returned_at: string | null
  returned_by: string | null
  version: number
  revisions: number
}
type Snapshot = { reports: Map<string, Row>; activities: Map<string, Row> }

test('whatever people do in whatever order, sums stay exact and nothing forbidden happens', {
  timeout: 240_000,
}, async () => {
  const changed = new Map<string, number>()
  const histories = fc.asyncProperty(
    fc.array(step, { minLength: 20, maxLength: 36, size: 'max' }),
    async steps => {
      await wipe()
      let before = await look()
      for (const taken of steps) {
        const outcome = await take(taken, before)
        const after = await look()
        if (outcome) {
          changed.set(taken.what, (changed.get(taken.what) ?? 0) + (differ(before, after) ? 1 : 0))
          requireLawful(taken, before.reports, after.reports, lawsOfReports)
          requireLawful(taken, before.activities, after.activities, lawsOfActivities)
        } else expect(after).toEqual(before)
        if (!outcome && taken.what !== 'fold') continue
        expect(await nationalTally(app)).toEqual(recount(after.reports, 'reports'))
        expect(await nationalTally(app, 'activities')).toEqual(recount(after.activities, 'activities'))
        before = after
      }
    },
  )
  await fc.assert(histories, { numRuns: 30 })
  // a rule that nothing ever met would prove nothing
  expect(changed.size).toBeGreaterThan(6)
  expect([...changed.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThan(150)
})

/** True where it was accepted. */
async function take(taken: Step, now: Snapshot): Promise<boolean> {
  const library = libraries[taken.library] ?? sepempang
  const month = months[taken.month] ?? ''
  const reason = taken.reason ? 'baru sempat' : null
  const places = taken.many ? libraries : [library]
  const seen = (id: string) => Math.max((now.reports.get(`${id}/${month}`)?.version ?? 0) - taken.stale, 0)
  const reports = places.map(({ id }) => ({ libraryId: id, month, version: seen(id) }))
  const activities = [...now.activities.values()]
  const ofLibrary = activities.filter(row => !taken.rightly || row.scope_id === library.scopeId)
  const one = ofLibrary[taken.which % Math.max(ofLibrary.length, 1)]
  const activity = {
    id: (one?.id ?? makeId()) as ActivityId,
    version: Math.max((one?.version ?? 1) - taken.stale, 0),
  }
  const facts = {
    title: 'Kegiatan',
    strategy: 'advocacy',
    topic: 'health',
    heldOn: month.replace(/01$/, '07'),
    place: null,
    outreach: taken.many,
    reached: { ...reachedOf({}), attendances: taken.figure, female: Math.min(taken.figure, 9) },
    partner: null,
    need: null,
    notes: null,
    revisionReason: reason,
  } as const
  switch (taken.what) {
    case 'wait':
      app.now.at = new Date(app.now.at.getTime() + taken.which * 60_000)
      return false
    case 'fold':
      await app.look(tx => sql`select fold_tallies(${taken.figure})`.execute(tx))
      return false
    case 'submit': {
      const figures = { visits: taken.figure, users: 9, 'new-members': 0, members: 50, 'internet-users': 4 }
      const version = seen(library.id) || null
      const input = {
        libraryId: library.id,
        month,
        figures,
        notes,
        remark: null,
        version,
        revisionReason: reason,
      }
      return send(taken, submitReport, input)
    }
    case 'verify':
      return send(taken, verifyReports, { reports, withFlags: taken.reason })
    case 'return':
      return send(taken, returnReports, { reports, reason: 'periksa lagi' })
    case 'undo':
      return send(taken, undoReports, { reports })
    case 'record':
      return send(taken, recordActivity, { ...facts, id: makeId<ActivityId>(), libraryId: library.id })
    case 'amend':
      return send(taken, amendActivity, { ...facts, ...activity })
    case 'remove':
      return send(taken, removeActivity, activity)
    case 'verify-one':
      return send(taken, verifyActivity, activity)
    case 'return-one':
      return send(taken, returnActivity, { ...activity, reason: 'periksa lagi' })
  }
}

async function send<C extends Command>(taken: Step, command: C, input: GivenOf<C>): Promise<boolean> {
  const actor = actorOf(taken)
  const id = makeId()
  try {
    const first = await app.send(actor, command, input, id)
    if (taken.twice) expect(await app.send(actor, command, input, id)).toEqual(first)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

type Law = (taken: Step, was: Row | undefined, is: Row | undefined) => boolean

const stands = (row: Row | undefined) =>
  row === undefined ? 'none' : row.returned_at ? 'returned' : row.verified_at ? 'verified' : 'submitted'
function actorOf(taken: Step): Actor {
  const isForManagers = ['submit', 'record', 'amend', 'remove'].includes(taken.what)
  const right = isForManagers ? managers[taken.library] : verifiers[taken.library]
  return (taken.rightly ? right : people[taken.who]) ?? maryam
}
const isOfLibrary = (taken: Step, row: Row) => holdsRole(actorOf(taken), 'library', [row.scope_id])
const mayJudge = (taken: Step, row: Row) =>
  holdsRole(actorOf(taken), verifierOfKind[row.kind], placeOf(row)) &&
  row.submitted_by !== actorOf(taken).personId
const isLocked = (row: Row) => row.month === months[1]

const judged =
  (to: 'verified' | 'returned'): Law =>
  (taken, was, is) =>
    was !== undefined && stands(was) === 'submitted' && stands(is) === to && mayJudge(taken, was)
const takenBack: Law = (taken, was, is) => {
  const at = was?.verified_at ?? was?.returned_at
  if (!was || !at || stands(is) !== 'submitted') return false
  const inTime = app.now.at.getTime() - Date.parse(at) <= undoTime
  return (was.verified_by ?? was.returned_by) === actorOf(taken).personId && inTime
}
const never: Law = () => false

const lawsOfReports: Partial<Record<Step['what'], Law>> = {
  submit: (taken, was, is) => {
    if (!is || stands(is) !== 'submitted' || !isOfLibrary(taken, is)) return false
    const kept = was && isLocked(is) ? 1 : 0
    return is.revisions === (was?.revisions ?? 0) + kept && (!isLocked(is) || taken.reason)
  },
  verify: judged('verified'),
  return: judged('returned'),
  undo: takenBack,
}
const lawsOfActivities: Partial<Record<Step['what'], Law>> = {
  record: (taken, was, is) => !was && !!is && isOfLibrary(taken, is) && (!isLocked(is) || taken.reason),
  amend: (taken, was, is) => {
    if (!was || !is || stands(is) !== 'submitted' || !isOfLibrary(taken, is)) return false
    return taken.reason || (!isLocked(is) && !isLocked(was))
  },
  remove: (taken, was, is) =>
    !!was && !is && stands(was) !== 'verified' && !isLocked(was) && isOfLibrary(taken, was),
  'verify-one': judged('verified'),
  'return-one': judged('returned'),
  // with the report
  verify: judged('verified'),
  undo: (taken, was, is) => stands(was) === 'verified' && takenBack(taken, was, is),
}

/** Every row that is another than before was allowed to become so, by this step and this person. */
function requireLawful(
  taken: Step,
  before: Map<string, Row>,
  after: Map<string, Row>,
  laws: Partial<Record<Step['what'], Law>>,
): void {
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(key)
    const is = after.get(key)
    if (JSON.stringify(was) === JSON.stringify(is)) continue
    const law = laws[taken.what] ?? never
    expect(law(taken, was, is), `${taken.what}: ${stands(was)} → ${stands(is)}`).toBe(true)
    if (was && is) expect(is.version).toBe(was.version + 1)
  }
}

const differ = (before: Snapshot, after: Snapshot) =>
  JSON.stringify([...before.reports, ...before.activities]) !==
  JSON.stringify([...after.reports, ...after.activities])

/** The sums as they follow from the rows: what was returned does not count. */
function recount(rows: Map<string, Row>, counting: string): Tally {
  const sums = new Map<string, [number, number]>()
  for (const row of rows.values()) {
    if (row.returned_at !== null) continue
    for (const [code, value] of [...Object.entries(row.figures), [counting, 1] as const]) {
      const [reported, verified] = sums.get(code) ?? [0, 0]
      sums.set(code, [reported + (value ?? 0), verified + (row.verified_at ? (value ?? 0) : 0)])
    }
  }
  return Object.fromEntries([...sums].filter(([, sum]) => sum[0] !== 0 || sum[1] !== 0))
}

async function look(): Promise<Snapshot> {
  return app.look(async tx => {
    const reports = await sql<Row>`
      select r.library_id || '/' || r.month as id, l.kind, r.province_id, r.regency_id, r.scope_id, r.month, r.figures,
        r.submitted_by, r.verified_at, r.verified_by, r.returned_at, r.returned_by, r.version, (
          select count(*) from monthly_report_revision v where v.library_id = r.library_id and v.month = r.month) as revisions
      from monthly_report r join library l on l.id = r.library_id order by 1`.execute(tx)
    const activities = await sql<Row>`
      select a.id, l.kind, a.province_id, a.regency_id, a.scope_id, a.month, a.figures, a.submitted_by, a.verified_at,
        a.verified_by, a.returned_at, a.returned_by, a.version, 0 as revisions
      from activity a join library l on l.id = a.library_id order by a.id`.execute(tx)
    const byId = (rows: Row[]) => new Map(rows.map(row => [row.id, row]))
    return { reports: byId(reports.rows), activities: byId(activities.rows) }
  })
}

async function wipe(): Promise<void> {
  app.now.at = start
  await app.look(async tx => {
    await sql`delete from activity_verification`.execute(tx)
    await sql`delete from monthly_report_verification`.execute(tx)
    await sql`delete from monthly_report_revision`.execute(tx)
    await sql`delete from activity`.execute(tx)
    await sql`delete from monthly_report`.execute(tx)
  })
}
