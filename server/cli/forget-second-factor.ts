import { normalLogin } from '../../contract/people.ts'
import { credentialByLogin } from '../people/queries.ts'
import { drop, dropSteps } from '../people/second-factor-queries.ts'
import { revokeOthers } from '../people/session-queries.ts'
import { reachDatabase } from '../platform/database.ts'
import { actingSystem, openDb } from '../platform/db.ts'
import { print, settings } from './settings.ts'

/** For a national administrator who has lost phone and recovery codes: nobody is above them but who runs the server. */
export async function run({ login }: Record<string, string>): Promise<void> {
  const wanted = login === undefined ? undefined : normalLogin(login)
  if (!wanted) throw new Error('Give --login with a username, e-mail address or phone number; see --help.')
  const reached = await reachDatabase(settings(), print)
  if (!reached) throw new Error('There is no installation here; see SINERGI_DATA and DATABASE_URL.')
  const db = openDb(reached.owner, { size: 1 })
  try {
    const had = await db.transaction(actingSystem, async tx => {
      const person = await credentialByLogin(tx, wanted)
      if (!person) throw new Error(`Nobody signs in with ${login}.`)
      await dropSteps(tx, person.person_id)
      await revokeOthers(tx, person.person_id, null, new Date())
      return drop(tx, person.person_id)
    })
    print(
      had
        ? `The second factor of ${login} is gone, and all sessions are over; the password is enough now.`
        : `${login} had no second factor; all sessions are over.`,
    )
  } finally {
    await db.close()
    await reached.stop()
  }
}
