import type { Language } from '../../contract/fields.ts'
import { site } from '../../text/site.ts'
import { html, raw, type Safe } from '../platform/html.ts'

/*
 * Parts that look the same on every page of the site. Numbers: solid is verified, hatched reported, empty missing.
 * State: a sign and a word; colour only repeats them.
 */

type Section = { id?: string; title: string; more?: { href: string; label: string } | undefined }

/** A part of a wide page, under a ruled heading, with the way to all of its kind. */
export function section({ id, title, more }: Section, body: Safe): Safe {
  const link = more ? html`<a href="${more.href}">${more.label}</a>` : ''
  return html`<section${id ? html` id="${id}"` : ''}><div class="hd"><h2>${title}</h2>${link}</div>
${body}</section>`
}

const glyphs = {
  verified:
    '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.8 8.2l2.2 2.2 4.2-4.6" fill="none" stroke="var(--raised)" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/>',
  reported:
    '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="3 2.2"/>',
  open: '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.8"/>',
  look: '<path d="M8 1.4L15.2 14H.8z" fill="currentColor"/><path d="M8 6.2v3.4M8 11.8v.2" stroke="var(--raised)" stroke-width="1.8" stroke-linecap="round"/>',
  late: '<path d="M8 1l7 7-7 7-7-7z" fill="currentColor"/>',
} as const
const toneOf = { verified: 'leaf', reported: 'mute', open: 'sea', look: 'honey', late: 'stop' } as const

/** A state: its sign, then the word. */
export function mark(kind: keyof typeof glyphs, word: string, isTag = false): Safe {
  return html`<span class="st ${toneOf[kind]}${isTag ? ' tag' : ''}"><svg viewBox="0 0 16 16" aria-hidden="true">${raw(glyphs[kind])}</svg>${word}</span>`
}

export type Figure = {
  /** As it is read: `1.396`. */
  value: string
  label: string
  /** What is counted, in a sentence. */
  definition: string
  /** `3 Agustus 2023`. */
  asOf: string
  /** From where it is, and whether it is reported or verified. */
  source: string
  /** Why it is disputed, in a few words. */
  disputed?: string | null
}

/** Figures, each with what it means, its day and its source; none stands without them. */
export function figuresOf(language: Language, figures: readonly Figure[], id?: string): Safe {
  const words = site[language]
  return html`<dl class="fgs"${id ? html` id="${id}"` : ''}>${figures.map(
    ({ value, label, definition, asOf, source, disputed }) =>
      html`<div class="fg"><dt><b class="num">${value}</b><span>${label}</span></dt><dd><p>${definition}</p><p class="tiny">${words.asOf(asOf)} · ${source}</p>${disputed ? mark('look', disputed) : ''}</dd></div>`,
  )}</dl>`
}

export type Row = {
  href: string
  title: string
  /** Above the title. */
  kicker?: string | null
  /** Below it, each on its line. */
  lines?: readonly (string | null)[]
  /** The day it is about: the number large, the rest small. */
  date?: { at: string; day: string; rest: string }
  /** At the end: `mark(…)`. */
  state?: Safe | null
}

/** A list of things with pages of their own, ruled. */
export function rowsOf(rows: readonly Row[]): Safe {
  const isDated = rows.some(({ date }) => date)
  return html`<ul class="rows${isDated ? ' dated' : ''}">${rows.map(
    ({ href, title, kicker, lines = [], date, state }) =>
      html`<li>${date ? html`<time datetime="${date.at}"><b class="num">${date.day}</b>${date.rest}</time>` : ''}<div>${kicker ? html`<p class="tiny">${kicker}</p>` : ''}<h3><a href="${href}">${title}</a></h3>${lines.map(line => (line ? html`<p>${line}</p>` : ''))}</div>${state ?? ''}</li>`,
  )}</ul>`
}

export type Card = {
  href: string
  title: string
  lines?: readonly (string | null)[]
  price?: string | null
  /** Square; `alt` says what is seen. */
  picture?: { src: string; alt: string } | null
  /** Drawn in its place where there is none. */
  sign?: Safe
}

/** Things that are chosen by their picture. */
export function cardsOf(cards: readonly Card[]): Safe {
  return html`<ul class="cards">${cards.map(
    ({ href, title, lines = [], price, picture, sign }) =>
      html`<li>${picture === undefined ? '' : html`<figure>${picture ? html`<img src="${picture.src}" alt="${picture.alt}" width="320" height="320" loading="lazy" decoding="async">` : (sign ?? '')}</figure>`}<h3><a href="${href}">${title}</a></h3>${lines.map(line => (line ? html`<p>${line}</p>` : ''))}${price ? html`<p class="price">${price}</p>` : ''}</li>`,
  )}</ul>`
}

type Pager = { language: Language; page: number; pages: number; href: (page: number) => string }

/** Nothing where all stands on one page. */
export function pagerOf({ language, page, pages, href }: Pager): Safe {
  const words = site[language]
  const n = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB')
  const link = (at: number, label: string) =>
    at < 1 || at > pages ? '' : html`<a class="button" href="${href(at)}">${label}</a>`
  if (pages < 2) return html``
  return html`<nav class="pager" aria-label="${words.pages}">${link(page - 1, words.previous)}<span class="num">${words.at(n.format(page), n.format(pages))}</span>${link(page + 1, words.next)}</nav>`
}

export type Field =
  | {
      kind: 'choice'
      name: string
      label: string
      value: string
      options: readonly { value: string; label: string }[]
    }
  | { kind: 'text'; name: string; label: string; value: string; hint?: string }
type Filters = {
  language: Language
  action: string
  fields: readonly Field[]
  button: string
  /** A second button, which leads elsewhere with the same values. */
  also?: { action: string; button: string }
  /** What stays as it is. */
  hidden?: Readonly<Record<string, string>>
}

/** A form without a script: it asks for the same page with other values. */
export function filtersOf({ language, action, fields, button, also, hidden = {} }: Filters): Safe {
  const kept = { ...(language === 'en' && { lang: 'en' }), ...hidden }
  return html`<form action="${action}" method="get" role="search">${Object.entries(kept).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}${fields.map(field =>
    field.kind === 'text'
      ? html`<label class="grow">${field.label}<input type="search" name="${field.name}" value="${field.value}" maxlength="80"${field.hint ? html` placeholder="${field.hint}"` : ''}></label>`
      : html`<label>${field.label}<select name="${field.name}">${field.options.map(
          ({ value, label }) =>
            html`<option value="${value}"${value === field.value ? raw(' selected') : ''}>${label}</option>`,
        )}</select></label>`,
  )}<button>${button}</button>${also ? html`<button formaction="${also.action}">${also.button}</button>` : ''}</form>`
}

/** Said apart from the rest: `look` asks for attention, `stop` says that something is over, `done` that it is done. */
export function noticeOf(text: string | Safe, tone: 'plain' | 'look' | 'stop' | 'done' = 'plain'): Safe {
  return html`<div class="notice${tone === 'plain' ? '' : ` ${tone}`}" role="note">${text}</div>`
}

/** The way here; the page itself is not in it. */
export function crumbsOf(language: Language, steps: readonly { href: string; label: string }[]): Safe {
  return html`<nav aria-label="${site[language].where}"><ol class="crumbs">${steps.map(
    ({ href, label }) => html`<li><a href="${href}">${label}</a></li>`,
  )}</ol></nav>`
}

/** Of `whole`: solid what is verified, hatched what is reported beyond it. Put `hatch` once on the page. */
export function barOf({
  verified,
  reported,
  whole,
}: {
  verified: number
  reported: number
  whole: number
}): Safe {
  const part = (n: number) => (whole > 0 ? Math.min(100, Math.round((n / whole) * 1000) / 10) : 0)
  const [solid, all] = [part(verified), part(reported)]
  return html`<svg class="bar" width="100%" height="10" aria-hidden="true">${all > solid ? html`<rect class="r" x="${solid}%" width="${all - solid}%" height="10"/>` : ''}<rect class="v" width="${solid}%" height="10"/></svg>`
}

/** What hatched bars are filled with. */
export const hatch = raw(
  '<svg class="hatch" aria-hidden="true"><pattern id="arsir" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(25)"><path d="M.75 0v5"/></pattern></svg>',
)

/** The chain from a need to a changed life: a string of lamps, the last unlit where it does not go on yet. */
export function chainOf(
  label: string,
  links: readonly { kind: string; what: string; isLit: boolean }[],
): Safe {
  return html`<ol class="chain" aria-label="${label}">${links.map(
    ({ kind, what, isLit }) =>
      html`<li${isLit ? '' : raw(' class="off"')}><em>${kind}</em><b>${what}</b></li>`,
  )}</ol>`
}
