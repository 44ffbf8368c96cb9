import { useKey } from '../platform/sealing.ts'
import { reachDatabase } from '../platform/database.ts'
import { openDb } from '../platform/db.ts'
import { changeDeskKey } from '../rescue/desk-keys.ts'
import { print, settings } from './settings.ts'

/** For a key that somebody else may have: rescue files are sealed to another from now on. */
export async function run(): Promise<void> {
  const config = settings()
  useKey(config.secretKey)
  const reached = await reachDatabase(config, print)
  if (!reached) throw new Error('There is no installation here; see SINERGI_DATA and DATABASE_URL.')
  const db = openDb(reached.owner, { size: 1 })
  try {
    print(`The new key is ${await changeDeskKey(db)}. Phones take it when they are next connected.`)
    print('Rescue files that were sealed to an old key still open.')
  } finally {
    await db.close()
    await reached.stop()
  }
}
