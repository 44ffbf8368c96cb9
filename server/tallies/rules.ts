import type { Rule } from '../../contract/tallies.ts'
import type { Tx } from '../platform/db.ts'
import * as queries from './queries.ts'

/** The rules across the figures of a month's report, as far as both of their questions are asked then. */
export function inForce(tx: Tx, month: string): Promise<Rule[]> {
  return queries.rules(tx, month)
}
