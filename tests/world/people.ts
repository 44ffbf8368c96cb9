import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { makeId, type PasskeyId, type SessionId, type ViewId } from '../../contract/ids.ts'
import { hashOfCode, hashOfToken } from '../../server/people/tokens.ts'
import type { Tx } from '../../server/platform/db.ts'
import type { Place } from '../people.ts'
import type { TestApp } from '../support/app.ts'

export async function invitation(
  app: TestApp,
  tx: Tx,
  place: Place,
  by: Actor,
): Promise<{ id: string; token: string; code: string }> {
  const code = `ABCDE-${String(place.scopeId).slice(-5).replaceAll('0', 'Z').replaceAll('1', 'Y')}`
  const made = { id: makeId(), token: `undangan-${place.scopeId}`, code }
  const codeHash = await hashOfCode(code)
  await sql`insert into invitation (id, token_hash, code_hash, name, role, scope_id, province_id, regency_id, invited_by, invited_at, expires_at)
    select ${made.id}, ${hashOfToken(made.token)}, ${codeHash}, 'Tamu ' || name, 'library', scope_id, province_id, regency_id, ${by.personId},
      ${app.now.at}, ${new Date(app.now.at.getTime() + 86_400_000)}
    from library where id = ${place.id}`.execute(tx)
  return made
}

export async function listView(app: TestApp, tx: Tx, { personId }: Actor): Promise<ViewId> {
  const id = makeId<ViewId>()
  await sql`insert into list_view (id, list, name, settings, person_id, changed_at)
    values (${id}, 'libraries', 'Tanpa NPP', '{"npp": "false"}', ${personId}, ${app.now.at.toISOString()})`.execute(
    tx,
  )
  return id
}

export async function session(app: TestApp, tx: Tx, { personId }: Actor): Promise<SessionId> {
  const id = makeId<SessionId>()
  await sql`insert into session (id, token_hash, person_id, device, started_at, seen_at, expires_at)
    values (${id}, ${hashOfToken(id)}, ${personId}, 'Firefox', ${app.now.at}, ${app.now.at}, ${new Date(app.now.at.getTime() + 86_400_000)})`.execute(
    tx,
  )
  return id
}

export async function newSession(app: TestApp, tx: Tx, actor: Actor): Promise<SessionId> {
  const id = await session(app, tx, actor)
  await sql`
    with d as (insert into known_device (id, person_id, key_hash, first_seen_at)
      values (${id}, ${actor.personId}, ${hashOfToken(`device ${id}`)}, ${app.now.at}) returning id)
    update session set is_new = true, device_id = d.id from d where session.id = ${id}`.execute(tx)
  return id
}

/** Added on another device, a moment after the sessions began. */
export async function pushDevice(app: TestApp, tx: Tx, { personId }: Actor): Promise<string> {
  const id = makeId(app.now.at.getTime())
  const bytes = Buffer.alloc(16)
  await sql`
    insert into push_device (id, person_id, endpoint, p256dh, auth, key_no, device, added_at)
    values (${id}, ${personId}, ${`https://push.example.id/${id}`}, ${bytes}, ${bytes}, 1, 'Ponsel', ${app.now.at})`.execute(
    tx,
  )
  return id
}

export async function passkey(app: TestApp, tx: Tx, { personId }: Actor): Promise<PasskeyId> {
  const id = makeId<PasskeyId>()
  await sql`
    insert into passkey (id, person_id, credential_id, public_key, counter, transports, backed_up, alone, name, added_at)
    values (${id}, ${personId}, ${hashOfToken(id)}, '', 0, '{}', true, true, 'Ponsel', ${new Date(app.now.at.getTime() + 1000)})`.execute(
    tx,
  )
  return id
}
