import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  newsPath,
  type readNews,
  type readNewsList,
  type readPress,
  type showNewsPicture,
} from '../../contract/news.ts'
import { contacts } from '../news/queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Picture } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as figures from '../programme/figures.ts'
import { codeOf } from '../site/addresses.ts'
import { newsListPage, newsPage, newsPathOf, noNews } from './news-html.ts'
import * as queries from './news-queries.ts'
import { movedTo, notThere, there } from './paths.ts'
import { pressPage } from './press-html.ts'

const perPage = 20

export async function list(
  c: Context,
  { lang, jenis, wilayah, halaman }: InputOf<typeof readNewsList>,
): Promise<ResultOf<typeof readNewsList>> {
  const asked = { kind: jenis, region: wilayah }
  const rows = await queries.list(c.tx, asked, { limit: perPage, offset: (halaman - 1) * perPage })
  const pages = Math.max(1, Math.ceil((rows[0]?.total ?? 0) / perPage))
  return there(newsListPage({ ...asked, language: lang, page: halaman, pages, rows }))
}

export async function one(
  c: Context,
  { address, lang }: InputOf<typeof readNews>,
): Promise<ResultOf<typeof readNews>> {
  const item = await queries.byCode(c.tx, codeOf(address))
  const path = `${newsPath}/${address}`
  if (!item) return notThere(noNews('gone', lang, path))
  if (!item.isThere) return { status: 410, html: noNews('withdrawn', lang, path), moved: null }
  const right = newsPathOf(item)
  return right === path ? there(newsPage(item, lang)) : movedTo(right, lang)
}

export async function press(
  c: Context,
  { lang }: InputOf<typeof readPress>,
): Promise<ResultOf<typeof readPress>> {
  const told = await figures.list(c)
  const releases = await queries.list(c.tx, { kind: 'release' }, { limit: 5, offset: 0 })
  const room = { language: lang, today: dayIn(c.now), figures: told.figures, releases }
  return there(pressPage({ ...room, contacts: await contacts(c.tx) }))
}

export async function picture(c: Context, { id, size }: InputOf<typeof showNewsPicture>): Promise<Picture> {
  const found = await queries.picture(c.tx, id)
  return found ? { sha256: found[size], type: 'image/webp' } : refuse('catalogue.gone')
}
