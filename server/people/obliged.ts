import { nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type oblige, obligedRoles, type readObliged } from '../../contract/second-factor.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { putSetting, settingOf } from './queries.ts'
import { countsOf } from './second-factor-queries.ts'
import { forgetEverybody } from './session-cache.ts'

const setting = 'second-factor-roles'

/** One of the actor's roles has to have a second factor. */
export async function isObliged(c: Context): Promise<boolean> {
  const roles = await rolesObliged(c)
  return c.actor.grants.some(grant => roles.includes(grant.role))
}

export async function readPolicy(c: Context): Promise<ResultOf<typeof readObliged>> {
  const set = await rolesObliged(c)
  const counts = await countsOf(c.tx, obligedRoles, c.now)
  return {
    roles: obligedRoles.map(role => {
      const { people = 0, without = 0 } = counts.find(count => count.role === role) ?? {}
      return { role, obliged: set.includes(role), people, without }
    }),
  }
}

/** Counts for sessions that are open already, too. @throws second-factor.role-not-office */
export async function obligeRoles(
  c: Context,
  { roles }: InputOf<typeof oblige>,
): Promise<Record<string, never>> {
  const offices: readonly string[] = obligedRoles
  if (!roles.every(role => offices.includes(role))) refuse('second-factor.role-not-office')
  const set = obligedRoles.filter(role => roles.includes(role))
  await putSetting(c.tx, setting, set, c.now)
  forgetEverybody()
  c.record({
    name: 'people.second-factor-obliged',
    subject: { kind: 'setting', id: setting },
    at: { provinceId: null, regencyId: null, scopeId: nation },
    data: { roles: set },
  })
  return {}
}

async function rolesObliged(c: Context): Promise<readonly string[]> {
  const set = await settingOf(c.tx, setting)
  return Array.isArray(set) ? (set as string[]) : []
}
