import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { amendActivity, recordActivity, verifyActivity } from '../contract/activities.ts'
import {
  type ActivityId,
  type EnrolmentId,
  type LibraryId,
  makeId,
  type MergeId,
  type PlanItemId,
} from '../contract/ids.ts'
import {
  amendLibrary,
  closeLibrary,
  getLibrary,
  type LibraryFacts,
  libraryHistory,
  listLibraries,
} from '../contract/libraries.ts'
import { listMerges, mergeLibraries, previewMerge, unmergeLibraries } from '../contract/library-merges.ts'
import { addPlanItem, getPlan, reviewPlan } from '../contract/plans.ts'
import { getReport, returnReports, verifyReports } from '../contract/monthly-reports.ts'
import { listNeeds } from '../contract/needs.ts'
import { proposeEnrolment } from '../contract/programme.ts'
import { reachedOf } from '../server/activities/rules.ts'
import { act, enrol, october, submit } from '../server/monthly-reports/for-tests.ts'
import { need } from '../server/needs/for-tests.ts'
import { fold } from '../server/tallies/tally.ts'
import { checksum, recount, sums } from './support/checksum.ts'
import { planInput } from './inputs.ts'
import { library, person, type Place } from './people.ts'
import { refusal, testApp } from './support/app.ts'
import { cast } from './people.ts'

const start = new Date('2026-11-03T03:00:00Z')
const app = await testApp(start)
const people = await cast(app)
const { yusuf, maryam, ratna, rismarini, lukman, salmah } = people
const { sepempang, sedanau, natuna, menteng } = people.places
afterAll(app.close)

/** A reading garden of Sepempang, entered a second time, with a manager of its own. */
async function twin(name = 'TBM Sepempang') {
  return app.look(async tx => {
    const { region_id } = await tx
      .selectFrom('library')
      .select('region_id')
      .where('id', '=', sepempang.id)
      .executeTakeFirstOrThrow()
    const place = await library(tx, app.now.at, 'community', region_id, name)
    const manager = await person(tx, app.now.at, `Pengelola ${makeId()}`, 'library', place)
    return { place, manager }
  })
}

/** A pair of fresh reading gardens, so that one story does not write into the next. */
async function fresh() {
  const [one, other] = [await twin('TBM Melati'), await twin('TBM Melati Indah')]
  return { from: one.place, fromManager: one.manager, into: other.place, intoManager: other.manager }
}

async function merge(from: Place, into: Place, take: (keyof LibraryFacts)[] = [], by = yusuf) {
  const id = makeId<MergeId>()
  const versions = await app.look(tx =>
    tx.selectFrom('library').select(['id', 'version']).where('id', 'in', [from.id, into.id]).execute(),
  )
  const versionOf = (of: string) => versions.find(row => row.id === of)?.version ?? 0
  await app.send(by, mergeLibraries, {
    id,
    from: from.id,
    into: into.id,
    fromVersion: versionOf(from.id),
    intoVersion: versionOf(into.id),
    take,
  })
  return id
}
const undo = (mergeId: MergeId, by = yusuf) => app.send(by, unmergeLibraries, { mergeId })
/** The same person, signed in anew: with the roles that are in force now. */
async function again(actor: typeof maryam, place: Place): Promise<typeof maryam> {
  const grants = actor.grants.map(grant => ({
    ...grant,
    scopeId: place.scopeId,
    path: place.path,
    libraryId: place.id as string,
  }))
  return { ...actor, grants }
}

test('two entries become one: everything hangs on the survivor, and the list has one line', async () => {
  const { from, fromManager, into, intoManager } = await fresh()
  await enrol(app, from, '2026-01-01')
  await submit(app, fromManager, from)
  await act(app, fromManager, from)
  await act(app, intoManager, into)
  await need(app, fromManager, from.id)
  const { nouns, warnings } = await app.ask(yusuf, previewMerge, { from: from.id, into: into.id })
  expect(warnings).toEqual([])
  expect(Object.fromEntries(nouns.map(({ noun, moves }) => [noun, moves]))).toEqual({
    people: { grants: 1, invitations: 0 },
    chain: { links: 0 },
    signatories: { signatories: 0 },
    partners: { gifts: 0 },
    'policy-basis': { documents: 0 },
    standards: { answers: 0 },
    aid: { aid: 0 },
    programme: { enrolments: 1, learners: 0 },
    plans: { items: 0 },
    needs: { needs: 1, pairings: 0 },
    activities: { activities: 1 },
    reports: { reports: 1 },
    talk: { messages: 0, questions: 0 },
    advocacy: { efforts: 0, publications: 0 },
    commitments: { commitments: 0, deliveries: 0 },
    mentoring: { visits: 0 },
    practices: { practices: 0 },
    adoptions: { adoptions: 0 },
    consents: { consents: 0 },
    products: { products: 0, producers: 0, contents: 0 },
    booths: { booths: 0 },
    stories: { stories: 0 },
    surveys: { surveys: 0 },
  })
  await merge(from, into, ['name'])
  const { library: survivor } = await app.ask(yusuf, getLibrary, { libraryId: into.id })
  expect(survivor).toMatchObject({ id: into.id, name: 'TBM Melati', version: 2 })
  const { libraries } = await app.ask(yusuf, listLibraries, { q: 'melati', limit: 200 })
  expect(libraries.map(({ id }) => id)).toContain(into.id)
  expect(libraries.map(({ id }) => id)).not.toContain(from.id)
  expect((await app.ask(yusuf, getReport, { libraryId: into.id, month: october })).report.state).toBe(
    'submitted',
  )
  expect((await app.ask(intoManager, listNeeds, {})).total).toBe(1)
  const counted = await app.look(tx =>
    tx.selectFrom('activity').select('id').where('library_id', '=', into.id).execute(),
  )
  expect(counted).toHaveLength(2)
  expect(await sums(app)).toEqual(await recount(app))
})

test('two plans of one year become one and wait for a review; taken apart, each is as it was', async () => {
  const { from, fromManager, into, intoManager } = await fresh()
  const planned = async (by: typeof maryam, libraryId: LibraryId, year = 2026) => {
    const id = makeId<PlanItemId>()
    await app.send(by, addPlanItem, { id, libraryId, year, month: `${year}-12-01`, ...planInput } as never)
    return id
  }
  const first = await planned(fromManager, from.id)
  await planned(fromManager, from.id, 2027)
  const second = await planned(intoManager, into.id)
  const plan = (libraryId: LibraryId, year = 2026) => app.ask(yusuf, getPlan, { libraryId, year })
  for (const libraryId of [from.id, into.id])
    await app.send(yusuf, reviewPlan, {
      ...{ libraryId, year: 2026, version: 1, outcome: 'reviewed', remark: 'Bagus' },
    } as never)
  const before = [await plan(from.id), await plan(into.id)]
  const { nouns } = await app.ask(yusuf, previewMerge, { from: from.id, into: into.id })
  expect(nouns.find(({ noun }) => noun === 'plans')).toMatchObject({
    ...{ moves: { items: 2 }, clashes: [{ of: '2026', kept: 'into', why: 'plans-joined' }] },
  })
  const id = await merge(from, into)
  const joined = await plan(into.id)
  expect(joined.items.map(item => item.id).sort()).toEqual([first, second].sort())
  expect(joined).toMatchObject({ review: 'waiting', remark: null })
  expect((await plan(into.id, 2027)).items).toHaveLength(1)
  await undo(id)
  expect([await plan(from.id), await plan(into.id)]).toEqual(before)
  const again_ = await merge(from, into)
  await planned(intoManager, into.id)
  expect(await refusal(undo(again_))).toBe('merge.plan-changed')
})

test('an old link leads on to the survivor and says so', async () => {
  const { from, into } = await fresh()
  await merge(from, into)
  const answer = await app.ask(yusuf, getLibrary, { libraryId: from.id })
  expect(answer).toMatchObject({ library: { id: into.id }, former: 'TBM Melati' })
  expect((await app.ask(yusuf, getLibrary, { libraryId: into.id })).former).toBeNull()
  const { history } = await app.ask(yusuf, libraryHistory, { libraryId: from.id })
  expect(history[0]).toMatchObject({ what: 'merged', by: 'Yusuf' })
  const facts = answer.library
  expect(await refusal(app.send(yusuf, amendLibrary, { ...facts, libraryId: from.id }))).toBe(
    'library.merged',
  )
})

test('what a phone still sends under the old id lands on the survivor', async () => {
  const { from, fromManager, into } = await fresh()
  await enrol(app, into, '2026-01-01')
  await merge(from, into)
  const manager = await again(fromManager, into)
  const id = await act(app, manager, from)
  await submit(app, manager, from)
  const rows = await app.look(tx =>
    tx.selectFrom('activity').select(['library_id', 'scope_id']).where('id', '=', id).execute(),
  )
  expect(rows).toEqual([{ library_id: into.id, scope_id: into.scopeId }])
  const { report } = await app.ask(yusuf, getReport, { libraryId: from.id, month: october })
  expect(report).toMatchObject({ libraryId: into.id, state: 'submitted', version: 1 })
})

test('a report that the phone saw and that was set aside is not put over the one that stays', async () => {
  const { from, fromManager, into, intoManager } = await fresh()
  await enrol(app, from, '2026-01-01')
  await enrol(app, into, '2026-01-01')
  await submit(app, fromManager, from)
  await submit(app, intoManager, into)
  await app.send(yusuf, verifyReports, {
    reports: [{ libraryId: into.id, month: october, version: 1 }],
    withFlags: true,
  })
  await merge(from, into)
  const manager = await again(fromManager, into)
  expect(await refusal(submit(app, manager, from, { version: 2 }))).toBe('record.changed-meanwhile')
  const { report } = await app.ask(yusuf, getReport, { libraryId: into.id, month: october })
  expect(report).toMatchObject({ state: 'verified', version: 2 })
})

test('while two are being merged, an activity that is recorded waits and lands on the survivor', async () => {
  const { from, fromManager, into } = await fresh()
  const both = { ...fromManager, grants: [...fromManager.grants, ...(await again(fromManager, into)).grants] }
  const merging = merge(from, into)
  const ids = await Promise.all(Array.from({ length: 6 }, () => act(app, both, from)))
  await merging
  ids.push(await act(app, both, from))
  const left = await app.look(tx =>
    tx.selectFrom('activity').select('id').where('library_id', '=', from.id).execute(),
  )
  expect(left).toEqual([])
  const landed = await app.look(tx =>
    tx.selectFrom('activity').select('id').where('library_id', '=', into.id).execute(),
  )
  expect(landed.map(row => row.id).toSorted()).toEqual(ids.toSorted())
})

describe('who may', () => {
  test('one scope must hold both', async () => {
    const input = { from: sedanau.id, into: menteng.id, fromVersion: 1, intoVersion: 1, take: [] }
    const tried = (by: typeof yusuf, more: Partial<typeof input> = {}) =>
      refusal(app.send(by, mergeLibraries, { id: makeId<MergeId>(), ...input, ...more }))
    expect(await tried(yusuf)).toBe('access.not-found')
    expect(await tried(rismarini)).toBe('access.not-found')
    expect(await tried(lukman)).toBe('access.not-found')
    expect(await tried({ ...rismarini, grants: [...rismarini.grants, ...lukman.grants] })).toBe(
      'access.not-allowed',
    )
    expect(
      await tried({ ...maryam, grants: [...maryam.grants, ...salmah.grants] }, { into: sepempang.id }),
    ).toBe('access.not-allowed')
    const { warnings } = await app.ask(ratna, previewMerge, { from: sedanau.id, into: menteng.id })
    expect(warnings).toEqual(['two-provinces'])
    const before = await checksum(app)
    const merged = await merge(sedanau, menteng, [], ratna)
    expect(await refusal(undo(merged, lukman))).toBe('access.not-allowed')
    expect(await refusal(undo(merged, rismarini))).toBe('access.not-found')
    await undo(merged, ratna)
    expect(await checksum(app)).toEqual(before)
  })
})

describe('what cannot be merged', () => {
  test('a library with itself, one that was merged, into one that was merged or is closed', async () => {
    const { from, into } = await fresh()
    const other = await twin('TBM Kenanga')
    expect(await refusal(merge(from, from))).toBe('merge.itself')
    await app.send(yusuf, closeLibrary, {
      libraryId: other.place.id,
      version: 1,
      on: '2026-11-01',
      reason: 'Pindah',
    })
    expect(await refusal(merge(from, other.place))).toBe('merge.into-closed')
    await merge(other.place, into)
    await merge(from, into)
    expect(await refusal(merge(from, into))).toBe('merge.already')
    const third = await twin('TBM Dahlia')
    expect(await refusal(merge(third.place, from))).toBe('merge.into-merged')
  })

  test('what was changed since it was looked at', async () => {
    const { from, into } = await fresh()
    const input = { id: makeId<MergeId>(), from: from.id, into: into.id, fromVersion: 1, intoVersion: 3 }
    expect(await refusal(app.send(yusuf, mergeLibraries, { ...input, take: [] }))).toBe(
      'record.changed-meanwhile',
    )
  })

  test('two mergers that cross do not wait for each other: one is done', async () => {
    const { from, into } = await fresh()
    const outcomes = await Promise.all([refusal(merge(from, into)), refusal(merge(into, from))])
    expect(outcomes.toSorted()).toEqual(['done', expect.stringMatching(/^merge\.|^record\./)])
  })
})

test('three entries become one by one, and come apart the other way round', async () => {
  const { from, into } = await fresh()
  const last = await twin('TBM Melati Desa')
  await act(app, yusufAs(from), from)
  const before = await checksum(app)
  const first = await merge(from, into)
  const second = await merge(into, last.place)
  expect((await app.ask(yusuf, getLibrary, { libraryId: from.id })).library.id).toBe(last.place.id)
  expect(await refusal(undo(first))).toBe('merge.merged-again')
  await undo(second)
  await undo(first)
  expect(await checksum(app)).toEqual(before)
})

function yusufAs(place: Place): typeof yusuf {
  const [role] = maryam.grants
  const grants = role ? [{ ...role, scopeId: place.scopeId, path: place.path, libraryId: place.id }] : []
  return { ...maryam, grants }
}

describe('taking a merger apart', () => {
  test('for thirty days, once', async () => {
    const { from, into } = await fresh()
    const merged = await merge(from, into)
    const { merges } = await app.ask(yusuf, listMerges, { libraryId: into.id })
    expect(merges[0]).toMatchObject({ id: merged, by: 'Yusuf', from: { id: from.id, name: 'TBM Melati' } })
    expect(merges[0]?.undoUntil).toBe('2026-12-03T03:00:00.000Z')
    app.now.at = new Date('2026-12-03T03:00:01Z')
    expect((await app.ask(yusuf, listMerges, { libraryId: into.id })).merges[0]?.undoUntil).toBeNull()
    expect(await refusal(undo(merged))).toBe('merge.undo-over')
    app.now.at = new Date('2026-12-03T02:59:59Z')
    await undo(merged)
    expect(await refusal(undo(merged))).toBe('merge.undone')
    app.now.at = start
    const told = await app.ask(yusuf, listMerges, { libraryId: into.id })
    expect(told.merges[0]).toMatchObject({ undoneBy: 'Yusuf', undoUntil: null })
  })

  test('what came to the survivor since stays with it', async () => {
    const { from, into } = await fresh()
    const merged = await merge(from, into, ['name'])
    const id = await act(app, yusufAs(into), into)
    const { library: now } = await app.ask(yusuf, getLibrary, { libraryId: into.id })
    await app.send(yusuf, amendLibrary, { ...now, libraryId: into.id, staff: 4 })
    await undo(merged)
    const { library: after } = await app.ask(yusuf, getLibrary, { libraryId: into.id })
    expect(after).toMatchObject({ name: 'TBM Melati Indah', staff: 4, version: 4 })
    const rows = await app.look(tx =>
      tx.selectFrom('activity').select('library_id').where('id', '=', id).execute(),
    )
    expect(rows).toEqual([{ library_id: into.id }])
    const { history } = await app.ask(yusuf, libraryHistory, { libraryId: into.id })
    expect(history.map(({ what }) => what)).toEqual(['unmerged', 'amended', 'merged', 'registered'])
    expect((await app.ask(yusuf, getLibrary, { libraryId: from.id })).library.name).toBe('TBM Melati')
  })

  test('it refuses where a fact that came from it was changed', async () => {
    const { from, into } = await fresh()
    const merged = await merge(from, into, ['name'])
    const { library: now } = await app.ask(yusuf, getLibrary, { libraryId: into.id })
    await app.send(yusuf, amendLibrary, { ...now, libraryId: into.id, name: 'TBM Mawar' })
    expect(await refusal(undo(merged))).toBe('merge.facts-changed')
  })

  test('it refuses where an activity or a report that it moved was judged', async () => {
    const { from, fromManager, into } = await fresh()
    const activity = await act(app, fromManager, from)
    const merged = await merge(from, into)
    await app.send(yusuf, verifyActivity, { id: activity, version: 1 })
    expect(await refusal(undo(merged))).toBe('merge.activity-changed')
    const two = await fresh()
    await enrol(app, two.from, '2026-01-01')
    await submit(app, two.fromManager, two.from)
    const second = await merge(two.from, two.into)
    const reports = [{ libraryId: two.into.id, month: october, version: 1 }]
    await app.send(yusuf, returnReports, { reports, reason: 'Periksa lagi' })
    expect(await refusal(undo(second))).toBe('merge.report-changed')
  })

  test('it refuses where somebody else took the number by then', async () => {
    const { from, into } = await fresh()
    const npp = '2103010010001D0000009'
    const { library: facts } = await app.ask(yusuf, getLibrary, { libraryId: from.id })
    await app.send(yusuf, amendLibrary, { ...facts, libraryId: from.id, npp })
    const merged = await merge(from, into)
    const third = await twin('TBM Anggrek')
    const { library: other } = await app.ask(yusuf, getLibrary, { libraryId: third.place.id })
    await app.send(yusuf, amendLibrary, { ...other, libraryId: third.place.id, npp })
    expect(await refusal(undo(merged))).toBe('merge.place-taken')
  })
})

test('the number of the one may become the number of the other', async () => {
  const { from, into } = await fresh()
  const npp = '2103010010001D0000010'
  const { library: facts } = await app.ask(yusuf, getLibrary, { libraryId: from.id })
  await app.send(yusuf, amendLibrary, { ...facts, libraryId: from.id, npp })
  const before = await checksum(app)
  const { facts: differing } = await app.ask(yusuf, previewMerge, { from: from.id, into: into.id })
  expect(differing).toContainEqual({ field: 'npp', from: npp, into: null, pick: 'from' })
  const merged = await merge(from, into, ['npp', 'name'])
  expect((await app.ask(yusuf, getLibrary, { libraryId: into.id })).library.npp).toBe(npp)
  await undo(merged)
  expect(await checksum(app)).toEqual(before)
})

test('who manages both keeps one role; a library that others learned from is followed', async () => {
  const { from, fromManager, into } = await fresh()
  const colleague = await app.look(async tx => {
    await sql`insert into role_grant (id, person_id, role, scope_id, province_id, regency_id, granted_at)
      select ${makeId()}, ${fromManager.personId}, 'library', scope_id, province_id, regency_id, ${app.now.at} from library where id = ${into.id}`.execute(
      tx,
    )
    const id = makeId()
    // in another province, out of sight of whoever merges
    await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, active_from, learned_from)
      select ${id}, id, province_id, regency_id, scope_id, 2026, 'replication', '2026-02-01', '2026-02-01', ${from.id} from library where id = ${menteng.id}`.execute(
      tx,
    )
    await sql`insert into invitation (id, token_hash, name, role, scope_id, province_id, regency_id, invited_by, invited_at, expires_at, hands_over)
      select ${makeId()}, ${Buffer.from(makeId())}, 'Penerus', role, scope_id, province_id, regency_id, person_id, ${app.now.at}, ${app.now.at}, id
      from role_grant where person_id = ${fromManager.personId} and scope_id = ${from.scopeId}`.execute(tx)
    return id
  })
  const handedOver = () =>
    app.look(tx =>
      tx
        .selectFrom('invitation as i')
        .innerJoin('role_grant as g', 'g.id', 'i.hands_over')
        .select(['i.scope_id', 'g.scope_id as of'])
        .where('i.name', '=', 'Penerus')
        .execute(),
    )
  const before = await checksum(app)
  const merged = await merge(from, into)
  expect(await handedOver()).toEqual([{ scope_id: into.scopeId, of: into.scopeId }])
  const { grants, learned } = await app.look(async tx => ({
    grants: await tx
      .selectFrom('role_grant')
      .select('scope_id')
      .where('person_id', '=', fromManager.personId)
      .execute(),
    learned: await tx.selectFrom('enrolment').select('learned_from').where('id', '=', colleague).execute(),
  }))
  expect(grants).toEqual([{ scope_id: into.scopeId }])
  expect(learned).toEqual([{ learned_from: into.id }])
  await undo(merged)
  expect(await checksum(app)).toEqual(before)
})

test('a proposal of the old entry lands on the survivor too', async () => {
  const { from, into } = await fresh()
  await merge(from, into)
  const id = makeId<EnrolmentId>()
  await app.send(yusuf, proposeEnrolment, {
    id,
    libraryId: from.id,
    year: 2026,
    criteria: [],
    letter: { number: '1/2026', date: '2026-10-01', signedBy: 'Kepala Desa' },
    note: null,
  } as never)
  const rows = await app.look(tx =>
    tx.selectFrom('enrolment').select('library_id').where('id', '=', id).execute(),
  )
  expect(rows).toEqual([{ library_id: into.id }])
})

type Side = {
  reports: { month: number; state: 'sent' | 'verified' | 'returned'; visits: number; day: number }[]
  activities: { day: number; people: number; verified: boolean }[]
  enrolments: { from: number; months: number | null; kind: 'beneficiary' | 'replication' | 'improving' }[]
}
const side: fc.Arbitrary<Side> = fc.record({
  reports: fc.uniqueArray(
    fc.record({
      month: fc.nat({ max: 4 }),
      state: fc.constantFrom('sent', 'verified', 'returned'),
      visits: fc.nat({ max: 500 }),
      day: fc.nat({ max: 3 }),
    }),
    { selector: report => report.month, maxLength: 5 },
  ),
  activities: fc.array(
    fc.record({ day: fc.nat({ max: 120 }), people: fc.nat({ max: 60 }), verified: fc.boolean() }),
    { maxLength: 4 },
  ),
  enrolments: fc.array(
    fc.record({
      from: fc.nat({ max: 20 }),
      months: fc.option(fc.nat({ max: 5 })),
      kind: fc.constantFrom('beneficiary', 'replication', 'improving'),
    }),
    { maxLength: 3 },
  ),
})

async function put(place: Place, facts: Side): Promise<void> {
  const monthAt = (n: number) => new Date(Date.UTC(2025, n, 1)).toISOString().slice(0, 10)
  await app.look(async tx => {
    const at = sql`id, province_id, regency_id, scope_id from library where id = ${place.id}`
    for (const { month, state, visits, day } of facts.reports) {
      const when = `2026-10-0${day + 1}T00:00:00Z`
      const figures = JSON.stringify({ visits, users: Math.floor(visits / 2) })
      await sql`insert into monthly_report (month, figures, from_activities, submitted_at, late, version, verified_at,
          returned_at, return_reason, library_id, province_id, regency_id, scope_id)
        select ${monthAt(month + 12)}::date, ${figures}::jsonb, '{}', ${when}::timestamptz, false, ${state === 'sent' ? 1 : 2},
          ${state === 'verified' ? when : null}::timestamptz, ${state === 'returned' ? when : null}::timestamptz,
          ${state === 'returned' ? 'periksa' : null}, ${at}`.execute(tx)
      if (state === 'sent') continue
      await sql`insert into monthly_report_verification (library_id, month, version, at, outcome)
        values (${place.id}, ${monthAt(month + 12)}, 2, ${when}, ${state})`.execute(tx)
    }
    for (const { day, people: came, verified } of facts.activities) {
      const held = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
      await sql`insert into activity (id, held_on, title, strategy, topic, outreach, figures, submitted_at, verified_at,
          library_id, province_id, regency_id, scope_id)
        select ${makeId()}::uuid, ${held}::date, 'Kelas', 'advocacy', 'health', false, ${JSON.stringify({ attendances: came, people: came })}::jsonb,
          ${start}, ${verified ? start : null}, ${at}`.execute(tx)
    }
    // one after another, as a single library has them
    const next = { programme: 0, improving: 0 }
    for (const { from, months, kind } of facts.enrolments) {
      const group = kind === 'improving' ? 'improving' : 'programme'
      if (!Number.isFinite(next[group])) continue
      const begin = next[group] + from
      const end = months === null ? null : begin + months
      next[group] = end === null ? Number.POSITIVE_INFINITY : end + 1
      const first = monthAt(begin)
      await sql`insert into enrolment (id, year, kind, proposed_on, decreed_on, active_from, ended_on, outcome, library_id,
          province_id, regency_id, scope_id)
        select ${makeId()}::uuid, 2026, ${kind}, ${first}::date, ${kind === 'improving' ? null : first}::date, ${first}::date,
          ${end === null ? null : monthAt(end)}::date, ${end === null ? null : 'lapsed'}, ${at}`.execute(tx)
    }
  })
}

test('whatever two entries hold: merged, the sums are a recount; taken apart, nothing is left of it', async () => {
  await fc.assert(
    fc.asyncProperty(side, side, fc.boolean(), fc.boolean(), async (one, other, far, folded) => {
      const { from, into } = await fresh()
      const target = far ? natuna : into
      await put(from, one)
      if (!far) await put(into, other)
      const before = { rows: await checksum(app), sums: await sums(app) }
      expect(before.sums).toEqual(await recount(app))
      const merged = await merge(from, target, ['name', 'address'], yusuf)
      expect(await sums(app)).toEqual(await recount(app))
      await onceAMonth()
      if (folded) await app.db.transaction({ scopes: [], personId: null, system: true }, tx => fold(tx, 5000))
      expect(await sums(app)).toEqual(await recount(app))
      await undo(merged)
      expect(await sums(app)).toEqual(before.sums)
      expect(await checksum(app)).toEqual(before.rows)
    }),
    { numRuns: 15, endOnFailure: true, seed: 20_261_103 },
  )
}, 120_000)

/** A library is expected once in a month. */
async function onceAMonth(): Promise<void> {
  const { rows } = await app.look(tx =>
    sql`select a.library_id from enrolment a join enrolment b on b.library_id = a.library_id and b.id > a.id
      where a.kind <> 'improving' and b.kind <> 'improving'
        and daterange(date_trunc('month', a.active_from)::date, date_trunc('month', a.ended_on)::date, '[]')
         && daterange(date_trunc('month', b.active_from)::date, date_trunc('month', b.ended_on)::date, '[]')`.execute(
      tx,
    ),
  )
  expect(rows).toEqual([])
}

test('what was set aside can be read in the history, with the reason', async () => {
  const { from, fromManager, into, intoManager } = await fresh()
  await enrol(app, from, '2026-01-01')
  await enrol(app, into, '2026-02-01')
  await submit(app, intoManager, into)
  app.now.at = new Date('2026-11-04T03:00:00Z')
  await submit(app, fromManager, from)
  await merge(from, into)
  app.now.at = start
  const { merges } = await app.ask(intoManager, listMerges, { libraryId: into.id })
  expect(merges[0]?.undoUntil).toBeNull()
  expect(merges[0]?.aside.map(({ table, why }) => [table, why])).toEqual([
    ['enrolment', 'enrolment-decreed'],
    ['monthly_report', 'report-later'],
  ])
  expect(merges[0]?.aside[1]?.row).toMatchObject({ month: october, library_id: into.id })
})

test('after the merger the survivor goes on as any library does', async () => {
  const { from, fromManager, into } = await fresh()
  const id = await act(app, fromManager, from)
  await merge(from, into)
  const manager = await again(fromManager, into)
  const input = { id, version: 1, title: 'Kelas menulis', heldOn: '2026-10-12' }
  const more = { strategy: 'advocacy', topic: 'health', place: null, outreach: false } as const
  const rest = { partner: null, need: null, notes: null, revisionReason: null }
  await app.send(manager, amendActivity, {
    ...{ ...input, ...more, ...rest },
    id: id as ActivityId,
    reached: { ...reachedOf({}), attendances: 3 },
  })
  await app.send(manager, recordActivity, {
    ...{ ...more, ...rest, title: 'Kelas lagi', heldOn: '2026-10-13' },
    id: makeId<ActivityId>(),
    libraryId: from.id as LibraryId,
    reached: { ...reachedOf({}), attendances: 4 },
  })
  expect(await sums(app)).toEqual(await recount(app))
})
