import type { Product } from '../../../contract/product-lists.ts'
import { products } from '../../../text/products.ts'
import type { Language } from '../../data/session.tsx'
import { rupiah } from '../../ui/format.ts'

/** `Rp18.000 per bungkus`, as a buyer reads it. */
export function priceIn(language: Language, { price, unit }: Pick<Product, 'price' | 'unit'>): string {
  const words = products[language]
  return price === null ? words.onRequest : words.price(rupiah(price, language), words.units[unit])
}
