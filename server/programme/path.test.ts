import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { type EnrolmentId, makeId } from '../../contract/ids.ts'
import {
  confirmReplication,
  endEnrolment,
  listEnrolments,
  openYear,
  replicate,
} from '../../contract/programme.ts'
import { countEnrolments } from '../../contract/programme-counts.ts'
import {
  listMentors,
  noteStep,
  setMentor,
  startReplication,
  takeBackStep,
  type ToldStep,
} from '../../contract/replications.ts'
import { cast, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import type { Tx } from '../platform/db.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, rismarini, yusuf, maryam, salmah } = people
const { sepempang, sedanau, natuna, menteng } = people.places
const id = makeId<EnrolmentId>()

beforeAll(async () => {
  await app.send(ratna, openYear, { year: 2026, title: 'TPBIS 2026' })
  await app.look(tx => beneficiary(tx, sedanau))
  await app.look(tx => beneficiary(tx, menteng))
})
afterAll(() => app.close())

const beneficiary = (tx: Tx, { id: library, path, scopeId }: Place) =>
  sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, decreed_on, active_from)
    values (${makeId()}, ${library}, ${path[1]}, ${path[2]}, ${scopeId}, 2026, 'beneficiary', '2025-12-01', '2026-01-05',
      '2026-01-05')`.execute(tx)
const held = (tx: Tx, on: string) =>
  sql`insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach,
      figures, submitted_at)
    values (${makeId()}, ${sepempang.id}, ${sepempang.path[1]}, ${sepempang.path[2]}, ${sepempang.scopeId}, ${on},
      'Kelas membatik', 'community-involvement', 'education', false, '{"people": 12}', now())`.execute(tx)
const start = (actor: Actor, over: object = {}) =>
  app.send(actor, startReplication, {
    ...{ id, libraryId: sepempang.id, year: 2026, learnedFrom: sedanau.id, funding: 'village-fund' },
    ...{ budget: 18_000_000, startedOn: '2026-08-03', note: null },
    ...over,
  } as never)
const note = (actor: Actor, step: ToldStep, over: object = {}) =>
  app.send(actor, noteStep, {
    id,
    step,
    on: '2026-08-20',
    number: null,
    note: 'Ruang di balai desa',
    ...over,
  })
const seen = async (actor: Actor, more: object = {}) => {
  const { enrolments } = await app.ask(actor, listEnrolments, { kind: 'replication', ...more })
  return enrolments.find(enrolment => enrolment.id === id)
}

test('a village starts by itself, and what does not hold is refused with its reason', async () => {
  expect(await refusal(start(maryam, { funding: 'apbn' }))).toBe('enrolment.wrong-funding')
  expect(await refusal(start(maryam, { learnedFrom: sepempang.id }))).toBe('enrolment.learned-from-self')
  expect(await refusal(start(maryam, { learnedFrom: makeId() }))).toBe('access.not-found')
  expect(await refusal(start(maryam, { year: 2031 }))).toBe('year.unknown')
  expect(await refusal(start(maryam, { startedOn: '2026-11-21' }))).toBe('request.invalid')
  expect(await refusal(start(salmah))).toBe('access.not-found')
  expect(await refusal(start(salmah, { libraryId: sedanau.id, learnedFrom: null }))).toBe('enrolment.exists')
  expect(await start(maryam)).toEqual({ id, version: 1 })
  expect(await refusal(start(maryam, { id: makeId() }))).toBe('enrolment.exists')
})

test('the nearest library that runs the programme comes first, in sight or not, and another may accompany', async () => {
  const { mentors } = await app.ask(maryam, listMentors, { libraryId: sepempang.id })
  expect(mentors.map(one => one.name)).toEqual(['Perpustakaan Desa Sedanau', 'Perpustakaan Desa Menteng'])
  expect(mentors[0]).toMatchObject({ kind: 'beneficiary', since: '2026-01-05' })
  const found = await app.ask(maryam, listMentors, { libraryId: sepempang.id, q: 'menteng' })
  expect(found.mentors).toHaveLength(1)
  expect(await seen(maryam)).toMatchObject({ mentor: { name: 'Perpustakaan Desa Sedanau' } })
  await app.send(yusuf, setMentor, { id, mentorId: menteng.id })
  expect(await seen(yusuf)).toMatchObject({ mentor: { name: 'Perpustakaan Desa Menteng' } })
  expect(await refusal(app.send(maryam, setMentor, { id, mentorId: sepempang.id }))).toBe(
    'enrolment.learned-from-self',
  )
})

test('it stands still until a step is told; village and regency tell, plan and activities tell by themselves', async () => {
  expect(await seen(rismarini, { stalled: 'true' })).toMatchObject({ steps: [], stalledSince: '2026-08-03' })
  expect(await refusal(note(maryam, 'room', { note: ' ' }))).toBe('replication.evidence-missing')
  expect(await refusal(note(maryam, 'room', { on: '2026-11-21' }))).toBe('request.invalid')
  expect(await refusal(note(rismarini, 'room'))).toBe('access.not-allowed')
  expect(await refusal(note(salmah, 'room'))).toBe('access.not-found')
  await note(maryam, 'commitment', { on: '2026-07-28', number: '141/07/DS/2026', note: null })
  await note(yusuf, 'room', { on: '2026-10-30' })
  await app.look(tx => held(tx, '2026-11-02'))
  await app.look(tx => held(tx, '2026-07-02'))
  expect(await seen(maryam)).toMatchObject({
    stalledSince: null,
    steps: [
      { step: 'commitment', on: '2026-07-28', number: '141/07/DS/2026', note: null, by: 'library' },
      { step: 'room', on: '2026-10-30', number: null, note: 'Ruang di balai desa', by: 'regency' },
      { step: 'activity', on: '2026-11-02', number: null, note: null, by: null },
    ],
  })
  expect(await seen(rismarini, { stalled: 'true' })).toBeUndefined()
})

test('a step is told anew or taken back, and what was told first is kept', async () => {
  app.now.at = new Date(app.now.at.getTime() + 60_000)
  await note(maryam, 'room', { on: '2026-11-01', note: 'Bekas ruang arsip, 4 x 6 m' })
  expect((await seen(maryam))?.steps[1]).toMatchObject({ on: '2026-11-01', by: 'library' })
  const back = () => app.send(yusuf, takeBackStep, { id, step: 'room' })
  await back()
  expect((await seen(maryam))?.steps.map(({ step }) => step)).toEqual(['commitment', 'activity'])
  expect(await refusal(back())).toBe('enrolment.wrong-state')
  const { rows } = await app.look(tx =>
    sql<{ note: string }>`select note from enrolment_step where step = 'room' order by noted_at`.execute(tx),
  )
  expect(rows).toEqual([{ note: 'Ruang di balai desa' }, { note: 'Bekas ruang arsip, 4 x 6 m' }])
})

test('money of a decree counts once however many it is for, and what is confirmed later is not yet counted before', async () => {
  const other = makeId<EnrolmentId>()
  await app.look(tx =>
    sql`update enrolment set ended_on = '2026-09-30', outcome = 'independent'
    where library_id = ${sedanau.id}`.execute(tx),
  )
  await app.send(yusuf, replicate, {
    libraries: [
      { id: other, libraryId: sedanau.id, learnedFrom: null },
      { id: makeId(), libraryId: natuna.id, learnedFrom: null },
    ],
    ...{ year: 2026, funding: 'apbd-regency', budget: 250_000_000, startedOn: '2026-11-05', note: null },
    decree: { id: makeId(), number: '188/2026', date: '2026-11-01' },
  })
  await app.send(yusuf, confirmReplication, { ids: [id] })
  const on = (asOf: string) => app.ask(rismarini, countEnrolments, { asOf })
  expect((await on('2026-11-20')).money).toEqual([
    { funding: 'apbd-regency', libraries: 2, unknown: 0, budget: 250_000_000 },
    { funding: 'village-fund', libraries: 1, unknown: 0, budget: 18_000_000 },
  ])
  const going = (told: Awaited<ReturnType<typeof on>>) =>
    told.counts.find(count => count.kind === 'replication' && count.as === 'going')
  expect(going(await on('2026-11-04'))).toMatchObject({ villages: 1, confirmed: 0 })
  expect(going(await on('2026-11-20'))).toMatchObject({ villages: 2, regencyLibraries: 1, confirmed: 1 })
  expect((await on('2026-08-02')).money).toEqual([])
  expect(await refusal(on('2026-11-21'))).toBe('request.invalid')
  expect(await refusal(app.ask(ratna, countEnrolments, { region: '9999999' as never }))).toBe(
    'region.unknown',
  )
})

test('nobody tells steps of a replication that is over', async () => {
  await app.send(rismarini, endEnrolment, { id, on: '2026-11-20', outcome: 'lapsed', reason: 'Pindah' })
  expect(await refusal(note(maryam, 'staff'))).toBe('enrolment.wrong-state')
  expect(await refusal(app.send(maryam, takeBackStep, { id, step: 'commitment' }))).toBe(
    'enrolment.wrong-state',
  )
  expect(await refusal(app.send(maryam, setMentor, { id, mentorId: null }))).toBe('enrolment.wrong-state')
})
