import type { Language } from '../../contract/fields.ts'
import type { PublicPromise } from '../../contract/meeting-pages.ts'
import { publicPartnersPath } from '../../contract/public-partners.ts'
import { activities as labels } from '../../text/activities.ts'
import { portalPartners } from '../../text/portal-partners.ts'
import { promisesOf } from '../meeting-pages/promises-html.ts'
import { html } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, nothingThere, to, topOf } from '../site/frame.ts'
import { crumbsOf, filtersOf, pagerOf, rowsOf } from '../site/parts.ts'
import { factsOf } from './catalogue-one-html.ts'
import type { ListRow, OneRow } from './partners-queries.ts'
import { addressOf } from '../site/addresses.ts'
import { pathWith } from './paths.ts'
import { number, rupiah } from './saying.ts'

export type Listed = {
  language: Language
  q: string
  region: number | undefined
  page: number
  pages: number
  rows: readonly ListRow[]
  unnamed: { promises: number; fulfilled: number }
}
export const partnerPath = ({ name, id }: Pick<ListRow, 'name' | 'id'>): string =>
  `${publicPartnersPath}/${addressOf(name, id)}`

/** Partners that let their name be known, who promised most first. */
export function partnersPage(listed: Listed): string {
  const { language, q, region, page, pages, rows, unnamed } = listed
  const words = portalPartners[language]
  const n = (value: number) => number(value, language)
  const list = rows.map(row => {
    const { pledged, arrived, promises, fulfilled } = row
    const isMoney = pledged !== null && arrived !== null && pledged > 0
    return {
      ...{ href: to(language, partnerPath(row)), title: row.name },
      kicker: [words.kinds[row.kind], row.place].join(' · '),
      lines: [
        promises > 0 ? words.kept(n(fulfilled), n(promises)) : words.noPromise,
        isMoney ? words.money(rupiah(pledged, language), rupiah(arrived, language)) : null,
      ],
    }
  })
  const asked = (at: number) =>
    pathWith(publicPartnersPath, { cari: q, wilayah: region, halaman: at > 1 ? at : undefined })
  const isFiltered = q !== '' || region !== undefined
  const find = filtersOf({
    ...{ language, action: publicPartnersPath, button: words.find },
    fields: [{ kind: 'text', name: 'cari', label: words.search, value: q }],
  })
  const none = html`<p>${isFiltered ? words.noneHere : words.none}</p>${isFiltered ? html`<p><a class="button" href="${to(language, publicPartnersPath)}">${words.all}</a></p>` : ''}`
  const rest = words.unnamed(n(unnamed.promises), n(unnamed.fulfilled))
  const body = html`<div class="wrap">${rows.length > 0 || isFiltered ? find : ''}
${rows.length === 0 ? none : html`<p class="quiet" role="status">${words.count(n(rows[0]?.total ?? 0))}</p>${rowsOf(list)}`}
${pagerOf({ language, page, pages, href: at => to(language, asked(at)) })}
<p>${unnamed.promises > 0 ? rest : ''}</p><p class="quiet">${words.receivers}</p></div>`
  return framed({
    ...{ language, title: words.title, description: words.lead, path: asked(page), wide: true, body },
    ...{ extra: 'main>.wrap{padding-top:24px}', night: topOf({ title: words.title, lead: words.lead }) },
  })
}

type One = { partner: OneRow; promises: readonly PublicPromise[]; language: Language }
/** One of them, with its promises as far as it lets them be known. */
export function partnerPage({ partner, promises, language }: One): string {
  const words = portalPartners[language]
  const { name, kind, place, topics, help } = partner
  const path = partnerPath(partner)
  const kept = promises.filter(({ state }) => state === 'fulfilled').length
  const told =
    promises.length > 0
      ? words.kept(number(kept, language), number(promises.length, language))
      : words.noPromise
  const isHidden = promises.length > 0 && promises.every(one => one.amount === null && one.deadline === null)
  const body = html`${crumbsOf(language, [{ href: to(language, publicPartnersPath), label: words.title }])}
<p class="kicker">${words.kinds[kind]}</p><h1>${name}</h1>
${factsOf([
  [words.place, place],
  [words.gives, help.map(one => words.help[one]).join(', ')],
  [words.themes, topics.map(topic => labels[language].topics[topic]).join(', ')],
])}
${promisesOf(promises, language, words.promises)}
${promises.length === 0 ? html`<p>${words.noPromise}</p>` : ''}
${isHidden ? html`<p class="quiet">${words.hidden}</p>` : ''}
<p class="quiet">${words.receivers}</p>`
  const description = [words.kinds[kind], place, told].join('. ')
  const data = { '@context': 'https://schema.org', '@type': 'Organization', name, url: originOf() + path }
  return framed({ language, title: name, description, path, data, body })
}

export function noPartner(language: Language, path: string): string {
  const words = portalPartners[language]
  const back = { href: to(language, publicPartnersPath), label: words.all }
  return nothingThere({ language, path, title: words.gone, text: words.goneText, back })
}
