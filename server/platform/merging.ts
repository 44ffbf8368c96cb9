import type { ProblemCode } from '../../contract/problems.ts'
import type { Tx } from './db.ts'

/** One of two things that become one, with its place. */
export type Side = { id: string; scope_id: number; province_id: number; regency_id: number | null }
export type Pair = { from: Side; into: Side }

/** A table whose rows a merger moves from one to the other, or sets aside. */
export type MovedTable = {
  name: string
  key: readonly string[]
  /** The columns that tell its rows apart within one owner; they stay as they are. */
  stays: readonly string[]
  /** The columns that a move may change. */
  moves: readonly string[]
  /** What refuses to take a merger apart where such a row was changed since. */
  changed: ProblemCode
}

/** Two facts of which one library can have one only: what they are of, whose is kept, and why. */
export type Clash = { of: string; kept: 'from' | 'into'; why: string }

/** What a merger would do with the rows of a noun: how many move of each sort, and what clashes. */
export type Plan = { moves: Record<string, number>; clashes: Clash[] }

/** How a noun that hangs facts on libraries takes part in a merger; listed in `app.ts`. */
export type MergingNoun = {
  noun: string
  tables: readonly MovedTable[]
  plan(tx: Tx, pair: Pair): Promise<Plan>
  /** Moves the rows and sets the losers of clashes aside, through the journal of the act. */
  carry(tx: Tx, act: string, pair: Pair): Promise<void>
}
