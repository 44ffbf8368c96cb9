import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  exportProducts,
  getContact,
  getProduct,
  getProductSums,
  listProducts,
  Product,
  productColumns,
} from '../../contract/product-lists.ts'
import { productStates } from '../../contract/products.ts'
import { productPapers } from '../../text/product-papers.ts'
import { products as text } from '../../text/products.ts'
import { about } from '../consents/consents.ts'
import { find, type LibraryRow } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Context, Sheet } from '../platform/endpoint.ts'
import { byMonth, incomesOf } from './incomes.ts'
import * as queries from './list-queries.ts'
import * as photos from './photo-queries.ts'
import { mayKeep } from './policy.ts'
import * as shown from './shown-queries.ts'
import * as writing from './queries.ts'

/** Producers from whom on a sum of incomes is told: fewer could be taken apart. */
const least = 3

export const findLibrary = (c: Context, { libraryId }: InputOf<typeof getContact>) => find(c.tx, libraryId)
/** The product as its list has it, with its place. */
export async function findOne(c: Context, { id }: { id: string }) {
  const product = await queries.see(c.tx, c.actor, id, dayIn(c.now))
  const library = product && (await find(c.tx, product.libraryId))
  return library && { ...library, product }
}
type Found = NonNullable<Awaited<ReturnType<typeof findOne>>>

export async function list(
  c: Context,
  input: InputOf<typeof listProducts>,
): Promise<ResultOf<typeof listProducts>> {
  const filter = { ...input, today: dayIn(c.now) }
  const byState = await queries.countByState(c.tx, c.actor, filter)
  const wanted = new Set(input.state?.length ? input.state : productStates)
  const total = [...wanted].reduce((sum, state) => sum + byState[state], 0)
  return { total, byState, products: await queries.page(c.tx, c.actor, filter, input) }
}

/** The same list as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportProducts>): Promise<Sheet> {
  const filter = { ...input, today: dayIn(c.now) }
  return {
    name: `${productPapers[c.actor.language].products}-${filter.today}`,
    columns: columnsAsked(columnsIn(c.actor.language), input.columns, { price: ['price', 'unit'] }),
    rows: queries.pages(c.tx, c.actor, filter),
  }
}

export async function get(
  c: Context,
  { id }: InputOf<typeof getProduct>,
  found: Found,
): Promise<ResultOf<typeof getProduct>> {
  const today = dayIn(c.now)
  const keeps = mayKeep(c.actor, found)
  const incomes = keeps ? await byMonth(c.tx, found.product.id, today) : undefined
  const sales = await shown.salesOf(c.tx, id)
  return {
    product: { ...found.product, ...(await shown.more(c.tx, id, keeps, today)) },
    photos: await photos.listOf(c.tx, id, today),
    consents: keeps ? await about(c, id) : [],
    support: await shown.supportOf(c.tx, id, today),
    interest: await shown.interestOf(c.tx, id),
    sales: sales.map(sale => ({ ...sale, income: incomes?.get(sale.month) ?? null })),
    keeps,
  }
}

export async function sums(
  c: Context,
  { year, ...filter }: InputOf<typeof getProductSums>,
): Promise<ResultOf<typeof getProductSums>> {
  const asked = { ...filter, today: dayIn(c.now) }
  const { sums: told, products } = await shown.sumsOf(c.tx, c.actor, asked, year)
  const income = await incomesOf(c.tx, products, year, asked.today)
  const both = income.filter(({ before }) => before !== null)
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0)
  return {
    ...told,
    income:
      income.length < least
        ? null
        : { total: total(income.map(one => one.income)), producers: income.length },
    change:
      both.length < least
        ? null
        : {
            before: total(both.map(({ before }) => before ?? 0)),
            now: total(both.map(one => Math.round(one.income / one.months))),
            producers: both.length,
          },
    least,
  }
}

export async function contact(
  c: Context,
  _: unknown,
  library: LibraryRow,
): Promise<ResultOf<typeof getContact>> {
  return { phone: await writing.contactOf(c.tx, library.id), keeps: mayKeep(c.actor, library) }
}

function columnsIn(language: 'id' | 'en'): Named<Product>[] {
  const words = text[language]
  const column = (
    name: (typeof productColumns)[number],
    value: (product: Product) => string | number | null,
  ): Named<Product> => ({
    ...{ id: name, value },
    title: { id: text.id.columns[name], en: text.en.columns[name] },
  })
  return [
    column('name', product => product.name),
    column('kind', product => words.kinds[product.kind]),
    column('library', product => product.libraryName),
    column('regency', product => product.regency),
    column('province', product => product.province),
    column('price', product => product.price),
    column('unit', product => words.units[product.unit]),
    column('state', product => words.states[product.state]),
    column('contacts', product => product.contacts),
    column('orders', product => product.orders),
    column('sold', product => product.sold),
    column('listedOn', product => product.listedOn),
  ]
}
