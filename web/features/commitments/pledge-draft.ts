import type { InputOf } from '../../../contract/endpoint.ts'
import {
  type CommitmentId,
  type LibraryId,
  makeId,
  type MeetingId,
  type NeedId,
  type PairingId,
  type PartnerId,
  type PersonId,
  type PledgeId,
} from '../../../contract/ids.ts'
import type { Pairing } from '../../../contract/matching.ts'
import type { givingForms } from '../../../contract/minutes.ts'
import type { Said } from '../../../contract/needs.ts'
import type { pledge } from '../../../contract/pledging.ts'
import type { HelpKind } from '../../../contract/themes.ts'

type Form = (typeof givingForms)[number]
type Chosen = { id: string; label: string; hint?: string }

export type Receiver = {
  /** Of the promise to it. */
  id: CommitmentId
  scopeId: number
  libraryId: LibraryId | null
  label: string
  hint: string
  amount: number | null
  worth: number | null
  needId: NeedId | null
}

/** What is typed of a pledge: one giver, one promise, one receiver or several. */
export type PledgeDraft = {
  pledgeId: PledgeId
  way: 'partner' | 'name'
  partner: Chosen | null
  giver: string
  meetingId: MeetingId | ''
  pairingId: PairingId | ''
  form: Form | ''
  what: string
  unit: string
  forWhom: string
  same: boolean
  each: { amount: number | null; worth: number | null }
  receivers: Receiver[]
  promisedOn: string
  deadline: string
  owner: Chosen | null
  said: { how: Said['how'] | ''; note: string }
  apartFrom: CommitmentId[]
}

export function emptyPledge(today: string, owner: Chosen | null): PledgeDraft {
  return {
    pledgeId: makeId<PledgeId>(),
    ...{ way: 'partner', partner: null, giver: '', meetingId: '', pairingId: '' },
    ...{ form: '', what: '', unit: '', forWhom: '' },
    ...{ same: true, each: { amount: null, worth: null }, receivers: [] },
    ...{ promisedOn: today, deadline: '', owner, said: { how: '', note: '' }, apartFrom: [] },
  }
}

/** Money has no unit; a loan may have one, and is in rupiah where it has none. */
export const hasUnit = (form: Form | ''): boolean => form !== '' && form !== 'money'
export const isInRupiah = (form: Form | '', unit: string): boolean =>
  form === 'money' || (form === 'finance' && unit.trim() === '')

/** What each receiver is promised, as typed for all or for itself. */
export function sharesOf(draft: PledgeDraft): Receiver[] {
  const isMoney = isInRupiah(draft.form, draft.unit)
  return draft.receivers.map(receiver => {
    const { amount, worth } = draft.same ? draft.each : receiver
    return { ...receiver, amount, worth: isMoney ? amount : worth }
  })
}

/** All of it together; no worth where one of them is not known. */
export function totalOf(draft: PledgeDraft): { amount: number; worth: number | null } {
  const shares = sharesOf(draft)
  const isKnown = shares.every(({ worth }) => worth !== null)
  return {
    amount: shares.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    worth: isKnown ? shares.reduce((sum, { worth }) => sum + (worth ?? 0), 0) : null,
  }
}

const fields = [
  ...(['giver', 'form', 'what', 'unit', 'receivers', 'amount', 'promisedOn', 'deadline', 'said'] as const),
] as const
export type PledgeField = (typeof fields)[number]

/** What has to be filled in before it can be sent, in the order of the page. */
export function missingIn(draft: PledgeDraft): PledgeField[] {
  const { form, deadline, promisedOn } = draft
  const isMissing: Record<PledgeField, boolean> = {
    giver: draft.way === 'partner' ? draft.partner === null : draft.giver.trim() === '',
    form: form === '',
    what: draft.what.trim() === '',
    unit: hasUnit(form) && form !== 'finance' && draft.unit.trim() === '',
    receivers: draft.receivers.length === 0,
    amount: (draft.same ? [draft.each] : sharesOf(draft)).some(({ amount }) => (amount ?? 0) < 1),
    promisedOn: promisedOn === '',
    deadline: deadline === '' || deadline < promisedOn,
    said: draft.way === 'partner' && draft.said.how === '',
  }
  return fields.filter(name => isMissing[name])
}

/** As it is sent; null while something is missing. */
export function pledgeOf(draft: PledgeDraft): InputOf<typeof pledge> | null {
  const { form, way, partner, owner, said } = draft
  if (missingIn(draft).length > 0 || form === '') return null
  return {
    pledgeId: draft.pledgeId,
    partnerId: way === 'partner' && partner ? (partner.id as PartnerId) : null,
    giver: way === 'name' ? draft.giver : null,
    meetingId: draft.meetingId || null,
    pairingId: draft.pairingId || null,
    ...{ form, what: draft.what, forWhom: draft.forWhom || null },
    ...{ promisedOn: draft.promisedOn, deadline: draft.deadline },
    ownerId: (owner?.id ?? null) as PersonId | null,
    unit: isInRupiah(form, draft.unit) ? null : draft.unit,
    shares: sharesOf(draft).map(({ id, scopeId, amount, worth, needId }) => ({
      ...{ id, scopeId, amount: amount ?? 0, worth, needId, planItemId: null, activityId: null },
    })),
    said: said.how === '' ? null : { how: said.how, note: said.note },
    apartFrom: draft.apartFrom,
  }
}

const formOfHelp: Record<HelpKind, Form> = {
  ...{ money: 'money', books: 'goods', equipment: 'goods', internet: 'goods', room: 'space' },
  ...{ training: 'training', expert: 'training', market: 'market-access', packaging: 'packaging' },
  ...{ licence: 'policy', publicity: 'promotion' },
}

/** What an agreed pairing says of the promise already. */
export function ofPairing(pairing: Pairing, scopeId: number, what: string): Partial<PledgeDraft> {
  const { amount, unit } = pairing
  return {
    ...{ way: 'partner', partner: { id: pairing.partnerId, label: pairing.partnerName } },
    ...{ pairingId: pairing.id, form: formOfHelp[pairing.kind], what, unit: unit ?? '', same: true },
    each: { amount, worth: unit === null ? amount : null },
    receivers: [
      {
        ...{ id: makeId<CommitmentId>(), scopeId, libraryId: pairing.libraryId },
        ...{ label: pairing.libraryName, hint: '', amount, worth: null, needId: pairing.needId },
      },
    ],
    ...(pairing.agreedOn && { promisedOn: pairing.agreedOn }),
  }
}
