import { sql } from 'kysely'
import type { VoiceType } from '../../contract/stories.ts'
import type { Tx } from '../platform/db.ts'

export type Voice = {
  story_id: string
  file: string
  type: VoiceType
  seconds: number
  province_id: number
  regency_id: number | null
  scope_id: number
}

export async function insert(
  tx: Tx,
  voice: Pick<Voice, 'story_id' | 'file' | 'type' | 'seconds'> & { upload: string },
  at: Date,
): Promise<void> {
  await sql`insert into story_voice (story_id, file, upload, type, seconds, added_at)
    values (${voice.story_id}::uuid, ${voice.file}, ${voice.upload}, ${voice.type}, ${voice.seconds}, ${at})`.execute(
    tx,
  )
}

/** Of a story in sight. */
export async function find(tx: Tx, storyId: string): Promise<Voice | undefined> {
  const { rows } = await sql<Voice>`
    select v.story_id, v.file, v.type, v.seconds, s.province_id, s.regency_id, s.scope_id
    from story_voice v join story s on s.id = v.story_id where v.story_id = ${storyId}::uuid`.execute(tx)
  return rows[0]
}
