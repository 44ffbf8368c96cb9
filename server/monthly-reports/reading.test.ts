import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import type { GivenOf } from '../../contract/endpoint.ts'
import {
  exportReports,
  getReport,
  listReports,
  returnReports,
  verifyReports,
  yearOfReports,
} from '../../contract/monthly-reports.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { csvOf } from '../platform/download.ts'
import { act, enrol, october, ordinary, read, submit } from './for-tests.ts'
import { routes } from './routes.ts'

const app = await testApp(new Date('2026-11-10T03:00:00Z'))
const people = await cast(app)
const { maryam, yusuf, rismarini, ratna, tiwi, salmah, hasan, dewi, bayu } = people
const { sepempang, sedanau, natuna, kepri, menteng } = people.places
afterAll(app.close)

type Input = Partial<GivenOf<typeof listReports>>
const list = (actor: Actor, input: Input = {}) => app.ask(actor, listReports, { month: october, ...input })
const names = async (actor: Actor, input: Input = {}) =>
  (await list(actor, input)).reports.map(report => report.libraryName.replace(/^Perpustakaan \w+ /, ''))

beforeAll(async () => {
  await enrol(app, sepempang, '2026-01-20')
  await enrol(app, sedanau, '2026-09-01')
  await enrol(app, natuna, '2024-05-01')
  await enrol(app, kepri, '2024-05-01', '2026-10-02')
  await enrol(app, menteng, '2026-01-01')
  await act(app, maryam, sepempang)
  await submit(app, maryam, sepempang, { month: '2026-07-01', revisionReason: 'baru' })
  await submit(app, maryam, sepempang, {
    figures: { ...ordinary, visits: 1000, users: 1100 },
    notes: { 'rule.users-within-visits': 'Lomba desa' },
  })
  app.now.at = new Date('2026-11-11T03:00:00Z')
  await submit(app, hasan, natuna, { figures: { ...ordinary, visits: 70 } })
  await submit(app, dewi, kepri)
  await app.send(rismarini, verifyReports, {
    reports: [{ libraryId: natuna.id, month: october, version: 1 }],
    withFlags: false,
  })
  await app.send(ratna, returnReports, {
    reports: [{ libraryId: kepri.id, month: october, version: 1 }],
    reason: 'Cek',
  })
})

test('each sees everyone who is expected in their scope, silent ones too', async () => {
  expect(await names(yusuf)).toEqual(['Sedanau', 'Sepempang', 'Natuna'])
  expect(await names(rismarini)).toEqual(['Sedanau', 'Sepempang', 'Natuna', 'Kepulauan Riau'])
  expect(await names(ratna)).toEqual(['Menteng', 'Sedanau', 'Sepempang', 'Natuna', 'Kepulauan Riau'])
  expect(await names(tiwi)).toEqual(['Menteng'])
  expect(await names(maryam)).toEqual(['Sepempang'])
  const { total, byState } = await list(ratna)
  expect(total).toBe(5)
  expect(byState).toEqual({ silent: 2, submitted: 1, returned: 1, verified: 1, locked: 0 })
})

test('a month expects those who were in the programme then', async () => {
  expect(await names(ratna, { month: '2026-08-01' })).toEqual([
    'Menteng',
    'Sepempang',
    'Natuna',
    'Kepulauan Riau',
  ])
  expect(await names(ratna, { month: '2026-11-01' })).toEqual(['Menteng', 'Sedanau', 'Sepempang', 'Natuna'])
  expect(await names(ratna, { month: '2024-04-01' })).toEqual([])
  expect(await names(ratna, { month: '2017-12-01' })).toEqual([])
})

test('a report that came stays in the list, also where its enrolment was ended before', async () => {
  await enrol(app, menteng, '2025-03-01', '2025-03-31')
  await submit(app, bayu, menteng, { month: '2025-03-01', revisionReason: 'baru' })
  await app.look(tx =>
    tx
      .updateTable('enrolment')
      .set({ active_from: '2025-02-01', ended_on: '2025-02-28' })
      .where('ended_on', '=', '2025-03-31')
      .execute(),
  )
  expect(await names(tiwi, { month: '2025-03-01' })).toEqual(['Menteng'])
})

test('only those that wait for me are mine', async () => {
  const mine = async (actor: Actor) =>
    (await list(actor)).reports.filter(report => report.mine).map(report => report.libraryId)
  expect(await mine(yusuf)).toEqual([sepempang.id])
  expect(await mine(rismarini)).toEqual([])
  expect(await mine(ratna)).toEqual([])
})

test('silence is told in months, and is not zero', async () => {
  const silent = (await list(ratna, { state: ['silent'] })).reports
  expect(
    silent.map(({ libraryId, silentFor, figures, version }) => ({ libraryId, silentFor, figures, version })),
  ).toEqual([
    { libraryId: menteng.id, silentFor: 10, figures: {}, version: 0 },
    { libraryId: sedanau.id, silentFor: 2, figures: {}, version: 0 },
  ])
  // Sepempang was last heard of in July
  const september = (await list(yusuf, { month: '2026-09-01', q: 'sepempang' })).reports
  expect(september[0]).toMatchObject({ state: 'silent', silentFor: 2 })
})

const filters: [string, Input, string[]][] = [
  ['one state', { state: ['verified'] }, ['Natuna']],
  ['two states', { state: ['silent', 'returned'] }, ['Menteng', 'Sedanau', 'Kepulauan Riau']],
  ['a kind', { kind: 'village' }, ['Menteng', 'Sedanau', 'Sepempang']],
  ['a province', { region: people.regions.kalteng }, ['Menteng']],
  ['a regency', { region: people.regions.natuna, state: ['submitted'] }, ['Sepempang']],
  ['the nation', { region: 1, state: ['submitted'] }, ['Sepempang']],
  ['a name', { q: 'desa SEDA' }, ['Sedanau']],
  ['the name of the regency', { q: 'palangka' }, ['Menteng']],
]
test.each(filters)('filtered by %s', async (_, input, expected) => {
  expect(await names(ratna, input)).toEqual(expected)
  expect((await list(ratna, input)).total).toBe(expected.length)
})

test('states are counted over the filter, whichever of them is shown', async () => {
  const { byState, total } = await list(ratna, { kind: 'village', state: ['submitted'] })
  expect(total).toBe(1)
  expect(byState).toEqual({ silent: 2, submitted: 1, returned: 0, verified: 0, locked: 0 })
})

const sorts: [NonNullable<Input['sort']>, string[], string[]][] = [
  [
    'library',
    ['Menteng', 'Sedanau', 'Sepempang', 'Natuna', 'Kepulauan Riau'],
    ['Kepulauan Riau', 'Natuna', 'Sepempang', 'Sedanau', 'Menteng'],
  ],
  [
    'state',
    ['Menteng', 'Sedanau', 'Sepempang', 'Kepulauan Riau', 'Natuna'],
    ['Natuna', 'Kepulauan Riau', 'Sepempang', 'Menteng', 'Sedanau'],
  ],
  [
    'submitted',
    ['Sepempang', 'Natuna', 'Kepulauan Riau', 'Menteng', 'Sedanau'],
    ['Natuna', 'Kepulauan Riau', 'Sepempang', 'Menteng', 'Sedanau'],
  ],
  [
    'visits',
    ['Natuna', 'Kepulauan Riau', 'Sepempang', 'Menteng', 'Sedanau'],
    ['Sepempang', 'Kepulauan Riau', 'Natuna', 'Menteng', 'Sedanau'],
  ],
  [
    'activities',
    ['Natuna', 'Kepulauan Riau', 'Sepempang', 'Menteng', 'Sedanau'],
    ['Sepempang', 'Natuna', 'Kepulauan Riau', 'Menteng', 'Sedanau'],
  ],
  [
    'flags',
    ['Natuna', 'Kepulauan Riau', 'Sepempang', 'Menteng', 'Sedanau'],
    ['Sepempang', 'Natuna', 'Kepulauan Riau', 'Menteng', 'Sedanau'],
  ],
]
test.each(sorts)('sorted by %s, silent ones last both ways', async (sort, up, down) => {
  expect(await names(ratna, { sort })).toEqual(up)
  expect(await names(ratna, { sort, order: 'desc' })).toEqual(down)
})

test('pages make up the whole', async () => {
  const whole = await names(ratna)
  const pages = await Promise.all([0, 2, 4, 6].map(offset => names(ratna, { limit: 2, offset })))
  expect(pages.flat()).toEqual(whole)
})

test('a month says until when it can be sent and verified, and when it locks', async () => {
  expect((await list(yusuf)).period).toEqual({
    month: october,
    submitBy: '2026-11-05',
    verifyBy: '2026-11-25',
    locksOn: '2026-12-01',
    locked: false,
  })
  expect((await list(yusuf, { month: '2026-07-01' })).reports.at(0)).toMatchObject({
    state: 'submitted',
    late: true,
  })
})

test('the form knows the year before, oldest first, and what has to be explained', async () => {
  const { past, rules, measures, report } = await read(app, maryam, sepempang)
  expect(past).toHaveLength(12)
  expect(past[0]).toEqual({ month: '2025-10-01', figures: null })
  expect(past[9]).toMatchObject({ month: '2026-07-01', figures: { visits: 100 } })
  expect(rules.map(rule => rule.code)).toContain('rule.users-within-visits')
  expect(measures.find(measure => measure.code === 'visits-female')?.partOf).toBe('visits')
  expect(report.flags.map(flag => flag.code)).toEqual(['rule.users-within-visits'])
  expect(report.fromActivities).toEqual({ activities: 1, attendances: 10, outreach: 0 })
})

test('who may send or verify is told with the form', async () => {
  expect((await read(app, maryam, sepempang)).can).toEqual({ submit: true, verify: false })
  expect((await read(app, yusuf, sepempang)).can).toEqual({ submit: false, verify: true })
  expect((await read(app, rismarini, sepempang)).can).toEqual({ submit: false, verify: false })
  expect((await read(app, salmah, sedanau, '2026-08-01')).can.submit).toBe(false)
  expect(await refusal(read(app, tiwi, sepempang))).toBe('access.not-found')
  expect(await refusal(app.ask(maryam, getReport, { libraryId: sepempang.id, month: '2017-12-01' }))).toBe(
    'access.not-found',
  )
})

test("a library's year is twelve lamps", async () => {
  const { months } = await app.ask(maryam, yearOfReports, { libraryId: sepempang.id, year: 2026 })
  expect(months.map(({ state }) => state)).toEqual([
    ...Array.from({ length: 6 }, () => 'silent'),
    'submitted',
    'silent',
    'silent',
    'submitted',
    'ahead',
    'ahead',
  ])
  expect(months[0]?.month).toBe('2026-01-01')
  expect(months.map(({ late }) => late).filter(Boolean)).toHaveLength(2)
  const before = await app.ask(yusuf, yearOfReports, { libraryId: sepempang.id, year: 2025 })
  expect(new Set(before.months.map(({ state }) => state))).toEqual(new Set(['not-expected']))
  const ended = await app.ask(dewi, yearOfReports, { libraryId: kepri.id, year: 2026 })
  expect(ended.months.slice(8).map(({ state }) => state)).toEqual([
    'silent',
    'returned',
    'not-expected',
    'not-expected',
  ])
  expect(await refusal(app.ask(tiwi, yearOfReports, { libraryId: sepempang.id, year: 2026 }))).toBe(
    'access.not-found',
  )
  expect((await app.ask(maryam, yearOfReports, { libraryId: sepempang.id, year: 2100 })).months).toHaveLength(
    12,
  )
})

test('the file has a column for each measure of the month, empty where nothing was counted', async () => {
  const csv = await download(rismarini, { month: october, sort: 'library' })
  const [head = '', ...lines] = csv.trimEnd().split('\r\n')
  expect(head).toMatch(
    /Perpustakaan,Jenis,.*,Tahap,Kegiatan,.*Berapa kali perpustakaan dikunjungi\?,Berapa kali perpustakaan dikunjungi\? Perempuan/,
  )
  expect(lines).toHaveLength(4)
  const cells = (line = '') => line.split(',')
  const at = (title: string) => cells(head).indexOf(title)
  const visits = at('Berapa kali perpustakaan dikunjungi?')
  expect(lines.map(line => cells(line)[visits])).toEqual(['', '1000', '70', '100'])
  expect(lines.map(line => cells(line)[at('Tahap')])).toEqual([
    'Belum ada laporan',
    'Terkirim',
    'Terverifikasi',
    'Dikembalikan',
  ])
  expect(cells(lines[1])[at('Kehadiran di kegiatan')]).toBe('10')
  expect(csv).not.toMatch(/Maryam|Ratna/)
  expect(await download({ ...yusuf, language: 'en' }, { month: october, state: 'silent' })).toMatch(
    /No report yet/,
  )
  expect((await download(yusuf, { month: '2017-12-01' })).split('\r\n')).toHaveLength(2)
})

async function download(actor: Actor, input: object): Promise<string> {
  const route = routes.find(({ endpoint }) => endpoint.name === exportReports.name)
  if (!route) throw new Error('no export')
  let text = ''
  const call = { actor, input, caller: { address: '127.0.0.1', device: 'test' } }
  await app.engine.download(route, call, async sheet => {
    for await (const part of csvOf(sheet, actor.language)) text += part
  })
  return text
}
