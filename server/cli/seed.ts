import { sql } from 'kysely'
import { seedExample } from '../../demo/seed.ts'
import { startDatabase } from '../platform/database.ts'
import { actingSystem } from '../platform/db.ts'
import { migrate } from '../platform/migrate.ts'
import { loadRegions } from '../regions/load.ts'
import { print, settings } from './settings.ts'

export async function run(): Promise<void> {
  const database = await startDatabase(settings(), print, async owner => {
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
    await seedExample(database.db, () => database.relaxed(), print)
  } finally {
    await database.stop()
  }
}
