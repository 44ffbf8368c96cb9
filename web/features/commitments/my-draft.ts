import { type CommitmentId, makeId, type NeedId, type PledgeId } from '../../../contract/ids.ts'
import type { Pairing } from '../../../contract/matching.ts'
import { givingForms } from '../../../contract/minutes.ts'
import type { HelpKind } from '../../../contract/themes.ts'

export type GivingForm = (typeof givingForms)[number]
/** A promise as it is typed; its ids stay while it is sent again, so that a lost answer leaves one, not two. */
export type PromiseDraft = {
  pledgeId: PledgeId
  /** The receivers: of each its promise’s id. */
  to: { id: CommitmentId; scopeId: number; name: string }[]
  form: GivingForm | ''
  what: string
  amount: number | null
  unit: string
  worth: number | null
  forWhom: string
  promisedOn: string
  deadline: string
  giver: string
  partner: { id: string; label: string } | null
  way: 'name' | 'partner'
  needId: NeedId | ''
  how: string
  note: string
  apartFrom: CommitmentId[]
}

/** @param day ISO 8601 */
export const emptyPromise = (day: string): PromiseDraft => ({
  ...{ pledgeId: makeId<PledgeId>(), to: [], form: '', what: '', amount: null, unit: '', worth: null },
  ...{ forWhom: '', promisedOn: day, deadline: '', giver: '', partner: null, way: 'name', needId: '' },
  ...{ how: '', note: '', apartFrom: [] },
})

export const receiverOf = (scopeId: number, name: string) => ({ id: makeId<CommitmentId>(), scopeId, name })

/** What is missing before it can be sent, beside its giver and receivers. */
export function missingIn(
  draft: PromiseDraft,
): Partial<Record<keyof PromiseDraft, 'needed' | 'whole' | 'before'>> {
  const { form, what, amount, unit, deadline, promisedOn } = draft
  return {
    ...(form === '' && { form: 'needed' }),
    ...(what.trim() === '' && { what: 'needed' }),
    ...((amount === null || amount < 1) && { amount: 'whole' }),
    ...(form !== 'money' && unit.trim() === '' && { unit: 'needed' }),
    ...(promisedOn === '' && { promisedOn: 'needed' }),
    ...(deadline === '' ? { deadline: 'needed' } : deadline < promisedOn && { deadline: 'before' }),
  }
}

/** What is promised, as the command has it. */
export function factsOf(draft: PromiseDraft, pairing: Pairing | null) {
  const { form, amount, worth, unit } = draft
  const isMoney = form === 'money'
  const needId = pairing?.needId ?? (draft.needId || null)
  const share = { amount: amount ?? 0, worth: isMoney ? amount : worth, needId }
  return {
    ...{ pledgeId: draft.pledgeId, form: form as GivingForm, what: draft.what, forWhom: draft.forWhom },
    ...{ promisedOn: draft.promisedOn, deadline: draft.deadline, ownerId: null },
    ...{ unit: isMoney ? null : unit, meetingId: null, pairingId: pairing?.id ?? null },
    shares: draft.to.map(({ id, scopeId }) => ({
      ...{ id, scopeId, ...share, planItemId: null, activityId: null },
    })),
    apartFrom: draft.apartFrom,
  }
}

/** The form in which a kind of help is most likely given. */
const formOfHelp: Partial<Record<HelpKind, GivingForm>> = {
  ...{ money: 'money', training: 'training', expert: 'training', packaging: 'packaging' },
  ...{ publicity: 'promotion', market: 'market-access', room: 'space' },
}

/** What an agreed pairing says of the promise already. */
export const ofPairing = ({ kind, amount, unit }: Pairing) => ({
  ...{ form: formOfHelp[kind] ?? 'goods', amount, unit: unit ?? '' },
})
