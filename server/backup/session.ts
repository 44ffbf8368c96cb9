import pg from 'pg'
import type { Address } from '../platform/db.ts'

/** What the text of a value depends on, set so that the same rows are the same bytes on every server. */
const settings = [
  "timezone = 'UTC'",
  "datestyle = 'ISO, YMD'",
  "intervalstyle = 'postgres'",
  "bytea_output = 'hex'",
  "client_encoding = 'UTF8'",
  'extra_float_digits = 1',
  'statement_timeout = 0',
  'idle_in_transaction_session_timeout = 0',
  "search_path = 'public'",
  "client_min_messages = 'error'",
]

/** A connection of the owner for one piece of work, who acts for the system; cut where the work fails. */
export async function asOwner<T>(owner: Address, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    ...(typeof owner === 'string' ? { connectionString: owner } : owner),
    options: '-c sinergi.system=on',
    application_name: 'sinergi backup',
  })
  // a server that goes away fails the statement under way, which tells of it
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(settings.map(setting => `set ${setting}`).join('; '))
    const result = await work(client)
    await client.end()
    return result
  } catch (error) {
    // in the middle of a COPY the server would wait for its reader, and never hear a goodbye
    ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
    throw error
  }
}

/** Held while a backup or a restore goes on in a database; ends with the connection. */
export async function takeTurn(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(736573) as mine')
  return rows[0]?.mine === true
}
