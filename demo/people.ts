import type { Actor, Role } from '../contract/access.ts'
import type { GrantId, PersonId } from '../contract/ids.ts'
import { createPerson, grantRole } from '../server/people/people.ts'
import type { Tx } from '../server/platform/db.ts'
import { idOf } from './random.ts'

export type Scope = { scopeId: number; path: number[]; name: string; libraryId: string | null }

/**
 * A person of the example with one role, made once.
 * @param login a username; every example person has the same password, whose hash is given
 */
export async function examplePerson(
  tx: Tx,
  at: Date,
  given: { name: string; login: string; role: Role; scope: Scope; passwordHash: string },
): Promise<Actor> {
  const { name, login, role, scope, passwordHash } = given
  const id = idOf<PersonId>(`person/${login}`, at)
  const there = await tx.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()
  if (!there) {
    await createPerson(tx, { id, name, login, passwordHash, now: at })
    // they have been at work for years: only those who have not come yet stand in the list of them
    await tx.updateTable('person').set({ seen_at: at.toISOString() }).where('id', '=', id).execute()
    await grantRole(tx, { personId: id, role, scopeId: scope.scopeId, by: null, now: at })
  }
  const grant = {
    id: id as string as GrantId,
    role,
    scopeId: scope.scopeId,
    path: scope.path,
    name: scope.name,
    libraryId: scope.libraryId,
  }
  return { personId: id, sessionId: null, name, language: 'id', grants: [grant] }
}
