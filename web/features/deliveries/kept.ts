import type { Delivery } from '../../../contract/deliveries.ts'
import type { About } from '../../data/outbox/rules.ts'

/** The record that commands about a delivery keep their order in. */
export const recordOf = (id: string) => `delivery/${id}`

/** What is shown of a command about a delivery while it waits. */
export const aboutOf = (
  { what, giver }: Pick<Delivery, 'what' | 'giver'>,
  day: string,
  libraryId: string | null,
): About => ({
  ...{ title: `${what}, ${giver}`, day, people: null },
  ...(libraryId !== null && { libraryId }),
})
