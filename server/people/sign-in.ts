import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PersonId } from '../../contract/ids.ts'
import { type exampleAccounts, normalLogin, type signIn } from '../../contract/people.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { enter } from './entering.ts'
import { isPassword } from './passwords.ts'
import * as queries from './queries.ts'
import { createTries } from './tries.ts'

const mostTries = 10
const within = 10 * 60_000
const tries = createTries(mostTries, within)

export async function run(c: Context, input: InputOf<typeof signIn>): Promise<ResultOf<typeof signIn>> {
  const personId = await recognise(c, input.login, input.password)
  return enter(c, personId, input.device)
}

/**
 * The person whom a login and password belong to. Takes as long where there is none; ten wrong tries for a login
 * close it for ten minutes, whatever address they come from.
 * @throws sign-in.wrong, person.disabled, request.too-many
 */
export async function recognise(c: Context, login: string, password: string): Promise<PersonId> {
  const normal = normalLogin(login)
  const key = normal?.value ?? login
  if (!tries.take(key, c.now)) refuse('request.too-many')
  const known = normal && (await queries.credentialByLogin(c.tx, normal))
  const right = await isPassword(known?.password_hash, password)
  if (!known || !right) return refuse('sign-in.wrong')
  if (known.disabled_at !== null) refuse('person.disabled')
  tries.clear(key)
  return known.person_id
}

/** The accounts of the example programme, with passwords that everybody may know; none in a real installation. */
export async function examples(c: Context): Promise<ResultOf<typeof exampleAccounts>> {
  if ((await queries.settingOf(c.tx, 'example')) !== true) return { accounts: [] }
  const accounts = await queries.settingOf(c.tx, 'example-accounts')
  return { accounts: (accounts ?? []) as ResultOf<typeof exampleAccounts>['accounts'] }
}
