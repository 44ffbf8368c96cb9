import type { Language } from '../../contract/fields.ts'
import { type NewsKind, newsKinds, newsPath } from '../../contract/news.ts'
import { portalNews } from '../../text/portal-news.ts'
import { pathOf as meetingPath } from '../meeting-pages/addresses.ts'
import { dayIn } from '../platform/clock.ts'
import { html, raw } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { addressOf } from '../site/addresses.ts'
import { framed, nothingThere, to, topOf } from '../site/frame.ts'
import { crumbsOf, noticeOf, pagerOf, rowsOf } from '../site/parts.ts'
import { paragraphs } from './catalogue-one-html.ts'
import type { ListRow, OneRow } from './news-queries.ts'
import { pathWith } from './paths.ts'
import { inShort, longDay } from './saying.ts'

export const newsPathOf = ({ title, id }: { title: string; id: string }): string =>
  `${newsPath}/${addressOf(title, id)}`
/** In its language where it was written in it, else in Indonesian. */
export const titleIn = ({ title, titleEn }: Pick<ListRow, 'title' | 'titleEn'>, language: Language) =>
  (language === 'en' && titleEn) || title

export type Listed = {
  language: Language
  kind: NewsKind | undefined
  region: number | undefined
  page: number
  pages: number
  rows: readonly ListRow[]
}
/** News, newest first; a page at a time. */
export function newsListPage(listed: Listed): string {
  const { language, kind, region, page, pages, rows } = listed
  const words = portalNews[language]
  const at = (asked: NewsKind | undefined, n: number) =>
    pathWith(newsPath, { jenis: asked, wilayah: region, halaman: n > 1 ? n : undefined })
  const tab = (asked: NewsKind | undefined, label: string) =>
    html`<a href="${to(language, at(asked, 1))}"${asked === kind ? html` aria-current="page"` : ''}>${label}</a>`
  const body = html`<div class="wrap"><nav class="tabs" aria-label="${words.tabs}">${tab(undefined, words.all)}${newsKinds.map(one => tab(one, words.kinds[one]))}</nav>
${rows.length === 0 ? html`<p>${words.none}</p>` : newsRows(rows, language)}
${pagerOf({ language, page, pages, href: n => to(language, at(kind, n)) })}</div>`
  return framed({
    ...{ language, title: words.title, description: words.lead, path: at(kind, page), wide: true, body },
    ...{ extra: 'main>.wrap{padding-top:16px}', night: topOf({ title: words.title, lead: words.lead }) },
  })
}

export const newsRows = (rows: readonly ListRow[], language: Language) =>
  rowsOf(
    rows.map(row => ({
      ...{ href: to(language, newsPathOf(row)), title: titleIn(row, language) },
      kicker: [
        portalNews[language].kinds[row.kind],
        row.office,
        longDay(dayIn(new Date(row.publishedAt)), language),
      ].join(' · '),
      lines: [inShort((language === 'en' && row.leadEn) || row.lead, 240)],
    })),
  )

type There = Extract<OneRow, { isThere: true }>
/** An item as anybody reads it. */
export function newsPage(item: There, language: Language): string {
  const words = portalNews[language]
  const path = newsPathOf(item)
  const isEnglish = language === 'en' && item.titleEn !== null
  const [title, lead, text] = isEnglish
    ? [item.titleEn ?? '', item.leadEn ?? '', item.textEn ?? '']
    : [item.title, item.lead, item.text]
  const day = longDay(dayIn(new Date(item.publishedAt)), language)
  const isForeign = language === 'en' && !isEnglish
  const { meetingTitle, meetingCode, correctedAt, correction } = item
  const told = html`<h1>${title}</h1><p class="lead">${lead}</p>
${item.pictures.map(({ id, caption, width, height }) => html`<figure class="shot"><img src="${at(id, 'large')}" srcset="${raw(`${at(id, 'small')} 400w, ${at(id, 'large')} 1600w`)}" sizes="(min-width:760px) 46rem, 100vw" alt="${caption ?? ''}" width="${String(width)}" height="${String(height)}" decoding="async">${caption ? html`<figcaption class="tiny">${caption}</figcaption>` : ''}</figure>`)}
${paragraphs(text)}`
  const body = html`${crumbsOf(language, [{ href: to(language, newsPath), label: words.title }])}
<p class="kicker">${words.kinds[item.kind]} · ${item.office} · <time datetime="${dayIn(new Date(item.publishedAt))}">${day}</time></p>
${isForeign ? html`${noticeOf(words.onlyId)}<div lang="id">${told}</div>` : told}
${correction !== null && correctedAt !== null ? noticeOf(words.corrected(longDay(dayIn(new Date(correctedAt)), language), correction), 'look') : ''}
<p class="do">${meetingTitle !== null && meetingCode !== null ? html`<a class="button" href="${to(language, meetingPath(meetingTitle, meetingCode))}">${words.meeting}</a>` : ''}
<a class="button" href="https://wa.me/?text=${raw(encodeURIComponent(`${title}\n${originOf()}${to(language, path)}`))}" rel="noopener noreferrer">${words.share}</a></p>
<p><a href="${to(language, newsPath)}">${words.back}</a></p>`
  const description = inShort(lead)
  const image = item.pictures.map(({ id }) => originOf() + at(id, 'large'))
  const data = {
    ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, description },
    ...{ url: originOf() + path, datePublished: new Date(item.publishedAt).toISOString() },
    ...{
      dateModified: new Date(correctedAt ?? item.publishedAt).toISOString(),
      inLanguage: isEnglish ? 'en' : 'id',
    },
    ...{
      ...(image.length > 0 && { image }),
      publisher: { '@type': 'Organization', name: `Sinergi, ${item.office}` },
    },
  }
  const extra =
    '.shot{margin:18px 0}.shot img{display:block;width:100%;height:auto;border-radius:var(--r);background:var(--sunk)}.told{white-space:pre-line;font-size:1.05rem;line-height:1.6}'
  return framed({ language, title, description, path, data, extra, body })
}
const at = (id: string, size: 'small' | 'large') => `/api/news.picture?id=${id}&size=${size}`

export function noNews(what: 'gone' | 'withdrawn', language: Language, path: string): string {
  const words = portalNews[language]
  const back = { href: to(language, newsPath), label: words.back }
  return nothingThere({ language, path, title: words[what], text: words[`${what}Text`], back })
}
