import * as z from 'zod/mini'
import { adoptionStates } from './adoptions.ts'
import { query } from './endpoint.ts'
import { day } from './fields.ts'
import { practiceId } from './ids.ts'

/** What a node of a lineage is: the practice, a library that took it on, or a card written from that. */
export const nodeKinds = ['practice', 'adoption', 'card'] as const
export type NodeKind = (typeof nodeKinds)[number]
/** Nodes of one lineage that are answered at the most, the oldest. */
export const mostNodes = 5000
const many = <T extends z.ZodMiniType>(item: T) => z.array(item)
/**
 * The whole tree that a practice stands in, as arrays of equal length: the practice that all began with first, each node
 * after the one it hangs on.
 */
export const getLineage = query('adoptions.lineage', {
  summary:
    'Who took a practice from whom, where it was changed, and the cards written from it; for all signed in',
  input: z.object({ practiceId }),
  result: z.object({
    /** Where the practice that was asked for stands. */
    self: z.int(),
    /** How many there are in all; more than `mostNodes` are cut off. */
    total: z.int(),
    nodes: z.object({
      /** Of the practice, card or adoption. */
      id: many(z.string()),
      kind: many(z.enum(nodeKinds)),
      /** The node it hangs on; −1 of the first. */
      parent: many(z.int()),
      library: many(z.string()),
      /** Which of `places`. */
      place: many(z.int()),
      latitude: many(z.nullable(z.number())),
      longitude: many(z.nullable(z.number())),
      since: many(day),
      /** Null of a practice or card. */
      state: many(z.nullable(z.enum(adoptionStates))),
      /** The title of a practice or card; what was changed where it was adapted, cut short; else null. */
      words: many(z.nullable(z.string())),
      /** A practice or card: was withdrawn. An adoption: of a library I work in. */
      marked: many(z.boolean()),
    }),
    /** Regency and province, each once. */
    places: z.array(z.string()),
  }),
})
export type Lineage = z.output<typeof getLineage.result>
