import type { ImportKind } from '../../contract/exchange.ts'
import type { Kind } from './kind.ts'
import { librariesKind } from './libraries.ts'

/** Every kind of import: a new one is a line here and its name and fields in the contract. */
export const kinds: Record<ImportKind, Kind> = { libraries: librariesKind }
