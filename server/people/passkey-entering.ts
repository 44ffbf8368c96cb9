import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { beginPasskeySignIn, finishPasskeySignIn } from '../../contract/passkeys.ts'
import type { Context } from '../platform/endpoint.ts'
import { needStep } from './entering.ts'
import { ask, proveKey, takeAttempt } from './passkey-proving.ts'
import { lockStep, lockStepById, useStep } from './second-factor-queries.ts'
import * as sessions from './sessions.ts'
import { hashOfToken } from './tokens.ts'

/** @throws passkey.off, passkey.none, sign-in.step-over, person.disabled */
export async function begin(
  c: Context,
  { token }: InputOf<typeof beginPasskeySignIn>,
): Promise<ResultOf<typeof beginPasskeySignIn>> {
  if (token === null) return ask(c, { purpose: 'enter', personId: null })
  const step = needStep(await lockStep(c.tx, hashOfToken(token)), c.now)
  return ask(c, { purpose: 'step', personId: step.person_id, stepId: step.id })
}

/**
 * Lets in by a passkey: as the second step, or, where it has proved who holds it, without a password.
 * @throws passkey.off, .expired, .unknown, .failed, .copied, .not-alone, sign-in.step-over, person.disabled
 */
export async function finish(
  c: Context,
  { device, ...proof }: InputOf<typeof finishPasskeySignIn>,
): Promise<ResultOf<typeof finishPasskeySignIn>> {
  const attempt = await takeAttempt(c, proof.ticket, ['step', 'enter'])
  if (attempt.step_id === null)
    return { me: await sessions.begin(c, await proveKey(c, proof, attempt), device) }
  const step = needStep(await lockStepById(c.tx, attempt.step_id), c.now)
  const personId = await proveKey(c, proof, attempt)
  await useStep(c.tx, step.id, c.now)
  return { me: await sessions.begin(c, personId, device ?? step.device) }
}
