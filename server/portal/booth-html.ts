import type { showBooth } from '../../contract/booths.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { Language } from '../../contract/fields.ts'
import { cataloguePath } from '../../contract/public-catalogue.ts'
import { activities as labels } from '../../text/activities.ts'
import { booths } from '../../text/booths.ts'
import { html, type Safe } from '../platform/html.ts'
import { framed, nothingThere, to, topOf } from '../site/frame.ts'
import { section } from '../site/parts.ts'
import { contentCards, productCards } from './catalogue-html.ts'
import { longDay, number } from './saying.ts'

type Booth = ResultOf<typeof showBooth>

/** What the code on a table opens: the library's work first, then what its village tells and makes. */
export function boothPage(booth: Booth, path: string, language: Language): string {
  const words = booths[language]
  const { title, library, regency, province, about, meeting } = booth
  const place = [title && library, regency ?? province].filter(Boolean).join(', ')
  const kicker = `${words.table(number(booth.number, language))} · ${words.page.over(meeting.title)}`
  const parts = [practicesOf(booth, language), workOf(booth, language), ...goodsOf(booth, language)]
  const isEmpty = parts.every(part => part === '')
  const body = html`<div class="wrap booth">${parts}
${isEmpty ? html`<p>${words.page.empty}</p>` : ''}
<p class="do"><a class="button" href="${to(language, cataloguePath)}">${words.page.catalogue}</a></p></div>`
  return framed({
    ...{ language, title: title ?? library, description: about ?? kicker, path, wide: true, body },
    extra: '.booth section:first-child .hd{margin-top:28px}.booth .do{margin-top:40px}',
    night: topOf({ title: title ?? library, kicker, lead: [place, about].filter(Boolean).join('. ') }),
  })
}

export function noBooth(path: string, language: Language): string {
  const words = booths[language].page
  const back = { href: to(language, cataloguePath), label: words.catalogue }
  return nothingThere({ language, path, title: words.gone, text: words.goneText, back })
}

function practicesOf({ practices }: Booth, language: Language): Safe | string {
  const words = booths[language].page
  if (practices.length === 0) return ''
  const rows = practices.map(
    ({ id, title, result, problem, takers, topic }) =>
      html`<li><div><h3><a href="/praktik/${id}">${title}</a></h3>${(result ?? problem) ? html`<p>${result ?? problem}</p>` : ''}
<p class="tiny">${[takers > 0 && words.takers(number(takers, language)), labels[language].topics[topic]].filter(Boolean).join(' · ')}</p></div></li>`,
  )
  return section(
    { title: words.practices },
    html`<p class="quiet">${words.practicesNote}</p><ul class="rows">${rows}</ul>`,
  )
}

function workOf({ activities }: Booth, language: Language): Safe | string {
  const words = booths[language].page
  if (activities.length === 0) return ''
  const rows = activities.map(
    ({ title, on, topic, attendances }) =>
      html`<li><div><h3>${title}</h3><p>${[labels[language].topics[topic], longDay(on, language)].join(' · ')}</p></div><b class="num">${words.attendances(number(attendances, language))}</b></li>`,
  )
  return section(
    { title: words.work },
    html`<p class="quiet">${words.verified}</p><ul class="rows">${rows}</ul>`,
  )
}

function goodsOf({ products, contents }: Booth, language: Language): (Safe | string)[] {
  const words = booths[language].page
  return [
    products.length > 0 ? section({ title: words.products }, productCards(products, language)) : '',
    contents.length > 0 ? section({ title: words.contents }, contentCards(contents, language)) : '',
  ]
}
