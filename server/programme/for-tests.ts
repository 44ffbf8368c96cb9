import * as fc from 'fast-check'
import { type DecreeId, type EnrolmentId, makeId } from '../../contract/ids.ts'
import { closeLibrary, getLibrary, reopenLibrary } from '../../contract/libraries.ts'
import {
  confirmReplication,
  decreeEnrolments,
  endEnrolment,
  listEnrolments,
  proposeEnrolment,
  replicate,
  reviewEnrolments,
  startImproving,
} from '../../contract/programme.ts'
import type { Cast } from '../../tests/people.ts'
import type { TestApp } from '../../tests/support/app.ts'
import { dayIn } from '../platform/clock.ts'
import { fold } from '../tallies/tally.ts'

/** What may happen to the enrolments of three libraries, by real commands. */

export const birth = new Date('2026-01-10T03:00:00Z')
const day = 86_400_000

export type Deed = { what: (typeof deeds)[number]; library: number; days: number; yes: boolean }
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
export const history = fc.array(
  fc.record<Deed>({
    what: fc.constantFrom(...deeds),
    library: fc.nat({ max: 2 }),
    days: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 70 })),
    yes: fc.boolean(),
  }),
  { minLength: 25, maxLength: 60 },
)

/** A history that has everything in it, beside those that chance makes. */
export const full: Deed[] = [
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

export function historiesOf(app: TestApp, people: Cast) {
  const { ratna, rismarini, yusuf, lukman, tiwi } = people
  const { sepempang, sedanau, menteng } = people.places
  const libraries = [
    { place: sepempang, regency: yusuf, province: rismarini },
    { place: sedanau, regency: yusuf, province: rismarini },
    { place: menteng, regency: tiwi, province: lukman },
  ]

  async function carryOut({ what, library, days, yes }: Deed): Promise<void> {
    const { place, regency, province } = libraries[library] ?? fail()
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
      fold: () => app.look(tx => fold(tx, days)),
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

  return { carryOut, reset }
}

function fail(): never {
  throw new Error('there is no such library')
}
