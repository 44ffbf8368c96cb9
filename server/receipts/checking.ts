import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import type { checkProof, listKeys } from '../../contract/receipts.ts'
import { find, regionNamesOf } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { acceptedOf, type Accepted, codeBytesOf, statementOf } from '../platform/receipt-token.ts'
import { codeOf, readCode } from './code.ts'
import { installationOf, listKeys as keyRows } from './key-queries.ts'
import { isSigned, jwkOf, type PublicKey } from './keys.ts'
import * as queries from './queries.ts'
import { standingOf } from './rules.ts'
import { verifyToken } from './token.ts'

/**
 * Says whether a proof is real, and how the record stands that it speaks of; as the system, for everybody. Both ways
 * ask the signature and what is kept here.
 * @throws receipt.mistyped, .unknown (a code); .unreadable, .elsewhere, .unknown-key, .not-kept (a receipt); .altered
 */
export async function check(
  c: Context,
  { proof }: InputOf<typeof checkProof>,
): Promise<ResultOf<typeof checkProof>> {
  const keys = await publicKeys(c.tx)
  const installation = await installationOf(c.tx)
  const row = proof.includes('.')
    ? await byToken(c.tx, proof, keys, installation)
    : await byCode(c.tx, proof, keys, installation)
  const accepted = acceptedOf(row)
  const { name: command, at, version } = accepted
  return {
    ...{ command, acceptedAt: at.toISOString(), version },
    code: accepted.about === null ? null : codeOf(codeBytesOf(row.signature)),
    ...(await recordOf(c.tx, accepted)),
  }
}

export async function keySet(c: Context): Promise<ResultOf<typeof listKeys>> {
  return { keys: (await publicKeys(c.tx)).map(jwkOf) }
}

async function publicKeys(tx: Tx): Promise<PublicKey[]> {
  return (await keyRows(tx)).map(({ kid, public_key: publicKey }) => ({ kid, publicKey }))
}

async function byCode(tx: Tx, typed: string, keys: readonly PublicKey[], installation: string) {
  const code = readCode(typed) ?? refuse('receipt.mistyped')
  const row = (await queries.receiptByCode(tx, code)) ?? refuse('receipt.unknown')
  const key = keys.find(({ kid }) => kid === row.kid) ?? refuse('receipt.unknown-key')
  // whoever changes what is kept, past every rule, cannot sign it
  const statement = statementOf(acceptedOf(row), { installation, kid: row.kid })
  if (!isSigned(statement, row.signature, key.publicKey)) refuse('receipt.altered')
  return row
}

async function byToken(tx: Tx, token: string, keys: readonly PublicKey[], installation: string) {
  const verdict = verifyToken(token, keys, installation)
  if ('problem' in verdict) return refuse(verdict.problem)
  const row = await queries.receiptById(tx, verdict.claims.jti)
  if (!row?.signature.equals(verdict.signature)) return refuse('receipt.not-kept')
  return row
}

type Told = Pick<ResultOf<typeof checkProof>, 'kind' | 'library' | 'month' | 'standing' | 'since'>

async function recordOf(tx: Tx, accepted: Accepted): Promise<Told> {
  const [about, id = '', month = ''] = accepted.about?.split('/') ?? []
  if (about === 'report') {
    const now = await queries.reportNow(tx, id, month)
    const library = await libraryNamed(tx, id)
    return { kind: 'report', library, month, ...standingOf(accepted.at, now) }
  }
  if (about !== 'activity') return { kind: 'other', library: null, month: null, standing: null, since: null }
  const now = await queries.activityNow(tx, id)
  if (now) {
    const library = await libraryNamed(tx, now.library_id)
    return { kind: 'activity', library, month: now.month, ...standingOf(accepted.at, now) }
  }
  const removed = await queries.removedActivity(tx, id, accepted.commandId)
  const library = await libraryNamed(tx, removed?.library_id ?? null)
  const since = removed?.removed_at ?? null
  return { kind: 'activity', library, month: removed?.month ?? null, standing: 'removed', since }
}

/** What everybody may know of a library: its name and where it is. */
async function libraryNamed(tx: Tx, id: string | null): Promise<Told['library']> {
  const library = id === null ? undefined : await find(tx, id as LibraryId)
  if (!library) return null
  const names = (await regionNamesOf(tx, [library.region_id])).get(library.region_id)
  if (!names) return null
  const { code: regionCode, regency, province } = names
  return { name: library.name, regionCode, regency, province }
}
