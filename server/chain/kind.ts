import type { ChainKind as Kind, ChainNode, ChainState } from '../../contract/chain.ts'
import type { Tx } from '../platform/db.ts'
import type { LinksSql } from './links-queries.ts'

/** What is shown of an element in sight. */
export type Card = {
  id: string
  title: string
  day: string | null
  state: ChainState
  place: string | null
  figure: ChainNode['figure']
  page: NonNullable<ChainNode['page']>
  library_id: string | null
  province_id: number | null
  regency_id: number | null
  scope_id: number
  /** A promise of the reader's own, of a reader who speaks for a partner. */
  own?: boolean
}

/** What is told of an element that is out of sight: no word of it, and nobody's name. */
export type Outline = { id: string; month: string; verified: boolean; attendances: number | null }

/** How a noun puts its elements into the chain; listed in `app.ts`. */
export type ChainKind = {
  kind: Kind
  /**
   * SQL of the links that its rows hold in columns, past row-level security: those that lead from the elements
   * (`down`), else those that lead to them. Ids alone; which of them the reader sees is asked for after that.
   */
  links(ids: readonly string[], down: boolean): LinksSql
  /** Those of the elements that the reader sees. */
  cards(tx: Tx, ids: readonly string[], today: string): Promise<Card[]>
  outlines(tx: Tx, ids: readonly string[]): Promise<Outline[]>
  /** The newest that stand in the same library as a card, or in the region of the same office. */
  newest(tx: Tx, at: Pick<Card, 'library_id' | 'scope_id'>, limit: number): Promise<string[]>
}
