import type { MappedColumn } from '../../contract/mappings.ts'
import type { Measure } from '../../contract/tallies.ts'
import type { Counted } from './row-queries.ts'

/** The figures that columns need, each once; undefined for one that the instrument does not have. */
export function countedBy(
  columns: readonly MappedColumn[],
  measures: readonly Pick<Measure, 'code' | 'nature' | 'source'>[],
): { counted: Counted[]; unknown: MappedColumn | undefined } {
  const byCode = new Map(measures.map(one => [one.code, one]))
  const counted = new Map<string, Counted>()
  let unknown: MappedColumn | undefined
  for (const column of columns) {
    if (column.source.kind !== 'measure') continue
    const { measure: code, count } = column.source
    const known = byCode.get(code)
    if (known === undefined || known.source === 'programme') {
      unknown ??= column
      continue
    }
    const { nature, source } = known
    counted.set(`${code} ${count}`, { code, count, nature, source })
  }
  return { counted: [...counted.values()], unknown }
}
