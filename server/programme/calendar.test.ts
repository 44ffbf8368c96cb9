import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import {
  type Figure,
  listFigures,
  listPeriods,
  listYears,
  openYear,
  publishFigure,
  setPeriod,
  setTarget,
} from '../../contract/programme.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import * as periods from './periods.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, rismarini, yusuf, maryam, lukman } = people
const { kepri, natuna, kalteng } = people.regions
afterAll(() => app.close())

type Target = Parameters<typeof app.send<typeof setTarget>>[2]
const aim = (
  actor: Actor,
  regionId: number,
  value: number | null,
  measure: Target['measure'] = 'beneficiary',
) => app.send(actor, setTarget, { year: 2026, regionId, measure, value })
const targetsOf = async (actor: Actor) =>
  (await app.ask(actor, listYears, {})).years.flatMap(year =>
    year.targets.map(t => `${t.region} ${t.measure} ${t.value}`),
  )

test('the nation opens a year once; nobody else does', async () => {
  const open = (actor: Actor, year = 2026) => app.send(actor, openYear, { year, title: `TPBIS ${year}` })
  expect(await refusal(open(rismarini))).toBe('access.not-allowed')
  await open(ratna)
  await open(ratna, 2027)
  expect(await refusal(open(ratna))).toBe('year.exists')
  const { years } = await app.ask(maryam, listYears, {})
  expect(years.map(year => [year.year, year.title])).toEqual([
    [2027, 'TPBIS 2027'],
    [2026, 'TPBIS 2026'],
  ])
})

test('targets are seen by the places they are for, from the nation down', async () => {
  await aim(ratna, 1, 450)
  await aim(ratna, kepri, 24)
  await aim(ratna, natuna, 6)
  await aim(ratna, kalteng, 12)
  await aim(ratna, kepri, 90, 'reporting-rate')
  const mine = [
    'Indonesia beneficiary 450',
    'Kepulauan Riau beneficiary 24',
    'Kepulauan Riau reporting-rate 90',
    'Kabupaten Natuna beneficiary 6',
  ]
  expect(await targetsOf(rismarini)).toEqual(mine)
  expect(await targetsOf(maryam)).toEqual(mine)
  expect(await targetsOf(lukman)).toEqual(['Indonesia beneficiary 450', 'Kalimantan Tengah beneficiary 12'])
  expect(await targetsOf(ratna)).toHaveLength(5)
})

test('a target is changed by setting it again and taken away with null', async () => {
  await aim(ratna, natuna, 8)
  expect(await targetsOf(yusuf)).toContain('Kabupaten Natuna beneficiary 8')
  await aim(ratna, natuna, null)
  expect((await targetsOf(yusuf)).filter(target => target.includes('Natuna'))).toEqual([])
})

test('a target is of an open year and a region down to the regency, and a rate is at most 100', async () => {
  const village = await app.look(tx =>
    tx.selectFrom('region').select('id').where('level', '=', 'village').limit(1).executeTakeFirstOrThrow(),
  )
  expect(
    await refusal(app.send(ratna, setTarget, { year: 2031, regionId: 1, measure: 'beneficiary', value: 1 })),
  ).toBe('year.unknown')
  expect(await refusal(aim(ratna, village.id, 1))).toBe('region.unknown')
  expect(await refusal(aim(ratna, 9_999_999, 1))).toBe('region.unknown')
  expect(await refusal(aim(ratna, kepri, 101, 'reporting-rate'))).toBe('request.invalid')
  expect(await refusal(aim(rismarini, kepri, 1))).toBe('access.not-allowed')
})

test('a year has twelve months with the usual deadlines, locked from the first day of the second month after', async () => {
  const { periods: months } = await app.ask(maryam, listPeriods, { year: 2026 })
  expect(months).toHaveLength(12)
  expect(months[8]).toEqual({
    month: '2026-09-01',
    submitBy: '2026-10-05',
    verifyBy: '2026-10-25',
    locksOn: '2026-11-01',
    locked: true,
  })
  expect(months[9]).toMatchObject({ month: '2026-10-01', locksOn: '2026-12-01', locked: false })
  expect(months[11]).toMatchObject({ submitBy: '2027-01-05', locksOn: '2027-02-01' })
})

test('a month is locked when its day begins in Jakarta, not in London', async () => {
  const at = (moment: string) => app.look(tx => periods.of(tx, '2026-10-01', new Date(moment)))
  expect(await at('2026-11-30T16:59:59Z')).toMatchObject({ locked: false })
  expect(await at('2026-11-30T17:00:00Z')).toMatchObject({ locked: true })
})

test('the nation moves the deadlines of a month that is not locked', async () => {
  const move = (actor: Actor, month: string, submitBy: string, verifyBy: string, locksOn: string) =>
    app.send(actor, setPeriod, { month, submitBy, verifyBy, locksOn })
  const october = ['2026-11-10', '2026-12-10', '2027-01-01'] as const
  expect(await refusal(move(yusuf, '2026-10-01', ...october))).toBe('access.not-allowed')
  await move(ratna, '2026-10-01', '2026-11-08', '2026-11-28', '2026-12-15')
  await move(ratna, '2026-10-01', ...october)
  const kept = {
    month: '2026-10-01',
    submitBy: '2026-11-10',
    verifyBy: '2026-12-10',
    locksOn: '2027-01-01',
    locked: false,
  }
  expect((await app.ask(yusuf, listPeriods, { year: 2026 })).periods[9]).toEqual(kept)
  expect(await app.look(tx => periods.of(tx, '2026-10-01', app.now.at))).toEqual(kept)
  expect(await refusal(move(ratna, '2026-09-01', ...october))).toBe('report.month-locked')
})

test('deadlines follow each other: the month ends, sending ends, checking ends, then it locks', async () => {
  const move = (submitBy: string, verifyBy: string, locksOn: string) =>
    refusal(app.send(ratna, setPeriod, { month: '2026-11-01', submitBy, verifyBy, locksOn }))
  expect(await move('2026-11-29', '2026-12-20', '2027-01-01')).toBe('request.invalid')
  expect(await move('2026-12-05', '2026-12-04', '2027-01-01')).toBe('request.invalid')
  expect(await move('2026-12-05', '2026-12-20', '2026-12-19')).toBe('request.invalid')
  expect(await move('2026-11-30', '2026-12-20', '2026-12-20')).toBe('done')
})

const figure: Figure = {
  code: 'beneficiary-villages',
  label: { id: 'Perpustakaan desa penerima manfaat', en: 'Beneficiary village libraries' },
  value: 1696,
  unit: 'perpustakaan',
  asOf: null,
  source: { name: 'Perpusnas', date: '2023-08-03', page: null },
  disputed: { id: 'Halaman lain menyebut "hingga 2022".', en: 'Another page says "until 2022".' },
  regionId: 1,
}

test('anyone reads the published facts, each with its source and what is disputed about it', async () => {
  await app.send(ratna, publishFigure, figure)
  expect(await app.ask(null, listFigures, {})).toEqual({ figures: [figure] })
})

test('publishing a fact again replaces it, in its region, by the nation only', async () => {
  const mended = { ...figure, asOf: '2022-12-31', disputed: null, regionId: kepri, value: 24.5 }
  expect(await refusal(app.send(rismarini, publishFigure, mended))).toBe('access.not-allowed')
  expect(await refusal(app.send(ratna, publishFigure, { ...mended, regionId: 9_999_999 }))).toBe(
    'region.unknown',
  )
  await app.send(ratna, publishFigure, mended)
  expect(await app.ask(null, listFigures, {})).toEqual({ figures: [mended] })
})
