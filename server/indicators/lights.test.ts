import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as contract from '../../contract/indicators.ts'
import { type Cast, cast, type Place } from '../../tests/people.ts'
import { refusal, type TestApp, testApp } from '../../tests/support/app.ts'
import { enrolled, reported, years } from './test-queries.ts'
import { runsOf } from './lights.ts'

let app: TestApp
let people: Cast
let rank: Record<'sepempang' | 'sedanau' | 'menteng', number>
const villages = 83_762

beforeAll(async () => {
  app = await testApp()
  people = await cast(app)
  const { sepempang, sedanau, menteng } = people.places
  await app.look(tx => years(tx, 2026))
  rank = {
    sepempang: await rankOf(sepempang),
    sedanau: await rankOf(sedanau),
    menteng: await rankOf(menteng),
  }
})
afterAll(() => app.close())

async function rankOf(place: Place): Promise<number> {
  const row = await app.look(tx =>
    tx
      .selectFrom('library')
      .innerJoin('region', 'region.id', 'library.region_id')
      .select('rank')
      .where('library.id', '=', place.id)
      .executeTakeFirst(),
  )
  return row?.rank ?? -1
}

/** The lamps as someone sees them who looks again after the seconds for which they are kept. */
async function look(month?: string) {
  app.now.at = new Date(app.now.at.getTime() + 3000)
  const shown = await app.ask(people.salmah, contract.lights, { month })
  const states: number[] = []
  for (let at = 0; at < shown.runs.length; at += 2) {
    states.push(...Array<number>(shown.runs[at + 1] ?? 0).fill(shown.runs[at] ?? -1))
  }
  return { ...shown, states, of: (name: keyof typeof rank) => states[rank[name]] }
}
const lampOf = (name: keyof typeof rank) =>
  app.ask(people.bayu, contract.lamp, { rank: String(rank[name]) as never })

test('before anything happens the whole country is dark, and every village is on the map', async () => {
  const shown = await look()
  expect(shown.runs).toEqual([0, villages])
  expect(shown.counts).toEqual({ 0: villages, 1: 0, 2: 0, 3: 0, 4: 0 })
  expect(shown.month).toBe('2026-10-01')
})

test('a lamp brightens from proposal to verified report', async () => {
  const { sepempang } = people.places
  await app.look(tx => enrolled(tx, sepempang, { decreedOn: null, activeFrom: null }))
  expect((await look()).of('sepempang')).toBe(1)
  await app.look(tx =>
    sql`update enrolment set decreed_on = '2026-02-01' where library_id = ${sepempang.id}`.execute(tx),
  )
  expect((await look()).of('sepempang')).toBe(1)
  await app.look(tx =>
    sql`update enrolment set active_from = '2026-02-01' where library_id = ${sepempang.id}`.execute(tx),
  )
  expect((await look()).of('sepempang')).toBe(2)
  await app.look(tx => reported(tx, sepempang, '2026-10-01', { visits: 0 }))
  expect((await look()).of('sepempang')).toBe(3)
  await app.look(tx =>
    sql`update monthly_report set verified_at = now() where library_id = ${sepempang.id}`.execute(tx),
  )
  const shown = await look()
  expect(shown.of('sepempang')).toBe(4)
  expect(shown.counts).toEqual({ 0: villages - 1, 1: 0, 2: 0, 3: 0, 4: 1 })
  expect(shown.states).toHaveLength(villages)
  // in another month it has not reported
  expect((await look('2026-09-01')).of('sepempang')).toBe(2)
})

test('a report that was given back does not count, and a proposal that was declined lights nothing', async () => {
  const { sedanau, menteng } = people.places
  await app.look(async tx => {
    await enrolled(tx, sedanau, { kind: 'replication', decreedOn: null })
    await reported(tx, sedanau, '2026-10-01', { visits: 5 }, 'returned')
    await enrolled(tx, menteng, { decreedOn: null, activeFrom: null, declinedOn: '2026-03-01' })
  })
  const shown = await look()
  expect([shown.of('sedanau'), shown.of('menteng')]).toEqual([2, 0])
})

test('a village that only improves its library glimmers; one whose enrolment lapsed is dark again', async () => {
  const { menteng } = people.places
  await app.look(tx => enrolled(tx, menteng, { kind: 'improving', decreedOn: null, activeFrom: null }))
  expect((await look()).of('menteng')).toBe(1)
  const end = (outcome: string) =>
    app.look(tx =>
      sql`update enrolment set ended_on = '2026-10-15', outcome = ${outcome}
        where library_id = ${menteng.id} and declined_on is null`.execute(tx),
    )
  await end('lapsed')
  expect((await look()).of('menteng')).toBe(0)
  await end('independent')
  expect((await look()).of('menteng')).toBe(1)
})

test('all who look within three seconds see the same counting, and share it', async () => {
  const { menteng } = people.places
  await look()
  await app.look(tx => enrolled(tx, menteng))
  const [ratna, bayu] = await Promise.all(
    [people.ratna, people.bayu].map(actor => app.ask(actor, contract.lights, {})),
  )
  expect(ratna).toEqual(bayu)
  expect(ratna?.counts[2]).toBe(1)
  const later = await look()
  expect(later.counts[2]).toBe(2)
  expect(later.asOf > (ratna?.asOf ?? '')).toBe(true)
})

test('whoever is signed in learns of a lamp what is public, wherever the village is; a stranger does not', async () => {
  expect(await lampOf('sepempang')).toEqual({
    village: 'Sepempang',
    within: ['Kepulauan Riau', 'Kabupaten Natuna', 'Bunguran Timur'],
    code: expect.stringMatching(/^21\.03\./),
    state: 4,
    library: 'Perpustakaan Desa Sepempang',
  })
  expect(await refusal(app.ask(null, contract.lamp, { rank: 1 as never }))).toBe('session.missing')
  expect(await refusal(app.ask(null, contract.lights, {}))).toBe('session.missing')
})

test('every lamp that can be touched tells the state that the map shows', async () => {
  const { of } = await look()
  for (const name of ['sepempang', 'sedanau', 'menteng'] as const) {
    expect((await lampOf(name)).state).toBe(of(name))
  }
})

test('a village without a library has a dark lamp without a name; past the last village there is none', async () => {
  const free = [0, 1, 2, 3].find(n => !Object.values(rank).includes(n)) ?? 0
  const lamp = (n: number) => app.ask(people.maryam, contract.lamp, { rank: String(n) as never })
  expect(await lamp(free)).toMatchObject({ state: 0, library: null })
  expect(await refusal(lamp(villages))).toBe('access.not-found')
})

test('a closed library burns no longer', async () => {
  const { sepempang } = people.places
  await app.look(tx =>
    sql`update library set closed_on = '2026-11-01' where id = ${sepempang.id}`.execute(tx),
  )
  expect((await look()).of('sepempang')).toBe(0)
  expect(await lampOf('sepempang')).toMatchObject({ state: 0, library: null })
})

test('states are told in runs', () => {
  expect(runsOf('0001122220')).toEqual([0, 3, 1, 2, 2, 4, 0, 1])
  expect(runsOf('4')).toEqual([4, 1])
  expect(runsOf('')).toEqual([])
})
