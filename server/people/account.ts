import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { changePassword, getMe, setLanguage } from '../../contract/people.ts'
import { anySignedIn, type Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { hashPassword, isPassword, isTooWeak } from './passwords.ts'
import * as queries from './queries.ts'
import { forgetPerson } from './session-cache.ts'
import { newPasskeys } from './passkey-news.ts'
import { needPassword } from './passkey-queries.ts'
import { passkeysAt } from './passkey-site.ts'
import { labelOfProvider } from './provider.ts'
import { startOf } from './session-queries.ts'
import { endOthers, homeOf, meOf, newDevices } from './sessions.ts'
import { createTries } from './tries.ts'

const mostTries = 10
const within = 10 * 60_000
const freshFor = 10 * 60_000
const tries = createTries(mostTries, within)

/** Who is signed in, and in what kind of installation. */
export async function me(c: Context): Promise<ResultOf<typeof getMe>> {
  return {
    me: (await meOf(c.tx, c.actor.personId, c.actor.sessionId, c.now)) ?? null,
    example: (await queries.settingOf(c.tx, 'example')) === true,
    firstRun: !(await queries.hasNational(c.tx)),
    held: c.actor.held ?? null,
    newDevices: anySignedIn(c.actor) ? await newDevices(c) : [],
    newPasskeys: anySignedIn(c.actor) ? await newPasskeys(c) : [],
    provider: labelOfProvider(),
    passkeysAt: passkeysAt(),
  }
}

/** Signed in within the last ten minutes: the password is not asked for once more. */
export async function isFresh(c: Context): Promise<boolean> {
  const began = c.actor.sessionId ? await startOf(c.tx, c.actor.sessionId) : undefined
  return began !== undefined && c.now.getTime() - Date.parse(began) < freshFor
}

/** For what changes how an account is signed in to: the password once more. @throws password.wrong, request.too-many */
export async function proveAgain(c: Context, password: string | null): Promise<void> {
  if (!(await isFresh(c))) await provePassword(c, password ?? '')
}

async function provePassword(c: Context, password: string): Promise<void> {
  const { personId } = c.actor
  if (!tries.take(personId, c.now)) refuse('request.too-many')
  if (!(await isPassword(await queries.passwordHashOf(c.tx, personId), password))) refuse('password.wrong')
  tries.clear(personId)
}

/** @throws password.wrong, password.too-weak, request.too-many */
export async function setPassword(
  c: Context,
  input: InputOf<typeof changePassword>,
): Promise<Record<string, never>> {
  const { personId } = c.actor
  await provePassword(c, input.current)
  if (isTooWeak(input.next, await queries.loginsOf(c.tx, personId))) refuse('password.too-weak')
  await queries.setPasswordHash(c.tx, personId, await hashPassword(input.next), c.now)
  await needPassword(c.tx, personId)
  const ended = await endOthers(c)
  c.record({
    name: 'people.password-changed',
    subject: { kind: 'person', id: personId },
    at: homeOf(c.actor.grants),
    data: { sessionsEnded: ended },
  })
  return {}
}

export async function chooseLanguage(
  c: Context,
  input: InputOf<typeof setLanguage>,
): Promise<Record<string, never>> {
  const { personId } = c.actor
  await queries.setLanguage(c.tx, personId, input.language)
  forgetPerson(personId)
  c.record({
    name: 'people.language-set',
    subject: { kind: 'person', id: personId },
    at: homeOf(c.actor.grants),
    data: { language: input.language },
  })
  return {}
}
