import type { Language } from '../../contract/fields.ts'
import { meetingPages } from '../../text/meeting-pages.ts'
import { portal } from '../../text/portal.ts'
import { portalNews } from '../../text/portal-news.ts'
import * as catalogue from '../catalogue/queries.ts'
import { whenOf } from '../guests/said.ts'
import { pathOf as meetingPath } from '../meeting-pages/addresses.ts'
import * as meetings from '../meeting-pages/public-queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { html, raw } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import * as regions from '../regions/regions.ts'
import { to } from '../site/frame.ts'
import { storyPath } from '../stories/public.ts'
import { newsPathOf, titleIn } from './news-html.ts'
import * as news from './news-queries.ts'
import { partnerPath } from './partners-html.ts'
import { practicePath } from './practices-html.ts'
import * as addresses from './sitemap-queries.ts'

/** What a feed tells of: a page, in a few words, since when. */
export type Entry = { path: string; kind: string; title: string; text: string; at: string }

const page = { limit: 20, offset: 0 }

/**
 * What is new, of the country or a province. Each is read at this moment through the functions that say what is public
 * now: what was taken back is not in it.
 */
async function entriesOf(c: Context, language: Language, province: number | undefined): Promise<Entry[]> {
  return [
    ...(await comingOf(c, language, province)),
    ...(await storiesOf(c, language, province)),
    ...(await writtenOf(c, language, province)),
  ]
}

/** Meetings that are to come, and products. */
export async function comingOf(
  c: Context,
  language: Language,
  province: number | undefined,
): Promise<Entry[]> {
  const words = portal[language].feed
  const today = dayIn(c.now)
  const coming = await meetings.list(c.tx, { province: province ?? null, isOver: false, now: c.now }, page)
  const products = await catalogue.products(c.tx, { today, region: province }, page)
  return [
    ...coming.map(row => ({
      path: meetingPath(row.title, row.code),
      kind: meetingPages[language].site.kinds[row.kind],
      title: row.title,
      text: [
        whenOf({ starts_at: row.startsAt, ends_at: row.endsAt, zone: row.zone }, language),
        row.region,
      ].join(' · '),
      at: new Date(row.startsAt).toISOString(),
    })),
    ...products.map(row => ({
      path: `/katalog/${row.id}`,
      kind: words.product,
      title: row.name,
      text: [row.library, row.regency ?? row.province].join(' · '),
      at: momentOfId(row.id),
    })),
  ]
}

/** Who takes a feed keeps what it said: of a story it has the address, and none of its words. */
async function storiesOf(c: Context, language: Language, region: number | undefined): Promise<Entry[]> {
  const words = portal[language].feed
  const rows = await addresses.stories(c.tx, { region, today: dayIn(c.now) }, page)
  return rows.map(({ code, place, publishedAt }) => ({
    ...{ path: storyPath(place, code), kind: words.story, title: words.storyFrom(place) },
    ...{ text: words.storyText, at: new Date(publishedAt).toISOString() },
  }))
}

/** News, practices, and partners that let their name be known. */
async function writtenOf(c: Context, language: Language, region: number | undefined): Promise<Entry[]> {
  const words = portal[language].feed
  const written = await news.list(c.tx, { region }, page)
  const practices = await addresses.practices(c.tx, region, page)
  const partners = await addresses.partners(c.tx, region, page)
  return [
    ...written.map(row => ({
      ...{ path: newsPathOf(row), kind: portalNews[language].kinds[row.kind], title: titleIn(row, language) },
      text: (language === 'en' && row.leadEn) || row.lead,
      at: new Date(row.publishedAt).toISOString(),
    })),
    ...practices.map(row => ({
      ...{ path: practicePath(row), kind: words.practice, title: row.title },
      ...{ text: [row.library, row.place].join(' · '), at: new Date(row.publishedAt).toISOString() },
    })),
    ...partners.map(row => ({
      ...{ path: partnerPath(row), kind: words.partner, title: row.name },
      ...{ text: row.place, at: new Date(row.since).toISOString() },
    })),
  ]
}

/** When an id was made (UUIDv7). */
function momentOfId(id: string): string {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString()
}

/** Atom (RFC 4287). */
export async function feedOf(
  c: Context,
  language: Language,
  provinceCode: string | undefined,
): Promise<string> {
  const province = provinceCode ? await regions.byCode(c.tx, provinceCode) : undefined
  const entries = await entriesOf(c, language, province?.id)
  const origin = originOf()
  const self = to(language, provinceCode ? `/umpan.atom?provinsi=${provinceCode}` : '/umpan.atom')
  const title = [portal[language].feed.title, province?.name].filter(Boolean).join(', ')
  const now = c.now.toISOString()
  // what is still to come was not changed in the future
  const updated = (at: string) => (at > now ? now : at)
  const newest =
    entries
      .map(({ at }) => updated(at))
      .toSorted()
      .at(-1) ?? now
  return String(
    html`${raw('<?xml version="1.0" encoding="utf-8"?>\n')}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>${title}</title><id>${origin + self}</id><link rel="self" type="application/atom+xml" href="${origin + self}"/><link rel="alternate" type="text/html" href="${origin + to(language, '/')}"/><updated>${newest}</updated><author><name>Sinergi</name></author>${entries.map(
      ({ path, kind, title: of, text, at }) =>
        html`<entry><title>${of}</title><id>${origin + path}</id><link rel="alternate" type="text/html" href="${origin + to(language, path)}"/><updated>${updated(at)}</updated><category term="${kind}"/><summary>${text}</summary></entry>`,
    )}</feed>\n`,
  )
}
