import { type CompiledQuery, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { actingSystem, type Db } from './db.ts'
import type { Context, Happening, Route } from './endpoint.ts'
import { eventsOf } from './events.ts'
import { refuse } from './problems.ts'
import {
  type Accepted,
  acceptedOf,
  codeBytesOf,
  type Signing,
  statementOf,
  tokenOf,
} from './receipt-token.ts'

/** A call as far as its receipt tells of it: whose it is, and the client's id. */
type Call = { actor: Actor | null; id?: string }

/** What the receipt says; of a proof of reporting, also the record that the command itself named first. */
export function acceptedAs(
  { endpoint }: Route,
  { id = '', actor }: Call,
  c: Context,
  { hash, result, first }: { hash: Buffer; result: unknown; first: Happening | undefined },
): Accepted {
  const isProof = 'proof' in endpoint && endpoint.proof && first !== undefined
  return {
    commandId: id.toLowerCase(),
    name: endpoint.name,
    bodyHash: hash,
    personId: actor?.personId ?? null,
    at: c.now,
    about: isProof ? `${first.subject.kind}/${first.subject.id}`.toLowerCase() : null,
    version: isProof ? (result as { version: number }).version : null,
  }
}

type SignedReceipt = { accepted: Accepted; keyNo: number; signature: Buffer; token: string }

export function signedBy(signing: Signing, accepted: Accepted): SignedReceipt {
  const statement = statementOf(accepted, signing)
  const signature = signing.sign(statement)
  return { accepted, keyNo: signing.keyNo, signature, token: tokenOf(statement, signature) }
}

/** The receipt and the events, in one statement. */
export function conclude(
  c: Context,
  call: Call,
  happened: readonly Happening[],
  kept: (SignedReceipt & { result: unknown }) | undefined,
): CompiledQuery | undefined {
  const person = call.actor?.personId ?? null
  const lasting = happened.filter(one => !one.fleeting)
  const events = eventsOf(lasting, { at: c.now, commandId: call.id ?? null, personId: person })
  if (!kept) {
    return lasting.length > 0 ? events.compile(c.tx) : undefined
  }
  const { accepted, signature, keyNo, result } = kept
  const { name, bodyHash, about, at } = accepted
  return sql`with r as (
      insert into receipt (command_id, person_id, name, body_hash, result, at, key_no, signature, about, code)
      values (${accepted.commandId}::uuid, ${person}::uuid, ${name}, ${bodyHash}, ${JSON.stringify(result ?? {})}::jsonb,
        ${at.toISOString()}::timestamptz, ${keyNo}::smallint, ${signature}::bytea, ${about},
        ${about === null ? null : codeBytesOf(signature)}::bytea)
    )
    ${events}`.compile(c.tx)
}

/** The receipt of a command that was accepted before, for its sender. @throws command.id-reused */
export async function receiptOf(db: Db, call: Call, id: string) {
  const person = call.actor?.personId ?? null
  return db.transaction(actingSystem, async tx => {
    const receipt = await tx
      .selectFrom('receipt as r')
      .leftJoin('signing_key as k', 'k.no', 'r.key_no')
      .select(['command_id', 'name', 'body_hash', 'result', 'person_id', 'at', 'about', 'signature', 'kid'])
      .where('command_id', '=', id)
      .executeTakeFirst()
    // an id is bound to its sender: nobody is told another's result
    if (receipt && receipt.person_id !== person) refuse('command.id-reused')
    return receipt
  })
}

/** The receipt as it was signed then; undefined where it is older than signing. */
export function tokenAgain(
  { signature, kid, ...row }: NonNullable<Awaited<ReturnType<typeof receiptOf>>>,
  { installation }: Signing,
): string | undefined {
  if (signature === null || kid === null) return undefined
  const version = row.about === null ? null : (row.result as { version: number }).version
  return tokenOf(statementOf(acceptedOf({ ...row, version }), { installation, kid }), signature)
}
