import type { Actor } from '../../contract/access.ts'
import type { PersonId, SessionId } from '../../contract/ids.ts'

/** Milliseconds for which a session is believed without asking the database; a revocation elsewhere counts after that. */
const believed = 3_000
const most = 10_000

// one for the process, so that what a command revokes here stops here at once
const known = new Map<string, { actor: Actor; until: number }>()
// what is read while a change for many is not written yet is as it was before it
let unsure = 0

export function recall(key: string, now: Date): Actor | undefined {
  const entry = known.get(key)
  if (!entry || now.getTime() < entry.until) return entry?.actor
  known.delete(key)
  return undefined
}

export function keep(key: string, actor: Actor, now: Date): void {
  if (performance.now() < unsure) return
  const [oldest] = known.keys()
  if (oldest !== undefined && known.size >= most) known.delete(oldest)
  known.set(key, { actor, until: now.getTime() + believed })
}

export function forgetSession(id: SessionId): void {
  forget(actor => actor.sessionId === id)
}

/** For a change in what a person is or may: every device reads it anew. */
export function forgetPerson(id: PersonId): void {
  forget(actor => actor.personId === id)
}

/** For a change that touches many people at once; none is believed until it is written. */
export function forgetEverybody(): void {
  known.clear()
  unsure = performance.now() + believed
}

function forget(which: (actor: Actor) => boolean): void {
  for (const [key, { actor }] of known) if (which(actor)) known.delete(key)
}
