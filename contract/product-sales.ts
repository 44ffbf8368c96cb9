import * as z from 'zod/mini'
import { command } from './endpoint.ts'
import { count, day, line, maybeText, month } from './fields.ts'
import { interestId, libraryId, needId, productId } from './ids.ts'
import { urgencies } from './needs.ts'
import { supportKinds } from './products.ts'
import { topics } from './themes.ts'

export const wantSupport = command('products.want-support', {
  summary: 'What a product lacks (packaging, a permit, a market) becomes a need that partners see',
  input: z.object({
    id: productId,
    needId,
    kind: z.enum(supportKinds),
    topic: z.enum(topics),
    amount: z.number(),
    unit: maybeText(40),
    urgency: z.enum(urgencies),
    until: day,
    why: line(600),
  }),
  result: z.object({ needId }),
  problems: [
    ...(['product.wrong-state', 'product.names-child', 'need.amount-none', 'need.amount-too-large'] as const),
    ...(['need.until-past', 'need.unit-missing', 'need.stated-twice', 'library.closed'] as const),
  ],
})

/** How somebody asked for it. */
export const interestHows = ['whatsapp', 'visit', 'booth', 'meeting', 'phone', 'other'] as const
/** What sort of buyer it is; never who. */
export const buyerKinds = ['person', 'shop', 'restaurant', 'office', 'event', 'other'] as const
export const noteInterest = command('products.note-interest', {
  summary: 'Somebody asked for a product, or ordered it: what sort of buyer and how many, never who',
  input: z.object({
    id: interestId,
    productId,
    on: day,
    ordered: z.boolean(),
    quantity: z.nullable(count(10_000_000)),
    how: z.enum(interestHows),
    buyer: z.enum(buyerKinds),
  }),
  result: z.object({}),
  problems: ['product.date-ahead'],
})
export const reportSales = command('products.report-sales', {
  summary:
    'How many were sold in a month and what that brought, as the producer says; income under its consent only',
  input: z.object({
    id: productId,
    month,
    quantity: count(10_000_000),
    /** Whole rupiah; null: not told. */
    income: z.nullable(z.number()),
    /** It was looked at again. */
    sure: z.boolean(),
  }),
  result: z.object({}),
  problems: [
    ...(['product.month-ahead', 'product.income-unconsented', 'product.income-unlikely'] as const),
    'producer.forgotten',
  ],
})
/** The number that buyers reach a library by, where a producer has none to show: the library's own, never a person's. */
export const setContact = command('products.set-contact', {
  summary: 'The WhatsApp number by which buyers reach a library; null: none',
  input: z.object({ libraryId, phone: maybeText(40) }),
  result: z.object({}),
  problems: ['producer.phone-wrong'],
})
