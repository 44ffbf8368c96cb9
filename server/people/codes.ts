import type { enterCode } from '../../contract/accounts.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { needOpen } from './handing-out.ts'
import * as invitations from './invitation-queries.ts'
import * as resets from './reset-queries.ts'
import { hashOfCode, hashOfToken, makeToken, plainCode } from './tokens.ts'
import { createTries } from './tries.ts'

/** A room full of managers on one connection mistypes now and then; whoever guesses 49 bits needs far more. */
const mostTries = 20
const within = 10 * 60_000
const tries = createTries(mostTries, within)
const length = 10

/**
 * Changes a code into a link that works as the printed one does; the link of an earlier change ends. Twenty wrong
 * codes close it for an address for ten minutes.
 * @throws code.wrong, invitation.used, invitation.expired, invitation.not-valid, request.too-many
 */
export async function enter(
  c: Context,
  { code }: InputOf<typeof enterCode>,
): Promise<ResultOf<typeof enterCode>> {
  const { address } = c.caller
  if (!tries.take(address, c.now)) refuse('request.too-many')
  if (plainCode(code).length !== length) refuse('code.wrong')
  const hash = await hashOfCode(code)
  const token = makeToken()
  const invitation = await invitations.lockByCode(c.tx, hash)
  if (invitation) {
    await invitations.enter(c.tx, needOpen(invitation, c.now).id, hashOfToken(token))
    tries.clear(address)
    return { kind: 'invitation', token }
  }
  const reset = (await resets.lockByCode(c.tx, hash)) ?? refuse('code.wrong')
  await resets.enter(c.tx, needOpen(reset, c.now).id, hashOfToken(token))
  tries.clear(address)
  return { kind: 'reset', token }
}
