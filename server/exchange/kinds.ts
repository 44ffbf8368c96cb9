import type { ImportKind } from '../../contract/exchange.ts'
import type { Tx } from '../platform/db.ts'
import { activitiesKind } from './activities.ts'
import type { Field } from './headings.ts'
import type { Kind, NamedField } from './kind.ts'
import { librariesKind } from './libraries.ts'
import { monthlyTotalsKind } from './monthly-totals.ts'

/** Every kind of import: a new one is a line here and its name and fields in the contract. */
export const kinds: Record<ImportKind, Kind> = {
  libraries: librariesKind,
  monthlyTotals: monthlyTotalsKind,
  activities: activitiesKind,
}

/** The columns of a kind that are data. */
export const moreFieldsOf = async (tx: Tx, kind: Kind): Promise<NamedField[]> =>
  (await kind.moreFields?.(tx)) ?? []

/** Every column that a kind knows now. */
export const fieldsOf = async (tx: Tx, kind: Kind): Promise<Field[]> => [
  ...kind.fields,
  ...(await moreFieldsOf(tx, kind)),
]
