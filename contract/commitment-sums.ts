import * as z from 'zod/mini'
import { commitmentFilter } from './commitments.ts'
import { query } from './endpoint.ts'
import { moment } from './fields.ts'

/** How many promises, of how many rupiah; and of how many nobody knows the worth. */
export const sum = z.object({ count: z.int(), worth: z.int(), unknown: z.int() })
export type Sum = z.output<typeof sum>
/**
 * Of commitments to which the giver said yes. `pledged` is all of them, those taken back later too; `delivered` counts
 * those of which something was confirmed, with what of it arrived; the rest of each stands under `coming` (not due yet),
 * `overdue` or `withdrawn`. `fulfilled` counts those of which all arrived; `waiting` those without a yes, in nothing else.
 */
export const sums = z.object({
  pledged: sum,
  delivered: sum,
  coming: sum,
  overdue: sum,
  withdrawn: sum,
  fulfilled: sum,
  waiting: sum,
})
export type Sums = z.output<typeof sums>
export const dimensions = ['partner', 'form', 'region', 'meeting', 'year'] as const
export const sumCommitments = query('commitments.sums', {
  summary:
    'Pledged, delivered and overdue of promises in my sight, in all and by partner, form, region, meeting or year',
  input: z.object({
    ...commitmentFilter,
    by: z._default(z.enum(dimensions), 'partner'),
  }),
  result: z.object({
    asOf: moment,
    total: sums,
    /** The largest pledges first, 500 at the most; `key` fits the filter of the dimension, null: none. */
    rows: z.array(
      z.object({
        key: z.nullable(z.string()),
        name: z.nullable(z.string()),
        /** Of a region: whether it holds further regions. */
        deeper: z.boolean(),
        ...sums.shape,
      }),
    ),
  }),
})
