import * as z from 'zod/mini'
import { consent } from './consents.ts'
import { download, query } from './endpoint.ts'
import { columnsParam, day, format, intParam, line, listParam, month, paging, sorting } from './fields.ts'
import { activityId, libraryId, needId, photoId, planItemId, producerId, productId } from './ids.ts'
import { needStates } from './needs.ts'
import { buyerKinds, interestHows } from './product-sales.ts'
import {
  permit,
  permitKinds,
  photoShows,
  productKinds,
  productStates,
  productUnits,
  supportKinds,
} from './products.ts'

export const product = z.object({
  id: productId,
  libraryId,
  libraryName: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
  producerId,
  /** Told to its library, and to others under a consent in force. */
  producer: z.nullable(z.string()),
  name: z.string(),
  kind: z.enum(productKinds),
  price: z.nullable(z.int()),
  unit: z.enum(productUnits),
  state: z.enum(productStates),
  /** Permits that it needs and has not. */
  lacks: z.array(z.enum(permitKinds)),
  /** It stands in the public catalogue now. */
  shown: z.boolean(),
  /** How often somebody pressed to reach the producer. */
  contacts: z.int(),
  orders: z.int(),
  /** Units, of all months. */
  sold: z.int(),
  listedOn: z.nullable(day),
  version: z.int(),
})
export type Product = z.output<typeof product>

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(intParam(1, 9_999_999)),
  libraryId: z.optional(libraryId),
  kind: z.optional(z.enum(productKinds)),
  state: z.optional(listParam(z.enum(productStates))),
  /** Those that need a permit and have it not. */
  lacks: z.optional(z.enum(permitKinds)),
  ...sorting(['name', 'library', 'listed', 'contacts', 'sold'], 'name'),
}
export const listProducts = query('products.list', {
  summary: 'Products of the libraries in my scope',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    /** Of the filter, whatever states it asks for. */
    byState: z.record(z.string(), z.int()),
    products: z.array(product),
  }),
})
export const productColumns = [
  ...(['name', 'kind', 'library', 'regency', 'province', 'price', 'unit', 'state'] as const),
  ...(['contacts', 'orders', 'sold', 'listedOn'] as const),
] as const
export const exportProducts = download('products.export', {
  summary: 'Products as filtered, as a file',
  input: z.object({ ...filter, columns: columnsParam(productColumns), format }),
})

/** A photo of a product or of local content, as its library sees it. */
export const clearedPhoto = z.object({
  id: photoId,
  caption: z.nullable(z.string()),
  /** Null: nothing was said, so nobody outside sees it. */
  shows: z.nullable(z.enum(photoShows)),
  consentIds: z.array(z.uuid()),
  /** Whether anybody may see it today. */
  cleared: z.boolean(),
})
export const getProduct = query('products.get', {
  summary: 'One product with what was noted of it; income to its own library alone',
  input: z.object({ id: productId }),
  result: z.object({
    product: z.object({
      ...product.shape,
      /** Null to others where it names a child and no guardian agrees (any more). */
      story: z.nullable(z.string()),
      content: z.nullable(z.string()),
      packaging: z.nullable(z.string()),
      permits: z.array(permit),
      capacity: z.nullable(z.int()),
      activityId: z.nullable(activityId),
      planItemId: z.nullable(planItemId),
      retiredOn: z.nullable(day),
      retiredReason: z.nullable(z.string()),
      namesChild: z.boolean(),
    }),
    photos: z.array(clearedPhoto),
    /** Empty to others than its library. */
    consents: z.array(consent),
    support: z.array(
      z.object({
        needId,
        kind: z.enum(supportKinds),
        state: z.enum(needStates),
        /** What was promised for it arrived. */
        arrived: z.boolean(),
      }),
    ),
    interest: z.array(
      z.object({
        id: z.uuid(),
        on: day,
        ordered: z.boolean(),
        quantity: z.nullable(z.int()),
        how: z.enum(interestHows),
        buyer: z.enum(buyerKinds),
      }),
    ),
    sales: z.array(z.object({ month, quantity: z.int(), income: z.nullable(z.int()) })),
    keeps: z.boolean(),
  }),
})

export const getProductSums = query('products.sums', {
  summary: 'What products brought in a year, in sums: income only where three producers or more tell it',
  input: z.object({
    region: z.optional(intParam(1, 9_999_999)),
    libraryId: z.optional(libraryId),
    year: intParam(2018, 2100),
  }),
  result: z.object({
    producers: z.int(),
    byState: z.record(z.string(), z.int()),
    byKind: z.array(z.object({ kind: z.enum(productKinds), products: z.int() })),
    contacts: z.int(),
    orders: z.int(),
    sold: z.int(),
    /** Null: fewer than three producers told it. Of producers who also told their before, per month. */
    income: z.nullable(z.object({ total: z.int(), producers: z.int() })),
    change: z.nullable(z.object({ before: z.int(), now: z.int(), producers: z.int() })),
    /** Producers from whom on a sum is told. */
    least: z.int(),
  }),
})
/** What tells the address of a library for buyers. */
export const getContact = query('products.contact', {
  summary: 'The number by which buyers reach a library',
  input: z.object({ libraryId }),
  result: z.object({ phone: z.nullable(line(40)), keeps: z.boolean() }),
})
