import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { changePassword, getMe, setLanguage } from '../../contract/people.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { hashPassword, isPassword, isTooWeak } from './passwords.ts'
import * as queries from './queries.ts'
import { forgetPerson } from './session-cache.ts'
import { endOthers, homeOf, meOf } from './sessions.ts'
import { createTries } from './tries.ts'

const mostTries = 10
const within = 10 * 60_000
const tries = createTries(mostTries, within)

/** Who is signed in, and in what kind of installation. */
export async function me(c: Context): Promise<ResultOf<typeof getMe>> {
  return {
    me: (await meOf(c.tx, c.actor.personId, c.actor.sessionId, c.now)) ?? null,
    example: (await queries.settingOf(c.tx, 'example')) === true,
    firstRun: !(await queries.hasNational(c.tx)),
  }
}

/** @throws password.wrong, password.too-weak, request.too-many */
export async function setPassword(
  c: Context,
  input: InputOf<typeof changePassword>,
): Promise<Record<string, never>> {
  const { personId } = c.actor
  if (!tries.take(personId, c.now)) refuse('request.too-many')
  if (!(await isPassword(await queries.passwordHashOf(c.tx, personId), input.current)))
    refuse('password.wrong')
  tries.clear(personId)
  if (isTooWeak(input.next, await queries.loginsOf(c.tx, personId))) refuse('password.too-weak')
  await queries.setPasswordHash(c.tx, personId, await hashPassword(input.next), c.now)
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
