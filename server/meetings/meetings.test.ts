import ICAL from 'ical.js'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  type AgendaItemId,
  type CalendarFeedId,
  makeId,
  type MeetingId,
  type MeetingSeriesId,
  type MeetingWaveId,
} from '../../contract/ids.ts'
import * as contract from '../../contract/meetings.ts'
import { lineInput, meetingInput } from '../../tests/inputs.ts'
import { cast, type Cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, rismarini, yusuf, maryam, tiwi } = people
const { kepri, natuna, palangkaRaya, kalteng } = people.regions
afterAll(app.close)
beforeEach(() => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
})

const day = { starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' }
type Facts = Partial<contract.MeetingFacts> & { starts?: string; ends?: string }
async function plan(actor: Cast['yusuf'], scopeId: number, more: Facts = {}): Promise<MeetingId> {
  const id = makeId<MeetingId>()
  await app.send(actor, contract.planMeeting, { id, scopeId, ...meetingInput, ...day, ...more } as never)
  return id
}
const get = (id: MeetingId, actor = yusuf) => app.ask(actor, contract.getMeeting, { id })
const schedule = (actor: Cast['yusuf'], id: MeetingId, version = 1) =>
  app.send(actor, contract.scheduleMeeting, { id, version })
const move = (id: MeetingId, version: number, to: object, actor = yusuf) =>
  app.send(actor, contract.moveMeeting, {
    ...{ id, version, ...day, zone: 'WIB', reason: 'Aula dipakai', ...to },
  } as never)
const cancel = (id: MeetingId, version: number, actor = yusuf) =>
  app.send(actor, contract.cancelMeeting, { id, version, reason: 'Cuaca buruk' })
const put = (meetingId: MeetingId, more: object = {}, actor = yusuf) => {
  const id = makeId<AgendaItemId>()
  const line = { id, meetingId, version: 0, ...lineInput, ...more }
  return app.send(actor, contract.putAgendaItem, line as never).then(() => line.id)
}

/** A meeting's calendar file, as another program reads it. */
async function fileOf(id: MeetingId, actor = yusuf) {
  const route = routes.find(({ endpoint }) => endpoint === contract.meetingFile)
  if (!route) throw new Error('no route')
  let text = ''
  await app.engine.download(
    route,
    { actor, input: { id }, caller: { address: '', device: '' } },
    async sheet => {
      for await (const part of sheet.made?.bytes ?? []) text += Buffer.from(part).toString()
    },
  )
  return eventsOf(text)[0]
}
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map(entry => {
    const event = new ICAL.Event(entry)
    return {
      uid: event.uid,
      title: event.summary,
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      place: event.location,
      says: event.description,
      sequence: event.sequence,
      status: entry.getFirstPropertyValue('status'),
    }
  })
}

test('Natuna plans a temu belajar; its library sees it once it is scheduled, and Palangka Raya never', async () => {
  const id = await plan(yusuf, natuna)
  expect(await refusal(get(id, maryam))).toBe('access.not-found')
  expect((await get(id, rismarini)).meeting).toMatchObject({
    state: 'draft',
    zone: 'WIB',
    ...day,
    mine: true,
  })
  await schedule(yusuf, id)
  const seen = await get(id, maryam)
  expect(seen.meeting).toMatchObject({ state: 'scheduled', region: 'Kabupaten Natuna', mine: false })
  expect(seen.steps.map(({ step, by }) => [step, by])).toEqual([
    ['scheduled', 'Yusuf'],
    ['planned', 'Yusuf'],
  ])
  expect(await refusal(get(id, tiwi))).toBe('access.not-found')
  expect(await refusal(cancel(id, 2, maryam))).toBe('access.not-allowed')
  const { meetings } = await app.ask(maryam, contract.listMeetings, {})
  expect(meetings.map(meeting => meeting.id)).toContain(id)
})

test('a draft without a venue or link is not scheduled', async () => {
  const id = await plan(yusuf, natuna, { venue: null })
  expect(await refusal(schedule(yusuf, id))).toBe('meeting.no-place')
  const amend = (version: number, link: string) => {
    const facts = { ...(meetingInput as contract.MeetingFacts), venue: null, link }
    return app.send(yusuf, contract.amendMeeting, { id, version, ...facts })
  }
  await amend(1, 'https://rapat.example/natuna')
  await schedule(yusuf, id, 2)
  expect(await refusal(amend(3, ''))).toBe('meeting.no-place')
})

test('a meeting in Palangka Raya is in its own time, and calendars get the right moment', async () => {
  const id = await plan(tiwi, palangkaRaya)
  expect((await fileOf(id, tiwi))?.starts).toBe('2026-12-08T01:30:00.000Z')
  await move(id, 1, { zone: 'WITA' }, tiwi)
  expect((await fileOf(id, tiwi))?.starts).toBe('2026-12-08T00:30:00.000Z')
  await move(id, 2, { zone: 'WIT' }, tiwi)
  expect((await get(id, tiwi)).meeting).toMatchObject({ ...day, zone: 'WIT' })
  expect((await fileOf(id, tiwi))?.starts).toBe('2026-12-07T23:30:00.000Z')
})

test('moved, it keeps its former date, its agenda goes along, and calendars are told by a higher sequence', async () => {
  const id = await plan(yusuf, natuna)
  await put(id)
  await move(id, 1, { starts: '2026-12-09T08:30', ends: '2026-12-09T15:30' })
  expect((await get(id)).steps.map(({ step }) => step)).toEqual(['planned'])
  await schedule(yusuf, id, 2)
  const before = await fileOf(id)
  expect(before).toMatchObject({ sequence: 0, status: 'CONFIRMED', place: 'Aula Dinas Perpustakaan, Ranai' })
  await move(id, 3, { starts: '2026-12-10T10:00', ends: '2026-12-10T17:00' })
  const { steps, agenda } = await get(id)
  expect(steps[0]).toMatchObject({
    ...{ step: 'moved', reason: 'Aula dipakai' },
    former: { starts: '2026-12-09T08:30', ends: '2026-12-09T15:30' },
  })
  expect(agenda[0]).toMatchObject({ starts: '2026-12-10T10:30', ends: '2026-12-10T12:00' })
  const after = await fileOf(id)
  expect(after).toMatchObject({ uid: before?.uid, sequence: 1, starts: '2026-12-10T03:00:00.000Z' })
  expect(after?.says).toContain('10:30–12:00 Berbagi pengalaman (Maryam, Aula)')
  expect(await refusal(move(id, 4, { starts: '2026-12-10T10:00', ends: '2026-12-10T11:00' }))).toBe(
    'meeting.agenda-outside',
  )
  await cancel(id, 4)
  expect(await fileOf(id)).toMatchObject({ uid: before?.uid, sequence: 2, status: 'CANCELLED' })
  expect(await refusal(move(id, 5, {}))).toBe('meeting.wrong-state')
  expect(await refusal(schedule(yusuf, id, 5))).toBe('meeting.wrong-state')
})

test('it is held from its day on, there', async () => {
  const id = await plan(yusuf, natuna)
  await schedule(yusuf, id)
  const hold = () => app.send(yusuf, contract.holdMeeting, { id, version: 2 })
  app.now.at = new Date('2026-12-07T16:59:00Z')
  expect(await refusal(hold())).toBe('meeting.not-yet')
  app.now.at = new Date('2026-12-07T17:00:00Z')
  await hold()
  expect((await get(id)).meeting.state).toBe('held')
  expect(await refusal(cancel(id, 3))).toBe('meeting.wrong-state')
})

test('two people write the agenda at once, each line its own; one room has one thing at a time', async () => {
  const id = await plan(yusuf, natuna)
  const lines = Array.from({ length: 5 }, (_, n) => ({
    ...{
      title: `Sesi ${n}`,
      starts: `2026-12-08T${10 + n}:00`,
      ends: `2026-12-08T${11 + n}:00`,
      room: 'Aula',
    },
  }))
  await Promise.all(lines.map((line, n) => put(id, line, n % 2 ? rismarini : yusuf)))
  expect((await get(id)).agenda.map(({ title }) => title)).toEqual(lines.map(({ title }) => title))
  const same = { starts: '2026-12-08T09:00', ends: '2026-12-08T10:00' }
  const both = await Promise.all([
    refusal(put(id, { ...same, title: 'Lapak', room: 'Teras' })),
    refusal(put(id, { ...same, title: 'Kelas', room: 'teras' }, rismarini)),
  ])
  expect(both.filter(outcome => outcome === 'meeting.room-taken')).toHaveLength(1)
  expect(await refusal(put(id, { starts: '2026-12-08T08:00', ends: '2026-12-08T09:00' }))).toBe(
    'meeting.agenda-outside',
  )
  const [first] = (await get(id)).agenda
  if (!first) throw new Error('no line')
  const change = { ...first, meetingId: id, title: 'Sesi pembuka' }
  await app.send(yusuf, contract.putAgendaItem, change)
  expect(await refusal(app.send(rismarini, contract.putAgendaItem, change))).toBe('record.changed-meanwhile')
  await app.send(yusuf, contract.removeAgendaItem, { id: first.id, version: 2 })
  expect((await get(id)).agenda.map(({ id: line }) => line)).not.toContain(first.id)
})

test('clashes are told with their reasons, and nothing is refused for them', async () => {
  const at = { starts: '2027-05-01T08:00', ends: '2027-05-01T12:00' }
  const one = await plan(yusuf, natuna, { ...at, official: 'Ibu Ratna', title: 'Bimtek Natuna' })
  const line = { starts: '2027-05-01T09:00', ends: '2027-05-01T10:00', room: null, speaker: 'Pak Lukman' }
  await put(one, line)
  const two = await plan(rismarini, kepri, { ...at, official: 'ibu ratna', title: 'PLM Kepri' })
  await put(two, { ...line, speaker: 'pak lukman', starts: '2027-05-01T09:30' }, rismarini)
  const three = await plan(yusuf, natuna, {
    starts: '2027-05-01T13:00',
    ends: '2027-05-01T15:00',
    official: null,
  })
  const told = (clashes: contract.Clash[]) =>
    clashes.map(({ kind, meeting, name }) => `${kind}: ${meeting?.title ?? name}`).sort()
  expect(told((await get(two, rismarini)).clashes)).toEqual([
    'holiday: Hari Buruh Internasional',
    'official: Bimtek Natuna',
    'speaker: Bimtek Natuna',
  ])
  expect(told((await get(three)).clashes)).toEqual([
    'holiday: Hari Buruh Internasional',
    'region: Bimtek Natuna',
  ])
  await cancel(one, 1)
  expect(told((await get(two, rismarini)).clashes)).toEqual(['holiday: Hari Buruh Internasional'])
})

test('the SHM is the summit of the PLM: they share an event and do not clash', async () => {
  const days = { starts: '2027-08-09T08:00', ends: '2027-08-11T16:00' }
  const plm = await plan(rismarini, kepri, { ...days, title: 'PLM Kepri', official: 'Rismarini' })
  const summit = { starts: '2027-08-11T08:00', ends: '2027-08-11T16:00', official: 'Rismarini' }
  const shm = await plan(rismarini, kepri, {
    ...summit,
    kind: 'stakeholder',
    title: 'SHM Kepri',
    beside: plm,
  })
  expect((await get(shm, rismarini)).clashes).toEqual([])
  expect((await get(plm, rismarini)).beside.map(({ title }) => title)).toEqual(['SHM Kepri'])
  expect((await get(shm, rismarini)).beside.map(({ title }) => title)).toEqual(['PLM Kepri'])
  expect(await refusal(plan(rismarini, kepri, { ...summit, beside: shm }))).toBe('meeting.beside-unfit')
  expect(await refusal(plan(yusuf, natuna, { ...summit, beside: plm }))).toBe('meeting.beside-unfit')
})

const villagesIn = async (code: string) =>
  (
    await app.look(tx =>
      sql`select from region where rank is not null and code like ${`${code}.%`}`.execute(tx),
    )
  ).rows.length
const wave = (number: number, from: string, to: string) => ({
  ...{ id: makeId<MeetingWaveId>(), number, title: null, from, to },
})

test('the nation plans waves over provinces, and copies them to the next year on the same weekdays', async () => {
  const id = makeId<MeetingSeriesId>()
  const waves = [wave(1, '2027-06-07', '2027-06-30'), wave(2, '2027-07-05', '2027-07-30')]
  const series = { id, scopeId: 1, year: 2027, kind: 'stakeholder', title: 'SHM 2027', note: null } as const
  await app.send(ratna, contract.planSeries, { ...series, waves })
  const of = { seriesId: id, kind: 'stakeholder', official: null } as const
  const inFirst = { ...of, waveId: waves[0]?.id ?? null }
  const held = await plan(rismarini, kepri, {
    ...inFirst,
    starts: '2027-06-10T08:00',
    ends: '2027-06-10T16:00',
  })
  await put(held, { starts: '2027-06-10T09:00', ends: '2027-06-10T10:00' }, rismarini)
  await plan(ratna, kalteng, {
    ...of,
    waveId: waves[1]?.id ?? null,
    starts: '2027-08-02T08:00',
    ends: '2027-08-02T16:00',
  })
  expect(await refusal(plan(rismarini, kepri, { ...inFirst, kind: 'training' }))).toBe('meeting.series-unfit')
  const seen = await app.ask(ratna, contract.getSeries, { id })
  expect(seen.series).toMatchObject({ meetings: 2, regions: 2, waves: 2, mine: true })
  expect(seen.meetings.map(({ region, waveNumber }) => [region, waveNumber])).toEqual([
    ['Kepulauan Riau', 1],
    ['Kalimantan Tengah', 2],
  ])
  const map = await app.ask(ratna, contract.waveMap, { id })
  const lit = (wave: number) =>
    map.runs.filter(run => run.wave === wave).reduce((sum, { count }) => sum + count, 0)
  expect(map.regions.map(({ name, wave }) => [name, wave])).toEqual([
    ['Kepulauan Riau', 1],
    ['Kalimantan Tengah', 2],
  ])
  expect([lit(1), lit(2), lit(0)]).toEqual([await villagesIn('21'), await villagesIn('62'), 0])
  const outside = seen.meetings[1]?.id
  if (outside) expect((await get(outside, ratna)).clashes.map(({ kind }) => kind)).toEqual(['wave'])
  const amended = { id, version: 1, title: 'SHM 2027', note: null, waves: waves.slice(1) }
  expect(await refusal(app.send(ratna, contract.amendSeries, amended))).toBe('meeting.wave-in-use')
  expect(await refusal(app.send(rismarini, contract.amendSeries, amended))).toBe('access.not-allowed')

  const next = makeId<MeetingSeriesId>()
  const copy = { id: next, from: id, year: 2028, title: 'SHM 2028' }
  expect(await app.send(ratna, contract.copySeries, copy)).toMatchObject({ meetings: 2 })
  const copied = await app.ask(ratna, contract.getSeries, { id: next })
  expect(copied.waves.map(({ from, to }) => [from, to])).toEqual([
    ['2028-06-05', '2028-06-28'],
    ['2028-07-03', '2028-07-28'],
  ])
  expect(copied.meetings.map(({ starts, state }) => [starts, state])).toEqual([
    ['2028-06-08T08:00', 'draft'],
    ['2028-07-31T08:00', 'draft'],
  ])
  const first = copied.meetings[0]?.id
  if (first) expect((await get(first, rismarini)).agenda[0]?.starts).toBe('2028-06-08T09:00')
})

test('a feed holds what is told of a region and below, until its link is taken back', async () => {
  const [own, draft, other] = [
    await plan(yusuf, natuna, { title: 'Temu Natuna' }),
    await plan(yusuf, natuna, { title: 'Rancangan Natuna' }),
    await plan(tiwi, palangkaRaya, { title: 'Temu Palangka Raya' }),
  ]
  await schedule(yusuf, own)
  await schedule(tiwi, other)
  const id = makeId<CalendarFeedId>()
  await app.send(rismarini, contract.makeFeed, { id, scopeId: kepri })
  const { feeds } = await app.ask(rismarini, contract.listFeeds, { scopeId: kepri })
  const token = feeds[0]?.token ?? ''
  const read = async () =>
    eventsOf((await app.send(null, contract.readFeed, { token })).calendar).map(
      ({ uid }) => uid.split('@')[0],
    )
  expect(await read()).toContain(own)
  expect(await read()).not.toContain(draft)
  expect(await read()).not.toContain(other)
  await app.send(rismarini, contract.revokeFeed, { id })
  expect(await refusal(read())).toBe('meeting.feed-not-valid')
  expect((await app.ask(rismarini, contract.listFeeds, { scopeId: kepri })).feeds).toEqual([])
})

test('the nation enters the holidays of a year, which are pointed out from then on; those of each year stay', async () => {
  const id = await plan(yusuf, natuna, {
    starts: '2027-09-06T08:00',
    ends: '2027-09-07T12:00',
    official: null,
  })
  const told = async () => (await get(id)).clashes.map(({ kind, name, day }) => [kind, name, day])
  const holiday = { day: '2027-09-07', name: 'Hari yang ditetapkan', source: 'SKB Tiga Menteri' }
  expect(await refusal(app.send(rismarini, contract.addHoliday, holiday))).toBe('access.not-allowed')
  await app.send(ratna, contract.addHoliday, holiday)
  expect(await told()).toEqual([['holiday', holiday.name, holiday.day]])
  expect(await refusal(app.send(ratna, contract.addHoliday, { ...holiday, name: 'Lain' }))).toBe(
    'meeting.holiday-known',
  )
  await app.send(ratna, contract.removeHoliday, holiday)
  expect(await told()).toEqual([])
  await app.send(ratna, contract.removeHoliday, { day: '2018-08-17', name: 'Proklamasi Kemerdekaan' })
  const { holidays } = await app.ask(yusuf, contract.listHolidays, { year: 2027 })
  expect(holidays.map(({ day }) => day)).toEqual([
    ...['2027-01-01', '2027-05-01', '2027-06-01', '2027-08-17', '2027-12-25'],
  ])
})
