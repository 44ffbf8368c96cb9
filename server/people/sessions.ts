import type { Actor } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { makeId, type PersonId, type SessionId } from '../../contract/ids.ts'
import type { listSessions, Me, revokeSession } from '../../contract/people.ts'
import type { dismissDevice, revokeOtherSessions } from '../../contract/second-factor.ts'
import type { Clock } from '../platform/clock.ts'
import { actingSystem, type Db, type Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { putOut, putOutOthers } from './phone-key-queries.ts'
import { grantOf, type PersonRow, pathOf, personWithGrants } from './queries.ts'
import { forgetPerson, forgetSession, keep, recall } from './session-cache.ts'
import * as queries from './session-queries.ts'
import { hashOfToken, makeToken } from './tokens.ts'

const day = 24 * 3_600_000
/** A session ends 180 days after it began. */
const lasting = 180 * day
const touchedEvery = 3_600_000

/**
 * Makes the function that tells whose a session's token is: null where it is nobody's, or was revoked, has run out,
 * or the person is disabled. Asks the database at most once in 3 seconds for a token.
 */
export function createAuthenticate(db: Db, clock: Clock): (token: string) => Promise<Actor | null> {
  return async token => {
    const now = clock()
    const hash = hashOfToken(token)
    const key = hash.toString('base64')
    const recalled = recall(key, now)
    if (recalled) return recalled
    const row = await db.transaction(actingSystem, tx => queries.byToken(tx, hash, now), 'snapshot')
    if (!row) return null
    const { session_id, seen_at } = row
    const actor = actorOf(row, session_id)
    keep(key, actor, now)
    if (now.getTime() - Date.parse(seen_at) >= touchedEvery) {
      // outside of the request's way; where it fails, the next request tries again
      db.transaction(actingSystem, tx => queries.touch(tx, session_id, now)).catch(() => undefined)
    }
    return actor
  }
}

/** Somebody as they may act now, for what their phone signed; `disabled`: they may not. Undefined: nobody has that id. */
export async function withoutSession(
  tx: Tx,
  id: PersonId,
  now: Date,
): Promise<{ actor: Actor; disabled: boolean } | undefined> {
  const row = await queries.byPerson(tx, id, now)
  return row && { actor: actorOf(row, null), disabled: row.disabled }
}

/** Starts a session on this device; the one that the caller came with ends, so that a token never outlives a sign-in. */
export async function begin(c: Context, personId: PersonId, device: string | null): Promise<Me> {
  if (c.actor.sessionId) await end(c, c.actor.sessionId)
  const token = makeToken()
  const key = c.caller.key ?? makeToken()
  const known = await queries.knowDevice(c.tx, { personId, hash: hashOfToken(key), now: c.now })
  const id = makeId<SessionId>(c.now.getTime())
  await queries.insert(c.tx, {
    id,
    hash: hashOfToken(token),
    personId,
    device: device ?? c.caller.device.slice(0, 120),
    deviceId: known.id,
    isNew: known.is_new,
    now: c.now,
    expiresAt: new Date(c.now.getTime() + lasting),
  })
  const me = (await meOf(c.tx, personId, id, c.now)) ?? refuse('person.disabled')
  c.wish({ begin: token, device: key })
  c.record({
    name: 'sessions.begun',
    subject: { kind: 'session', id },
    at: homeOf(me.grants),
    data: known.is_new ? { newDevice: true } : undefined,
  })
  return me
}

/** Who a person is, as the pages show it; undefined where there is nobody with that id, or no longer. */
export async function meOf(
  tx: Tx,
  personId: PersonId,
  sessionId: SessionId | null,
  now: Date,
): Promise<Me | undefined> {
  const row = await personWithGrants(tx, personId, now)
  if (!row) return undefined
  const grants = row.grants.map(({ provinceId, regencyId, ...grant }) => ({
    ...grant,
    path: pathOf({ provinceId, regencyId, scopeId: grant.scopeId }),
  }))
  return { personId, sessionId, name: row.name, language: row.language, grants }
}

export async function list(c: Context): Promise<ResultOf<typeof listSessions>> {
  const rows = await queries.ofPerson(c.tx, c.actor.personId, c.now)
  const sessions = rows.map(row => ({
    id: row.id,
    device: row.device,
    startedAt: row.started_at,
    seenAt: row.seen_at,
    current: row.id === c.actor.sessionId,
  }))
  return { sessions }
}

export async function revoke(
  c: Context,
  { sessionId }: InputOf<typeof revokeSession>,
): Promise<Record<string, never>> {
  await end(c, sessionId)
  if (sessionId === c.actor.sessionId) c.wish({ end: true })
  else await putOut(c.tx, sessionId, c.now)
  return {}
}

/** Signs every other device of the person out. */
export async function revokeOthers(c: Context): Promise<ResultOf<typeof revokeOtherSessions>> {
  const ended = await endOthers(c)
  c.record({
    name: 'sessions.others-ended',
    subject: { kind: 'person', id: c.actor.personId },
    at: homeOf(c.actor.grants),
    data: { sessionsEnded: ended },
  })
  return { ended }
}

/** Sign-ins from devices that were new, told to devices that were known before them, until somebody says it was they. */
export async function newDevices(c: Context) {
  const rows = await queries.unfamiliar(c.tx, c.actor, c.now)
  return rows.map(({ id, device, started_at, ended }) => ({ sessionId: id, device, at: started_at, ended }))
}

export async function findNew(c: Context, { sessionId }: InputOf<typeof dismissDevice>) {
  const rows = await queries.unfamiliar(c.tx, c.actor, c.now)
  return rows.find(row => row.id === sessionId)
}

export async function dismiss(
  c: Context,
  { sessionId }: InputOf<typeof dismissDevice>,
): Promise<Record<string, never>> {
  await queries.dismiss(c.tx, sessionId, c.now)
  c.record({
    name: 'sessions.device-recognised',
    subject: { kind: 'session', id: sessionId },
    at: homeOf(c.actor.grants),
  })
  return {}
}

export async function signOut(c: Context): Promise<Record<string, never>> {
  if (c.actor.sessionId) await end(c, c.actor.sessionId)
  c.wish({ end: true })
  return {}
}

/** Ends a person's other sessions. @returns how many there were */
export async function endOthers(c: Context): Promise<number> {
  const ended = await queries.revokeOthers(c.tx, c.actor.personId, c.actor.sessionId, c.now)
  await putOutOthers(c.tx, c.actor.personId, c.actor.sessionId, c.now)
  forgetPerson(c.actor.personId)
  return ended
}

/** Ends every session of somebody else. @returns how many there were */
export async function endAllOf(c: Context, personId: PersonId): Promise<number> {
  const ended = await queries.revokeOthers(c.tx, personId, null, c.now)
  await putOutOthers(c.tx, personId, null, c.now)
  forgetPerson(personId)
  return ended
}

/** The place of what a person does for themselves: that of their first role, or the nation. */
export function homeOf(grants: readonly { path: number[]; scopeId: number }[]) {
  const { path, scopeId } = grants[0] ?? { path: [1], scopeId: 1 }
  const [provinceId = null, regencyId = null] = path.filter(id => id > 1 && id < firstOtherScope)
  return { provinceId, regencyId, scopeId }
}

/** Scopes that are no regions count from here. */
const firstOtherScope = 1_000_000

function actorOf(
  { id, name, language, grants, held }: PersonRow & { held: boolean },
  sessionId: SessionId | null,
) {
  const actor: Actor = { personId: id, sessionId, name, language, grants: grants.map(grantOf) }
  if (held) actor.held = 'second-factor'
  return actor
}

async function end(c: Context, id: SessionId): Promise<void> {
  await queries.revoke(c.tx, id, c.now)
  forgetSession(id)
  // named by a noun of its own: who signs in or out is nothing that other people's pages show
  c.record({ name: 'sessions.ended', subject: { kind: 'session', id }, at: homeOf(c.actor.grants) })
}
