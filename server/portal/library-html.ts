import type { Language } from '../../contract/fields.ts'
import { activities as activityText } from '../../text/activities.ts'
import { portal } from '../../text/portal.ts'
import type { ProductRow } from '../catalogue/queries.ts'
import { html, type Safe } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, to, topOf } from '../site/frame.ts'
import { barOf, crumbsOf, hatch, noticeOf, section } from '../site/parts.ts'
import { dayOf, momentOf, monthOf, numberOf } from '../site/said.ts'
import type { PublicStory } from '../stories/public.ts'
import { libraryPath, regionPath } from './addresses.ts'
import { productCards } from './catalogue-html.ts'
import { storiesPart } from './home-story-html.ts'
import { tableStyle, whereOf } from './live-html.ts'
import type { Enrolled, LibraryRow, OfLibrary } from './queries.ts'

export type Shown = OfLibrary & {
  language: Language
  now: Date
  row: LibraryRow
  regions: readonly { name: string; code: string }[]
  /** Twelve of them, the last full one at the end. */
  year: readonly string[]
  /** Of those who agreed that their village is told. */
  stories: readonly PublicStory[]
  products: readonly ProductRow[]
}

/** A library as the public knows it: where it is, its place in the programme, its year, what came of it. */
export function libraryPage(shown: Shown): string {
  const { language, row, enrolments, facts, regions, now } = shown
  const words = portal[language].library
  const path = libraryPath(row)
  const state = enrolledOf(language, enrolments[0])
  const steps = [
    { href: to(language, '/wilayah'), label: portal[language].region.nation },
    ...regions.map(one => ({ href: to(language, regionPath(one)), label: one.name })),
  ]
  const night = topOf({ kicker: crumbsOf(language, steps), title: row.name, lead: state })
  const body = html`${hatch}<div class="wrap">${facts.closed_on === null ? '' : noticeOf(words.closed(dayOf(language, facts.closed_on)), 'stop')}
<div class="two"><div>${section({ title: words.year }, yearOf(shown))}${section({ title: words.activities }, activitiesOf(shown))}</div><div>${section({ title: words.facts }, factsOf(shown))}</div></div>${worksOf(shown)}
<p class="tiny asof">${words.asOf(momentOf(language, now))}</p></div>`
  const description = words.description(words.kinds[row.kind], whereOf(row), state)
  return framed({
    ...{ language, title: `${row.name}, ${row.regency ?? row.province}`, description, path, night, body },
    ...{ data: dataOf(shown, path), wide: true, extra: tableStyle + style },
    picture: `/gambar/bagi-pustaka-${row.code}.png`,
  })
}

export function enrolledOf(language: Language, enrolled: Enrolled | undefined): string {
  const words = portal[language].library.enrolled
  if (!enrolled) return words.none
  const since = enrolled.since.slice(0, 4)
  if (enrolled.kind === 'improving') return words.improving(since)
  const of = words[enrolled.kind]
  return enrolled.state === 'proposed'
    ? words.none
    : of[enrolled.state](enrolled.state === 'active' ? since : String(enrolled.year))
}

/** Twelve lamps: full where the report is verified, half where it came, dotted where none did. */
function yearOf({ language, year, months }: Shown): Safe {
  const words = portal[language].library
  const kindOf = (month: string) => {
    const found = months.find(one => one.month === month)
    return found === undefined ? 'missing' : found.verified ? 'verified' : 'reported'
  }
  const verified = months.filter(month => month.verified).length
  const short = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  })
  const sign = { verified: 'on', reported: 'half', missing: 'miss' }
  return html`<ol class="year">${year.map(month => {
    const kind = kindOf(month)
    return html`<li class="${sign[kind]}"><i></i><span aria-hidden="true">${short.format(new Date(month))}</span><span class="sr">${monthOf(language, month)}: ${words.months[kind]}</span></li>`
  })}</ol><p class="quiet">${words.yearLead(numberOf(language, verified), numberOf(language, months.length - verified))}</p>`
}

function factsOf({ language, row, facts, enrolments }: Shown): Safe {
  const words = portal[language].library
  const n = (value: number) => numberOf(language, value)
  const hours = [
    facts.opening_hours,
    facts.weekly_hours === null ? null : words.weekly(n(facts.weekly_hours)),
  ]
  const place = `https://www.openstreetmap.org/?mlat=${facts.latitude}&mlon=${facts.longitude}#map=15/${facts.latitude}/${facts.longitude}`
  const internet = words.internets[facts.internet as keyof typeof words.internets] ?? null
  const told: [string, Safe | string | null][] = [
    [words.address, facts.address],
    [
      words.place,
      facts.latitude === null
        ? whereOf(row)
        : html`${whereOf(row)} <a class="quiet" href="${place}" rel="noopener noreferrer">${words.map}</a>`,
    ],
    [words.hours, hours.filter(Boolean).join(' · ') || null],
    [words.collection, facts.titles === null ? null : words.titles(n(facts.titles))],
    [words.computers, facts.computers === null ? null : n(facts.computers)],
    [words.internet, internet],
    [
      words.history,
      enrolments.length === 0
        ? null
        : html`${enrolments.map(one => html`<span class="line">${enrolledOf(language, one)}</span>`)}`,
    ],
  ]
  return html`<dl class="facts">${told.map(([label, value]) =>
    value === null ? '' : html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl>`
}

function activitiesOf({ language, activities, year }: Shown): Safe {
  const words = portal[language].library
  const region = portal[language].region
  if (activities.length === 0) return html`<p>${words.noActivities}</p>`
  const whole = Math.max(...activities.map(({ reported }) => reported))
  const names: Record<string, string> = activityText[language].strategies
  const span = `${monthOf(language, year[0] ?? '')} – ${monthOf(language, year.at(-1) ?? '')}`
  return html`<div class="scroll"><table><caption>${words.activitiesLead(span)}</caption><thead><tr><th scope="col">${words.strategy}</th><th scope="col" class="wide">${words.bar}</th><th scope="col" class="n">${region.verified}</th><th scope="col" class="n">${region.reported}</th></tr></thead><tbody>${activities.map(
    ({ strategy, reported, verified }) =>
      html`<tr><th scope="row">${names[strategy] ?? strategy}</th><td class="wide">${barOf({ verified, reported, whole })}</td><td class="n">${numberOf(language, verified)}</td><td class="n">${numberOf(language, reported)}</td></tr>`,
  )}</tbody></table></div>`
}

function worksOf({ language, stories, products, works }: Shown): Safe {
  const words = portal[language].library
  const made = section({ title: words.products }, productCards(products, language))
  const practices = html`<p class="do"><a class="button" href="${to(language, '/praktik-baik')}">${words.practices(numberOf(language, works.practices))}</a></p>`
  return html`${storiesPart(language, stories)}${products.length > 0 ? made : ''}${works.practices > 0 ? practices : ''}`
}

function dataOf({ row, facts }: Shown, path: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Library',
    name: row.name,
    url: originOf() + path,
    address: {
      '@type': 'PostalAddress',
      ...(facts.address && { streetAddress: facts.address }),
      addressLocality: row.village ?? row.regency ?? row.province,
      addressRegion: row.province,
      addressCountry: 'ID',
    },
    ...(facts.latitude !== null && {
      geo: { '@type': 'GeoCoordinates', latitude: facts.latitude, longitude: facts.longitude },
    }),
    ...(facts.opening_hours && { openingHours: facts.opening_hours }),
    ...(facts.opened_on && { foundingDate: facts.opened_on }),
    ...(facts.closed_on && { dissolutionDate: facts.closed_on }),
    dateModified: facts.changed_at,
  }
}

const style = `
.two{display:grid;grid-template-columns:minmax(0,1.1fr) minmax(0,1fr);gap:0 56px}
.two .hd{margin-top:56px}
.line{display:block}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.year{display:grid;grid-template-columns:repeat(12,1fr);gap:12px 0;padding:26px 0 14px}
.year li{position:relative;display:grid;justify-items:center;gap:8px;font-size:.72rem;color:var(--quiet)}
.year i{width:18px;height:18px;border-radius:50%;border:2px solid var(--edge)}
.year .on i{background:var(--lamp);border-color:#C78A22;box-shadow:0 0 12px 3px rgba(242,177,52,.6)}
.year .half i{border-color:#C78A22;background:linear-gradient(90deg,var(--lamp) 50%,transparent 50%)}
.year .miss i{border-style:dotted}
.asof{margin-top:40px;max-width:70ch}
@media(max-width:760px){.two{grid-template-columns:minmax(0,1fr)}.year{grid-template-columns:repeat(6,1fr)}}
`
