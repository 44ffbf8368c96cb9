import { createHash } from 'node:crypto'
import { nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { firstRun } from '../../contract/people.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { grantRole, join } from './people.ts'
import * as queries from './queries.ts'
import * as sessions from './sessions.ts'
import { drawSigns, plainCode } from './tokens.ts'

const setting = 'first-run-code'

/**
 * Makes the one-time code for the first administrator, such as `LAMPU-7F3K-9QTD`, and keeps its hash; a code made
 * before is worthless then.
 * @returns the code to print; undefined where somebody has the national role
 */
export async function prepareFirstRun(tx: Tx, now: Date): Promise<string | undefined> {
  if (await queries.hasNational(tx)) {
    await queries.dropSetting(tx, setting)
    return undefined
  }
  const code = `LAMPU-${drawSigns(4)}-${drawSigns(4)}`
  await queries.putSetting(tx, setting, hashOf(code), now)
  return code
}

/**
 * Makes the first person with the national role.
 * @throws first-run.done, first-run.code-wrong, request.invalid (field `login`), password.too-weak
 */
export async function run(c: Context, input: InputOf<typeof firstRun>): Promise<ResultOf<typeof firstRun>> {
  const right = await queries.takeSetting(c.tx, setting, hashOf(input.code))
  if (await queries.hasNational(c.tx)) refuse('first-run.done')
  if (!right) refuse('first-run.code-wrong')
  const personId = await join(c, input)
  await grantRole(c.tx, { personId, role: 'national', scopeId: nation, by: null, now: c.now })
  c.record({
    name: 'people.first-run',
    subject: { kind: 'person', id: personId },
    at: { provinceId: null, regencyId: null, scopeId: nation },
  })
  return { me: await sessions.begin(c, personId, null) }
}

/** However it was typed: case, spaces and dashes do not count. */
function hashOf(code: string): string {
  return createHash('sha256').update(plainCode(code)).digest('hex')
}
