import type { ResultOf } from '../../../contract/endpoint.ts'
import {
  type ActivityId,
  makeId,
  type PlanItemId,
  type ProducerId,
  type ProductId,
} from '../../../contract/ids.ts'
import { type Producer, type ProducerKind, whatsAppNumber } from '../../../contract/producers.ts'
import type { getProduct } from '../../../contract/product-lists.ts'
import {
  leastPrice,
  mostPrice,
  type PermitKind,
  permitKinds,
  type ProductKind,
  type ProductUnit,
} from '../../../contract/products.ts'
import {
  type ConsentDraft,
  emptyConsent,
  factsOfConsent,
  givenOf,
  missingOf,
} from '../../shell/consent-draft.ts'

/** Who makes it, as it is being entered: unanswered is null or ''. */
export type MakerDraft = {
  id: ProducerId
  /** Null: it is new. */
  version: number | null
  kind: ProducerKind
  name: string
  phone: string
  members: number | null
  adult: boolean
  consent: ConsentDraft
}
export const permitAnswers = ['held', 'lacking', 'none'] as const
type PermitAnswer = (typeof permitAnswers)[number]

export type ProductDraft = {
  id: ProductId
  version: number | null
  name: string
  kind: ProductKind | ''
  activityId: ActivityId | null
  planItemId: PlanItemId | null
  /** One who is entered already; null: `maker` is new, '' nothing was chosen. */
  producerId: ProducerId | null | ''
  maker: MakerDraft
  price: number | null
  unit: ProductUnit | ''
  content: string
  packaging: string
  capacity: number | null
  /** Fields with something that is no number. */
  unread: ('price' | 'capacity' | 'members')[]
  sure: boolean
  /** The server asked to look at the price again. */
  unlikely: boolean
  permits: Partial<Record<PermitKind, PermitAnswer>>
  numbers: Partial<Record<PermitKind, string>>
  story: string
  /** The words tell of a child: the guardian's consent is asked for. */
  child: ConsentDraft | null
  step: number
}

export const emptyMaker = (): MakerDraft => ({
  ...{ id: makeId<ProducerId>(), version: null, kind: 'person', name: '', phone: '', members: null },
  ...{ adult: false, consent: emptyConsent() },
})
export const makerOf = (producer: Producer): MakerDraft => ({
  ...{ id: producer.id, version: producer.version, kind: producer.kind, name: producer.name ?? '' },
  ...{ phone: producer.phone ?? '', members: producer.members, adult: true, consent: emptyConsent() },
})

export const emptyDraft = (from: Partial<ProductDraft> = {}): ProductDraft => ({
  ...{ id: makeId<ProductId>(), version: null, name: '', kind: '', activityId: null, planItemId: null },
  ...{ producerId: '', maker: emptyMaker(), price: null, unit: '', content: '' },
  ...{ packaging: '', capacity: null, unread: [], sure: false, unlikely: false, permits: {}, numbers: {} },
  ...{ story: '', child: null, step: 1 },
  ...from,
})

const eaten: readonly string[] = ['food', 'drink', 'agriculture', 'fishery']
/** What was answered of a permit; of those that its kind seldom needs, that it needs none. */
export function permitOf(draft: Pick<ProductDraft, 'kind' | 'permits'>, permit: PermitKind) {
  const asked = permit === 'nib' || (eaten.includes(draft.kind) && (permit === 'pirt' || permit === 'halal'))
  return draft.permits[permit] ?? (asked ? undefined : ('none' as const))
}

type Saved = ResultOf<typeof getProduct>['product']
export function draftOf(saved: Saved): ProductDraft {
  const answer = (kind: PermitKind): PermitAnswer => {
    const permit = saved.permits.find(one => one.kind === kind)
    return permit === undefined ? 'none' : permit.held ? 'held' : 'lacking'
  }
  return emptyDraft({
    ...{ id: saved.id, version: saved.version, name: saved.name, kind: saved.kind, unit: saved.unit },
    ...{ activityId: saved.activityId, planItemId: saved.planItemId },
    ...{ producerId: saved.producerId, price: saved.price, content: saved.content ?? '' },
    ...{ packaging: saved.packaging ?? '', capacity: saved.capacity, story: saved.story ?? '' },
    permits: Object.fromEntries(permitKinds.map(kind => [kind, answer(kind)])),
    numbers: Object.fromEntries(saved.permits.map(({ kind, number }) => [kind, number ?? ''])),
  })
}

export type Field =
  | ('name' | 'kind' | 'producer' | 'makerName' | 'members' | 'phone' | 'phoneNeeded' | 'adult')
  | ('consent' | 'price' | 'priceLow' | 'priceHigh' | 'unit' | 'sure' | 'capacity' | 'permit' | 'child')
export type Trouble = { step: number; field: Field }
/** The element that a sentence leads to. */
export const elementOf: Partial<Record<Field, string>> = {
  ...{ phoneNeeded: 'phone', priceLow: 'price', priceHigh: 'price', consent: 'consent-how' },
  ...{ permit: 'permit-pirt', child: 'consent-guardian' },
}

/** What is wrong with who makes it. */
export function makerTroubles(maker: MakerDraft, unread: ProductDraft['unread']): Field[] {
  const number = maker.phone.trim()
  const tells = maker.consent.parts.includes('contact')
  const fields: [Field, boolean][] = [
    ['makerName', maker.name.trim() === ''],
    ['members', unread.includes('members')],
    ['phone', number !== '' && whatsAppNumber(number) === undefined],
    ['phoneNeeded', tells && number === ''],
    ['adult', !maker.adult],
  ]
  return fields.filter(([, is]) => is).map(([field]) => field)
}

/** Looks over the answers, as the server does when they arrive. */
export function troublesOf(draft: ProductDraft): Trouble[] {
  const { maker, price } = draft
  const isNew = draft.producerId === null
  const all: [number, Field, boolean][] = [
    [1, 'name', draft.name.trim() === ''],
    [1, 'kind', draft.kind === ''],
    [2, 'producer', draft.producerId === ''],
    ...(isNew ? makerTroubles(maker, draft.unread) : []).map((field): [number, Field, boolean] => [
      field === 'phoneNeeded' ? 3 : 2,
      field,
      true,
    ]),
    [3, 'consent', isNew && maker.consent.parts.length > 0 && missingOf(maker.consent, false).length > 0],
    [4, 'price', draft.unread.includes('price') || (price !== null && !Number.isInteger(price))],
    [4, 'priceLow', price !== null && price < leastPrice],
    [4, 'priceHigh', price !== null && price > mostPrice],
    [4, 'unit', draft.unit === ''],
    [4, 'sure', draft.unlikely && !draft.sure],
    [4, 'capacity', draft.unread.includes('capacity')],
    [5, 'permit', permitKinds.some(kind => permitOf(draft, kind) === undefined)],
    [
      6,
      'child',
      draft.child !== null && draft.child.parts.length > 0 && missingOf(draft.child, true).length > 0,
    ],
  ]
  return all.filter(([, , is]) => is).map(([step, field]) => ({ step, field }))
}

const text = (value: string) => value.trim() || null

/** The command that enters the maker; null where one was chosen who is there already, or something is missing. */
export function makerInput(maker: MakerDraft, libraryId: string, unread: ProductDraft['unread'] = []) {
  if (makerTroubles(maker, unread).length > 0) return null
  const { id, version, kind, phone, members, adult, consent } = maker
  return {
    ...{ id, libraryId, version, kind, name: maker.name.trim(), phone: text(phone), adult },
    members: kind === 'group' ? members : null,
    consent: consent.parts.length === 0 ? null : factsOfConsent(consent),
  }
}

/** What is sent of the product; null while something that is needed was not answered. */
export function productInput(draft: ProductDraft, libraryId: string) {
  const { kind, unit, producerId, maker, child } = draft
  if (troublesOf(draft).length > 0 || kind === '' || unit === '' || producerId === '') return null
  const given = child && child.parts.length > 0 ? givenOf(child) : null
  return {
    ...{ id: draft.id, libraryId, version: draft.version, producerId: producerId ?? maker.id },
    ...{ name: draft.name.trim(), kind, story: text(draft.story), price: draft.price, unit },
    ...{ content: text(draft.content), packaging: text(draft.packaging), capacity: draft.capacity },
    permits: permitKinds
      .filter(permit => permitOf(draft, permit) !== 'none')
      .map(permit => {
        const held = permitOf(draft, permit) === 'held'
        return { kind: permit, held, number: held ? text(draft.numbers[permit] ?? '') : null }
      }),
    ...{ activityId: draft.activityId, planItemId: draft.planItemId },
    ...{ sure: draft.sure, consents: given ? [given] : [] },
  }
}
