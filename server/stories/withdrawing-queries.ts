import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

/** Files and uploads that nothing names any more. */
export type Dropped = { files: string[]; uploads: string[] }

/** Whether somebody else who is told of still lets the words be known. */
export async function hasOthers(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from consent where record_id = ${id}::uuid and about = 'story' and withdrawn_at is null and replaced_at is null
      and 'words' = any (parts) limit 1`.execute(tx)
  return rows.length > 0
}

/** Lets go of pictures, voice and name of whoever gave this consent; null: of all. */
export async function drop(tx: Tx, id: string, consentId: string | null): Promise<Dropped> {
  const { rows } = await sql<{ files: string[]; upload: string }>`
    select files, upload from story_drop(${id}::uuid, ${consentId}::uuid)`.execute(tx)
  return { files: rows.flatMap(row => row.files), uploads: rows.map(row => row.upload) }
}

/** The recorded voice alone. */
export async function dropVoice(tx: Tx, id: string): Promise<Dropped> {
  const { rows } = await sql<{ file: string; upload: string }>`
    delete from story_voice where story_id = ${id}::uuid returning file, upload`.execute(tx)
  return { files: rows.map(row => row.file), uploads: rows.map(row => row.upload) }
}

/** What stays of a story is a row that counts. */
export async function empty(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`select story_empty(${id}::uuid, ${at})`.execute(tx)
}

/** Ids of all stories that hold something sealed. */
export async function sealedOnes(tx: Tx): Promise<string[]> {
  return (await sql<{ id: string }>`select id from story where sealed is not null`.execute(tx)).rows.map(
    ({ id }) => id,
  )
}
