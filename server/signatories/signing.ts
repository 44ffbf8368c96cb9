import { isNip, type numberKinds, plainNumber, ranks } from '../../contract/signatories.ts'
import type { Tx } from '../platform/db.ts'
import { refuse } from '../platform/problems.ts'
import { type Living, living } from './queries.ts'

/** Those who sign for an office now, with their rank in words: `Pembina (IV/a)`. */
export async function signersOf(tx: Tx, scopeId: number) {
  const all = await living(tx, scopeId)
  return all.map(({ rank, ...one }) => ({ ...one, rank: inWords(rank) }))
}

const inWords = (rank: Living['rank']) => rank && `${ranks[rank]} (${rank})`

export type Numbered = { numberKind: (typeof numberKinds)[number] | null; number: string | null }

/**
 * A number of an official with its kind, or neither; a NIP without spaces.
 * @param path of the field
 * @throws signatory.nip-malformed
 */
export function numbered({ numberKind, number }: Numbered, path: string): Numbered {
  if (numberKind === null || number === null) return { numberKind: null, number: null }
  if (numberKind === 'nip' && !isNip(number))
    refuse('signatory.nip-malformed', undefined, [{ path, rule: 'invalid_format' }])
  return { numberKind, number: numberKind === 'nip' ? plainNumber(number) : number }
}
