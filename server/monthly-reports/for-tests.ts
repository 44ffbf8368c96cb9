import { sql } from 'kysely'
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
    await sql`insert into programme_year (year, title, opened_at) values (2026, '2026', now()) on conflict do nothing`.execute(
      tx,
    )
    await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, decreed_on, active_from, ended_on, outcome)
      select ${makeId()}, id, province_id, regency_id, scope_id, 2026, 'beneficiary', ${from}, ${from}, ${from}, ${endedOn}::date,
        case when ${endedOn}::date is not null then 'lapsed' end
      from library where id = ${place.id}`.execute(tx)
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
  source: 'report' | 'activities' = 'report',
): Promise<Tally> {
  const { rows } = await app.look(tx =>
    sql<{ code: string; reported: number; verified: number }>`
      select m.code, sum(t.reported) as reported, sum(t.verified) as verified from (
        select measure_id, reported, verified from tally where region_id = 1
        union all select measure_id, reported, verified from tally_delta) t
      join measure m on m.id = t.measure_id
      where m.source = ${source} or (m.code = 'reports' and ${source} = 'report')
      group by 1 having sum(t.reported) <> 0 or sum(t.verified) <> 0`.execute(tx),
  )
  return Object.fromEntries(rows.map(row => [row.code, [row.reported, row.verified]]))
}
