import type { showContent, showProduct } from '../../contract/catalogue.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { Language } from '../../contract/fields.ts'
import { cataloguePath, contactPath } from '../../contract/public-catalogue.ts'
import { catalogue } from '../../text/catalogue.ts'
import { localContent } from '../../text/products-content.ts'
import { products as names } from '../../text/products.ts'
import { html, raw, type Safe } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, nothingThere, to } from '../site/frame.ts'
import { crumbsOf } from '../site/parts.ts'
import { photoAt, placeOf, priceOf } from './catalogue-html.ts'
import { inShort, number } from './saying.ts'

type Product = ResultOf<typeof showProduct>
type Content = ResultOf<typeof showContent>

/** A product as anybody sees it: its photos, price and story, and the way to who makes it. */
export function productPage({ product, photos, contact }: Product, language: Language): string {
  const words = catalogue[language]
  const { kinds, units, permits } = names[language]
  const path = `${cataloguePath}/${product.id}`
  const { name, price, story } = product
  const place = placeOf(product)
  const capacity =
    product.capacity && words.capacityOf(number(product.capacity, language), units[product.unit])
  const held = product.permits.map(({ kind, number: no }) => [permits[kind], no].filter(Boolean).join(' '))
  const library = [product.library, product.regency, product.province].filter(Boolean).join(', ')
  const facts = factsOf([
    [words.content, product.content],
    [words.packaging, product.packaging],
    [words.permits, held.join(', ')],
    [words.capacity, capacity],
    [words.maker, product.producer ?? words.byNobody],
    [words.library, library],
  ])
  const by = product.producer === null ? words.byNobody : words.by(product.producer)
  const body = html`${crumbOf(language)}
<div class="one">${picturesOf(name, photos, language)}<div>
<p class="kicker">${kinds[product.kind]}</p><h1>${name}</h1>
<p class="price num"><b>${priceOf(product, language)}</b></p>
<p>${by} <span class="quiet">${place}</span></p>
${contactOf(`product.${product.id}`, contact, language)}
${shareOf(name, place, path, language)}</div></div>
${story ? html`<h2>${words.story}</h2>${paragraphs(story)}` : ''}
<h2>${words.facts}</h2>${facts}
<p class="tiny">${words.privacy}</p>`
  const description = inShort([`${priceOf(product, language)}. ${by}, ${place}.`, story].join(' '))
  const image = photos.map(({ id }) => originOf() + photoAt(id, 'large'))
  const data = {
    ...{
      '@context': 'https://schema.org',
      '@type': 'Product',
      name,
      description,
      category: kinds[product.kind],
    },
    ...(image.length > 0 && { image }),
    ...(price !== null && {
      offers: {
        ...{ '@type': 'Offer', price, priceCurrency: 'IDR', availability: 'https://schema.org/InStock' },
        ...{ url: originOf() + path, seller: { '@type': 'Organization', name: product.library } },
      },
    }),
  }
  return framed({ language, title: name, description, path, data, wide: true, extra, body: wrapped(body) })
}

/** What a village tells, as anybody reads it. */
export function contentPage({ content, photos, contact }: Content, language: Language): string {
  const words = catalogue[language]
  const kind = localContent[language].kinds[content.kind]
  const path = `${cataloguePath}/konten/${content.id}`
  const place = placeOf(content)
  const by = content.teller === null ? words.toldByNobody : words.toldBy(content.teller)
  const body = html`${crumbOf(language)}
<div class="one">${photos.length > 0 ? picturesOf(content.title, photos, language) : ''}<div>
<p class="kicker">${kind}</p><h1>${content.title}</h1>
<p>${by} <span class="quiet">${place}</span></p>
${content.text ? paragraphs(content.text) : ''}
${content.link ? html`<p><a class="button" href="${content.link}" rel="noopener noreferrer nofollow">${words.listen}</a></p>` : ''}
${contact ? contactOf(`content.${content.id}`, contact, language) : ''}
${shareOf(content.title, place, path, language)}</div></div>
<p class="tiny">${words.privacy}</p>`
  const description = inShort([`${kind}. ${by}, ${place}.`, content.text].join(' '))
  const data = {
    ...{ '@context': 'https://schema.org', '@type': 'CreativeWork', name: content.title, description },
    ...{ genre: kind, inLanguage: 'id', isAccessibleForFree: true },
    ...(content.teller && { author: { '@type': 'Person', name: content.teller } }),
  }
  return framed({
    ...{ language, title: content.title, description, path, data, wide: true, extra, body: wrapped(body) },
  })
}

/** What is there no more, and what never was, are told alike. */
export function nothingInCatalogue(language: Language, path: string): string {
  const words = catalogue[language]
  const back = { href: to(language, cataloguePath), label: words.toCatalogue }
  return nothingThere({ language, path, title: words.gone, text: words.goneText, back })
}

const wrapped = (body: Safe) => html`<div class="wrap">${body}</div>`
const crumbOf = (language: Language) =>
  crumbsOf(language, [{ href: to(language, cataloguePath), label: catalogue[language].back }])

/** Facts that are known, each on its line. */
export function factsOf(facts: readonly (readonly [string, string | null | undefined | false | 0])[]): Safe {
  const known = facts.filter(([, value]) => value)
  return html`<dl class="facts">${known.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value || ''}</dd></div>`)}</dl>`
}

/** Text as it was typed, an empty line between its paragraphs. */
export const paragraphs = (text: string): Safe =>
  html`${text
    .split(/\n\s*\n/)
    .filter(part => part.trim() !== '')
    .map(part => html`<p class="told">${part.trim()}</p>`)}`

type Photos = Product['photos']
/** The first large, the others beneath: each is a picture that opens by itself. */
function picturesOf(name: string, photos: Photos, language: Language): Safe {
  const words = catalogue[language]
  const [first, ...others] = photos
  if (!first) return html`<p class="no-photo">${words.noPhoto}</p>`
  const large = html`<img class="large" src="${photoAt(first.id, 'large')}" srcset="${photoAt(first.id, 'small')} 400w, ${photoAt(first.id, 'large')} 1600w" sizes="(min-width:760px) 34rem, 100vw" alt="${first.caption ?? words.photoOf(name)}" width="800" height="600" decoding="async">`
  const thumbs = others.map(
    ({ id, caption }, n) =>
      html`<li><a href="${photoAt(id, 'large')}"><img src="${photoAt(id, 'small')}" alt="${caption ?? words.photoN(number(n + 2, language), number(photos.length, language))}" width="96" height="96" loading="lazy"></a></li>`,
  )
  return html`<div class="photos">${large}${thumbs.length > 0 ? html`<ul>${thumbs}</ul>` : ''}</div>`
}

/** The way to who makes it: a press is sent here first and counted, so that a number stands on no page. */
function contactOf(about: string, contact: Product['contact'], language: Language): Safe {
  const words = catalogue[language]
  if (contact === null) return html`<p class="quiet">${words.noContact}</p>`
  return html`<form class="reach" method="post" action="${contactPath}/${about}" data-leads="https://wa.me https://api.whatsapp.com"><button>${words.contact}</button></form>
<p class="quiet">${words.contactOf[contact.whose]}</p>`
}

export function shareOf(name: string, place: string, path: string, language: Language): Safe {
  const words = catalogue[language]
  const text = encodeURIComponent(words.shareText(name, place, originOf() + to(language, path)))
  return html`<p class="do"><a class="button" href="https://wa.me/?text=${raw(text)}" rel="noopener noreferrer">${words.share.onWhatsApp}</a></p>`
}

const extra = `
.one{display:grid;gap:28px 48px;grid-template-columns:minmax(0,34rem) minmax(0,1fr);align-items:start;margin-top:16px}
.one>div:only-child{grid-column:1/-1;max-width:46rem}
.one h1{margin:6px 0 10px}
.photos .large{display:block;width:100%;height:auto;aspect-ratio:4/3;object-fit:cover;border-radius:var(--r);background:var(--sunk)}
.photos ul{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}
.photos li img{display:block;width:96px;height:96px;object-fit:cover;border-radius:8px}
.no-photo{display:grid;place-items:center;aspect-ratio:4/3;margin:0;border-radius:var(--r);background:var(--sunk);color:var(--quiet)}
.price{font-size:1.35rem}
.told{white-space:pre-line;max-width:62ch;font-size:1.05rem;line-height:1.6}
.wrap>h2{font-size:1.45rem;margin:40px 0 8px;padding-top:14px;border-top:2px solid var(--ink)}
.reach{margin:16px 0 0}.reach button{min-height:56px;width:100%;max-width:24rem}
main>.wrap{padding-top:24px}
@media(max-width:760px){.one{grid-template-columns:minmax(0,1fr)}}`
