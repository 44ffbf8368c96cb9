import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PersonId } from '../../contract/ids.ts'
import type { beginPasskeyProof } from '../../contract/passkeys.ts'
import type { removeAuthenticator } from '../../contract/second-factor.ts'
import type { PasskeyProof } from '../../contract/webauthn.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './passkey-queries.ts'
import { prove } from './second-factor.ts'
import { hashOfToken, makeToken } from './tokens.ts'
import { bytesOf, type Descriptor, lasting, requestOf, verifyProof } from './webauthn.ts'

type For = { purpose: queries.Purpose; personId: PersonId | null; stepId?: string }

/** Starts to ask for the second factor once more. @throws passkey.off, passkey.none */
export async function beginProof(c: Context): Promise<ResultOf<typeof beginPasskeyProof>> {
  return ask(c, { purpose: 'prove', personId: c.actor.personId })
}

/** The second factor once more, for what takes one away: a code, or a passkey. @throws as `proofProblems` */
export async function proveBy(
  c: Context,
  { code, passkey }: Pick<InputOf<typeof removeAuthenticator>, 'code' | 'passkey'>,
): Promise<void> {
  if (!passkey) return void (await prove(c, c.actor.personId, code ?? ''))
  await proveKey(c, passkey, await takeAttempt(c, passkey.ticket, ['prove']))
}

/**
 * Hands out a challenge for the passkeys of a person, or for any where nobody is known yet.
 * @throws passkey.off, passkey.none
 */
export async function ask(c: Context, what: For) {
  const known = what.personId === null ? [] : await knownOf(c, what.personId)
  if (what.personId !== null && known.length === 0) refuse('passkey.none')
  const { ticket, challenge } = await openAttempt(c, what)
  return { ticket, options: requestOf(challenge, known) }
}

/** A challenge, and the ticket that its answer comes back with. */
export async function openAttempt(c: Context, { purpose, personId, stepId }: For) {
  const [ticket, challenge] = [makeToken(), makeToken()]
  await queries.insertAttempt(c.tx, {
    ...{ hash: hashOfToken(ticket), challenge, purpose, personId, now: c.now },
    sessionId: personId !== null && purpose !== 'step' ? c.actor.sessionId : null,
    stepId: stepId ?? null,
    expiresAt: new Date(c.now.getTime() + lasting),
  })
  return { ticket, challenge }
}

/** For one answer, of whoever began it in the same session. @throws passkey.expired */
export async function takeAttempt(
  c: Context,
  ticket: string,
  purposes: readonly queries.Purpose[],
): Promise<queries.AttemptRow> {
  const attempt = await queries.takeAttempt(c.tx, hashOfToken(ticket))
  if (!attempt || !purposes.includes(attempt.purpose)) return refuse('passkey.expired')
  const late = Date.parse(attempt.expires_at) <= c.now.getTime()
  const inSession = attempt.purpose === 'add' || attempt.purpose === 'prove'
  const own = attempt.person_id === c.actor.personId && attempt.session_id === c.actor.sessionId
  if (late || (inSession && !own)) refuse('passkey.expired')
  return attempt
}

/**
 * Holds an answer against its attempt and the passkey that is kept, and notes that it was used.
 * @returns whose it is
 * @throws passkey.off, .unknown, .failed, .copied, .not-alone, person.disabled
 */
export async function proveKey(
  c: Context,
  { answer }: PasskeyProof,
  { challenge, person_id, purpose }: queries.AttemptRow,
): Promise<PersonId> {
  const key = await queries.lockByCredential(c.tx, bytesOf(answer.id))
  const { userHandle } = answer.response
  if (!key || (person_id ?? key.person_id) !== key.person_id) return refuse('passkey.unknown')
  if (userHandle && userHandle !== handleOf(key.person_id)) refuse('passkey.unknown')
  const entering = purpose === 'enter'
  const proven = await verifyProof(answer, challenge, key, entering)
  if (key.disabled_at !== null) refuse('person.disabled')
  if (entering && !key.alone) refuse('passkey.not-alone')
  await queries.use(c.tx, key.id, proven, purpose === 'step' && proven.userVerified, c.now)
  return key.person_id
}

/** What a passkey knows its person by: the id's 16 bytes. */
export function handleOf(personId: PersonId): string {
  return Buffer.from(personId.replaceAll('-', ''), 'hex').toString('base64url')
}

/** The passkeys of a person, as a browser is told of them. */
export async function knownOf(c: Context, personId: PersonId): Promise<Descriptor[]> {
  const rows = await queries.ofPerson(c.tx, personId)
  return rows.map(({ credential_id, transports }) => ({
    ...{ id: credential_id.toString('base64url'), type: 'public-key', transports },
  }))
}
