import * as z from 'zod/mini'
import { picture, query } from './endpoint.ts'
import { intParam, paging } from './fields.ts'
import { contentId, photoId, productId } from './ids.ts'
import { contentKinds } from './local-content.ts'
import { permit, productKinds, productUnits } from './products.ts'

/**
 * What anybody reads without signing in. Each part of it stands under a consent that is in force at that moment; what is
 * not published, or names a child without a guardian's consent, is not there at all.
 */
const place = { library: z.string(), regency: z.nullable(z.string()), province: z.string() }
export const shownProduct = z.object({
  id: productId,
  name: z.string(),
  kind: z.enum(productKinds),
  /** Whole rupiah for one unit; null: on request. */
  price: z.nullable(z.int()),
  unit: z.enum(productUnits),
  producer: z.nullable(z.string()),
  photo: z.nullable(photoId),
  ...place,
})
export type ShownProduct = z.output<typeof shownProduct>
export const shownContent = z.object({
  id: contentId,
  title: z.string(),
  kind: z.enum(contentKinds),
  teller: z.nullable(z.string()),
  photo: z.nullable(photoId),
  ...place,
})
export type ShownContent = z.output<typeof shownContent>
const photos = z.array(z.object({ id: photoId, caption: z.nullable(z.string()) }))
/** Whom a buyer reaches by WhatsApp, with a sentence that is ready; `whose`: the producer's number, or the library's. */
const contact = z.nullable(z.object({ link: z.url(), whose: z.enum(['producer', 'library']) }))

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  /** A province or regency. */
  region: z.optional(intParam(1, 9_999_999)),
  ...paging,
}
const regions = z.array(z.object({ id: z.int(), name: z.string(), items: z.int() }))
export const browseProducts = query('catalogue.products', {
  summary: 'Products of village libraries, for anybody: newest first, by region, kind and words',
  input: z.object({ ...filter, kind: z.optional(z.enum(productKinds)) }),
  result: z.object({
    total: z.int(),
    products: z.array(shownProduct),
    /** Provinces that have some, or the regencies of the province that is asked for. */
    regions,
  }),
  open: true,
})
export const browseContent = query('catalogue.contents', {
  summary: 'Stories, recipes, songs and know-how of villages, for anybody',
  input: z.object({ ...filter, kind: z.optional(z.enum(contentKinds)) }),
  result: z.object({ total: z.int(), contents: z.array(shownContent), regions }),
  open: true,
})
export const showProduct = query('catalogue.product', {
  summary: 'A product as anybody sees it',
  input: z.object({ id: productId }),
  result: z.object({
    product: z.object({
      ...shownProduct.shape,
      story: z.nullable(z.string()),
      content: z.nullable(z.string()),
      packaging: z.nullable(z.string()),
      /** Those it has. */
      permits: z.array(permit),
      capacity: z.nullable(z.int()),
    }),
    photos,
    contact,
  }),
  open: true,
  problems: ['catalogue.gone'],
})
export const showContent = query('catalogue.content', {
  summary: 'A piece of local content as anybody sees it',
  input: z.object({ id: contentId }),
  result: z.object({
    content: z.object({ ...shownContent.shape, text: z.nullable(z.string()), link: z.nullable(z.string()) }),
    photos,
    contact,
  }),
  open: true,
  problems: ['catalogue.gone'],
})
export const showCataloguePhoto = picture('catalogue.photo', {
  summary: 'A photo of the catalogue as WebP, for anybody, as long as who is seen on it agrees',
  input: z.object({ id: photoId, size: z.enum(['large', 'small']) }),
  open: true,
  problems: ['catalogue.gone', 'file.missing'],
})
