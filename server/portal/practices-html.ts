import type { Language } from '../../contract/fields.ts'
import { publicPracticesPath } from '../../contract/public-practices.ts'
import { type Topic, topics } from '../../contract/themes.ts'
import { activities as labels } from '../../text/activities.ts'
import { portalPractices } from '../../text/portal-practices.ts'
import { html, raw, type Safe } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, nothingThere, to, topOf } from '../site/frame.ts'
import { crumbsOf, filtersOf, pagerOf, rowsOf } from '../site/parts.ts'
import { factsOf, paragraphs, shareOf } from './catalogue-one-html.ts'
import { addressOf } from '../site/addresses.ts'
import { pathWith } from './paths.ts'
import type { CardRow, ListRow } from './practices-queries.ts'
import { inShort, longDay, number, rupiah } from './saying.ts'

export type Listed = {
  language: Language
  q: string
  region: number | undefined
  topic: Topic | undefined
  page: number
  pages: number
  rows: readonly ListRow[]
  provinces: readonly { id: number; name: string }[]
}
export const practicePath = ({ title, id }: Pick<ListRow, 'title' | 'id'>): string =>
  `${publicPracticesPath}/${addressOf(title, id)}`

/** What worked, the most taken up first; a page at a time. */
export function practicesPage(listed: Listed): string {
  const { language, rows, page, pages } = listed
  const words = portalPractices[language]
  const list = rows.map(row => ({
    ...{
      href: to(language, practicePath(row)),
      title: row.title,
      kicker: labels[language].topics[row.topic],
    },
    lines: [
      inShort(row.result ?? row.problem ?? '', 220),
      [fromOf(row, language), usesOf(row, language)].filter(Boolean).join(' · '),
    ],
  }))
  const none = html`<p><b>${words.none}</b> ${words.noneText}</p><p><a class="button" href="${to(language, publicPracticesPath)}">${words.all}</a></p>`
  const body = html`<div class="wrap">${findOf(listed)}
${rows.length === 0 ? none : html`<p class="quiet" role="status">${words.count(number(rows[0]?.total ?? 0, language))}</p>${rowsOf(list)}`}
${pagerOf({ language, page, pages, href: at => to(language, pathOf(listed, at)) })}</div>`
  return framed({
    ...{
      language,
      title: words.title,
      description: words.lead,
      path: pathOf(listed, page),
      wide: true,
      body,
    },
    night: topOf({ title: words.title, lead: words.lead }),
  })
}

const pathOf = ({ q, region, topic }: Listed, page: number) =>
  pathWith(publicPracticesPath, {
    ...{ cari: q, wilayah: region, tema: topic },
    halaman: page > 1 ? page : undefined,
  })

function findOf({ language, q, region, topic, provinces }: Listed): Safe {
  const words = portalPractices[language]
  return filtersOf({
    language,
    action: publicPracticesPath,
    button: words.find,
    fields: [
      { kind: 'text', name: 'cari', label: words.search, value: q },
      {
        ...{ kind: 'choice', name: 'wilayah', label: words.region, value: region ? String(region) : '' },
        options: [
          { value: '', label: words.anyRegion },
          ...provinces.map(({ id, name }) => ({ value: String(id), label: name })),
        ],
      },
      {
        ...{ kind: 'choice', name: 'tema', label: words.topic, value: topic ?? '' },
        options: [
          { value: '', label: words.anyTopic },
          ...topics.map(value => ({ value, label: labels[language].topics[value] })),
        ],
      },
    ],
  })
}

type Placed = Pick<ListRow, 'library' | 'regency' | 'province'>
const fromOf = ({ library, regency, province }: Placed, language: Language) =>
  portalPractices[language].from(library, regency ?? province)
function usesOf({ takers, working }: Pick<ListRow, 'takers' | 'working'>, language: Language): string {
  const words = portalPractices[language]
  const of = (n: number, say: (n: string) => string) => (n > 0 ? say(number(n, language)) : '')
  return [of(takers, words.takers), of(working, words.working)].filter(Boolean).join(', ')
}

/** A card as anybody reads it. */
export function practicePage(card: CardRow, language: Language): string {
  const words = portalPractices[language]
  const { fields } = words
  const { title, problem, result, pitfalls, steps, days, cost, conditions, materials, pictures } = card
  const path = practicePath(card)
  const from = fromOf(card, language)
  const facts = factsOf([
    [fields.forWhom, card.forWhom],
    [fields.days, days && words.days(number(days, language))],
    [fields.cost, cost === null ? null : cost === 0 ? words.free : rupiah(cost, language)],
    [fields.materials, materials],
    [fields.conditions, conditions.map(one => words.conditions[one]).join(', ')],
  ])
  const body = html`${crumbsOf(language, [{ href: to(language, publicPracticesPath), label: words.title }])}
<p class="kicker">${labels[language].topics[card.topic]} · ${from}</p>
<h1>${title}</h1>
${usesOf(card, language) ? html`<p><b>${usesOf(card, language)}</b></p>` : ''}
${facts}
${partOf(fields.problem, problem)}
<h2>${fields.steps}</h2><ol class="steps">${steps.map((step, n) => html`<li><b class="num">${n + 1}</b><div>${step}${pictures.filter(one => one.step === n + 1).map(one => pictureOf(card, one, words.step(n + 1)))}</div></li>`)}</ol>
${partOf(fields.result, result)}
${pictures.filter(({ step }) => step === null).map(one => pictureOf(card, one, title))}
${figuresOf(card, language)}
${partOf(fields.pitfalls, pitfalls)}
<h2>${words.take}</h2><p>${words.takeText}</p>
<p class="do"><a class="button main" href="/praktik/${card.id}">${words.open}</a></p>
${shareOf(title, from, path, language)}
<p class="tiny">${words.publishedOn(longDay(card.publishedAt, language))} · ${words.note}</p>`
  const description = inShort([problem, result].filter(Boolean).join(' '))
  const data = {
    ...{ '@context': 'https://schema.org', '@type': 'HowTo', name: title, description, inLanguage: 'id' },
    ...{ url: originOf() + path, datePublished: new Date(card.publishedAt).toISOString() },
    author: { '@type': 'Organization', name: card.library },
    ...(cost !== null && { estimatedCost: { '@type': 'MonetaryAmount', currency: 'IDR', value: cost } }),
    ...(days !== null && { totalTime: `P${days}D` }),
    step: steps.map(text => ({ '@type': 'HowToStep', text })),
  }
  return framed({ language, title, description, path, data, extra, body })
}

const partOf = (title: string, text: string | null): Safe | string =>
  text === null ? '' : html`<h2>${title}</h2>${paragraphs(text)}`

function pictureOf({ id }: CardRow, one: CardRow['pictures'][number], alt: string): Safe {
  const at = (size: string) => `/api/practices.public-picture?id=${id}&photo=${one.id}&size=${size}`
  return html`<figure class="shot"><img src="${at('large')}" srcset="${raw(`${at('small')} 400w, ${at('large')} 1600w`)}" sizes="(min-width:760px) 40rem, 100vw" alt="${one.caption ?? alt}" width="${String(one.width)}" height="${String(one.height)}" loading="lazy" decoding="async">${one.caption ? html`<figcaption class="tiny">${one.caption}</figcaption>` : ''}</figure>`
}

/** What its verified activities add up to; nothing where there are none. */
function figuresOf({ activities, attendances, people, asOf }: CardRow, language: Language): Safe | string {
  const words = portalPractices[language]
  if (activities === null || asOf === null) return ''
  const told = [
    words.activities(number(activities, language)),
    words.attendances(number(attendances ?? 0, language)),
    ...(people === null ? [] : [words.people(number(people, language))]),
  ]
  return html`<h2>${words.figures}</h2><ul class="figures">${told.map(one => html`<li>${one}</li>`)}</ul><p class="quiet">${words.asOf(longDay(asOf, language))}</p>`
}

export function noPractice(language: Language, path: string): string {
  const words = portalPractices[language]
  const back = { href: to(language, publicPracticesPath), label: words.all }
  return nothingThere({ language, path, title: words.gone, text: words.goneText, back })
}

const extra = `
.steps li{display:grid;grid-template-columns:40px minmax(0,1fr);gap:0 8px}
.steps li>b{font-size:1.35rem;line-height:1.15;font-weight:800;color:var(--leaf)}
.told{white-space:pre-line;max-width:62ch}
.shot{margin:14px 0}.shot img{display:block;width:100%;height:auto;border-radius:var(--r);background:var(--sunk)}`
