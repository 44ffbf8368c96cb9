import type { Column } from './endpoint.ts'

/** A column that can be asked for by its name. */
export type Named<Row> = Column<Row> & { id: string }

/**
 * The columns of a file that were asked for, in that order; all, where none were.
 * @param several what a list shows in one column and a file has in several
 */
export function columnsAsked<Row>(
  all: readonly Named<Row>[],
  asked: readonly string[] | undefined,
  several: Record<string, readonly string[]> = {},
): Column<Row>[] {
  if (asked === undefined || asked.length === 0) return [...all]
  const ids = new Set(asked.flatMap(id => several[id] ?? [id]))
  return [...ids].flatMap(id => all.filter(column => column.id === id))
}
