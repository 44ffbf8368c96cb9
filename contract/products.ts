import * as z from 'zod/mini'
import { consentProblems, givenConsent } from './consents.ts'
import { command } from './endpoint.ts'
import { count, line, maybeText } from './fields.ts'
import { activityId, libraryId, photoId, planItemId, producerId, productId } from './ids.ts'
import type { HelpKind } from './themes.ts'

export const productKinds = [
  ...(['food', 'drink', 'craft', 'textile', 'agriculture', 'fishery', 'service', 'other'] as const),
] as const
export type ProductKind = (typeof productKinds)[number]
/** What a price is of. */
export const productUnits = [
  ...(['pack', 'bottle', 'jar', 'kg', 'gram-100', 'litre', 'piece', 'portion', 'metre', 'set'] as const),
  ...(['bunch', 'hour', 'day', 'order'] as const),
] as const
export type ProductUnit = (typeof productUnits)[number]
export const permitKinds = ['pirt', 'halal', 'bpom', 'nib', 'brand'] as const
export type PermitKind = (typeof permitKinds)[number]
/** Derived: draft → listed → supported (help for it arrived) → selling (a sale was reported) → retired. */
export const productStates = ['draft', 'listed', 'supported', 'selling', 'retired'] as const
export type ProductState = (typeof productStates)[number]
/** What a product may lack, as a need that partners see. */
export const supportKinds = ['packaging', 'licence', 'market'] as const satisfies readonly HelpKind[]
export type SupportKind = (typeof supportKinds)[number]
/** Whole rupiah per unit. */
export const leastPrice = 100
export const mostPrice = 1_000_000_000
/** As many times above or below what is usual for its kind and unit, a price is asked to be looked at again. */
export const farOff = 20

/** The dated facts of a product. */
export type ProductFacts = {
  listedOn: string | null
  retiredOn: string | null
  /** A delivery of what it lacked was confirmed. */
  supported: boolean
  /** A sale of at least one was reported. */
  sold: boolean
}
export function productState(facts: ProductFacts): ProductState {
  if (facts.retiredOn !== null) return 'retired'
  if (facts.listedOn === null) return 'draft'
  if (facts.sold) return 'selling'
  return facts.supported ? 'supported' : 'listed'
}

export const permit = z.object({
  kind: z.enum(permitKinds),
  /** False: it is needed and not there yet. */
  held: z.boolean(),
  number: maybeText(60),
})

export const productFacts = {
  producerId,
  name: line(80),
  kind: z.enum(productKinds),
  /** How it came about and what is good about it. */
  story: maybeText(2000),
  /** Whole rupiah for one unit; null: on request. */
  price: z.nullable(z.number()),
  unit: z.enum(productUnits),
  /** How much is in one unit: `250 gram`. */
  content: maybeText(60),
  packaging: maybeText(200),
  permits: z.array(permit).check(z.maxLength(permitKinds.length)),
  /** How many units can be made in a month. */
  capacity: z.nullable(count(10_000_000)),
  /** What it came from. */
  activityId: z.nullable(activityId),
  planItemId: z.nullable(planItemId),
}
const seen = { id: productId, version: z.int() }
export const putProduct = command('products.put', {
  summary:
    'A library enters a product, or what changed of it; where its words name a child, with the consent of a guardian',
  input: z.object({
    id: productId,
    libraryId,
    /** Null: it is new. */
    version: z.nullable(z.int()),
    ...productFacts,
    /** The price was looked at again. */
    sure: z.boolean(),
    /** Given together with it, such as of the guardian of a child that it names. */
    consents: z.array(givenConsent).check(z.maxLength(5)),
  }),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['product.names-child', 'product.price-low', 'product.price-unlikely'] as const),
    'product.number-in-words',
    ...(['product.producer-unknown', 'product.from-elsewhere', 'product.permit-twice'] as const),
    ...([...consentProblems, 'consent.entered-already', 'record.changed-meanwhile'] as const),
    'library.closed',
  ],
})
export const publishProduct = command('products.publish', {
  summary: 'Put a product into the public catalogue, for the first time or again',
  input: z.object(seen),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['product.names-child', 'product.names-producer', 'product.no-contact'] as const),
    'product.wrong-state',
    ...(['producer.forgotten', 'record.changed-meanwhile', 'library.closed'] as const),
  ],
})
export const retireProduct = command('products.retire', {
  summary: 'Take a product out of the catalogue; what was noted of it stays',
  input: z.object({ ...seen, reason: maybeText(300) }),
  result: z.object({ version: z.int() }),
  problems: ['product.wrong-state', 'record.changed-meanwhile'],
})
/** `people`: who is seen on it agreed, each by a consent; a picture of which nothing is said is shown to nobody outside. */
export const photoShows = ['nobody', 'people'] as const
export const clearPhoto = command('products.clear-photo', {
  summary:
    'Say of a photo of a product or of local content whether somebody can be recognised on it, and by whose consent it is shown',
  input: z.object({
    id: photoId,
    shows: z.enum(photoShows),
    /** One for each person who is seen, in force and for pictures: of this record or of its producer. */
    consentIds: z.array(z.uuid()).check(z.maxLength(20)),
    /** Consents that are entered with it. */
    consents: z.array(givenConsent).check(z.maxLength(10)),
  }),
  result: z.object({}),
  problems: ['product.photo-unconsented', 'consent.entered-already', ...consentProblems],
})
