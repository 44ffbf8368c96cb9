import type { ComponentChildren } from 'preact'
import { useParams } from 'wouter'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { type Consent, listConsents } from '../../../contract/consents.ts'
import type { LibraryId, ProductId } from '../../../contract/ids.ts'
import { listProducers, type Producer } from '../../../contract/producers.ts'
import { getProduct, type Product } from '../../../contract/product-lists.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { madeIn } from '../../data/to-hand.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Wrap } from '../../ui/page.tsx'

export type Told = ResultOf<typeof getProduct>
/** As much of a product as the forms about it keep with what was typed. */
export type Of = Pick<
  Product,
  'id' | 'name' | 'kind' | 'unit' | 'price' | 'producerId' | 'producer' | 'libraryId'
> & {
  /** Its maker lets income be noted. */
  income: boolean
}

function ofProduct({ product }: Told, producers: readonly Producer[]): Of {
  const { id, name, kind, unit, price, producerId, producer, libraryId } = product
  const income = producers.find(one => one.id === producerId)?.shows.income ?? false
  return { id, name, kind, unit, price, producerId, producer, libraryId, income }
}

/** All that people agreed to about a product: about itself, and about its maker; what is not known here is not told. */
export function useConsentsOf({ product, consents, keeps }: Told): Consent[] {
  const { libraryId, producerId } = product
  const { data } = useAsk(
    listConsents,
    { libraryId, about: 'producer', record: producerId },
    { enabled: keeps, fresh: true },
  )
  const others = (data?.consents ?? []).filter(({ id }) => !consents.some(one => one.id === id))
  return [...others, ...consents]
}

/** A form about the product that the address names, once it is known here. */
export function ProductOf(props: { children: (of: Of) => ComponentChildren }) {
  const { id } = useParams<{ id: ProductId }>()
  const library = useMyLibrary()
  const makers = useAsk(listProducers, madeIn(library.id as LibraryId)).data?.producers ?? []
  const answer = useAsk(getProduct, { id }, { fresh: true })
  if (answer.data) return <>{props.children(ofProduct(answer.data, makers))}</>
  return (
    <PhonePage at="more">
      <Wrap>
        <Waiting answer={answer}>{() => null}</Waiting>
      </Wrap>
    </PhonePage>
  )
}
