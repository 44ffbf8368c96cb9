import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { recordActivity } from '../../contract/activities.ts'
import { listFollowUps } from '../../contract/follow-up.ts'
import { type ActivityId, makeId, type MeetingId, type SurveyId } from '../../contract/ids.ts'
import { planMeeting, scheduleMeeting } from '../../contract/meetings.ts'
import { makeLinkToken } from '../../contract/pair-codes.ts'
import * as answers from '../../contract/survey-answers.ts'
import { followUpOf, mostAnswersOf } from '../../contract/survey-rules.ts'
import * as contract from '../../contract/surveys.ts'
import { factsOfActivity, meetingInput } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { answerInput } from '../../tests/surveys.ts'
import { pairCodeOf } from '../forms/codes.ts'
import { dayIn } from '../platform/clock.ts'
import { useMail } from '../reminders/mail.ts'
import { planDue } from '../reminders/planning.ts'
import { sendDue } from '../reminders/sending.ts'
import { makeNumber, readNumber } from './page-numbers.ts'
import { pairsOf, resultsOf } from './results.ts'
import { meanInterval, quantile, shareInterval } from './statistics.ts'
import { askingAgain } from './telling.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, salmah, yusuf, rismarini } = people
const { sepempang } = people.places
afterAll(app.close)

const activityId = makeId<ActivityId>()
await app.send(maryam, recordActivity, {
  ...{ id: activityId, libraryId: sepempang.id, revisionReason: null },
  ...{ ...factsOfActivity, heldOn: '2026-11-02', title: 'Kelas internet' },
} as never)

const plain = {
  about: 'activity',
  area: 'digital-inclusion',
  libraryId: sepempang.id,
  meetingId: null,
  people: null,
}
const make = (more: object = {}, as = maryam) => {
  const id = makeId<SurveyId>()
  const input = { id, token: makeLinkToken(), ...plain, activityId, service: null, ...more }
  return app.send(as, contract.makeSurvey, input as never).then(() => id)
}
const get = (id: SurveyId, as = maryam) => app.ask(as, contract.getSurvey, { id })
const stepOf = async (id: SurveyId) => ({ id, version: (await get(id)).survey.version })
const tokenOf = async (id: SurveyId, as = maryam) => (await get(id, as)).survey.token ?? ''
const read = async (token: string, more: object = {}) =>
  (await app.send(null, answers.readSurvey, { token, ...more })).html
const numberIn = (page: string | null) => /name="once" value="([^"]+)"/.exec(page ?? '')?.[1] ?? ''
const later = (ms: number) => (app.now.at = new Date(app.now.at.getTime() + ms))
const fields = {
  'q-knowledge': '4',
  'q-confidence': '5',
  'q-application': '4',
  'q-awareness': '2',
  'q-best': 'Sabar <b>',
}
const send = (token: string, more: Record<string, string>) =>
  app.send(null, answers.answerSurvey, { token, fields: { ...fields, ...more } })
/** Opens the page, reads it, and sends it. */
async function person(token: string, more: Record<string, string> = {}) {
  const once = numberIn(await read(token))
  later(20_000)
  return send(token, { once, ...more })
}
const here = (id: SurveyId, more: object = {}, once: string = randomUUID()) =>
  app.send(maryam, answers.answerHere, { id, once, answer: { ...answerInput, ...more } } as never)

test('the class is asked at once, by the link and on the library’s own phone; fewer than ten tell nothing yet', async () => {
  expect(await refusal(make({ activityId: makeId() }))).toBe('survey.about-unknown')
  expect(await refusal(make({ about: 'service', activityId: null }))).toBe('survey.no-service')
  expect(await refusal(make({}, salmah))).toBe('access.not-found')
  const id = await make()
  expect(await refusal(make())).toBe('survey.made-already')
  const token = await tokenOf(id)
  expect((await get(id, rismarini)).survey).toMatchObject({ title: 'Kelas internet', kind: 'immediate' })
  expect(await read(token.toUpperCase())).toContain('Survei ini tanpa nama.')
  expect(await read(token, { bahasa: 'en' })).toContain('using computers, phones and the internet')
  expect(await refusal(read('abcdefghjkmn'))).toBe('survey.unknown')

  const once = numberIn(await read(token))
  // a script: at once, with a number of its own making, and where nobody sees a field
  const soon = await send(token, { once })
  expect(soon.html).toContain('lebih cepat daripada orang dapat membaca')
  expect(numberIn(soon.html)).toBe(once)
  later(5_000)
  expect((await send(token, { once: randomUUID() })).html).toContain('tekan kirim sekali lagi')
  expect((await send(token, { once, situs: 'https://spam' })).to).toContain('selesai=')
  expect((await get(id)).survey.answers).toBe(0)
  const lacking = await send(token, { once, 'q-awareness': '9' })
  expect(lacking.html).toContain('1 isian perlu diperiksa')
  expect(lacking.html).toContain('Sabar &#60;b&#62;')
  const code = pairCodeOf(once.slice(0, 36))
  expect((await send(token, { once })).to).toBe(`/s/${token}?selesai=${code}`)
  expect((await send(token, { once })).to).toBe(`/s/${token}?selesai=${code}&lagi=1`)
  expect(await read(token, { selesai: code })).toContain('survei lanjutan')

  const twice = randomUUID()
  await here(id, {}, twice)
  await here(id, {}, twice)
  expect(await refusal(here(id, { code: 'AAAAA2' }))).toBe('survey.code-wrong')
  for (let n = 2; n < 9; n++) await person(token)
  expect((await get(id)).survey).toMatchObject({ answers: 9, shown: 0 })
  expect((await get(id)).results).toEqual([])
  await here(id)
  const told = await get(id, yusuf)
  expect(told.survey).toMatchObject({ answers: 10, shown: 5 })
  expect(told.results.map(({ n }) => n)).toEqual([5, 5, 5, 5])
  // what offices sum is what is shown, and what anybody may see is the same
  const { areas } = await app.ask(yusuf, contract.sumSurveys, { year: 2026 })
  expect(areas).toMatchObject([
    { area: null, answers: 5 },
    { area: 'digital-inclusion', answers: 5 },
  ])
  const sums = await app.look(async tx => {
    const { rows } = await sql<{ area: string; answers: number }>`
      select area, answers from public_survey_sums(1)`.execute(tx)
    return rows
  })
  expect(sums).toEqual([{ area: 'digital-inclusion', answers: 5 }])
  await app.send(maryam, contract.closeSurvey, await stepOf(id))
  expect((await get(id)).survey).toMatchObject({ state: 'closed', shown: 10 })
  expect(await refusal(read(token))).toBe('survey.closed')
  expect(await refusal(app.send(maryam, contract.removeSurvey, await stepOf(id)))).toBe('survey.has-answers')
})

test('of an answer nothing is kept that leads to a person or a moment, whoever’s phone it was given on', async () => {
  const id = await make({ about: 'service', activityId: null, service: 'Pojok baca', people: 100 })
  const before = await app.look(async tx => {
    const { rows } = await sql<{ e: string; r: string }>`
      select (select count(*) from event)::text as e, (select count(*) from receipt)::text as r`.execute(tx)
    return rows[0]
  })
  await here(id)
  await person(await tokenOf(id))
  const after = await app.look(async tx => {
    const { rows } = await sql<{ e: string; r: string; kept: string[] }>`
      select (select count(*) from event)::text as e, (select count(*) from receipt)::text as r,
        (select array_agg(distinct k) from survey_answer a, jsonb_object_keys(to_jsonb(a)) k) as kept`.execute(
      tx,
    )
    return rows[0]
  })
  expect({ e: after?.e, r: after?.r }).toEqual(before)
  expect(after?.kept).toEqual(
    ...[
      [
        ...['application', 'awareness', 'best', 'better', 'code', 'confidence', 'held', 'id', 'knowledge'],
        ...['shown', 'survey_id'],
      ],
    ],
  )
})

test('a script that sends faster than a room is held until somebody looks, and more than came is not taken', async () => {
  const id = await make({ about: 'service', activityId: null, service: 'Komputer', people: 10 })
  const token = await tokenOf(id)
  const pages: string[] = []
  for (let n = 0; n < 20; n++) pages.push(numberIn(await read(token)))
  later(60_000)
  for (const once of pages.slice(0, 12)) await send(token, { once })
  expect((await get(id)).survey).toMatchObject({ answers: 8, held: 4 })
  await app.send(maryam, contract.judgeSurvey, { ...(await stepOf(id)), people: false })
  expect((await get(id)).survey).toMatchObject({ answers: 8, held: 0 })
  expect(await refusal(app.send(maryam, contract.judgeSurvey, { ...(await stepOf(id)), people: true }))).toBe(
    'survey.nothing-held',
  )
  later(60_000)
  for (const once of pages.slice(12, 19)) await send(token, { once })
  later(60_000)
  expect((await send(token, { once: pages[19] ?? '' })).to).toContain('selesai=')
  for (let n = 16; n < mostAnswersOf(10); n++) await person(token)
  expect((await person(token)).html).toContain('lebih banyak daripada orang yang hadir')
  expect(await refusal(here(id))).toBe('survey.full')
})

test('after four weeks the same people are asked again, and what changed is told of those whose code is known', async () => {
  const first = await make({ about: 'service', activityId: null, service: 'Kelas jahit', people: 30 })
  const token = await tokenOf(first)
  const codes: string[] = []
  for (let n = 0; n < 6; n++) {
    const { to } = await person(token)
    codes.push(new URLSearchParams(to?.split('?')[1]).get('selesai') ?? '')
  }
  const follow = (of: SurveyId) => {
    const id = makeId<SurveyId>()
    return app.send(maryam, contract.followUpSurvey, { id, of, token: makeLinkToken() }).then(() => id)
  }
  expect(await refusal(follow(first))).toBe('survey.too-early')
  later(30 * 86_400_000)
  const { surveys } = await app.ask(maryam, contract.listSurveys, { due: true })
  expect(surveys.map(({ id }) => id)).toContain(first)
  const second = await follow(first)
  expect(await refusal(follow(first))).toBe('survey.made-already')
  expect(await refusal(follow(second))).toBe('survey.is-follow-up')
  const again = await tokenOf(second)
  expect(await read(again)).toContain('Kode dari survei pertama')
  for (const kode of codes) await person(again, { kode, 'q-application': '5' })
  expect((await person(again, { kode: 'AAAAAA' })).html).toContain('Kode ini belum benar')
  await app.send(maryam, contract.closeSurvey, await stepOf(first))
  expect((await get(first)).pairs).toEqual([])
  await app.send(maryam, contract.closeSurvey, await stepOf(second))
  const { pairs, other } = await get(second)
  expect(other?.survey.id).toBe(first)
  expect(pairs.find(({ scale }) => scale === 'application')).toMatchObject({
    n: 6,
    before: 4,
    after: 5,
    change: 1,
  })
  await app.send(maryam, contract.reopenSurvey, await stepOf(second))
})

test('who keeps a survey is reminded once to ask again, from four to eight weeks after, and not once that is done', async () => {
  const meetingId = makeId<MeetingId>()
  const on = dayIn(app.now.at)
  const times = { starts: `${on}T08:30`, ends: `${on}T15:30` }
  const planned = {
    id: meetingId,
    scopeId: people.regions.natuna,
    ...meetingInput,
    title: 'Bimtek gerai',
    ...times,
  }
  await app.send(yusuf, planMeeting, planned as never)
  await app.send(yusuf, scheduleMeeting, { id: meetingId, version: 1 })
  const ofMeeting = await make({ about: 'meeting', libraryId: null, activityId: null, meetingId }, yusuf)
  const ofService = (service: string) => make({ about: 'service', activityId: null, service, people: 30 })
  const ofLibrary = await ofService('Kelas kopi')
  await person(await tokenOf(await ofService('Kelas roti')))
  const unanswered = await ofService('Kelas sunyi')
  await person(await tokenOf(ofMeeting, yusuf))
  await person(await tokenOf(ofLibrary))
  const made = new Date(`${on}T03:00:00Z`).getTime()
  const at = (days: number) => (app.now.at = new Date(made + days * 86_400_000))
  const waits = async (as = maryam) => {
    const { items } = await app.ask(as, listFollowUps, { kind: 'survey', mine: 'true' } as never)
    return items.map(({ id }) => id)
  }
  for (const [days, place] of [
    [27, 'early'],
    [28, 'due'],
    [56, 'due'],
    [57, 'late'],
  ] as const) {
    at(days)
    const facts = { kind: 'immediate', heldOn: on, follow: null } as const
    expect(followUpOf(facts, dayIn(app.now.at)), `${days}`).toBe(place)
    expect((await waits()).includes(ofLibrary), `${days}`).toBe(place === 'due')
  }
  at(28)
  expect(await waits(yusuf)).toEqual([ofMeeting])
  expect(await waits()).not.toContain(unanswered)
  expect(await waits(rismarini)).toEqual([])

  await app.look(async tx => {
    for (const { personId, name } of [maryam, salmah, yusuf, rismarini])
      await sql`insert into reminder_email (person_id, address, verified_at, changed_at, stop_token, codes_on, codes)
        values (${personId}, ${`${name}@id.example`}, now(), now(), ${name}, '2026-12-01', 0)`.execute(tx)
  })
  useMail({ url: 'smtp://localhost:1', from: 'sinergi@example.id' })
  let letters: string[] = []
  const mail = {
    send: async ({ to, subject, text }: { to: string; subject: string; text: string }) => {
      if (!subject.startsWith('Laporan'))
        letters.push(`${to.split('@')[0]}: ${subject}: ${text.split('\n\n')[1]}`)
      return 'sent' as const
    },
    ...{ verify: async () => undefined, close: () => undefined },
  }
  const post = {
    db: app.db,
    clock: () => app.now.at,
    url: 'https://sinergi.example',
    mail,
    others: [askingAgain],
  }
  const told = async (days: number, meanwhile: () => Promise<unknown> = async () => undefined) => {
    letters = []
    at(days)
    await planDue(post)
    await meanwhile()
    await planDue(post)
    await sendDue(post)
    return letters.toSorted()
  }
  const followed = () =>
    app.send(maryam, contract.followUpSurvey, {
      id: makeId<SurveyId>(),
      of: ofLibrary,
      token: makeLinkToken(),
    })
  // it is done between the note and the letter
  const sentence = (of: string) =>
    `Saatnya bertanya lagi: ${of}: bagikan survei lanjutan kepada orang yang sama, masih 28 hari.`
  expect(await told(28, followed)).toEqual([
    `Maryam: ${sentence('Kelas roti')}`,
    `Yusuf: ${sentence('Bimtek gerai')}`,
  ])
  expect(await waits()).not.toContain(ofLibrary)
  expect(await told(29)).toEqual([])
  useMail(undefined)
})

test('a share and a mean are told with what is uncertain about them', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I: 15 of 148; 0 of 20; 1 of 29
  for (const [k, n, from, to] of [
    ...([
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const),
  ]) {
    const interval = shareInterval(k, n)
    expect(interval.from).toBeCloseTo(from, 4)
    expect(interval.to).toBeCloseTo(to, 4)
  }
  expect(quantile(4)).toBeCloseTo(2.7764, 2)
  expect(quantile(29)).toBeCloseTo(2.0452, 4)
  expect(meanInterval(5, 20, 80)).toBeNull()
  expect(resultsOf([0, 0, 0, 4, ...Array(16).fill(0)])).toEqual([])
  const row = { knowledge: 3, confidence: 3, application: 3, awareness: 3 }
  const five = Array.from({ length: 5 }, (_, n) => ({ ...row, code: `C${n}` }))
  expect(pairsOf(five, five)).toMatchObject([{ n: 5, change: 0, changeFrom: null }, {}, {}, {}])
  expect(pairsOf([...five, { ...row, code: 'C0' }], five)).toEqual([])
})

test('a page’s number is only of this server’s making', () => {
  const key = Buffer.alloc(32, 7)
  const now = new Date('2026-11-02T03:00:00Z')
  const number = makeNumber(key, now)
  const at = (ms: number) => readNumber(key, number, new Date(now.getTime() + ms))
  expect(at(3_999)).toEqual({ wrong: 'too-fast' })
  expect(at(4_000)).toEqual({ once: number.slice(0, 36) })
  expect(at(86_400_001)).toEqual({ wrong: 'stale' })
  fc.assert(
    fc.property(
      fc.nat(number.length - 1),
      fc.constantFrom('0', '1', '7', '9', 'a', 'c', 'f', '.', '-'),
      (place, sign) => {
        const other = number.slice(0, place) + sign + number.slice(place + 1)
        const told = readNumber(key, other, new Date(now.getTime() + 9_000))
        return other === number ? 'once' in told : 'wrong' in told
      },
    ),
  )
})
