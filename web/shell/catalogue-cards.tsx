import './catalogue-cards.css'
import type { ComponentChildren } from 'preact'
import { type ShownProduct, showCataloguePhoto } from '../../contract/catalogue.ts'
import type { PhotoId } from '../../contract/ids.ts'
import { catalogue } from '../../text/catalogue.ts'
import { products as names } from '../../text/products.ts'
import { pictureUrl } from '../data/client.ts'
import { useSession, useText } from '../data/session.tsx'
import { rupiah } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'

/** A name as it stands before its place: without the word for library, which all of them share. */
export const placeOf = ({
  library,
  regency,
  province,
}: Pick<ShownProduct, 'library' | 'regency' | 'province'>) =>
  [library.replace(/^Perpustakaan (Desa |Kelurahan )?/, ''), regency ?? province].filter(Boolean).join(', ')

/** What villages make, as cards with photos; those out of sight are not loaded. */
export function ProductCards(props: {
  products: ShownProduct[]
  /** Where each leads; to its public page unless told. */
  hrefOf?: (id: string) => string
  /** Stands under each. */
  noteOf?: (product: ShownProduct) => ComponentChildren
}) {
  const { products, hrefOf = (id: string) => `/katalog/${id}` } = props
  const { onRequest, units, price } = useText(names)
  const { language } = useSession()
  return (
    <ul class="cat-cards">
      {products.map((product, n) => (
        <li key={product.id}>
          <Card
            href={hrefOf(product.id)}
            photo={product.photo}
            early={n < 2}
            name={product.name}
            place={placeOf(product)}
          >
            <span class="cat-price num">
              {product.price === null ? onRequest : rupiah(product.price, language)}
              {product.price !== null && <span class="sub"> {price('', units[product.unit]).trim()}</span>}
            </span>
            {props.noteOf && <span class="small cat-note">{props.noteOf(product)}</span>}
          </Card>
        </li>
      ))}
    </ul>
  )
}

function Card(props: {
  href: string
  photo: PhotoId | null
  early: boolean
  name: string
  place: string
  kind?: string
  children: ComponentChildren
}) {
  const { noPhoto } = useText(catalogue)
  return (
    <a class="cat-card" href={props.href}>
      {props.photo === null ? (
        <span class="cat-photo none">
          <Icon name={props.kind ? 'book' : 'bag'} />
          <span class="tiny">{props.kind ?? noPhoto}</span>
        </span>
      ) : (
        // the name stands right beneath it
        <img
          class="cat-photo"
          src={pictureUrl(showCataloguePhoto, { id: props.photo, size: 'small' })}
          alt=""
          width="400"
          height="400"
          loading={props.early ? 'eager' : 'lazy'}
          decoding="async"
        />
      )}
      <b>{props.name}</b>
      <span class="small sub">{props.place}</span>
      {props.children}
    </a>
  )
}
