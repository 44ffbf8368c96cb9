import type { Language } from '../../contract/fields.ts'
import { meetingPages } from '../../text/meeting-pages.ts'
import { portal } from '../../text/portal.ts'
import { clockOf, dayOf as weekdayOf, whenOf } from '../guests/said.ts'
import type { ListRow } from '../meeting-pages/public-queries.ts'
import { pathOf as meetingPath } from '../meeting-pages/addresses.ts'
import type { ProductRow } from '../catalogue/queries.ts'
import { html, raw, type Safe } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, to } from '../site/frame.ts'
import { figuresOf, type Row, rowsOf, section } from '../site/parts.ts'
import { dayOf, numberOf } from '../site/said.ts'
import { productCards } from './catalogue-html.ts'
import { storyPart, storyStyle, type Told } from './home-story-html.ts'
import { lampPicture, lampWidths } from './lamp-addresses.ts'
import { liveFigures, publishedFigure } from './live-html.ts'
import { activeIn, type Numbers } from './numbers.ts'
import type { Figure as FigureRow } from '../../contract/programme.ts'

export type Home = {
  language: Language
  today: string
  figures: readonly FigureRow[]
  numbers: Numbers | undefined
  /** The newest changed life that anybody may read. */
  told: Told | undefined
  products: readonly ProductRow[]
  meetings: readonly ListRow[]
}

/** Those that stand on the front page, where they are published. */
const headlines = ['beneficiary-villages', 'replication-villages', 'villages-improving']
const onFront = 3

/** The front page: night above, paper below, and the lamp as the one call. */
export function homePage(home: Home): string {
  const { language, figures, numbers, today, told } = home
  const words = portal[language].home
  const n = (value: number) => numberOf(language, value)
  const begun = figures.find(({ code }) => code === 'villages-improving')
  const lead = begun ? words.lead(n(begun.value)) : words.leadPlain
  const [lit, on] = [n(activeIn(numbers)), dayOf(language, today)]
  const night = html`<div class="map"><img class="lights" src="${lampPicture('ID', 1280)}" srcset="${lampWidths
    .map(width => `${lampPicture('ID', width)} ${width}w`)
    .join(
      ', ',
    )}" sizes="(max-width:760px) 100vw, 1440px" width="2560" height="1011" fetchpriority="high" alt="${words.map(lit, on)}"></div>
<div class="cp"><h1>${words.title}</h1><div><p class="lead">${lead}</p><p class="do"><a class="button lamp big" href="${to(language, '/mulai-di-desa')}">${words.start}</a><a class="button big" href="${to(language, '/cari')}">${glass}${words.find}</a></p></div>
<ul class="lg"><li><i class="k2"></i>${words.legend.lit}</li><li><i class="k1"></i>${words.legend.begun}</li><li><i class="k0"></i>${words.legend.dark}</li><li class="tiny">${words.legend.note(lit, on)}</li></ul></div>`
  const body = html`<div class="wrap">${figuresPart(home)}${livePart(home)}${told ? storyPart(language, told) : ''}${productsPart(home)}${meetingsPart(home)}</div>${startPart(home)}`
  return framed({
    ...{ language, title: words.pageTitle, description: lead, path: '/', data: dataOf(language, lead) },
    ...{
      night,
      wide: true,
      extra: told ? style + storyStyle : style,
      picture: '/gambar/bagi-beranda.png',
      body,
    },
  })
}

const glass = raw(
  '<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3zM17 17l-3.8-3.8"/></svg>',
)

function figuresPart({ language, figures }: Home): Safe {
  const words = portal[language].home
  const national = figures.filter(({ regionId }) => (regionId ?? 1) === 1)
  const rank = (code: string) => (headlines.includes(code) ? headlines.indexOf(code) : headlines.length)
  const shown = national.toSorted((a, b) => rank(a.code) - rank(b.code)).slice(0, onFront)
  if (shown.length === 0) return html``
  return html`<section class="first" id="angka" aria-label="${words.published}">${figuresOf(
    language,
    shown.map(figure => publishedFigure(language, figure)),
  )}<p class="ways"><a href="${to(language, '/angka-program')}">${words.why}</a><a href="${to(language, '/data')}">${words.csv}</a></p></section>`
}

function livePart({ language, numbers, today }: Home): Safe {
  const words = portal[language].home
  if (!numbers) return html``
  const live = liveFigures(language, numbers, today, ['beneficiary', 'replication', 'reports', 'visits'])
  if (live.length === 0) return html``
  const more = { href: to(language, '/wilayah'), label: words.regions }
  return section(
    { id: 'catatan', title: words.live, more },
    html`<div class="small">${figuresOf(language, live)}</div>`,
  )
}

function productsPart({ language, products }: Home): Safe {
  const words = portal[language].home
  if (products.length === 0) return html``
  const more = { href: to(language, '/katalog'), label: words.allProducts }
  return section({ id: 'lapak', title: words.products, more }, productCards(products, language))
}

function meetingsPart({ language, meetings }: Home): Safe {
  const words = portal[language].home
  if (meetings.length === 0) return html``
  const more = { href: to(language, '/pertemuan/umum'), label: words.allMeetings }
  return section(
    { id: 'temu', title: words.meetings, more },
    rowsOf(meetings.map(row => meetingRow(language, row))),
  )
}

export function meetingRow(language: Language, row: ListRow): Row {
  const { kinds } = meetingPages[language].site
  const day = weekdayOf(row.startsAt, row.zone, language)
  const [, number = '', month = ''] = /(\d+) (\p{L}+)/u.exec(day) ?? []
  const weekday = day.split(/[ ,]/)[0] ?? ''
  const span = { starts_at: row.startsAt, ends_at: row.endsAt, zone: row.zone }
  const isOneDay = day === weekdayOf(row.endsAt, row.zone, language)
  const when = isOneDay ? `${weekday}, ${clockOf(span, language)}` : whenOf(span, language)
  return {
    href: to(language, meetingPath(row.title, row.code)),
    title: row.title,
    kicker: kinds[row.kind],
    lines: [[row.region, row.venue].filter(Boolean).join(' · '), when],
    date: { at: new Date(row.startsAt).toISOString(), day: number, rest: month },
  }
}

function startPart({ language, figures }: Home): Safe {
  const words = portal[language].home
  const replicated = figures.find(({ code }) => code === 'replication-villages')
  const lead = replicated ? words.startLead(numberOf(language, replicated.value)) : words.startLeadPlain
  return html`<section class="start night" id="mulai"><div class="wrap"><div><h2>${words.startTitle}</h2><p class="quiet">${lead}</p><a class="button lamp big" href="${to(language, '/mulai-di-desa')}">${words.start}</a></div><ol>${words.steps.map(
    ([title = '', text = '']) => html`<li><div><b>${title}</b><span class="quiet">${text}</span></div></li>`,
  )}</ol></div></section>`
}

/** For search engines: who publishes, and that libraries are found here. */
function dataOf(language: Language, description: string): object {
  const url = originOf()
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: 'Sinergi',
    url: `${url}/`,
    description,
    inLanguage: language,
    publisher: { '@type': 'GovernmentOrganization', name: 'Perpustakaan Nasional Republik Indonesia' },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${url}/cari?q={q}` },
      'query-input': 'required name=q',
    },
  }
}

const style = `
main{padding-bottom:0}
.hero{overflow:hidden;background:radial-gradient(70% 46% at 32% 60%,#16344f 0,transparent 72%),linear-gradient(#071420,#0B1F33 58%,#0B1F33) #0B1F33}
.map{max-width:1440px;margin:-20px auto 0}
.lights{display:block;width:100%;height:auto}
.cp{position:relative;max-width:1180px;margin:-14px auto 0;padding:0 32px 48px;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,19rem);align-items:end;gap:0 32px}
.cp h1{grid-column:1/-1;font-size:4.3rem;line-height:1;letter-spacing:-.036em;word-spacing:.1em;margin:0}
.cp .lead{font-size:1.25rem;color:#D5DBE0;max-width:44ch;margin:18px 0 0}
.cp .do{margin:26px 0 0}
.lg{font-size:.8125rem;color:var(--quiet);display:grid;gap:7px;padding-bottom:4px}
.lg li{display:flex;gap:10px;align-items:center}
.lg i{width:10px;height:10px;border-radius:50%;flex:none}
.k2{background:#FFF1CB;box-shadow:0 0 10px 4px rgba(242,177,52,.75)}.k1{background:#C78A22;transform:scale(.8)}.k0{background:#5a7896;transform:scale(.6)}
.first{padding-top:56px}
.first .fgs{grid-template-columns:1.25fr 1fr 1fr}
.first .fg:first-child,.small .fg:first-child{padding-left:0;border-left:0}
.first .fg:first-child dt b{font-size:5.2rem;letter-spacing:-.05em}
.first .fg dt{display:flex;flex-direction:column;justify-content:flex-end;min-height:112px}
.ways{display:flex;flex-wrap:wrap;gap:4px 20px;padding-top:18px;font-size:.875rem}
.ways a{display:inline-flex;align-items:center;min-height:44px}
.small{padding-top:24px}.small .fg dt b{font-size:1.95rem}
.small .fgs{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}
.start{margin-top:104px;background:radial-gradient(46% 90% at 78% 40%,rgba(242,177,52,.22),transparent 70%) #081827}
.start .wrap{display:grid;grid-template-columns:1.1fr 1fr;gap:64px;padding-top:72px;padding-bottom:72px;align-items:center}
.start h2{font-size:3.05rem;line-height:1.1;letter-spacing:-.032em}
.start p{margin:16px 0 28px;max-width:40ch;font-size:1rem}
.start ol{counter-reset:s}
.start li{counter-increment:s;display:grid;grid-template-columns:44px 1fr;padding:16px 0;border-top:1px solid var(--line)}
.start li::before{content:counter(s);font-weight:800;font-size:1.56rem;line-height:1.1;color:var(--lamp)}
footer{border-top:0}
@media(max-width:960px){.cp h1{font-size:3.2rem}}
@media(max-width:760px){.map{margin:28px 0 0}.cp{margin-top:16px;padding:0 16px 32px;row-gap:28px;grid-template-columns:minmax(0,1fr)}.cp h1{font-size:min(2.72rem,12.4vw)}.cp .lead{font-size:1rem;margin:0}.cp .button{width:100%}
.first{padding-top:16px}.first .fgs{grid-template-columns:minmax(0,1fr)}.first .fg,.small .fg{padding-left:0;padding-right:0}.first .fg dt{min-height:0}.first .fg:first-child dt b{font-size:min(4.4rem,20vw)}.small .fgs{grid-template-columns:minmax(0,1fr)}
.ways{flex-direction:column}.start{margin-top:72px}.start .wrap{grid-template-columns:minmax(0,1fr);gap:32px;padding-top:48px;padding-bottom:48px}.start h2{font-size:min(2.44rem,11vw)}.start .button{width:100%}}
`
