import type { Role } from '../../contract/access.ts'
import type { inviteList } from '../../contract/accounts.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { handOut } from './handing-out.ts'
import { withdrawAt } from './invitation-queries.ts'
import { placeFacts } from './never-queries.ts'
import { roleOfLevel } from './policy.ts'
import { type ScopeRow, scopesOf } from './queries.ts'
import { inTheWay } from './rules.ts'

/** The scopes that a list speaks of; undefined where one of them is not there. */
export async function findScopes(
  c: Context,
  { places }: InputOf<typeof inviteList>,
): Promise<ScopeRow[] | undefined> {
  const ids = [...new Set(places.map(place => place.scopeId))]
  const scopes = await scopesOf(c.tx, ids)
  return scopes.length === ids.length ? scopes : undefined
}

/**
 * Invites those who hold the places; a place with a used account or a living invitation is told and not doubled.
 * @throws request.invalid where an invitation's id or a place stands twice; command.id-reused
 */
export async function make(
  c: Context,
  { places, again }: InputOf<typeof inviteList>,
  scopes: readonly ScopeRow[],
): Promise<ResultOf<typeof inviteList>> {
  const ids = places.map(place => place.id)
  if (new Set(ids).size < ids.length || scopes.length < places.length) {
    refuse('request.invalid', undefined, [{ path: 'places', rule: 'not_unique' }])
  }
  const facts = await placeFacts(
    c.tx,
    scopes.map(scope => scope.id),
    ids,
    c.now,
  )
  const told: ResultOf<typeof inviteList>['told'] = []
  const wanted = places.flatMap(({ id, scopeId, name }) => {
    const scope = scopes.find(one => one.id === scopeId)
    const role = scope && roleOf(scope)
    if (!scope || !role) return []
    const why = inTheWay(facts.get(scopeId) ?? { used: false, waiting: false }, again)
    if (why === undefined) return [{ id, role, scope, name: name ?? scope.name.slice(0, 120) }]
    told.push({ scopeId, place: scope.name, why })
    return []
  })
  const wantedScopes = wanted.map(({ scope }) => scope.id)
  if (again) await withdrawAt(c.tx, wantedScopes, ids, c.now)
  const secrets = await handOut(c, wanted)
  const made = wanted.flatMap(({ id, role, scope, name }, at) => {
    const secret = secrets[at]
    return secret ? [{ id, role, name, scopeId: scope.id, place: scope.name, ...secret }] : []
  })
  return { made, told }
}

function roleOf(scope: ScopeRow): Role | undefined {
  return roleOfLevel[scope.level]
}
