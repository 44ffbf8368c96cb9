import type { Language } from '../../contract/fields.ts'
import { portal } from '../../text/portal.ts'
import type { ProductRow } from '../catalogue/queries.ts'
import type { ListRow } from '../meeting-pages/public-queries.ts'
import { html, type Safe } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, to, topOf } from '../site/frame.ts'
import { crumbsOf, figuresOf, hatch, pagerOf, rowsOf, section } from '../site/parts.ts'
import { dayOf, numberOf } from '../site/said.ts'
import type { PublicStory } from '../stories/public.ts'
import { regionPath } from './addresses.ts'
import { productCards } from './catalogue-html.ts'
import { meetingRow } from './home-html.ts'
import { storiesPart } from './home-story-html.ts'
import { lampPicture } from './lamp-addresses.ts'
import { belowTable, libraryRow, liveFigures, publishedFigure, tableStyle } from './live-html.ts'
import { activeIn, type Numbers } from './numbers.ts'
import type { Figure as FigureRow } from '../../contract/programme.ts'
import type { LibraryRow } from './queries.ts'

export type Region = {
  language: Language
  today: string
  numbers: Numbers
  figures: readonly FigureRow[]
  libraries: { rows: readonly LibraryRow[]; total: number; page: number }
  stories: readonly PublicStory[]
  products: readonly ProductRow[]
  meetings: readonly ListRow[]
}
export const perPage = 15

/** A province or regency: its lamps, its figures, the places below it, its libraries and what they made. */
export function regionPage(region: Region): string {
  const { language, today, numbers, figures } = region
  const { place, above } = numbers
  const words = portal[language].region
  const n = (value: number) => numberOf(language, value)
  const path = regionPath(place)
  const steps = [
    { href: to(language, '/wilayah'), label: words.nation },
    ...above
      .filter(({ level }) => level === 'province')
      .map(one => ({ href: to(language, regionPath(one)), label: one.name })),
  ]
  const lead = words.lead(n(activeIn(numbers)), dayOf(language, today))
  const picture = html`<img class="near" src="${lampPicture(place.code, 960)}" srcset="${lampPicture(place.code, 640)} 640w, ${lampPicture(place.code, 960)} 960w" sizes="(max-width:760px) 100vw, 560px" width="960" height="540" alt="${words.map(place.name)}">`
  const night = topOf({ kicker: crumbsOf(language, steps), title: place.name, lead, more: picture })
  const live = liveFigures(language, numbers, today)
  const own = figures.filter(({ regionId }) => regionId === place.id)
  const body = html`${hatch}<div class="wrap">${live.length > 0 ? section({ title: words.numbers }, html`<div class="gap">${figuresOf(language, live)}</div>`) : ''}
${
  own.length > 0
    ? section(
        { title: words.published },
        html`<div class="gap">${figuresOf(
          language,
          own.map(figure => publishedFigure(language, figure)),
        )}</div>`,
      )
    : ''
}
${numbers.below.length > 0 ? section({ title: words.below }, belowTable(language, numbers.month, numbers.below)) : ''}
${librariesPart(region, path)}${worksPart(region)}</div>`
  const title = place.name
  const description = words.description(place.name)
  const data = {
    '@context': 'https://schema.org',
    '@type': 'AdministrativeArea',
    name: place.name,
    identifier: place.code,
    url: originOf() + path,
    containedInPlace: { '@type': 'Country', name: 'Indonesia' },
  }
  return framed({
    ...{ language, title, description, path, data, night, wide: true, extra: tableStyle + style },
    ...{ picture: `/gambar/bagi-wilayah-${place.code}.png`, body },
  })
}

function librariesPart({ language, libraries }: Region, path: string): Safe {
  const words = portal[language].region
  const { rows, total, page } = libraries
  const begin = html`<p class="do"><a class="button" href="${to(language, '/mulai-di-desa')}">${words.begin}</a></p>`
  const list = html`${rowsOf(rows.map(row => libraryRow(language, row)))}${pagerOf({
    ...{ language, page, pages: Math.ceil(total / perPage) },
    href: at => to(language, `${path}${at > 1 ? `?page=${at}` : ''}#perpustakaan`),
  })}`
  return section(
    { id: 'perpustakaan', title: words.libraries },
    rows.length > 0 ? list : html`<p>${words.noLibraries}</p>${begin}`,
  )
}

function worksPart({ language, stories, products, meetings, numbers: { place } }: Region): Safe {
  const words = portal[language].region
  const all = portal[language].home
  const made = section(
    {
      title: words.products,
      more: { href: to(language, `/katalog?wilayah=${place.id}`), label: all.allProducts },
    },
    productCards(products, language),
  )
  const met = section(
    { title: words.meetings, more: { href: to(language, '/pertemuan/umum'), label: all.allMeetings } },
    rowsOf(meetings.map(row => meetingRow(language, row))),
  )
  return html`${storiesPart(language, stories, place.id)}${products.length > 0 ? made : ''}${meetings.length > 0 ? met : ''}`
}

type Regions = Pick<Region, 'language' | 'numbers' | 'today'>

/** All provinces. */
export function regionsPage({ language, numbers, today }: Regions): string {
  const words = portal[language].region
  const n = (value: number) => numberOf(language, value)
  const picture = html`<img class="near" src="${lampPicture('ID', 960)}" srcset="${lampPicture('ID', 640)} 640w, ${lampPicture('ID', 960)} 960w" sizes="(max-width:760px) 100vw, 560px" width="960" height="379" alt="${words.map(words.nation)}">`
  const lead = html`<p class="quiet">${words.lead(n(activeIn(numbers)), dayOf(language, today))}</p>${picture}`
  const night = topOf({ title: words.allTitle, lead: words.allLead, more: lead })
  const body = html`${hatch}<div class="wrap">${section({ title: words.provinces }, belowTable(language, numbers.month, numbers.below))}</div>`
  return framed({
    ...{
      language,
      title: words.allTitle,
      description: words.allLead,
      path: '/wilayah',
      night,
      wide: true,
      body,
    },
    ...{ extra: tableStyle + style, picture: '/gambar/bagi-beranda.png' },
  })
}

const style = `
.gap{padding-top:28px}
.top{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,35rem);grid-template-rows:1fr auto 1fr;gap:4px 40px;align-items:center;padding-top:20px;padding-bottom:28px}
.top>*{grid-column:1}
.top .kicker,.top h1:first-child{align-self:end}.top .lead{align-self:start}
.top .near{grid-column:2;grid-row:1/span 3;display:block;width:100%;height:auto;mask:linear-gradient(90deg,transparent,#000 12% 88%,transparent),linear-gradient(transparent,#000 12% 88%,transparent);mask-composite:intersect}
.gap .fg dt b{font-size:2.2rem}
.gap .fgs{grid-template-columns:repeat(auto-fill,minmax(15rem,1fr))}
@media(max-width:760px){.top{grid-template:none/minmax(0,1fr)}.top .near{grid-column:1;grid-row:auto}.gap{padding-top:0}.gap .fgs{grid-template-columns:minmax(0,1fr)}}
`
