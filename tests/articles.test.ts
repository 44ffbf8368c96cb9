import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../contract/access.ts'
import { listFigures, openYear, publishFigure } from '../contract/programme.ts'
import { beside, countEnrolments, type ProgrammeCount } from '../contract/programme-counts.ts'
import { enrolProvince } from '../demo/enrolling.ts'
import { publishedFigures } from '../demo/figures.ts'
import { examplePerson } from '../demo/people.ts'
import { type DemoProvince, demoPlaces } from '../demo/places.ts'
import { createSender } from '../demo/sender.ts'
import { createTimeline, moment } from '../demo/timeline.ts'
import { testApp } from './support/app.ts'

const app = await testApp()
let ratna: Actor
let kepri: DemoProvince

beforeAll(async () => {
  const at = moment('2021-01-01', 4)
  const account = (login: string, role: 'national' | 'province' | 'regency', id: number, path: number[]) =>
    app.look(tx =>
      examplePerson(tx, at, {
        ...{ name: login, login, role, passwordHash: '' },
        scope: { scopeId: id, path, name: login, libraryId: null },
      }),
    )
  const places = await app.look(demoPlaces)
  kepri = places.find(province => province.code === '21') ?? expect.unreachable()
  ratna = await account('ratna', 'national', 1, [1])
  const officer = await account('rismarini', 'province', kepri.id, [1, kepri.id])
  const officers = new Map<string, Actor>()
  for (const { id, code } of kepri.regencies)
    officers.set(code, await account(`kab-${code}`, 'regency', id, [1, kepri.id, id]))
  app.now.at = moment('2022-01-01', 4)
  await app.send(ratna, openYear, { year: 2022, title: 'TPBIS 2022' })
  const sender = createSender(app.db, app.signing, new Map())
  const timeline = createTimeline()
  enrolProvince({
    ...{ db: app.db, signing: app.signing, receipts: new Map(), ratna, passwordHash: '' },
    ...{ measures: [], rules: [], now: app.now.at, province: kepri, officer, sender, timeline },
    trainer: null,
    officerOf: regency => officers.get(regency.code) ?? expect.unreachable(),
  })
  await timeline.run(moment('2022-08-09', 9))
  app.now.at = moment('2026-11-20', 20)
}, 60_000)
afterAll(() => app.close())

const on = (asOf: string, region = kepri.id) =>
  app.ask(ratna, countEnrolments, { asOf, region: String(region) as never })
const of = (counts: readonly ProgrammeCount[], as: ProgrammeCount['as']) =>
  counts.find(count => count.kind === 'beneficiary' && count.as === as)

test('on 9 August 2022 the records of Kepulauan Riau count 24 villages in the six regencies and cities that the article names', async () => {
  const { counts, below } = await on('2022-08-09')
  expect(of(counts, 'going')).toMatchObject({
    villages: 24,
    inRegencies: 6,
    inProvinces: 1,
    regencyLibraries: 6,
  })
  expect(below.map(({ name, going }) => `${name} ${going}`)).toEqual([
    'Kabupaten Bintan 4',
    'Kabupaten Karimun 4',
    'Kabupaten Lingga 4',
    'Kabupaten Natuna 4',
    'Kota Batam 4',
    'Kota Tanjungpinang 4',
  ])
  const april = await on('2022-04-04')
  expect(of(april.counts, 'going')).toBeUndefined()
  expect(of(april.counts, 'reviewed')).toMatchObject({ villages: 24 })
})

test('published figures stand beside the records with source, day and what is disputed, and are never added in', async () => {
  const before = await on('2022-08-09', 1)
  for (const figure of publishedFigures(kepri.id)) await app.send(ratna, publishFigure, figure)
  const after = await on('2022-08-09', 1)
  expect(after.counts).toEqual(before.counts)
  expect(of(after.counts, 'ever')).toMatchObject({ villages: 24, inProvinces: 1 })
  const { figures } = await app.ask(null, listFigures, {})
  const figure = (code: string) => figures.find(one => one.code === code)
  for (const [code, value] of [
    ['replication-villages', 1396],
    ['replication-provinces', 27],
  ] as const) {
    expect(figure(code)).toMatchObject({
      ...{ value, asOf: '2023-08-03', source: { name: 'Jabar Ekspres' } },
      disputed: { en: expect.stringContaining('until 2022') },
    })
  }
  // each that has a count of the records beside it is one of those that were printed
  expect(Object.keys(beside).filter(code => figure(code) === undefined)).toEqual([])
  const local = await on('2022-08-09')
  for (const code of ['kepri-villages-2022', 'kepri-regencies-2022']) {
    const { as, of: what } = beside[code] ?? expect.unreachable()
    expect(of(local.counts, as)?.[what]).toBe(figure(code)?.value)
  }
})
