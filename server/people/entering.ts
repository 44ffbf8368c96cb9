import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { makeId, type PersonId } from '../../contract/ids.ts'
import type { signIn } from '../../contract/people.ts'
import type { finishSignIn } from '../../contract/second-factor.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { passkeysAt } from './passkey-site.ts'
import { prove } from './second-factor.ts'
import * as queries from './second-factor-queries.ts'
import * as sessions from './sessions.ts'
import { hashOfToken, makeToken } from './tokens.ts'

/** Time for finding the phone and typing a code. */
const lasting = 10 * 60_000

/**
 * Lets in somebody whose first factor was right: starts the session, or, where the account has a second factor, asks
 * for it. Every way in that a password or a link opens goes through here.
 */
export async function enter(
  c: Context,
  personId: PersonId,
  device: string | null,
): Promise<ResultOf<typeof signIn>> {
  const factors = await queries.factorsOf(c.tx, personId)
  if (!queries.isAny(factors)) return { me: await sessions.begin(c, personId, device), step: null }
  const token = makeToken()
  await queries.insertStep(c.tx, {
    ...{ id: makeId(c.now.getTime()), hash: hashOfToken(token), personId, device, now: c.now },
    expiresAt: new Date(c.now.getTime() + lasting),
  })
  const passkey = factors.passkeys > 0 && passkeysAt() !== null
  return { me: null, step: { token, app: factors.since !== null, passkey } }
}

/** @throws sign-in.step-over, second-factor.wrong, .code-used, .recovery-used, .too-many, person.disabled */
export async function finish(
  c: Context,
  { token, code, device }: InputOf<typeof finishSignIn>,
): Promise<ResultOf<typeof finishSignIn>> {
  const step = needStep(await queries.lockStep(c.tx, hashOfToken(token)), c.now)
  const recoveryLeft = await prove(c, step.person_id, code)
  await queries.useStep(c.tx, step.id, c.now)
  const me = await sessions.begin(c, step.person_id, device ?? step.device)
  if (recoveryLeft !== null)
    c.record({
      name: 'sessions.recovery-code-used',
      subject: { kind: 'person', id: step.person_id },
      at: sessions.homeOf(me.grants),
      data: { left: recoveryLeft },
    })
  return { me, recoveryLeft }
}

/** A second step that waits still. @throws sign-in.step-over, person.disabled */
export function needStep(step: queries.StepRow | undefined, now: Date): queries.StepRow {
  if (!step || step.used_at !== null || Date.parse(step.expires_at) <= now.getTime())
    return refuse('sign-in.step-over')
  if (step.disabled_at !== null) refuse('person.disabled')
  return step
}
