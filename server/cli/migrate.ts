import { startDatabase } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { print, settings } from './settings.ts'

export async function run(): Promise<void> {
  const database = await startDatabase(settings(), print, async owner => {
    const applied = await migrate(owner)
    print(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The schema is up to date.')
  })
  await database.stop()
}
