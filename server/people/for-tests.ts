import type { Actor } from '../../contract/access.ts'
import type { Command, GivenOf, ResultOf } from '../../contract/endpoint.ts'
import { makeId, type InvitationId } from '../../contract/ids.ts'
import { acceptInvitation, invite, type Me } from '../../contract/people.ts'
import type { TestApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import { createAuthenticate } from './sessions.ts'

/** A phone or computer with a session on it, and what its browser is known by. */
export type Device = { me: Me; token: string; key: string }

export const goodPassword = 'perahu layar biru'

/** Sends a command that starts a session, and keeps the token as a device would. */
export async function begin<C extends Command>(
  app: TestApp,
  command: C,
  input: GivenOf<C>,
  actor: Actor | null = null,
  key?: string,
): Promise<Device> {
  const route = routes.find(r => r.endpoint.name === command.name)
  if (!route) throw new Error(`no route for ${command.name}`)
  const caller = { address: '127.0.0.1', device: 'Firefox di Android', key }
  const { result, wishes } = await app.engine.run(route, { actor, id: makeId(), input, caller })
  const wish = wishes.flatMap(one => ('begin' in one ? [one] : []))[0]
  if (wish === undefined) throw new Error(`${command.name} started no session`)
  return { ...(result as ResultOf<C> & { me: Me }), token: wish.begin, key: wish.device ?? '' }
}

/** Who the server takes a token for, now. */
export function recogniser(app: TestApp): (token: string) => Promise<Actor | null> {
  return createAuthenticate(app.db, () => app.now.at)
}

/** Who somebody is with the session on a device, now; fails where there is none any more. */
export function actorsOf(app: TestApp): (device: { token: string }) => Promise<Actor> {
  const recognise = recogniser(app)
  return async ({ token }) => {
    const actor = await recognise(token)
    if (!actor) throw new Error('nobody is signed in with that token')
    return actor
  }
}

/** Invites somebody and lets them join with a login of their own. */
export async function welcome(
  app: TestApp,
  inviter: Actor,
  to: Omit<GivenOf<typeof invite>, 'id'>,
  login: string,
): Promise<Device> {
  const { token } = await app.send(inviter, invite, { ...to, id: makeId<InvitationId>(app.now.at.getTime()) })
  return begin(app, acceptInvitation, { token, account: { name: to.name, login, password: goodPassword } })
}

/** A secret as an app reads it: base 32 without padding (RFC 4648, section 6). */
export function bytesOf(secret: string): Buffer {
  const signs = Array.from(secret, sign => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign))
  const bits = signs.map(sign => sign.toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}
