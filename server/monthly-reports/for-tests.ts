import type { Actor } from '../../contract/access.ts'
import { recordActivity } from '../../contract/activities.ts'
import type { GivenOf, ResultOf } from '../../contract/endpoint.ts'
import { type ActivityId, makeId } from '../../contract/ids.ts'
import { type Figures, getReport, submitReport } from '../../contract/monthly-reports.ts'
import type { Place } from '../../tests/people.ts'
import type { TestApp } from '../../tests/support/app.ts'
import { reachedOf } from '../activities/rules.ts'

export const october = '2026-10-01'

/** What an ordinary month looks like. */
export const ordinary: Figures = {
  visits: 100,
  users: 60,
  'new-members': 3,
  members: 80,
  'internet-users': 20,
}

/** The library is in the programme from one day to another (null: still). */
export async function enrol(
  app: TestApp,
  place: Place,
  from: string,
  endedOn: string | null = null,
): Promise<void> {
  await app.look(async tx => {
    const at = app.now.at.toISOString()
    const year = { year: 2026, title: '2026', opened_at: at }
    await tx
      .insertInto('programme_year')
      .values(year)
      .onConflict(of => of.doNothing())
      .execute()
    const { province_id, regency_id, scope_id } = await tx
      .selectFrom('library')
      .selectAll()
      .where('id', '=', place.id)
      .executeTakeFirstOrThrow()
    const where = { library_id: place.id, province_id, regency_id, scope_id }
    const dates = { proposed_on: from, decreed_on: from, active_from: from, ended_on: endedOn }
    const outcome = endedOn === null ? null : 'lapsed'
    await tx
      .insertInto('enrolment')
      .values({ id: makeId(), ...where, year: 2026, kind: 'beneficiary', ...dates, outcome })
      .execute()
  })
}

type Sent = GivenOf<typeof submitReport>
/** Sends an ordinary October. */
export function submit(
  app: TestApp,
  actor: Actor,
  place: Place,
  over: Partial<Sent> = {},
  id?: string,
): Promise<ResultOf<typeof submitReport>> {
  const usual: Sent = {
    libraryId: place.id,
    month: october,
    figures: ordinary,
    notes: {},
    remark: null,
    version: null,
    revisionReason: null,
  }
  return app.send(actor, submitReport, { ...usual, ...over }, id)
}

export const read = (app: TestApp, actor: Actor, place: Place, month = october) =>
  app.ask(actor, getReport, { libraryId: place.id, month })

/** Records an activity with 10 attendances. */
export async function act(
  app: TestApp,
  actor: Actor,
  place: Place,
  heldOn = '2026-10-12',
): Promise<ActivityId> {
  const id = makeId<ActivityId>()
  await app.send(actor, recordActivity, {
    id,
    libraryId: place.id,
    title: 'Kelas komputer',
    strategy: 'information-service',
    topic: 'digital-inclusion',
    heldOn,
    place: null,
    outreach: false,
    reached: { ...reachedOf({}), attendances: 10 },
    partner: null,
    need: null,
    notes: null,
    revisionReason: null,
  })
  return id
}

export type Tally = Record<string, readonly [reported: number, verified: number]>

/** The nation's sums by measure, roll-up and deltas together; zeros are left out. */
export async function nationalTally(
  app: TestApp,
  source: 'report' | 'activities' | 'programme' = 'report',
): Promise<Tally> {
  const rows = await app.look(async tx => {
    const figures = ['measure_id', 'reported', 'verified'] as const
    const parts = tx
      .selectFrom('tally')
      .where('region_id', '=', 1)
      .select(figures)
      .unionAll(tx.selectFrom('tally_delta').select(figures))
    return tx
      .selectFrom(parts.as('t'))
      .innerJoin('measure as m', 'm.id', 't.measure_id')
      .select(['m.code', 'm.source', 't.reported', 't.verified'])
      .execute()
  })
  const sums: Record<string, readonly [number, number]> = {}
  for (const row of rows) {
    if (row.source !== source && !(row.code === 'reports' && source === 'report')) continue
    const [reported, verified] = sums[row.code] ?? [0, 0]
    sums[row.code] = [reported + row.reported, verified + row.verified]
  }
  return Object.fromEntries(Object.entries(sums).filter(([, [reported, verified]]) => reported || verified))
}
