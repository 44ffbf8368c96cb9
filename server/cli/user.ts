import { randomBytes } from 'node:crypto'
import { makeId, type PersonId } from '../../contract/ids.ts'
import { type Role, roles } from '../../contract/access.ts'
import { startDatabase } from '../platform/database.ts'
import { actingSystem } from '../platform/db.ts'
import { migrate } from '../platform/migrate.ts'
import { createPerson, grantRole, hashPassword } from '../people/people.ts'
import { loadRegions } from '../regions/load.ts'
import { print, settings } from './settings.ts'

export async function run(given: Record<string, string>): Promise<void> {
  const { name, login, scope } = given
  // an auditor is given a period, with an invitation
  const role = roles.find(r => r === given.role && r !== 'auditor')
  if (!name || !login || !scope || !role)
    throw new Error('Give --name, --login, --role and --scope; see --help.')
  const password = process.env.SINERGI_PASSWORD ?? randomBytes(12).toString('base64url')
  const passwordHash = await hashPassword(password)
  const database = await startDatabase(settings(), print, async owner => {
    await migrate(owner)
  })
  try {
    const now = new Date()
    await database.db.transaction(actingSystem, async tx => {
      await loadRegions(tx)
      const scopeId = await scopeOf(tx, role, scope)
      const id = makeId<PersonId>()
      await createPerson(tx, { id, name, login, passwordHash, now })
      await grantRole(tx, { personId: id, role, scopeId, by: null, now })
    })
    print(process.env.SINERGI_PASSWORD ? `Made ${login}.` : `Made ${login} with password ${password}`)
  } finally {
    await database.stop()
  }
}

async function scopeOf(tx: Parameters<typeof loadRegions>[0], role: Role, scope: string): Promise<number> {
  if (role === 'library' || role === 'village-head') {
    const library = await tx
      .selectFrom('library')
      .select('scope_id')
      .where('id', '=', scope)
      .executeTakeFirst()
    if (!library) throw new Error(`There is no library ${scope}.`)
    return library.scope_id
  }
  const region = await tx
    .selectFrom('region')
    .innerJoin('scope', 'scope.id', 'region.id')
    .select('region.id')
    .where('code', '=', scope)
    .executeTakeFirst()
  if (!region) throw new Error(`There is no nation, province or regency with code ${scope}.`)
  return region.id
}
