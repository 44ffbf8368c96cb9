import type pg from 'pg'
import type { LibraryId } from '../../contract/ids.ts'
import { loadCountry, signedIn } from './country.ts'

/** A small country, and the manager of one of its libraries, signed in. */
export async function managerOf(
  owner: pg.Client,
): Promise<{ token: string; personId: string; libraryId: LibraryId }> {
  await loadCountry(owner, 300, 12)
  const { rows } = await owner.query<{ id: LibraryId; scope_id: number }>(
    'select id, scope_id from library order by id limit 1',
  )
  const [library] = rows
  if (!library) throw new Error('there is no library')
  const cookie = await signedIn(owner, 'library', library.scope_id)
  const person = await owner.query<{ person_id: string }>(
    'select person_id from role_grant where scope_id = $1',
    [library.scope_id],
  )
  return {
    token: cookie.slice('sinergi='.length),
    personId: person.rows[0]?.person_id ?? '',
    libraryId: library.id,
  }
}
