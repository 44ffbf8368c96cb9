import { type RawBuilder, sql } from 'kysely'
import { type Actor, may } from '../../contract/access.ts'
import { followUpTo } from '../../contract/survey-rules.ts'
import { isGiven } from '../commitments/commitment-queries.ts'
import { grantsOf, isAbove } from '../meetings/sight-queries.ts'
import { isOwn, isProgressed, itemInSight } from '../minutes/item-queries.ts'
import { isToAskAgain, surveyNames, surveyTitle } from '../surveys/part-queries.ts'

/**
 * All that somebody sees to or watches, as rows of one form under the name `f`; row-level security stands behind.
 * @param today by which it is late
 */
export const source = (actor: Actor, today: string): RawBuilder<unknown> =>
  sql`(${actions(actor, today)} union all ${commitments(actor, today)} union all ${deliveries(actor)}
    union all ${surveys(actor, today)}) f`

const actions = (actor: Actor, today: string) => sql`
  select 'action' as kind, i.id, i.text, i.who as owner, i.person_id, i.partner_id, i.scope_id, i.province_id, i.regency_id,
    i.meeting_id, i.meeting_title, i.meeting_day, null::uuid as commitment_id, i.deadline, i.state,
    (i.deadline < ${today}::date and i.state in ('planned', 'under-way')) as late,
    ${isOwn(actor)} as mine, ${isProgressed(actor)} as progressed
  from action_item i where ${itemInSight(actor)}`

/** Who sees to a promise on the side of the programme. */
export const isOwner = (actor: Actor) => sql`coalesce(c.owner_id = ${actor.personId}::uuid, false)`

/** Whether somebody keeps the promises of a place: its offices, and a library those for itself. */
export const isKept = (actor: Actor): RawBuilder<boolean> =>
  isAbove(
    'c',
    grantsOf(actor, may['commitments.keep']).map(grant => grant.scopeId),
  )

/** Promises that are open: not withdrawn, not all there, and no second entry of another. */
const commitments = (actor: Actor, today: string) => sql`
  select 'commitment', c.id, c.what, c.giver, c.owner_id, c.partner_id, c.scope_id, c.province_id, c.regency_id, m.id,
    m.title, case when m.id is not null then c.promised_on end, c.id, c.deadline,
    case when c.agreed_at is null then 'waiting' when c.delivered_amount > 0 then 'under-way' else 'planned' end,
    c.agreed_at is not null and c.deadline < ${today}::date, ${isOwner(actor)} or ${isGiven},
    ${isOwner(actor)} or ${isKept(actor)}
  from commitment c left join meeting m on m.id = c.meeting_id
  where c.withdrawn_at is null and c.same_as is null and not c.is_fulfilled
    and (${isOwner(actor)} or ${isGiven} or ${isKept(actor)})`

/** What was sent to the very place where somebody works, and nobody has said yet whether it came. */
function deliveries(actor: Actor) {
  const here = grantsOf(actor, may['deliveries.receive']).map(grant => grant.scopeId)
  return sql`
    select 'delivery', d.id, c.what, c.giver, null::uuid, c.partner_id, d.scope_id, d.province_id, d.regency_id, m.id, m.title,
      case when m.id is not null then c.promised_on end, c.id, d.sent_on, 'waiting', false, true, true
    from delivery d join commitment c on c.id = d.commitment_id left join meeting m on m.id = c.meeting_id
    where d.confirmed_on is null and d.denied_on is null and d.cancelled_on is null
      and d.scope_id = any(${here}::int[])`
}

/** Surveys of the very place where somebody works, as long as asking again tells something. */
function surveys(actor: Actor, today: string) {
  const here = grantsOf(actor, may['surveys.keep']).map(grant => grant.scopeId)
  return sql`
    select 'survey', s.id, ${surveyTitle}, coalesce(l.name, o.name, ''), null::uuid, null::uuid, s.scope_id, s.province_id,
      s.regency_id, m.id, m.title, case when m.id is not null then s.held_on end, null::uuid,
      s.held_on + ${followUpTo}::int, 'waiting', false, true, true
    from survey s ${surveyNames} where s.scope_id = any(${here}::int[]) and ${isToAskAgain(today)}`
}
