import type { ImportKind } from '../../contract/exchange.ts'
import type { Tx } from '../platform/db.ts'
import { activitiesKind } from './activities.ts'
import { enrolmentsKind } from './enrolments.ts'
import type { Field } from './headings.ts'
import type { Kind, NamedField } from './kind.ts'
import { librariesKind } from './libraries.ts'
import { monthlyTotalsKind } from './monthly-totals.ts'
import { peopleKind } from './people.ts'

/** Every kind of import: a new one is a line here and its name and fields in the contract. */
export const kinds: Record<ImportKind, Kind> = {
  libraries: librariesKind,
  people: peopleKind,
  enrolments: enrolmentsKind,
  monthlyTotals: monthlyTotalsKind,
  activities: activitiesKind,
}

/** The columns of a kind that are data; also those that only a mapping has. */
export const moreFieldsOf = async (
  tx: Tx,
  kind: Kind,
  mapping: Record<string, number>,
): Promise<NamedField[]> => (await kind.moreFields?.(tx, mapping)) ?? []

/** Every column that a kind knows now. */
export const fieldsOf = async (tx: Tx, kind: Kind, mapping: Record<string, number>): Promise<Field[]> => [
  ...kind.fields,
  ...(await moreFieldsOf(tx, kind, mapping)),
]
