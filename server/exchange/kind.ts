import type { Actor, Place } from '../../contract/access.ts'
import type { RowAction } from '../../contract/exchange.ts'
import type { ImportId } from '../../contract/ids.ts'
import type { Happening } from '../platform/endpoint.ts'
import type { SheetRow } from '../platform/spreadsheet.ts'
import type { Tx } from '../platform/db.ts'
import type { Field, Wide } from './headings.ts'

/** A rule that a row breaks, at a field; `column` is where it stands in the sheet. */
export type Problem = {
  field: string | null
  column: number | null
  rule: string
  value: string | null
  params: Record<string, string | number>
}
export type Changed = { field: string; from: unknown; to: unknown }

/** A row, what a person chose for it, and what came of checking it. */
export type Staged = SheetRow & { choice: string | null }
export type Outcome = {
  row: number
  action: RowAction
  problems: Problem[]
  given: unknown
  changes: Changed[]
  candidates: { id: string; name: string }[]
  targetId: string | null
  targetVersion: number | null
}
/** A row that waits to be carried out, as it was checked. */
export type Waiting = Staged & {
  action: 'create' | 'change'
  targetId: string | null
  targetVersion: number | null
}

/** For whom an import works: rows outside the place are refused. */
export type For = {
  importId: ImportId
  actor: Actor
  place: Place
  scopeId: number
  now: Date
  mapping: Record<string, number>
  /** What is said once of all rows. */
  whole: Record<string, string>
}

/** What is made of rows: `check` says what would happen, `carryOut` does it, in the same transaction as its own check. */
export type Worker = {
  check(tx: Tx, rows: readonly Staged[]): Promise<Outcome[]>
  /** Rows that are no longer what was checked come back refused, and nothing was done for them. */
  carryOut(tx: Tx, rows: readonly Waiting[]): Promise<{ refused: Outcome[]; happened: Happening[] }>
}

/** A column with its name for people. */
export type NamedField = Field & { label: { id: string; en: string } }

/** One kind of import. */
export type Kind = {
  fields: readonly Field[]
  /** Columns that are data: the questions that the instrument asks. */
  moreFields?(tx: Tx, mapping: Record<string, number>): Promise<NamedField[]>
  /** How columns are found that stand for a part of several records. */
  wide?: Wide
  /** Fields that can be said once of all rows, where no column says them. */
  once?: readonly string[]
  /** A file with a column of passwords is not read. */
  noPasswords?: true
  /** Columns that say which record a row is about. */
  naming: readonly string[]
  /** True where the columns that were found are enough to check rows. */
  enough(mapping: Record<string, number>, whole: Record<string, string>): boolean
  /** What a row is called by, and where it is, as far as it was understood. */
  told(given: unknown): { title: string | null; regionId: number | null }
  /**
   * Loads what checking needs, once for a whole file.
   * @param near the region of the only row that is asked about
   */
  prepare(tx: Tx, for_: For, near?: number): Promise<Worker>
}
