import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { makeId } from '../../contract/ids.ts'
import { start } from '../../server/main.ts'
import { hashPassword } from '../../server/people/people.ts'
import type { Clock } from '../../server/platform/clock.ts'
import type { MailSettings } from '../../server/platform/config.ts'
import { actingSystem, type Db, openDb } from '../../server/platform/db.ts'
import { cast, type Cast } from '../people.ts'
import { addressOf, copyOf, maintain, type Server, urlOf } from './database.ts'

export type Served = { url: string; databaseUrl: string; cast: Cast; stop(): Promise<void> }

/** Every person of the cast signs in with this. */
export const password = 'lampu di desa'

/**
 * The real server with built pages over a database of its own, with the cast in it: everybody has a password, and
 * the libraries of Natuna and Palangka Raya are active beneficiaries.
 * @param dataRoot a folder, where files are sent
 * @param mail what letters are sent by; none where left out
 * @param clock the time there; this machine's where left out
 */
export async function serve(
  server: Server,
  name: string,
  dataRoot = '/nonexistent',
  mail?: MailSettings,
  clock?: Clock,
): Promise<Served> {
  await maintain(server, `drop database if exists ${name} with (force)`, copyOf(name))
  const address = addressOf(server, name)
  const db = openDb(address)
  const people = await cast({
    look: work => db.transaction(actingSystem, work),
    now: { at: new Date('2026-01-05T02:00:00Z') },
  })
  const hash = await hashPassword(password)
  await db.transaction(actingSystem, async tx => {
    await sql`insert into setting (name, value, changed_at) values ('example', 'false', now())`.execute(tx)
    await sql`insert into credential (person_id, password_hash, changed_at) select id, ${hash}, now() from person`.execute(
      tx,
    )
    await sql`insert into programme_year (year, title, opened_at) values (2025, 'Tahun 2025', now()), (2026, 'Tahun 2026', now())`.execute(
      tx,
    )
    for (const place of [people.places.sepempang, people.places.sedanau, people.places.menteng]) {
      await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, reviewed_on, decreed_on, active_from)
        select ${makeId()}, id, province_id, regency_id, scope_id, 2025, 'beneficiary', '2025-02-01', '2025-03-01', '2025-04-01', '2025-05-01' from library where id = ${place.id}`.execute(
        tx,
      )
    }
  })
  await db.close()
  const databaseUrl = urlOf(server, name)
  const running = await start(
    {
      port: 0,
      host: '127.0.0.1',
      dataRoot,
      databaseUrl,
      appDatabaseUrl: undefined,
      publicUrl: undefined,
      trustProxy: false,
      logLevel: 'error',
      backup: { every: undefined, to: '/nonexistent', keep: undefined },
      mail,
    },
    { openTries: 1000, keepsPages: 0, ...(clock && { clock }) },
  )
  const stop = async () => {
    await running.stop()
    await maintain(server, `drop database ${name} with (force)`)
  }
  return { url: running.url, databaseUrl, cast: people, stop }
}

/** The cookie of a session that was put in place, for tests that are not about signing in. */
export async function sessionFor(db: Db, personId: string): Promise<string> {
  const token = makeId()
  await db.transaction(actingSystem, tx =>
    sql`insert into session (id, token_hash, person_id, device, started_at, seen_at, expires_at)
      values (${makeId()}, ${createHash('sha256').update(token).digest()}, ${personId}, 'test', now(), now(), now() + interval '1 day')`.execute(
      tx,
    ),
  )
  return token
}
