import type { Cells } from './cell-reading.ts'
import { day } from './values.ts'

/** Where a row's facts come from, and as of which day they stood there: each is needed. */
export function sourceOf({ take, line, complain }: Cells): {
  source: string | undefined
  asOf: string | undefined
} {
  const source = line('source', 200)
  const asOf = take('asOf', day)
  if (source === undefined) complain('source', 'missing')
  if (asOf === undefined) complain('asOf', 'missing')
  return { source, asOf }
}
