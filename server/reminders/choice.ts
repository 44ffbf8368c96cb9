import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { makeId } from '../../contract/ids.ts'
import {
  codeFor,
  type confirmEmail,
  mostDevices,
  type pushHere,
  type readChoice,
  type setEmail,
  type setWeekly as setWeeklyCommand,
  type stopPush,
  type unsubscribe,
  weeklyOnly,
} from '../../contract/reminders.ts'
import { loginsOf } from '../people/queries.ts'
import { homeOf } from '../people/sessions.ts'
import { createTries } from '../people/tries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { sendsMail } from './mail.ts'
import { isPublicKey, pushKey } from './push-keys.ts'
import * as queries from './queries.ts'
import { endpointOf } from './rules.ts'

const minute = 60_000
/** Codes a day: for a person, and to an address, so that nobody is plagued with them. */
const mostCodes = { person: 5, address: 5 }
const tries = createTries(5, codeFor * minute)

type Nothing = Record<string, never>

export async function read(c: Context): Promise<ResultOf<typeof readChoice>> {
  const { personId } = c.actor
  const key = pushKey()
  const devices = key ? await queries.devicesOf(c.tx, personId, key.no) : []
  const email = await queries.emailOf(c.tx, personId)
  const login = (await loginsOf(c.tx, personId)).find(({ kind }) => kind === 'email')
  return {
    pushKey: key?.publicKey.toString('base64url') ?? null,
    devices: devices.map(({ id, device, added_at, endpoint }) => ({
      ...{ id, device, addedAt: added_at },
      mark: createHash('sha256').update(endpoint).digest('base64url'),
    })),
    mail: sendsMail(),
    email: {
      ...{ address: email?.address ?? login?.value ?? null, state: stateOf(email, c.now) },
      weekly: email?.weekly ?? true,
    },
  }
}

/** @throws reminder.push-off, reminder.push-unfit */
export async function addDevice(
  c: Context,
  input: InputOf<typeof pushHere>,
): Promise<ResultOf<typeof pushHere>> {
  const key = pushKey() ?? refuse('reminder.push-off')
  const { personId, sessionId } = c.actor
  const endpoint = endpointOf(input.endpoint)
  const [p256dh, auth] = [Buffer.from(input.p256dh, 'base64url'), Buffer.from(input.auth, 'base64url')]
  if (!endpoint || !isPublicKey(p256dh) || auth.length !== 16) refuse('reminder.push-unfit')
  const id = await queries.putDevice(c.tx, {
    ...{ id: makeId(c.now.getTime()), personId, sessionId, endpoint, p256dh, auth, keyNo: key.no },
    ...{ device: c.caller.device.slice(0, 300), at: c.now },
  })
  await queries.keepNewest(c.tx, personId, mostDevices)
  happen(c, 'push-on')
  return { id }
}

export const lockDevice = (c: Context, { id }: InputOf<typeof stopPush>) =>
  queries.lockDevice(c.tx, id, c.actor.personId)

export async function removeDevice(c: Context, { id }: InputOf<typeof stopPush>): Promise<Nothing> {
  await queries.deleteDevice(c.tx, id)
  happen(c, 'push-off')
  return {}
}

/** @throws reminder.mail-off, reminder.codes-enough */
export async function askCode(c: Context, { address }: InputOf<typeof setEmail>): Promise<Nothing> {
  if (!sendsMail()) refuse('reminder.mail-off')
  const { personId } = c.actor
  const day = dayIn(c.now)
  const known = await queries.lockEmail(c.tx, personId)
  const asked = known?.codes_on === day ? known.codes : 0
  if (asked >= mostCodes.person || (await queries.codesTo(c.tx, address, day)) >= mostCodes.address)
    refuse('reminder.codes-enough')
  await queries.askCode(c.tx, personId, {
    ...{ address, day, at: c.now, until: new Date(c.now.getTime() + codeFor * minute) },
    code: String(randomInt(1_000_000)).padStart(6, '0'),
    stopToken: randomBytes(24).toString('base64url'),
  })
  tries.clear(personId)
  happen(c, 'email-asked')
  return {}
}

/** @throws reminder.code-wrong, reminder.code-over, request.too-many */
export async function confirm(c: Context, { code }: InputOf<typeof confirmEmail>): Promise<Nothing> {
  const { personId } = c.actor
  const email = await queries.lockEmail(c.tx, personId)
  if (!email?.code || !email.code_until || Date.parse(email.code_until) <= c.now.getTime())
    refuse('reminder.code-over')
  if (!tries.take(personId, c.now)) refuse('request.too-many')
  if (!timingSafeEqual(Buffer.from(email.code), Buffer.from(code))) refuse('reminder.code-wrong')
  tries.clear(personId)
  await queries.confirmEmail(c.tx, personId, c.now)
  happen(c, 'email-on')
  return {}
}

export async function stopEmail(c: Context): Promise<Nothing> {
  await queries.stopEmail(c.tx, c.actor.personId, c.now)
  happen(c, 'email-off')
  return {}
}

export async function setWeekly(c: Context, { weekly }: InputOf<typeof setWeeklyCommand>): Promise<Nothing> {
  await queries.setWeekly(c.tx, c.actor.personId, weekly)
  happen(c, weekly ? 'weekly-on' : 'weekly-off')
  return {}
}

/** By the link of a letter, whoever is signed in: no more letters, or no more of the weekly ones. */
export async function stopByLink(c: Context, { token }: InputOf<typeof unsubscribe>): Promise<Nothing> {
  const alone = token.startsWith(weeklyOnly)
  const personId = await queries.personByToken(c.tx, alone ? token.slice(weeklyOnly.length) : token)
  if (personId === undefined) return {}
  await (alone ? queries.setWeekly(c.tx, personId, false) : queries.stopEmail(c.tx, personId, c.now))
  c.record({
    name: alone ? 'reminders.weekly-off' : 'reminders.email-off',
    subject: { kind: 'person', id: personId },
    at: homeOf([]),
    data: { byLink: true },
  })
  return {}
}

function stateOf(email: queries.EmailRow | undefined, now: Date) {
  if (!email) return 'off'
  if (email.verified_at !== null) return 'on'
  if (email.refused_at !== null) return 'refused'
  return email.code_until !== null && Date.parse(email.code_until) > now.getTime() ? 'code-sent' : 'off'
}

function happen(c: Context, what: string): void {
  c.record({
    name: `reminders.${what}`,
    subject: { kind: 'person', id: c.actor.personId },
    at: homeOf(c.actor.grants),
  })
}
