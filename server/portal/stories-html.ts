import type { Language } from '../../contract/fields.ts'
import { publicStoriesPath } from '../../contract/public-stories.ts'
import { type StoryArea, storyAreas, type StoryFigure } from '../../contract/stories.ts'
import { activities as labels } from '../../text/activities.ts'
import { portalStories } from '../../text/portal-stories.ts'
import { storyForm } from '../../text/story-form.ts'
import { html, raw, type Safe } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, nothingThere, to, topOf } from '../site/frame.ts'
import { chainOf, crumbsOf, filtersOf, mark, noticeOf, pagerOf, type Row, rowsOf } from '../site/parts.ts'
import type { PublicPhoto, PublicStory } from '../stories/public.ts'
import { factsOf, paragraphs } from './catalogue-one-html.ts'
import { pathWith } from './paths.ts'
import { inShort, number } from './saying.ts'
import type { Station } from './story-chain.ts'

export type Listed = {
  language: Language
  q: string
  region: number | undefined
  area: StoryArea | undefined
  page: number
  pages: number
  total: number
  stories: readonly PublicStory[]
}

/** Stories that are published, newest first; a page at a time. */
export function storiesPage(listed: Listed): string {
  const { language, q, region, area, page, pages, total, stories } = listed
  const words = portalStories[language]
  const at = (n: number) =>
    pathWith(publicStoriesPath, { cari: q, wilayah: region, bidang: area, halaman: n > 1 ? n : undefined })
  const isFiltered = q !== '' || region !== undefined || area !== undefined
  const find = filtersOf({
    ...{ language, action: publicStoriesPath, button: words.find },
    ...(region !== undefined && { hidden: { wilayah: String(region) } }),
    fields: [
      { kind: 'text', name: 'cari', label: words.search, value: q },
      {
        ...{ kind: 'choice', name: 'bidang', label: words.area, value: area ?? '' },
        options: [
          { value: '', label: words.anyArea },
          ...storyAreas.map(value => ({ value, label: labels[language].topics[value] })),
        ],
      },
    ],
  })
  const none = html`<p>${isFiltered ? words.none : words.noneYet}</p>${isFiltered ? html`<p><a class="button" href="${to(language, publicStoriesPath)}">${words.all}</a></p>` : ''}`
  const body = html`<div class="wrap">${isFiltered || stories.length > 0 ? find : ''}
${stories.length === 0 ? none : html`<p class="quiet" role="status">${words.count(number(total, language))}</p>${rowsOf(stories.map(story => storyRow(language, story)))}`}
${pagerOf({ language, page, pages, href: n => to(language, at(n)) })}
<p class="quiet">${words.consent} <a href="${to(language, '/tarik')}">${words.mine}</a></p></div>`
  return framed({
    ...{ language, title: words.title, description: words.lead, path: at(page), wide: true, body },
    ...{ extra: 'main>.wrap{padding-top:24px}', night: topOf({ title: words.title, lead: words.lead }) },
  })
}

/** A story in a list. */
export const storyRow = (language: Language, story: PublicStory): Row => ({
  ...{ href: to(language, story.path), title: story.title, kicker: labels[language].topics[story.area] },
  lines: [inShort(story.quote ?? story.after, 220), whoOf(story, language)],
})

/** Those who agreed to be named, and as near a place as may be told. */
export function whoOf({ names, library, regency, province }: PublicStory, language: Language): string {
  const words = portalStories[language]
  const near = regency?.name ?? province.name
  const place = library ? `${library.name}, ${near}` : near
  return words.of(names.join(', ') || words.somebody, place)
}

export type Whole = PublicStory & { photos: readonly PublicPhoto[] }
/** A story as anybody reads it. */
export function storyPage(story: Whole, chain: readonly Station[], language: Language): string {
  const words = portalStories[language]
  const { title, before, deed, after, quote, path, code, sdgs, photos } = story
  const month = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  }).format(new Date(story.month))
  // for who has the page read out
  const inIndonesian = language === 'en' ? raw(' lang="id"') : ''
  const body = html`${crumbsOf(language, [{ href: to(language, publicStoriesPath), label: words.title }])}
<p class="kicker">${labels[language].topics[story.area]} · ${words.month(month)}</p>
<h1${inIndonesian}>${title}</h1>
${quote ? html`<blockquote${inIndonesian}>“${quote}”</blockquote>` : ''}
<p><b>${whoOf(story, language)}</b></p>
<p>${mark('verified', words.verified, true)}</p>
${photos.map(photo => photoOf(code, photo, words.photo))}
${story.voiceSeconds === null ? '' : voiceOf(code, story.voiceSeconds, language)}
${language === 'en' ? noticeOf(words.onlyId) : ''}
<h2>${words.before}</h2><div${inIndonesian}>${paragraphs(before)}</div>
<h2>${words.deed}</h2><div${inIndonesian}>${paragraphs(deed)}</div>
<h2>${words.after}</h2><div${inIndonesian}>${paragraphs(after)}</div>
${figuresOf(story.figures, language)}
${chainPart(chain, language)}
${sdgs.length > 0 ? factsOf([[words.sdgs, sdgs.map(n => `${n} ${storyForm[language].figures.goals[n - 1] ?? ''}`).join(', ')]]) : ''}
<p class="do"><a class="button" href="https://wa.me/?text=${raw(encodeURIComponent(`${title}\n${originOf()}${to(language, path)}`))}" rel="noopener noreferrer">${words.share}</a></p>
<p class="tiny">${words.shareNote}</p>
<p class="quiet">${words.consent} <a href="${to(language, '/tarik')}">${words.mine}</a></p>`
  const description = inShort(quote ?? after)
  const data = {
    ...{ '@context': 'https://schema.org', '@type': 'Article', headline: title, description },
    ...{ url: originOf() + path, datePublished: story.publishedOn, inLanguage: 'id' },
    publisher: { '@type': 'Organization', name: 'Sinergi' },
  }
  const extra =
    '.shot{margin:18px 0}.shot img{display:block;width:100%;height:auto;border-radius:var(--r);background:var(--sunk)}.told{white-space:pre-line;font-size:1.05rem;line-height:1.6}.voice{margin:18px 0}.voice audio{display:block;width:100%;min-height:48px;margin-top:6px}'
  return framed({ language, title, description, path, data, extra, body })
}

/** Nothing of it is loaded until somebody wants to hear it. */
function voiceOf(code: string, seconds: number, language: Language): Safe {
  const words = portalStories[language]
  return html`<figure class="voice"><figcaption class="quiet">${words.voice} · ${words.seconds(number(seconds, language))}</figcaption><audio controls preload="none" src="${publicStoriesPath}/suara/${code}" aria-label="${words.voice}"></audio></figure>`
}

export function photoOf(code: string, { id, caption, width, height }: PublicPhoto, alt: string): Safe {
  const at = (size: string) => `${publicStoriesPath}/foto/${code}/${id}?size=${size}`
  return html`<figure class="shot"><img src="${at('large')}" srcset="${raw(`${at('small')} 400w, ${at('large')} 1600w`)}" sizes="(min-width:760px) 46rem, 100vw" alt="${caption ?? alt}" width="${String(width)}" height="${String(height)}" loading="lazy" decoding="async">${caption ? html`<figcaption class="tiny">${caption}</figcaption>` : ''}</figure>`
}

/** Figures with their range and source; none stands without. */
function figuresOf(figures: readonly StoryFigure[], language: Language): Safe | string {
  const words = portalStories[language]
  if (figures.length === 0) return ''
  const n = (value: number) => number(value, language)
  const lines = figures.map(({ kind, before, after, unit, low, high, source }) => {
    const value =
      before !== null && after !== null
        ? words.fromTo(n(before), n(after), unit)
        : words.now(n(after ?? before ?? 0), unit)
    const range = low !== null && high !== null ? words.between(n(low), n(high)) : null
    return html`<div><dt>${words.figureKinds[kind]}</dt><dd><b class="num">${value}</b>${range ? html` <span class="quiet">${range}</span>` : ''}<span class="quiet">${words.source(source)}</span></dd></div>`
  })
  return html`<h2>${words.figures}</h2><dl class="facts">${lines}</dl>`
}

function chainPart(chain: readonly Station[], language: Language): Safe | string {
  const words = portalStories[language]
  const picture = chainPicture(chain, language)
  return picture && html`<h2>${words.chain}</h2><p class="quiet">${words.chainNote}</p>${picture}`
}

/** What led to a story, as a string of lamps; nothing where nothing of it is on record. */
export function chainPicture(chain: readonly Station[], language: Language): Safe | string {
  const words = portalStories[language]
  if (chain.every(({ count, stage }) => count === 0 || stage === 'story')) return ''
  const links = chain.map(({ stage, count, attendances, names }) => ({
    kind: words.stages[stage],
    what:
      stage === 'story'
        ? words.thisOne
        : count === 0
          ? words.nothing
          : names.length > 0
            ? names.join(', ')
            : attendances !== null
              ? words.attended(number(attendances, language))
              : words.recorded(number(count, language)),
    isLit: count > 0,
  }))
  return chainOf(words.chain, links)
}

export function noStory(language: Language, path: string): string {
  const words = portalStories[language]
  const back = { href: to(language, publicStoriesPath), label: words.all }
  return nothingThere({ language, path, title: words.gone, text: words.goneText, back })
}
