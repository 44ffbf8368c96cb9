import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DecreeId, type EnrolmentId, makeId } from '../../contract/ids.ts'
import { closeLibrary, getLibrary, reopenLibrary } from '../../contract/libraries.ts'
import {
  confirmReplication,
  decreeEnrolments,
  type Enrolment,
  endEnrolment,
  listEnrolments,
  openYear,
  proposeEnrolment,
  replicate,
  reviewEnrolments,
  startImproving,
} from '../../contract/programme.ts'
import { cast } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import { Refusal } from '../platform/problems.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, rismarini, yusuf, lukman, tiwi } = people
const { sepempang, sedanau, menteng } = people.places
const libraries = [
  { place: sepempang, regency: yusuf, province: rismarini },
  { place: sedanau, regency: yusuf, province: rismarini },
  { place: menteng, regency: tiwi, province: lukman },
]
const birth = new Date('2026-01-10T03:00:00Z')
const day = 86_400_000

beforeAll(() => app.send(ratna, openYear, { year: 2026, title: 'TPBIS 2026' }))
afterAll(() => app.close())

type Deed = { what: (typeof deeds)[number]; library: number; days: number; yes: boolean }
const deeds = [
  'propose',
  'review',
  'decree',
  'enrol',
  'replicate',
  'confirm',
  'improve',
  'end',
  'close',
  'wait',
  'fold',
] as const
const history = fc.array(
  fc.record<Deed>({
    what: fc.constantFrom(...deeds),
    library: fc.nat({ max: libraries.length - 1 }),
    days: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 70 })),
    yes: fc.boolean(),
  }),
  { minLength: 25, maxLength: 60 },
)

async function carryOut({ what, library, days, yes }: Deed): Promise<void> {
  const { place, regency, province } = libraries[library] ?? expect.unreachable()
  const today = dayIn(app.now.at)
  const later = dayIn(new Date(app.now.at.getTime() + days * day))
  const earlier = dayIn(new Date(app.now.at.getTime() - days * day))
  const id = makeId<EnrolmentId>()
  const of = { id, libraryId: place.id, year: 2026, note: 'catatan' }
  const { enrolments } = await app.ask(ratna, listEnrolments, { libraryId: place.id })
  const ids = enrolments.filter(e => e.outcome === null && (yes || e.kind !== 'improving')).map(e => e.id)

  const propose = () => app.send(regency, proposeEnrolment, { ...of, criteria: ['room'], letter: null })
  const review = (which: EnrolmentId[], forward: boolean) =>
    app.send(province, reviewEnrolments, { ids: which, forward, note: 'catatan' })
  const decree = (which: EnrolmentId[]) => {
    const sealed = {
      decreeId: makeId<DecreeId>(),
      number: id,
      date: today,
      activeFrom: yes ? later : earlier,
    }
    return app.send(ratna, decreeEnrolments, { ids: which, ...sealed })
  }
  const deed: Record<Deed['what'], () => Promise<unknown>> = {
    propose,
    review: () => review(ids, yes),
    decree: () => decree(ids),
    async enrol() {
      await propose()
      await review([id], true)
      await decree([id])
    },
    replicate: () =>
      app.send(regency, replicate, {
        libraries: [{ id, libraryId: place.id, learnedFrom: null }],
        year: 2026,
        funding: 'village-fund',
        budget: null,
        decree: null,
        startedOn: yes ? later : earlier,
        note: null,
      }),
    confirm: () => app.send(province, confirmReplication, { ids }),
    improve: () => app.send(regency, startImproving, { ...of, startedOn: earlier }),
    async end() {
      const how = { on: earlier, outcome: yes ? 'independent' : 'lapsed', reason: 'selesai' } as const
      for (const ending of ids.toReversed()) await app.send(ratna, endEnrolment, { id: ending, ...how })
    },
    async close() {
      const versionOf = async () =>
        (await app.ask(ratna, getLibrary, { libraryId: place.id })).library.version
      await app.send(regency, closeLibrary, {
        ...{ libraryId: place.id, version: await versionOf() },
        ...{ on: earlier, reason: 'Gedung roboh' },
      })
      await app.send(regency, reopenLibrary, { libraryId: place.id, version: await versionOf() })
    },
    async wait() {
      app.now.at = new Date(app.now.at.getTime() + days * day)
    },
    fold: () => app.look(tx => sql`select fold_tallies(${days})`.execute(tx)),
  }
  await deed[what]()
}

async function reset(): Promise<void> {
  app.now.at = birth
  await app.look(async tx => {
    await tx.deleteFrom('enrolment').execute()
    await tx.deleteFrom('decree').execute()
  })
}

type Change = { region: number; month: string; code: string; reported: number; verified: number }
type Sums = Record<string, [reported: number, verified: number]>

/** Everything in the tallies that the programme itself counts, folded in or not. */
async function tallies(): Promise<Change[]> {
  const { rows } = await app.look(tx =>
    sql<Change>`select t.region, t.month, m.code, sum(t.reported) as reported, sum(t.verified) as verified
      from (
        select region_id as region, month, measure_id, reported, verified from tally
        union all
        select r.region, month, measure_id, reported, verified
        from tally_delta cross join lateral (values (1), (province_id), (regency_id)) r (region)) t
      join measure m on m.id = t.measure_id where m.source = 'programme'
      group by 1, 2, 3 having sum(t.reported) <> 0 or sum(t.verified) <> 0`.execute(tx),
  )
  return rows
}

/** What they tell of a place in a month: sums up to it; what came to nothing is left out. */
function tallied(changes: readonly Change[], region: number, month: string): Sums {
  const sums: Sums = {}
  for (const change of changes) {
    if (change.region !== region || change.month > month) continue
    const [reported, verified] = sums[change.code] ?? [0, 0]
    sums[change.code] = [reported + change.reported, verified + change.verified]
  }
  return withoutZeros(sums)
}

/** The same, counted anew from the enrolments as a person would count them. */
function counted(enrolments: readonly Enrolment[], region: number, month: string): Sums {
  const here = enrolments.filter(e => e.path.includes(region))
  const by = (on: string | null) => on !== null && monthOf(on) <= month
  const of = (kind: Enrolment['kind']) => here.filter(e => e.kind === kind)
  const pair = (counting: Enrolment[], checked: (e: Enrolment) => boolean): [number, number] => [
    counting.length,
    counting.filter(checked).length,
  ]
  const active = (e: Enrolment) => e.activeFrom !== null
  const confirmed = (e: Enrolment) => e.confirmedOn !== null
  const isExpected = (e: Enrolment) =>
    e.kind !== 'improving' && by(e.activeFrom) && (e.endedOn === null || monthOf(e.endedOn) >= month)
  const expected = new Set(here.filter(isExpected).map(e => e.libraryId)).size
  return withoutZeros({
    expected: [expected, expected],
    beneficiary: pair(
      of('beneficiary').filter(e => by(e.decreedOn)),
      active,
    ),
    'beneficiary-ended': pair(
      of('beneficiary').filter(e => by(e.endedOn)),
      active,
    ),
    replication: pair(
      of('replication').filter(e => by(e.proposedOn)),
      confirmed,
    ),
    'replication-ended': pair(
      of('replication').filter(e => by(e.endedOn)),
      confirmed,
    ),
    improving: pair(
      of('improving').filter(e => by(e.proposedOn) && !by(e.endedOn)),
      () => false,
    ),
  })
}

const withoutZeros = (sums: Sums): Sums =>
  Object.fromEntries(
    Object.entries(sums).filter(([, [reported, verified]]) => reported !== 0 || verified !== 0),
  )

/** A history that has everything in it, beside those that chance makes. */
const full: Deed[] = [
  { what: 'enrol', library: 0, days: 3, yes: true },
  { what: 'wait', library: 0, days: 40, yes: true },
  { what: 'end', library: 0, days: 0, yes: true },
  { what: 'fold', library: 0, days: 2, yes: true },
  { what: 'wait', library: 0, days: 35, yes: true },
  { what: 'replicate', library: 0, days: 0, yes: true },
  { what: 'confirm', library: 0, days: 0, yes: true },
  { what: 'improve', library: 1, days: 50, yes: true },
  { what: 'end', library: 1, days: 5, yes: true },
  { what: 'propose', library: 2, days: 0, yes: true },
  { what: 'review', library: 2, days: 0, yes: false },
  { what: 'wait', library: 0, days: 20, yes: true },
  { what: 'close', library: 0, days: 1, yes: false },
]

test('whatever happens to enrolments, the tallies tell what a recount tells, for every place and month', async () => {
  const met = new Set<string>()
  const fates = fc.asyncProperty(history, async deedsDone => {
    await reset()
    expect(await tallies()).toEqual([])
    for (const deed of deedsDone) {
      await carryOut(deed).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
    }
    const { enrolments } = await app.ask(ratna, listEnrolments, { limit: 200 })
    for (const { kind, state, confirmedOn } of enrolments)
      met.add(`${kind} ${state}${confirmedOn ? ' confirmed' : ''}`)
    const changes = await tallies()
    for (const region of [1, people.regions.kepri, people.regions.natuna, people.regions.palangkaRaya]) {
      for (let n = -4; n <= 60; n++) {
        const month = addMonths(monthOf(dayIn(birth)), n)
        expect(tallied(changes, region, month), `${region} ${month}`).toEqual(
          counted(enrolments, region, month),
        )
      }
    }
  })
  await fc.assert(fates, { numRuns: 8, examples: [[full]] })
  const always = [
    'beneficiary independent',
    'beneficiary declined',
    'replication lapsed confirmed',
    'improving independent',
  ]
  expect([...met]).toEqual(expect.arrayContaining(always))
})
