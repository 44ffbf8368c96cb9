import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import {
  amendActivity,
  getActivity,
  listActivities,
  matchPartner,
  monthOfActivities,
  recordActivity,
  removeActivity,
  returnActivity,
  verifyActivity,
} from '../../contract/activities.ts'
import type { GivenOf } from '../../contract/endpoint.ts'
import { type ActivityId, makeId, type NeedId, type PartnerId } from '../../contract/ids.ts'
import { mergePartners } from '../../contract/partners.ts'
import { stateNeed, withdrawNeed } from '../../contract/needs.ts'
import { needInput } from '../../tests/inputs.ts'
import { cast, partnerIn, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { reachedOf } from './rules.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, yusuf, rismarini, ratna, tiwi, salmah, hasan, dewi, bayu } = people
const { sepempang, natuna, kepri } = people.places
afterAll(app.close)

type Given = GivenOf<typeof recordActivity>
const given = (place: Place, over: Partial<Given> = {}): Given => ({
  id: makeId<ActivityId>(),
  libraryId: place.id,
  title: 'Pelatihan membuat keripik ikan',
  strategy: 'community-involvement',
  topic: 'economic-development',
  heldOn: '2026-10-12',
  place: null,
  outreach: false,
  reached: { ...reachedOf({}), attendances: 24, people: 20, female: 14, male: 6 },
  partner: null,
  need: null,
  notes: null,
  revisionReason: null,
  ...over,
})
const recorded = async (actor: Actor, place: Place, over: Partial<Given> = {}) => {
  const input = given(place, over)
  await app.send(actor, recordActivity, input)
  return input
}
const amended = ({ libraryId: _, ...facts }: Given, version: number, over: Partial<Given> = {}) => ({
  ...facts,
  version,
  ...over,
})
const get = async (actor: Actor, id: string) =>
  (await app.ask(actor, getActivity, { id: id as ActivityId })).activity
/** The nation's sums, roll-up and deltas together, of the measures that activities carry. */
const tally = () =>
  app.look(async tx => {
    const rows = await sql<{ code: string; reported: number; verified: number }>`
      select m.code, sum(t.reported) as reported, sum(t.verified) as verified from (
        select measure_id, reported, verified from tally where region_id = 1
        union all select measure_id, reported, verified from tally_delta) t
      join measure m on m.id = t.measure_id and m.source = 'activities' group by 1`.execute(tx)
    return Object.fromEntries(rows.rows.map(row => [row.code, [row.reported, row.verified]]))
  })
const difference = async (work: () => Promise<unknown>) => {
  const before = await tally()
  await work()
  const after = await tally()
  const codes = Object.keys(after).filter(code => String(after[code]) !== String(before[code] ?? [0, 0]))
  return Object.fromEntries(
    codes.map(code => {
      const [reported = 0, verified = 0] = after[code] ?? []
      const [wasReported = 0, wasVerified = 0] = before[code] ?? []
      return [code, [reported - wasReported, verified - wasVerified]]
    }),
  )
}

describe('recording', () => {
  test('Maryam records an activity and everyone above sees exactly what she wrote', async () => {
    const input = await recorded(maryam, sepempang, { notes: '  ramai sekali ', outreach: true })
    for (const actor of [maryam, yusuf, rismarini, ratna]) {
      expect(await get(actor, input.id)).toMatchObject({
        libraryName: 'Perpustakaan Desa Sepempang',
        state: 'submitted',
        submittedBy: 'Maryam',
        notes: 'ramai sekali',
        reached: input.reached,
        revisionReason: null,
        version: 1,
      })
    }
  })

  test('it counts at once as reported, not as verified', async () => {
    const change = await difference(() => recorded(maryam, sepempang, { outreach: true }))
    expect(change).toEqual({
      activities: [1, 0],
      attendances: [24, 0],
      people: [20, 0],
      female: [14, 0],
      male: [6, 0],
      outreach: [1, 0],
    })
  })

  test('outside, the library and the activity do not exist; above, it is not theirs to record', async () => {
    const input = await recorded(maryam, sepempang)
    expect(await refusal(app.send(tiwi, recordActivity, given(sepempang)))).toBe('access.not-found')
    expect(await refusal(app.send(salmah, recordActivity, given(sepempang)))).toBe('access.not-found')
    expect(await refusal(app.ask(bayu, getActivity, { id: input.id }))).toBe('access.not-found')
    for (const above of [yusuf, rismarini, ratna]) {
      expect(await refusal(app.send(above, recordActivity, given(sepempang)))).toBe('access.not-allowed')
    }
  })

  test('days ahead in Jakarta, days before the programme and contradicting figures are refused', async () => {
    app.now.at = new Date('2026-11-20T17:30:00Z') // in Jakarta it is the 21st
    await recorded(maryam, sepempang, { heldOn: '2026-11-21' })
    expect(await refusal(recorded(maryam, sepempang, { heldOn: '2026-11-22' }))).toBe('activity.date-ahead')
    expect(await refusal(recorded(maryam, sepempang, { heldOn: '2017-12-31' }))).toBe('activity.too-old')
    expect(await refusal(recorded(maryam, sepempang, { heldOn: '2017-12-01' }))).toBe('activity.too-old')
    const over = { ...reachedOf({}), attendances: 10, people: 11 }
    expect(await refusal(recorded(maryam, sepempang, { reached: over }))).toBe(
      'activity.people-over-attendances',
    )
    const parts = { ...reachedOf({}), attendances: 10, child: 6, adult: 5 }
    const refused = await recorded(maryam, sepempang, { reached: parts }).catch(error => error)
    expect(refused.code).toBe('activity.parts-over-total')
    expect(refused.fields.map((field: { path: string }) => field.path)).toContain('reached.child')
    app.now.at = new Date('2026-11-20T03:00:00Z')
  })

  test('a locked month asks for a reason and keeps it', async () => {
    expect(await refusal(recorded(maryam, sepempang, { heldOn: '2026-09-30' }))).toBe('activity.month-locked')
    const input = await recorded(maryam, sepempang, {
      heldOn: '2026-09-30',
      revisionReason: 'Sinyal baru kembali',
    })
    expect((await get(yusuf, input.id)).revisionReason).toBe('Sinyal baru kembali')
  })

  test("a month's own lock counts, not the usual one", async () => {
    await app.look(tx =>
      sql`insert into period (month, submit_by, verify_by, locks_on, set_at)
        values ('2025-03-01', '2026-12-01', '2026-12-10', '2026-12-15', now())`.execute(tx),
    )
    const input = await recorded(maryam, sepempang, { heldOn: '2025-03-09', revisionReason: 'tidak perlu' })
    expect((await get(yusuf, input.id)).revisionReason).toBeNull()
  })

  test('a closed library records nothing', async () => {
    await app.look(tx => sql`update library set closed_on = '2026-11-01' where id = ${natuna.id}`.execute(tx))
    expect(await refusal(recorded(hasan, natuna))).toBe('library.closed')
    await app.look(tx => sql`update library set closed_on = null where id = ${natuna.id}`.execute(tx))
  })

  test('sent twice, it is recorded once; an id that is taken is not taken over', async () => {
    const input = given(sepempang)
    const commandId = makeId()
    const change = await difference(async () => {
      const first = await app.send(maryam, recordActivity, input, commandId)
      expect(await app.send(maryam, recordActivity, input, commandId)).toEqual(first)
    })
    expect(change.activities).toEqual([1, 0])
    expect(await refusal(app.send(maryam, recordActivity, input))).toBe('command.id-reused')
  })
})

describe('judging', () => {
  test('each kind of library is verified by the level right above it and by nobody else', async () => {
    const cases = [
      { actor: maryam, place: sepempang, verifier: yusuf, others: [rismarini, ratna, maryam] },
      { actor: hasan, place: natuna, verifier: rismarini, others: [yusuf, ratna, hasan] },
      { actor: dewi, place: kepri, verifier: ratna, others: [rismarini, dewi] },
    ]
    for (const { actor, place, verifier, others } of cases) {
      const { id } = await recorded(actor, place)
      for (const other of others) {
        expect(await refusal(app.send(other, verifyActivity, { id, version: 1 }))).toBe('access.not-allowed')
      }
      const change = await difference(() => app.send(verifier, verifyActivity, { id, version: 1 }))
      expect(change.people).toEqual([0, 20])
      expect(await get(actor, id)).toMatchObject({ state: 'verified', verifiedBy: verifier.name, version: 2 })
    }
  })

  test('outside, there is nothing to verify', async () => {
    const { id } = await recorded(maryam, sepempang)
    expect(await refusal(app.send(tiwi, verifyActivity, { id, version: 1 }))).toBe('access.not-found')
    expect(await refusal(app.send(tiwi, returnActivity, { id, version: 1, reason: 'x' }))).toBe(
      'access.not-found',
    )
  })

  test('what is given back counts nowhere until it is sent anew', async () => {
    const input = await recorded(maryam, sepempang)
    const back = await difference(() =>
      app.send(yusuf, returnActivity, { id: input.id, version: 1, reason: 'Tanggalnya keliru' }),
    )
    expect(back.attendances).toEqual([-24, 0])
    expect(await get(maryam, input.id)).toMatchObject({
      state: 'returned',
      returnReason: 'Tanggalnya keliru',
    })
    const again = await difference(() =>
      app.send(maryam, amendActivity, amended(input, 2, { heldOn: '2026-10-13' })),
    )
    expect(again.attendances).toEqual([24, 0])
    expect(await get(maryam, input.id)).toMatchObject({ state: 'submitted', returnReason: null, version: 3 })
  })

  test('nobody verifies what they sent, whatever other role they hold', async () => {
    const both = { ...yusuf, grants: [...yusuf.grants, ...maryam.grants] }
    const { id } = await recorded(both, sepempang)
    expect(await refusal(app.send(both, verifyActivity, { id, version: 1 }))).toBe('report.own-report')
    expect(await refusal(app.send(both, returnActivity, { id, version: 1, reason: 'x' }))).toBe(
      'report.own-report',
    )
  })

  test('a verified activity is not judged again, and not one that has changed meanwhile', async () => {
    const input = await recorded(maryam, sepempang)
    await app.send(maryam, amendActivity, amended(input, 1, { title: 'Pelatihan kerupuk' }))
    expect(await refusal(app.send(yusuf, verifyActivity, { id: input.id, version: 1 }))).toBe(
      'record.changed-meanwhile',
    )
    await app.send(yusuf, verifyActivity, { id: input.id, version: 2 })
    expect(await refusal(app.send(yusuf, verifyActivity, { id: input.id, version: 3 }))).toBe(
      'activity.wrong-state',
    )
    expect(await refusal(app.send(yusuf, returnActivity, { id: input.id, version: 3, reason: 'x' }))).toBe(
      'activity.wrong-state',
    )
  })
})

describe('correcting', () => {
  test('a verified activity that is corrected waits again, and its former judgement is kept', async () => {
    const input = await recorded(maryam, sepempang)
    await app.send(yusuf, verifyActivity, { id: input.id, version: 1 })
    const change = await difference(() =>
      app.send(maryam, amendActivity, amended(input, 2, { reached: { ...input.reached, attendances: 30 } })),
    )
    expect(change).toEqual({
      activities: [0, -1],
      attendances: [6, -24],
      people: [0, -20],
      female: [0, -14],
      male: [0, -6],
    })
    expect(await get(yusuf, input.id)).toMatchObject({
      state: 'submitted',
      verifiedAt: null,
      verifiedBy: null,
    })
    const kept = await app.look(tx =>
      tx.selectFrom('activity_verification').selectAll().where('activity_id', '=', input.id).execute(),
    )
    expect(kept).toMatchObject([{ version: 2, by_person: yusuf.personId, outcome: 'verified' }])
  })

  test('only the library corrects, and only what it has seen', async () => {
    const input = await recorded(maryam, sepempang)
    expect(await refusal(app.send(yusuf, amendActivity, amended(input, 1)))).toBe('access.not-allowed')
    expect(await refusal(app.send(salmah, amendActivity, amended(input, 1)))).toBe('access.not-found')
    expect(await refusal(app.send(maryam, amendActivity, amended(input, 7)))).toBe('record.changed-meanwhile')
  })

  test('moving an activity out of a locked month, or into one, asks for a reason', async () => {
    const locked = await recorded(maryam, sepempang, {
      heldOn: '2026-09-01',
      revisionReason: 'baru tercatat',
    })
    const open = await recorded(maryam, sepempang)
    const out = amended(locked, 1, { heldOn: '2026-10-01', revisionReason: null })
    expect(await refusal(app.send(maryam, amendActivity, out))).toBe('activity.month-locked')
    const into = amended(open, 1, { heldOn: '2026-09-01' })
    expect(await refusal(app.send(maryam, amendActivity, into))).toBe('activity.month-locked')
    await app.send(maryam, amendActivity, { ...into, revisionReason: 'salah bulan' })
    expect((await get(yusuf, open.id)).heldOn).toBe('2026-09-01')
  })

  test('a mistake can be taken away until it is verified or its month is locked', async () => {
    const input = await recorded(maryam, sepempang)
    expect(await refusal(app.send(yusuf, removeActivity, { id: input.id, version: 1 }))).toBe(
      'access.not-allowed',
    )
    const change = await difference(() => app.send(maryam, removeActivity, { id: input.id, version: 1 }))
    expect(change.activities).toEqual([-1, 0])
    expect(await refusal(app.ask(maryam, getActivity, { id: input.id }))).toBe('access.not-found')
    const verified = await recorded(maryam, sepempang)
    await app.send(yusuf, verifyActivity, { id: verified.id, version: 1 })
    expect(await refusal(app.send(maryam, removeActivity, { id: verified.id, version: 2 }))).toBe(
      'activity.wrong-state',
    )
    const old = await recorded(maryam, sepempang, { heldOn: '2026-08-01', revisionReason: 'baru tercatat' })
    expect(await refusal(app.send(maryam, removeActivity, { id: old.id, version: 1 }))).toBe(
      'activity.month-locked',
    )
  })

  test('what was taken away after it was given back can be recorded anew under its id', async () => {
    const input = await recorded(maryam, sepempang)
    await app.send(yusuf, returnActivity, { id: input.id, version: 1, reason: 'ganda' })
    await app.send(maryam, removeActivity, { id: input.id, version: 2 })
    await app.send(maryam, recordActivity, input)
    await app.send(yusuf, returnActivity, { id: input.id, version: 1, reason: 'masih ganda' })
    expect((await get(maryam, input.id)).returnReason).toBe('masih ganda')
  })
})

describe('a month', () => {
  test('adds up what counts, and tells what waits and what was returned', async () => {
    const heldOn = '2026-11-03'
    const month = '2026-11-01'
    const first = await recorded(maryam, sepempang, { heldOn, outreach: true })
    const second = await recorded(maryam, sepempang, {
      heldOn,
      reached: { ...reachedOf({}), attendances: 5 },
    })
    const third = await recorded(maryam, sepempang, { heldOn })
    await app.send(yusuf, verifyActivity, { id: first.id, version: 1 })
    await app.send(yusuf, returnActivity, { id: third.id, version: 1, reason: 'x' })
    // the one of 21 November, recorded above, has the same 24 attendances
    expect(await app.ask(yusuf, monthOfActivities, { libraryId: sepempang.id, month })).toEqual({
      figures: { activities: 3, attendances: 53, people: 40, female: 28, male: 12, outreach: 1 },
      waiting: 2,
      returned: 1,
    })
    await app.send(maryam, removeActivity, { id: second.id, version: 1 })
    const without = await app.ask(yusuf, monthOfActivities, { libraryId: sepempang.id, month })
    expect(without.figures.attendances).toBe(48)
  })

  test('without activities, there are none: that is counted, not unknown', async () => {
    const empty = await app.ask(yusuf, monthOfActivities, { libraryId: sepempang.id, month: '2024-01-01' })
    expect(empty).toEqual({
      figures: { activities: 0, attendances: 0, outreach: 0 },
      waiting: 0,
      returned: 0,
    })
  })

  test('of another regency is not found, nor one before the programme', async () => {
    const ask = (actor: Actor, month: string) =>
      refusal(app.ask(actor, monthOfActivities, { libraryId: sepempang.id, month }))
    expect(await ask(tiwi, '2026-10-01')).toBe('access.not-found')
    expect(await ask(maryam, '2017-12-01')).toBe('access.not-found')
  })
})

test('events tell what happened without a word of what was written', async () => {
  const { id } = await recorded(maryam, sepempang, { title: 'Rahasia', notes: 'Ibu Aminah sakit' })
  await app.send(yusuf, returnActivity, { id, version: 1, reason: 'Rahasia juga' })
  const events = await app.look(tx =>
    tx.selectFrom('event').selectAll().where('subject_id', '=', id).execute(),
  )
  expect(events.map(event => event.name)).toEqual(['activities.recorded', 'activities.returned'])
  expect(events[0]).toMatchObject({ scope_id: sepempang.scopeId, regency_id: people.regions.natuna })
  expect(JSON.stringify(events)).not.toMatch(/Rahasia|Aminah/)
})

test('recording takes two statements besides the one that keeps the receipt', async () => {
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  await recorded(maryam, sepempang)
  const texts = sent.mock.calls.map(([query]) =>
    typeof query === 'string' ? query : (query as { text: string }).text,
  )
  sent.mockRestore()
  expect(texts.map(text => text.trim().match(/^\w+/)?.[0])).toEqual([
    'begin',
    'select',
    'insert',
    'with',
    'commit',
  ])
})

test('lists are empty for those without a role that sees activities', async () => {
  const partner = { ...ratna, grants: ratna.grants.map(grant => ({ ...grant, role: 'partner' as const })) }
  expect(await refusal(app.ask(partner, listActivities, {}))).toBe('access.not-allowed')
})

describe('what it points to', () => {
  const stated = async (actor: Actor, place: Place, topic: string) => {
    const id = makeId<NeedId>()
    await app.send(actor, stateNeed, { ...needInput, id, libraryId: place.id, topic } as never)
    return id
  }
  const partner = async (name: string) =>
    (await app.look(tx => partnerIn(tx, app.now.at, people.regions.natuna, name))).id as PartnerId

  test('a need of its own that was open that day, and a partner on record; both are shown by name', async () => {
    const needId = await stated(maryam, sepempang, 'economic-development')
    const partnerId = await partner('Dinas Koperasi Natuna')
    const partnerText = 'Dinas Koperasi dan PKK'
    const input = await recorded(maryam, sepempang, { needId, partnerId, partner: partnerText })
    expect(await get(yusuf, input.id)).toMatchObject({
      ...{ needId, needWhy: needInput.why, partnerId, partnerName: 'Dinas Koperasi Natuna' },
      partner: partnerText,
    })
    // what an older phone does not tell stays
    const { needId: _, partnerId: __, ...older } = amended(input, 1)
    await app.send(maryam, amendActivity, older)
    expect(await get(maryam, input.id)).toMatchObject({ needId, partnerId, version: 2 })

    const others = await stated(salmah, people.places.sedanau, 'education')
    const refused = (over: Partial<Given>) =>
      refusal(app.send(maryam, recordActivity, given(sepempang, over)))
    expect(await refused({ needId: others })).toBe('activity.need-unknown')
    expect(await refused({ partnerId: makeId<PartnerId>() })).toBe('activity.partner-unknown')
    await app.send(maryam, withdrawNeed, { id: needId, version: 1, reason: 'Sudah dibelikan desa' })
    app.now.at = new Date('2026-11-21T03:00:00Z')
    const today = '2026-11-21'
    expect(await refused({ needId, heldOn: today })).toBe('activity.need-closed')
    // it was open on the day of this one, and one that points to it may be corrected
    await recorded(maryam, sepempang, { needId })
    await app.send(maryam, amendActivity, amended(input, 2, { heldOn: today }))
    await app.send(maryam, amendActivity, amended(input, 3, { needId: null, partnerId: null }))
    expect(await get(maryam, input.id)).toMatchObject({ needId: null, needWhy: null, partnerId: null })
  })

  test('partners that stand in words are matched for all activities at once, and follow a merger', async () => {
    const [from, into] = [await partner('Diskop Natuna'), await partner('Dinas Koperasi dan UKM Natuna')]
    const text = { partner: 'Diskop' }
    const ids = [await recorded(maryam, sepempang, text), await recorded(maryam, sepempang, text)].map(
      ({ id }) => id,
    )
    await app.send(yusuf, verifyActivity, { id: ids[0] ?? makeId<ActivityId>(), version: 1 })
    const unmatched = async () =>
      (
        await app.ask(maryam, listActivities, { libraryId: sepempang.id, unmatched: 'true' } as never)
      ).activities.map(({ id }) => id)
    expect(await unmatched()).toEqual(expect.arrayContaining(ids))
    const match = (
      versions: number[],
      partnerId: PartnerId | null,
      actor = maryam,
      libraryId = sepempang.id,
    ) =>
      app.send(actor, matchPartner, {
        ...{ libraryId, partnerId },
        activities: ids.map((id, at) => ({ id, version: versions[at] ?? 0 })),
      })
    expect(await refusal(match([1, 1], from))).toBe('record.changed-meanwhile')
    expect(await refusal(match([2, 1], from, salmah, people.places.sedanau.id))).toBe('access.not-found')
    expect(await match([2, 1], from)).toEqual({ activities: 2 })
    expect(await unmatched()).not.toContain(ids[0])
    await app.send(yusuf, mergePartners, {
      ...{ id: makeId(), from, into, fromVersion: 1, intoVersion: 1 },
    })
    const [first = ''] = ids
    const held = await get(maryam, first)
    expect(held).toMatchObject({ partnerId: into, partnerName: 'Dinas Koperasi dan UKM Natuna', version: 3 })
    expect(held.state).not.toBe('submitted')
    const late = await recorded(maryam, sepempang, { partnerId: from })
    const kept = await app.look(tx =>
      sql<{ partner_id: string }>`select partner_id from activity where id = ${late.id}::uuid`.execute(tx),
    )
    expect(kept.rows).toEqual([{ partner_id: into }])
  })
})
