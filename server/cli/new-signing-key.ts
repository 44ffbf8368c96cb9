import { useKey } from '../platform/sealing.ts'
import { reachDatabase } from '../platform/database.ts'
import { openDb } from '../platform/db.ts'
import { changeKey } from '../receipts/signing.ts'
import { print, settings } from './settings.ts'

/** For a key that somebody else may have: receipts are signed by another from the next start on. */
export async function run(): Promise<void> {
  const config = settings()
  useKey(config.secretKey)
  const reached = await reachDatabase(config, print)
  if (!reached) throw new Error('There is no installation here; see SINERGI_DATA and DATABASE_URL.')
  const db = openDb(reached.owner, { size: 1 })
  try {
    print(
      `The new key is ${await changeKey(db)}. Start every server anew: until then they sign with the old one.`,
    )
    print('What the old keys signed is verified as before.')
  } finally {
    await db.close()
    await reached.stop()
  }
}
