import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../contract/access.ts'
import type { SessionWish } from './endpoint.ts'
import type { Call } from './engine.ts'
import { refuse } from './problems.ts'

const cookieName = 'sinergi'
/** Outlives the session: by it an account knows a browser again. */
const deviceCookie = 'sinergi-perangkat'

/** Who a session's token belongs to; null where it is none, or no longer. */
export type Authenticate = (token: string) => Promise<Actor | null>

/** Whether a browser comes with a session, in force or not. */
export const hasSession = (request: FastifyRequest): boolean => Boolean(request.cookies[cookieName])

/** A request as the engine takes it: whose it is, what it asks, and where it comes from. */
export async function callOf(
  request: FastifyRequest,
  { authenticate }: { authenticate: Authenticate },
  input: unknown,
): Promise<Call> {
  const token = request.cookies[cookieName]
  const holder = token ? await authenticate(token) : null
  // what one person's phone kept is not carried out as another, who signed in on it since
  const meant = request.headers['sinergi-person']
  const actor = meant === undefined || meant === holder?.personId ? holder : null
  const device = request.headers['user-agent'] ?? ''
  return { actor, input, caller: { address: request.ip, device, key: request.cookies[deviceCookie] } }
}

/** Against cross-site requests: a command is JSON from our own pages, or from a program that sends no Origin. */
export function requireOwnOrigin(request: FastifyRequest): void {
  if (isFromElsewhere(request) || request.headers.origin === 'null') refuse('request.foreign-origin')
}

/** Sent by a page of another site. */
export function isFromElsewhere({ headers: { origin }, host }: FastifyRequest): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host !== host
}

/** Begins or ends the session of this browser, as a command wished. */
export function grantWish(request: FastifyRequest, reply: FastifyReply, wish: SessionWish): void {
  const how = { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const
  if (!('begin' in wish)) return void reply.clearCookie(cookieName, how)
  reply.setCookie(cookieName, wish.begin, { ...how, maxAge: 180 * 24 * 3600 })
  // the longest that browsers keep one
  if (wish.device) reply.setCookie(deviceCookie, wish.device, { ...how, maxAge: 400 * 24 * 3600 })
}
