import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { ContentId, ProductId } from '../../contract/ids.ts'
import { contentKinds } from '../../contract/local-content.ts'
import { productKinds } from '../../contract/products.ts'
import {
  type askContact,
  cataloguePath,
  type openBooth,
  type readCatalogue,
  type readContent,
  type readProduct,
} from '../../contract/public-catalogue.ts'
import * as booths from '../booths/booths.ts'
import * as catalogue from '../catalogue/catalogue.ts'
import type { Context } from '../platform/endpoint.ts'
import { Refusal } from '../platform/problems.ts'
import { byId } from '../regions/queries.ts'
import { boothPage, noBooth } from './booth-html.ts'
import { cataloguePage, contentCards, productCards } from './catalogue-html.ts'
import { contentPage, nothingInCatalogue, productPage } from './catalogue-one-html.ts'
import { idIn, notThere, there } from './paths.ts'

/** On one page: as many as come soon on a bad line. */
const perPage = 24

export async function list(
  c: Context,
  { lang, halaman, ...asked }: InputOf<typeof readCatalogue>,
): Promise<ResultOf<typeof readCatalogue>> {
  const { isi, cari, wilayah, jenis } = asked
  const input = { limit: perPage, offset: (halaman - 1) * perPage, q: cari || undefined, region: wilayah }
  const kindIn = <const Kind extends string>(kinds: readonly Kind[]) => kinds.find(kind => kind === jenis)
  const found =
    isi === 'cerita'
      ? await catalogue.contents(c, { ...input, kind: kindIn(contentKinds) })
      : await catalogue.products(c, { ...input, kind: kindIn(productKinds) })
  const cards = 'contents' in found ? contentCards(found.contents, lang) : productCards(found.products, lang)
  const { total, regions } = found
  const isListed = regions.some(({ id }) => id === wilayah)
  const region = wilayah === undefined || isListed ? null : ((await byId(c.tx, wilayah))?.name ?? null)
  const pages = Math.max(1, Math.ceil(total / perPage))
  const shown = { ...asked, language: lang, page: halaman, pages, total, regions, region, cards }
  return there(cataloguePage(shown))
}

export async function product(
  c: Context,
  { id, lang }: InputOf<typeof readProduct>,
): Promise<ResultOf<typeof readProduct>> {
  const asked = idIn<ProductId>(id)
  const found = asked && (await unlessGone(catalogue.product(c, { id: asked })))
  return found
    ? there(productPage(found, lang))
    : notThere(nothingInCatalogue(lang, `${cataloguePath}/${id}`))
}

export async function content(
  c: Context,
  { id, lang }: InputOf<typeof readContent>,
): Promise<ResultOf<typeof readContent>> {
  const asked = idIn<ContentId>(id)
  const found = asked && (await unlessGone(catalogue.content(c, { id: asked })))
  const path = `${cataloguePath}/konten/${id}`
  return found ? there(contentPage(found, lang)) : notThere(nothingInCatalogue(lang, path))
}

/** Counted by the day where it is shown; the page of it where there is nobody to reach any more. */
export async function contact(
  c: Context,
  { token }: InputOf<typeof askContact>,
): Promise<ResultOf<typeof askContact>> {
  const [about = '', given = ''] = token.split('.')
  const id = idIn<string>(given)
  if ((about !== 'product' && about !== 'content') || id === undefined)
    return { html: nothingInCatalogue('id', cataloguePath), to: null }
  const found =
    about === 'product'
      ? await unlessGone(catalogue.product(c, { id: id as ProductId }))
      : await unlessGone(catalogue.content(c, { id: id as ContentId }))
  if (!found?.contact) return { html: nothingInCatalogue('id', cataloguePath), to: null }
  await catalogue.count(c, about, id)
  return { html: '', to: found.contact.link }
}

/** What fetches a page to show it beside a message is nobody who stands at the table. */
const fetchers = /bot|crawl|spider|preview|whatsapp|facebook|telegram|slack/i

export async function booth(
  c: Context,
  { token, lang }: InputOf<typeof openBooth>,
): Promise<ResultOf<typeof openBooth>> {
  const path = `/lapak/${token}`
  const found = await unlessGone(booths.show(c, { code: token }))
  if (!found) return { html: noBooth(path, lang), status: 404 }
  if (!fetchers.test(c.caller.device)) await booths.count(c, token)
  return { html: boothPage(found, path, lang), status: 200 }
}

/** What is there no more, and what never was, are told alike. */
async function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'catalogue.gone' || error.code === 'booth.gone')) return
    throw error
  }
}
