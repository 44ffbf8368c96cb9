import type { PasskeyId } from '../../contract/ids.ts'
import type { Context } from '../platform/endpoint.ts'
import * as queries from './passkey-queries.ts'
import { homeOf } from './sessions.ts'

/** Passkeys added elsewhere, told to devices that were known before, until somebody says it was they. */
export async function newPasskeys(c: Context) {
  const rows = await queries.unfamiliar(c.tx, c.actor)
  return rows.map(({ id, name, added_at }) => ({ id, name, at: added_at }))
}

export async function findNew(c: Context, input: { id: PasskeyId }): Promise<{ id: PasskeyId } | undefined> {
  const rows = await queries.unfamiliar(c.tx, c.actor)
  return rows.find(({ id }) => id === input.id)
}

export async function dismiss(c: Context, { id }: { id: PasskeyId }): Promise<Record<string, never>> {
  await queries.dismiss(c.tx, id, c.now)
  c.record({
    name: 'sessions.passkey-recognised',
    subject: { kind: 'passkey', id },
    at: homeOf(c.actor.grants),
  })
  return {}
}
