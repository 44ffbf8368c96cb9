import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Language } from '../../contract/fields.ts'
import type * as contract from '../../contract/portal.ts'
import type { sitePage } from '../../contract/site.ts'
import type { ChainKind } from '../chain/kind.ts'
import { portal } from '../../text/portal.ts'
import * as catalogue from '../catalogue/queries.ts'
import * as meetings from '../meeting-pages/public-queries.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import * as figures from '../programme/figures.ts'
import * as regions from '../regions/regions.ts'
import { nothingThere, to } from '../site/frame.ts'
import { newestStories, publicStory } from '../stories/public.ts'
import { libraryCodeOf, libraryPath, regionCodeOf, regionPath } from './addresses.ts'
import { figuresPage } from './figures-html.ts'
import { homePage } from './home-html.ts'
import type { Told } from './home-story-html.ts'
import { libraryPage } from './library-html.ts'
import { numbersAt } from './numbers.ts'
import * as queries from './queries.ts'
import { perPage, regionPage, regionsPage } from './region-html.ts'
import { publicChain } from './story-chain.ts'

type Page = ResultOf<{ result: typeof sitePage }>
const nation = 1
/** On a page, of what has pages of its own. */
const fewProducts = { limit: 4, offset: 0 }
const fewMeetings = { limit: 3, offset: 0 }
const fewStories = 3

export const here = (html: string): Page => ({ status: 200, html, moved: null })
export const led = (language: Language, path: string, status = 301): Page => ({
  ...{ status, html: '', moved: to(language, path) },
})

/** The front page; where nobody runs the programme yet, the way to begin it. */
export const home =
  (kinds: readonly ChainKind[]) =>
  async (c: Context, { lang: language }: InputOf<typeof contract.readHome>): Promise<Page> => {
    if (!(await queries.isBegun(c.tx))) return { status: 302, html: '', moved: '/mulai' }
    const today = dayIn(c.now)
    const [published, numbers, products, coming, told] = await Promise.all([
      figures.list(c),
      numbersAt(c, nation),
      catalogue.products(c.tx, { today }, fewProducts),
      meetings.list(c.tx, { province: null, isOver: false, now: c.now }, fewMeetings),
      newestStory(c, kinds),
    ])
    const shown = { language, today, figures: published.figures, numbers, told, products }
    return here(homePage({ ...shown, meetings: coming }))
  }

async function newestStory(c: Context, kinds: readonly ChainKind[]): Promise<Told | undefined> {
  const [newest] = await newestStories(c.tx, {}, 1, c.now)
  const story = newest && (await publicStory(c.tx, newest.code, c.now))
  return story && { story, chain: await publicChain(c, kinds, story.id) }
}

export async function allFigures(
  c: Context,
  { lang: language }: InputOf<typeof contract.readFigures>,
): Promise<Page> {
  const [published, numbers] = await Promise.all([figures.list(c), numbersAt(c, nation)])
  const places = await queries.regionNames(
    c.tx,
    published.figures.flatMap(({ regionId }) => regionId ?? []),
  )
  const today = dayIn(c.now)
  return here(figuresPage({ language, now: c.now, today, numbers, figures: published.figures, places }))
}

export async function allRegions(
  c: Context,
  { lang: language }: InputOf<typeof contract.readRegions>,
): Promise<Page> {
  const numbers = await numbersAt(c, nation)
  if (!numbers) throw new Error('there is no nation')
  return here(regionsPage({ language, numbers, today: dayIn(c.now) }))
}

/** A province or regency; by a former code, or with other words before it, its own address is led to. */
export async function region(
  c: Context,
  { address, lang: language, page }: InputOf<typeof contract.readRegion>,
): Promise<Page> {
  const code = regionCodeOf(address)
  const row = code === '' ? undefined : await regions.findByCode(c, { code })
  const isShown = row && (row.level === 'province' || row.level === 'regency')
  const numbers = isShown ? await numbersAt(c, row.id) : undefined
  if (!row || !numbers) return nothing(language, `/wilayah/${address}`, 'region')
  const right = regionPath(row)
  if (right !== `/wilayah/${address}`) return led(language, right)
  const today = dayIn(c.now)
  const province = row.level === 'province' ? row.id : row.province_id
  const [published, enrolled, stories, products, coming] = await Promise.all([
    figures.list(c),
    queries.enrolled(c.tx, row.id, today, { limit: perPage, offset: (page - 1) * perPage }),
    newestStories(c.tx, { region: row.id }, fewStories, c.now),
    catalogue.products(c.tx, { region: row.id, today }, fewProducts),
    meetings.list(c.tx, { province, isOver: false, now: c.now }, fewMeetings),
  ])
  const rows = await queries.libraries(c.tx, enrolled.ids, today)
  return here(
    regionPage({
      ...{ language, today, numbers, figures: published.figures, products, meetings: coming },
      stories,
      libraries: { rows, total: enrolled.total, page },
    }),
  )
}

/** A library; one that became a part of another, or whose name changed, leads to where it is now. */
export async function library(
  c: Context,
  { address, lang: language }: InputOf<typeof contract.readLibrary>,
): Promise<Page> {
  const code = libraryCodeOf(address)
  const id = code === '' ? undefined : await queries.idOfCode(c.tx, code)
  const today = dayIn(c.now)
  const [row] = id ? await queries.libraries(c.tx, [id], today) : []
  if (!id || !row) return nothing(language, `/pustaka/${address}`, 'library')
  const right = libraryPath(row)
  if (right !== `/pustaka/${address}`) return led(language, right)
  const last = addMonths(monthOf(today), -1)
  const year = Array.from({ length: 12 }, (_, n) => addMonths(last, n - 11))
  const [own, above] = await Promise.all([
    queries.library(c.tx, id, { today, from: year[0] ?? last, to: last }),
    queries.regionCodes(c.tx, [row.province_id, ...(row.regency_id === null ? [] : [row.regency_id])]),
  ])
  if (!own) return nothing(language, `/pustaka/${address}`, 'library')
  const made = own.works.products.slice(0, 8)
  const products = made.length > 0 ? await catalogue.products(c.tx, { ids: made, today }) : []
  const stories = await newestStories(c.tx, { libraryId: id }, fewStories, c.now)
  return here(libraryPage({ ...own, language, now: c.now, row, regions: above, year, stories, products }))
}

function nothing(language: Language, path: string, what: 'region' | 'library'): Page {
  const words = portal[language]
  const back =
    what === 'region'
      ? { href: to(language, '/wilayah'), label: words.region.allTitle }
      : { href: to(language, '/cari'), label: words.library.search }
  const { unknown: title, unknownText: text } = words[what]
  return { status: 404, html: nothingThere({ language, path, title, text, back }), moved: null }
}
