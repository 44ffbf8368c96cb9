import type {
  browseContent,
  browseProducts,
  showCataloguePhoto,
  showContent,
  showProduct,
} from '../../contract/catalogue.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { asking } from '../../text/product-papers.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Picture } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { originOf } from '../platform/site.ts'
import * as queries from './queries.ts'

export async function products(
  c: Context,
  input: InputOf<typeof browseProducts>,
): Promise<ResultOf<typeof browseProducts>> {
  const today = dayIn(c.now)
  const rows = await queries.products(c.tx, { ...input, today }, input)
  return {
    total: rows[0]?.total ?? 0,
    products: rows.map(queries.shownProduct),
    regions: await queries.regions(c.tx, 'product', input.region, today),
  }
}

export async function contents(
  c: Context,
  input: InputOf<typeof browseContent>,
): Promise<ResultOf<typeof browseContent>> {
  const today = dayIn(c.now)
  const rows = await queries.contents(c.tx, { ...input, today }, input)
  return {
    total: rows[0]?.total ?? 0,
    contents: rows.map(queries.shownContent),
    regions: await queries.regions(c.tx, 'content', input.region, today),
  }
}

/** What is there no more, and what never was, are told alike. @throws catalogue.gone */
export async function product(
  c: Context,
  { id }: InputOf<typeof showProduct>,
): Promise<ResultOf<typeof showProduct>> {
  const today = dayIn(c.now)
  const [row] = await queries.products(c.tx, { ids: [id], today })
  if (!row) return refuse('catalogue.gone')
  const { story, content, packaging, permits, capacity } = row
  const held = permits.filter(permit => permit.held)
  return {
    product: { ...queries.shownProduct(row), story, content, packaging, permits: held, capacity },
    photos: await queries.photos(c.tx, id, today),
    contact: contactOf(row.name, `/katalog/${id}`, row.producer_phone, row.library_phone),
  }
}

export async function content(
  c: Context,
  { id }: InputOf<typeof showContent>,
): Promise<ResultOf<typeof showContent>> {
  const today = dayIn(c.now)
  const [row] = await queries.contents(c.tx, { ids: [id], today })
  if (!row) return refuse('catalogue.gone')
  return {
    content: { ...queries.shownContent(row), text: row.text, link: row.link },
    photos: await queries.photos(c.tx, id, today),
    contact: contactOf(row.title, `/katalog/konten/${id}`, null, row.library_phone),
  }
}

export async function photo(c: Context, { id, size }: InputOf<typeof showCataloguePhoto>): Promise<Picture> {
  const found = await queries.photo(c.tx, id, dayIn(c.now))
  return found ? { sha256: found[size], type: 'image/webp' } : refuse('catalogue.gone')
}

/** By the day; of what is not shown nothing is counted, and that is not told. */
export async function count(c: Context, about: 'product' | 'content', id: string): Promise<void> {
  await queries.countContact(c.tx, about, id, dayIn(c.now))
}

/** The producer's number where it agrees to that, else the library's; null where there is none. */
function contactOf(name: string, path: string, producer: string | null, library: string | null) {
  const number = producer ?? library
  if (number === null) return null
  const link = `https://wa.me/${number}?text=${encodeURIComponent(asking(name, originOf() + path))}`
  return { link, whose: producer === null ? ('library' as const) : ('producer' as const) }
}
