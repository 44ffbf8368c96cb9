import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PersonId } from '../../contract/ids.ts'
import { normalLogin } from '../../contract/people.ts'
import type {
  beginSingleSignOn,
  finishSingleSignOn,
  linkSingleSignOn,
  unlinkSingleSignOn,
} from '../../contract/single-sign-on.ts'
import { anySignedIn, type Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { proveAgain } from './account.ts'
import { enter } from './entering.ts'
import * as provider from './provider.ts'
import { credentialByLogin } from './queries.ts'
import { homeOf, meOf } from './sessions.ts'
import * as queries from './sso-queries.ts'
import { hashOfToken, makeToken } from './tokens.ts'

/** Time for signing in at the provider. */
const lasting = 10 * 60_000

/** @throws sso.off, sso.unreachable */
export async function begin(c: Context): Promise<ResultOf<typeof beginSingleSignOn>> {
  return goAway(c, null)
}

/** @throws sso.off, sso.unreachable, sso.linked-already, password.wrong, request.too-many */
export async function beginLink(
  c: Context,
  input: InputOf<typeof linkSingleSignOn>,
): Promise<ResultOf<typeof linkSingleSignOn>> {
  await proveAgain(c, input.password)
  if (await queries.identityOf(c.tx, provider.issuerOfProvider(), c.actor.personId))
    refuse('sso.linked-already')
  return goAway(c, c.actor.personId)
}

/**
 * What the provider says is believed for finding an account, never for making one. A second factor of the account's
 * own is asked for all the same.
 * @throws sso.off, .unreachable, .expired, .cancelled, .failed, .unknown-person, .linked-elsewhere, person.disabled
 */
export async function finish(
  c: Context,
  { ticket, answer, device }: InputOf<typeof finishSingleSignOn>,
): Promise<ResultOf<typeof finishSingleSignOn>> {
  const attempt = await queries.takeAttempt(c.tx, hashOfToken(ticket))
  if (!attempt || Date.parse(attempt.expires_at) <= c.now.getTime()) return refuse('sso.expired')
  if (attempt.person_id !== null && attempt.person_id !== c.actor.personId) refuse('sso.expired')
  const visitor = await provider.arrive(attempt, answer)
  if (attempt.person_id !== null) {
    await link(c, visitor, attempt.person_id)
    const me = await meOf(c.tx, attempt.person_id, c.actor.sessionId, c.now)
    return { me: me ?? null, step: null, linked: true }
  }
  return { ...(await enter(c, await findPerson(c, visitor), device)), linked: false }
}

/** @throws password.wrong, request.too-many */
export async function endLink(
  c: Context,
  input: InputOf<typeof unlinkSingleSignOn>,
): Promise<Record<string, never>> {
  await proveAgain(c, input.password)
  if (await queries.unlink(c.tx, c.actor.personId)) record(c, 'sessions.provider-unlinked', c.actor.personId)
  return {}
}

async function goAway(c: Context, personId: PersonId | null) {
  const { url, ...away } = await provider.leave()
  const ticket = makeToken()
  await queries.insertAttempt(c.tx, {
    ...{ ...away, hash: hashOfToken(ticket), personId, now: c.now },
    expiresAt: new Date(c.now.getTime() + lasting),
  })
  return { url, ticket }
}

/** Whom the subject is linked to; else whose e-mail address the provider vouches for, who is linked from now on. */
async function findPerson(c: Context, visitor: provider.Visitor): Promise<PersonId> {
  const linked = await queries.personOf(c.tx, visitor.issuer, visitor.subject)
  if (linked && linked.disabled_at !== null) refuse('person.disabled')
  if (linked) return linked.person_id
  const login = visitor.email === null ? undefined : normalLogin(visitor.email)
  const known = login?.kind === 'email' ? await credentialByLogin(c.tx, login) : undefined
  if (!known) return refuse('sso.unknown-person')
  if (known.disabled_at !== null) refuse('person.disabled')
  if (await queries.identityOf(c.tx, visitor.issuer, known.person_id)) refuse('sso.unknown-person')
  await link(c, visitor, known.person_id)
  return known.person_id
}

async function link(c: Context, { issuer, subject }: provider.Visitor, personId: PersonId): Promise<void> {
  await queries.link(c.tx, { issuer, subject, personId, now: c.now })
  record(c, 'sessions.provider-linked', personId)
}

function record(c: Context, name: string, personId: PersonId): void {
  const at = homeOf(anySignedIn(c.actor) ? c.actor.grants : [])
  c.record({ name, subject: { kind: 'person', id: personId }, at })
}
