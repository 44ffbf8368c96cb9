import { sql } from 'kysely'
import { seedExample } from '../../demo/seed.ts'
import { sealKept } from '../people/seal-kept.ts'
import { startDatabase } from '../platform/database.ts'
import { actingSystem } from '../platform/db.ts'
import { filesOf, keysOf } from '../platform/files-of.ts'
import { useFiles } from '../platform/files.ts'
import { useKeys } from '../platform/key-store.ts'
import { migrate } from '../platform/migrate.ts'
import { prepareSigning } from '../receipts/signing.ts'
import { loadRegions } from '../regions/load.ts'
import { print, settings } from './settings.ts'

export async function run(): Promise<void> {
  const config = settings()
  const { secretKey } = config
  useFiles(filesOf(config))
  useKeys(keysOf(config))
  const database = await startDatabase(config, print, async owner => {
    await migrate(owner)
  })
  try {
    await database.db.transaction(actingSystem, async tx => {
      await loadRegions(tx)
      const people = await sql<{ n: number }>`select count(*) as n from person`.execute(tx)
      const mode = await tx
        .selectFrom('setting')
        .select('value')
        .where('name', '=', 'example')
        .executeTakeFirst()
      if ((people.rows[0]?.n ?? 0) > 0 && mode?.value !== true)
        throw new Error(
          'This installation has real people in it: the example programme only goes into an empty one.',
        )
      await sql`insert into setting (name, value, changed_at) values ('example', 'true', now()) on conflict (name) do update set value = 'true'`.execute(
        tx,
      )
    })
    await sealKept(database.db, secretKey, print)
    const signing = await prepareSigning(database.db, print)
    await seedExample(database.db, signing, () => database.relaxed(), print)
  } finally {
    await database.stop()
  }
}
