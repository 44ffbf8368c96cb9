import type { ShownContent, ShownProduct } from '../../contract/catalogue.ts'
import type { Language } from '../../contract/fields.ts'
import { contentKinds } from '../../contract/local-content.ts'
import { productKinds } from '../../contract/products.ts'
import { cataloguePath } from '../../contract/public-catalogue.ts'
import { catalogue } from '../../text/catalogue.ts'
import { localContent } from '../../text/products-content.ts'
import { products as names } from '../../text/products.ts'
import { html, type Safe } from '../platform/html.ts'
import { framed, to, topOf } from '../site/frame.ts'
import { cardsOf, filtersOf, pagerOf } from '../site/parts.ts'
import { pathWith } from './paths.ts'
import { productSign } from './product-signs.ts'
import { number, rupiah } from './saying.ts'

type Asked = { isi: 'produk' | 'cerita'; cari: string; wilayah?: number | undefined; jenis: string }
export type Found = Asked & {
  language: Language
  page: number
  pages: number
  total: number
  regions: readonly { id: number; name: string; items: number }[]
  /** Of what was chosen, where it is not among `regions`. */
  region: string | null
  cards: Safe
}

/** What villages make, or what they tell; a page at a time. */
export function cataloguePage(found: Found): string {
  const { language, isi, total, page, pages, cards } = found
  const words = catalogue[language]
  const tells = isi === 'cerita'
  const tab = (is: Asked['isi'], label: string) =>
    html`<a href="${to(language, is === 'cerita' ? `${cataloguePath}?isi=cerita` : cataloguePath)}"${is === isi ? html` aria-current="page"` : ''}>${label}</a>`
  const count = (tells ? words.countContents : words.count)(number(total, language))
  const isFiltered = found.cari !== '' || found.wilayah !== undefined || found.jenis !== ''
  const home = to(language, tells ? `${cataloguePath}?isi=cerita` : cataloguePath)
  const none = isFiltered
    ? html`<p><b>${words.none}.</b> ${words.noneText}</p><p><a class="button" href="${home}">${words.all}</a></p>`
    : html`<p>${words.noneYet}</p>`
  const body = html`<div class="wrap"><nav class="tabs" aria-label="${words.tabs.label}">${tab('produk', words.tabs.products)}${tab('cerita', words.tabs.contents)}</nav>
${total > 0 || isFiltered ? findOf(found) : ''}
${total === 0 ? none : html`<p class="quiet" role="status">${count}</p>${cards}`}
${pagerOf({ language, page, pages, href: at => to(language, pathOf(found, at)) })}
<p class="tiny">${words.privacy}</p></div>`
  const title = tells ? words.tabs.contents : words.title
  return framed({
    ...{ language, title, description: words.lead, path: pathOf(found, page), wide: true, body },
    night: topOf({ title, lead: tells ? words.leadContents : words.lead }),
    extra: 'main>.wrap{padding-top:16px}',
  })
}

const pathOf = ({ isi, cari, wilayah, jenis }: Asked, page: number) =>
  pathWith(cataloguePath, {
    ...{ isi: isi === 'cerita' ? isi : undefined, cari, wilayah, jenis },
    halaman: page > 1 ? page : undefined,
  })

function findOf({ language, isi, cari, wilayah, jenis, regions, region }: Found): Safe {
  const words = catalogue[language]
  const tells = isi === 'cerita'
  const kinds = tells
    ? contentKinds.map(kind => ({ value: kind, label: localContent[language].kinds[kind] }))
    : productKinds.map(kind => ({ value: kind, label: names[language].kinds[kind] }))
  const places = regions.map(({ id, name, items }) => ({
    ...{ value: String(id), label: `${name} (${number(items, language)})` },
  }))
  const chosen = wilayah !== undefined && region !== null ? [{ value: String(wilayah), label: region }] : []
  const anywhere = { value: '', label: chosen.length > 0 ? words.up : words.anyRegion }
  return filtersOf({
    language,
    action: cataloguePath,
    button: words.find,
    ...(tells && { hidden: { isi } }),
    fields: [
      { kind: 'text', name: 'cari', label: tells ? words.searchContents : words.search, value: cari },
      {
        ...{ kind: 'choice', name: 'wilayah', label: words.region, value: wilayah ? String(wilayah) : '' },
        options: [anywhere, ...chosen, ...places],
      },
      {
        ...{ kind: 'choice', name: 'jenis', label: words.kind, value: jenis },
        options: [{ value: '', label: words.anyKind }, ...kinds],
      },
    ],
  })
}

/** A name as it stands before its place: without the word for library, which all of them share. */
export const placeOf = (of: Pick<ShownProduct, 'library' | 'regency' | 'province'>): string =>
  [of.library.replace(/^Perpustakaan (Desa |Kelurahan )?/, ''), of.regency ?? of.province].join(', ')
export const photoAt = (id: string, size: 'small' | 'large'): string =>
  `/api/catalogue.photo?id=${id}&size=${size}`
export const priceOf = (
  { price, unit }: Pick<ShownProduct, 'price' | 'unit'>,
  language: Language,
): string => {
  const words = names[language]
  return price === null ? words.onRequest : words.price(rupiah(price, language), words.units[unit])
}

/** A product as a card; its photo only where who is seen on it agrees. */
export const productCards = (products: readonly ShownProduct[], language: Language): Safe =>
  cardsOf(
    products.map(product => ({
      ...{ href: to(language, `${cataloguePath}/${product.id}`), title: product.name },
      ...{ lines: [placeOf(product)], price: priceOf(product, language) },
      ...{ picture: product.photo && { src: photoAt(product.photo, 'small'), alt: '' } },
      sign: productSign(product.kind),
    })),
  )
export const contentCards = (contents: readonly ShownContent[], language: Language): Safe =>
  cardsOf(
    contents.map(content => {
      const words = catalogue[language]
      const teller = content.teller === null ? words.toldByNobody : words.toldBy(content.teller)
      return {
        ...{ href: to(language, `${cataloguePath}/konten/${content.id}`), title: content.title },
        lines: [localContent[language].kinds[content.kind], placeOf(content), teller],
        picture: content.photo && { src: photoAt(content.photo, 'small'), alt: '' },
      }
    }),
  )
