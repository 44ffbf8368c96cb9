import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type getPracticePage,
  publicPracticesPath,
  type readPractice,
  type readPractices,
  type showPublicPicture,
} from '../../contract/public-practices.ts'
import type { Context, Picture } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { seesDraft } from '../practices/policy.ts'
import type { Row } from '../practices/queries.ts'
import { codeOf } from '../site/addresses.ts'
import { movedTo, notThere, there } from './paths.ts'
import { noPractice, practicePage, practicePath, practicesPage } from './practices-html.ts'
import * as queries from './practices-queries.ts'
import { foundIn } from '../news/screening.ts'

const perPage = 20

export async function list(
  c: Context,
  { lang, cari, wilayah, tema, halaman }: InputOf<typeof readPractices>,
): Promise<ResultOf<typeof readPractices>> {
  const asked = { q: cari, region: wilayah, topic: tema }
  const rows = await queries.list(c.tx, asked, { limit: perPage, offset: (halaman - 1) * perPage })
  const pages = Math.max(1, Math.ceil((rows[0]?.total ?? 0) / perPage))
  const provinces = await queries.provinces(c.tx)
  return there(practicesPage({ ...asked, language: lang, page: halaman, pages, rows, provinces }))
}

export async function one(
  c: Context,
  { address, lang }: InputOf<typeof readPractice>,
): Promise<ResultOf<typeof readPractice>> {
  const card = await queries.byCode(c.tx, codeOf(address))
  const path = `${publicPracticesPath}/${address}`
  if (!card) return notThere(noPractice(lang, path))
  const right = practicePath(card)
  return right === path ? there(practicePage(card, lang)) : movedTo(right, lang)
}

export async function picture(
  c: Context,
  { id, photo, size }: InputOf<typeof showPublicPicture>,
): Promise<Picture> {
  const found = await queries.picture(c.tx, id, photo)
  return found ? { sha256: found[size], type: 'image/webp' } : refuse('catalogue.gone')
}

/** Where a card stands for anybody; what keeps it from that is told to who can put it right. */
export async function pageOf(
  c: Context,
  { id }: InputOf<typeof getPracticePage>,
  card: Row,
): Promise<ResultOf<typeof getPracticePage>> {
  const isShown = (await queries.byCode(c.tx, id.slice(-12)))?.id === id
  if (isShown) return { path: practicePath({ id, title: card.title }), found: null }
  const screening = seesDraft(c.actor, card) ? await queries.screeningOf(c.tx, card) : undefined
  return { path: null, found: screening?.found ?? null }
}

/** Looks at the words of published cards as they stand now: all that were not looked at, or one. @returns how many */
export async function screen(
  c: Pick<Context, 'tx' | 'now'>,
  { only = null, most }: { only?: string | null; most: number },
): Promise<number> {
  const cards = await queries.toScreen(c.tx, only, most)
  for (const card of cards) await queries.noteScreening(c.tx, card, foundIn(card.words), c.now)
  return cards.length
}
