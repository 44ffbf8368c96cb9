import {
  type Activity,
  type exportActivities,
  type getActivity,
  inWords,
  type listActivities,
  type monthOfActivities,
} from '../../contract/activities.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { activities as words } from '../../text/activities.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { countMonth } from './activities.ts'
import * as lists from './list-queries.ts'
import { seeLibrary } from './queries.ts'
import { programmeBegan, reachedOf } from './rules.ts'

export async function list(
  c: Context,
  input: InputOf<typeof listActivities>,
): Promise<ResultOf<typeof listActivities>> {
  const today = dayIn(c.now)
  const total = await lists.countActivities(c.tx, c.actor, input, today)
  const rows = total > input.offset ? await lists.pageOfActivities(c.tx, c.actor, input, today) : []
  return { total, activities: rows.map(activityOf) }
}

export const findOne = (c: Context, input: InputOf<typeof getActivity>) =>
  lists.seeActivity(c.tx, input.id, dayIn(c.now))

export async function get(_: Context, __: unknown, row: lists.Named): Promise<ResultOf<typeof getActivity>> {
  return { activity: activityOf(row) }
}

/** The library, if it is in sight and the month is one of the programme's. */
export const findLibrary = async (c: Context, input: InputOf<typeof monthOfActivities>) =>
  input.month < programmeBegan ? undefined : seeLibrary(c.tx, input.libraryId)

export const month = (c: Context, input: InputOf<typeof monthOfActivities>, library: { id: string }) =>
  countMonth(c.tx, library.id, input.month)

/** The list as a file; the names of those who sent and verified stay out of it. */
export async function sheet(c: Context, input: InputOf<typeof exportActivities>): Promise<Sheet> {
  const rows = lists.everyActivity(c.tx, c.actor, input, dayIn(c.now))
  return { name: words[c.actor.language].file, columns: columnsIn(c.actor.language, input.columns), rows }
}

function activityOf(row: lists.Named): Activity {
  return {
    id: row.id,
    libraryId: row.library_id,
    libraryName: row.library_name,
    title: row.title,
    strategy: row.strategy,
    topic: row.topic,
    heldOn: row.held_on,
    place: row.place,
    outreach: row.outreach,
    reached: reachedOf(row.figures),
    partner: row.partner,
    need: row.need,
    notes: row.notes,
    planItemId: row.plan_item_id,
    planItemTitle: row.plan_item_title,
    needId: row.need_id,
    needWhy: row.need_why,
    partnerId: row.partner_id,
    partnerName: row.partner_name,
    state: row.state,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_name ?? '',
    source: row.source,
    verifiedAt: row.verified_at,
    verifiedBy: row.verified_name,
    returnedAt: row.returned_at,
    returnReason: row.return_reason,
    revisionReason: row.revision_reason,
    version: row.version,
  }
}

function columnsIn(language: 'id' | 'en', asked?: readonly string[]): Column<never>[] {
  const { strategies, topics, states, yes, no } = words[language]
  const column = (name: keyof typeof words.id.columns, value: Column<lists.Placed>['value']) => ({
    id: name,
    title: { id: words.id.columns[name], en: words.en.columns[name] },
    value,
  })
  const codes = Object.keys(words.id.reached) as (keyof typeof words.id.reached)[]
  const columns: Named<lists.Placed>[] = [
    column('heldOn', row => row.held_on),
    column('title', row => row.title),
    column('strategy', row => strategies[row.strategy]),
    column('topic', row => topics[row.topic]),
    column('library', row => row.library_name),
    column('regency', row => row.regency),
    column('province', row => row.province),
    column('state', row => states[row.state]),
    column('place', row => row.place),
    column('outreach', row => (row.outreach ? yes : no)),
    ...codes.map(code => ({
      id: code,
      title: { id: words.id.reached[code], en: words.en.reached[code] },
      value: (row: lists.Placed) => row.figures[code] ?? null,
    })),
    column('partner', row => inWords(row.partner_name, row.partner)),
    column('need', row => inWords(row.need_why, row.need)),
    column('notes', row => row.notes),
    column('submittedAt', row => row.submitted_at),
    column('verifiedAt', row => row.verified_at),
    column('returnReason', row => row.return_reason),
    column('revisionReason', row => row.revision_reason),
  ]
  return columnsAsked(columns, asked, { library: ['library', 'regency', 'province'] })
}
