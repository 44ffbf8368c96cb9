import type { GivenOf } from '../../../contract/endpoint.ts'
import type { putProduct } from '../../../contract/products.ts'
import type { About, Entry, Write } from '../../data/outbox/rules.ts'
import { onlyHere, refusalOf } from '../../data/outbox/rules.ts'
import { today } from '../../data/months.ts'

/** The record that commands about a product keep their order in; a maker that is entered with it comes first. */
export const recordOf = (id: string) => `product/${id}`
export const idOf = (record: string) => record.slice('product/'.length)

/** What is shown of a command about a product while it waits. */
export const aboutOf = (title: string, libraryId: string, day = today()): About => ({
  ...{ title, day, people: null, libraryId },
})

export const writeOf = (
  name: Write['name'],
  input: object,
  of: { id: string; name: string; libraryId: string },
  draft: unknown = null,
): Write => ({ name, input, record: recordOf(of.id), about: aboutOf(of.name, of.libraryId), draft })

/** Products that only this phone has, or has newer than the server. */
export const productsHere = (entries: readonly Entry[]): Entry[] =>
  onlyHere(entries).filter(({ record }) => record.startsWith('product/'))

/** The newest form of a product among what waits here: what its page shows before the server has it. */
export function putHere(entries: readonly Entry[], id: string): Entry | undefined {
  return entries.findLast(
    entry =>
      entry.record === recordOf(id) &&
      entry.name === 'products.put' &&
      (entry.answer === null || refusalOf(entry) !== undefined),
  )
}
export type PutInput = GivenOf<typeof putProduct>
