import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import type { proofOf } from '../../contract/receipts.ts'
import { find } from '../libraries/libraries.ts'
import type { Context } from '../platform/endpoint.ts'
import { acceptedOf, codeBytesOf, statementOf, tokenOf } from '../platform/receipt-token.ts'
import { codeOf } from './code.ts'
import { installationOf } from './key-queries.ts'
import * as queries from './queries.ts'

type Named = InputOf<typeof proofOf>

/** The library whose record was sent, in sight. */
export async function findLibrary(c: Context, { about, libraryId, record }: Named) {
  const isMonth = record.length === 10
  if (isMonth !== (about === 'report')) return undefined
  const id = isMonth ? libraryId : await queries.libraryOfActivity(c.tx, record)
  return id === undefined ? undefined : find(c.tx, id as LibraryId)
}

/** The proof that the record was sent as it stands now; none where it came from a list, or before receipts were signed. */
export async function proof(
  c: Context,
  { about, record }: Named,
  library: { id: string },
): Promise<ResultOf<typeof proofOf>> {
  const command = await queries.commandOf(c.tx, { about, libraryId: library.id, record })
  const row = command === undefined ? undefined : await queries.receiptById(c.tx, command)
  if (!row || row.about === null) return { proof: null }
  const accepted = acceptedOf(row)
  const statement = statementOf(accepted, { installation: await installationOf(c.tx), kid: row.kid })
  return {
    proof: {
      code: codeOf(codeBytesOf(row.signature)),
      token: tokenOf(statement, row.signature),
      acceptedAt: accepted.at.toISOString(),
      acceptedFrom: await queries.nameOf(c.tx, row.person_id),
      version: accepted.version ?? 1,
    },
  }
}
