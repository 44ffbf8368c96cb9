import type { Actor } from '../../contract/access.ts'
import { type Commitment, commitmentState } from '../../contract/commitments.ts'
import { dayIn } from '../platform/clock.ts'
import { daysFrom } from '../reminders/rules.ts'
import type { CommitmentRow } from './commitment-queries.ts'
import { mayGive, mayKeep } from './policy.ts'

/** A row as it is told; derived are its state, how late it is, and what the actor may do. */
export function commitmentOf({ actor, now }: { actor: Actor; now: Date }, row: CommitmentRow): Commitment {
  const today = dayIn(now)
  const [agreedOn, withdrawnOn] = [dayOf(row.agreed_at), dayOf(row.withdrawn_at)]
  const state = commitmentState({ ...row, delivered: row.delivered_amount, agreedOn, withdrawnOn }, today)
  return {
    id: row.id as Commitment['id'],
    pledgeId: row.pledge_id as Commitment['pledgeId'],
    giver: row.partner_name ?? row.giver,
    partnerId: row.survivor as Commitment['partnerId'],
    partnerKind: row.partner_kind as Commitment['partnerKind'],
    receiver: {
      scopeId: row.scope_id,
      libraryId: row.library_id as Commitment['receiver']['libraryId'],
      name: row.receiver_name,
      regency: row.regency_name,
      province: row.province_name,
    },
    origin: row.origin as Commitment['origin'],
    meeting: row.meeting_title === null ? null : ({ id: row.meeting_id, title: row.meeting_title } as never),
    form: row.form as Commitment['form'],
    what: row.what,
    amount: row.amount,
    unit: row.unit,
    worth: row.worth,
    forWhom: row.for_whom,
    promisedOn: row.promised_on,
    deadline: row.deadline,
    owner: row.owner_name === null ? null : ({ id: row.owner_id, name: row.owner_name } as never),
    state,
    daysLate: state === 'overdue' ? daysFrom(row.deadline, today) : 0,
    agreedOn,
    agreedHow: row.agreed_how as Commitment['agreedHow'],
    agreedBy: row.agreed_name ?? row.agreer_name,
    withdrawnOn,
    withdrawnSide: row.withdrawn_side as Commitment['withdrawnSide'],
    withdrawnReason: row.withdrawn_reason,
    delivered: row.delivered_amount,
    deliveredWorth: row.delivered_worth,
    lastDeliveredOn: row.last_delivered_on,
    alikeTo: row.alike_to as Commitment['alikeTo'],
    changing: row.changing,
    needId: row.need_id as Commitment['needId'],
    planItemId: row.plan_item_id as Commitment['planItemId'],
    activityId: row.activity_id as Commitment['activityId'],
    kept: mayKeep(actor, row),
    given: mayGive(actor, row),
    version: row.version,
  }
}

const dayOf = (at: string | null) => (at === null ? null : dayIn(new Date(at)))
