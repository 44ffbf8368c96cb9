import { readFile, stat } from 'node:fs/promises'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type addVoice, mostVoiceBytes, type removeVoice, type VoiceType } from '../../contract/stories.ts'
import type { Ahead, Context, Picture } from '../platform/endpoint.ts'
import { keepFile } from '../platform/files.ts'
import { hasKey, openBytes, sealBytes } from '../platform/key-store.ts'
import { refuse } from '../platform/problems.ts'
import { arrived } from '../platform/resumable.ts'
import type { Locked } from './queries.ts'
import { record } from './recording.ts'
import { voiceTypeOf } from './rules.ts'
import * as queries from './voice-queries.ts'
import { dropAll } from './withdrawing.ts'
import { dropVoice } from './withdrawing-queries.ts'

export const voiceField = 'voice'
type Kept = { file: string; type: VoiceType }

/** Seals what was uploaded and keeps it; undefined where it has not arrived whole, or its story is not there. */
export async function makeReady(
  ahead: Ahead,
  { id, upload }: InputOf<typeof addVoice>,
): Promise<Kept | undefined> {
  const file = await arrived(upload, ahead.actor.personId)
  if (!file) return undefined
  if ((await stat(file.path)).size > mostVoiceBytes) refuse('story.voice-large')
  const bytes = await readFile(file.path)
  const type = voiceTypeOf(bytes) ?? refuse('story.voice-wrong')
  if (!(await hasKey(id.toLowerCase()))) return undefined
  return { file: await keepFile(ahead, await sealBytes(id.toLowerCase(), voiceField, bytes)), type }
}

export async function add(
  c: Context,
  { upload, seconds }: InputOf<typeof addVoice>,
  story: Locked,
  kept: Kept | undefined,
): Promise<ResultOf<typeof addVoice>> {
  if (story.withdrawn_at !== null) refuse('story.withdrawn')
  if (!kept) refuse('story.voice-missing')
  await dropAll(c.tx, await dropVoice(c.tx, story.id))
  await queries.insert(c.tx, { story_id: story.id, upload, seconds, ...kept }, c.now)
  record(c, 'voice-added', story, { seconds })
  return {}
}

export async function remove(
  c: Context,
  _: InputOf<typeof removeVoice>,
  story: Locked,
): Promise<ResultOf<typeof removeVoice>> {
  if (story.withdrawn_at !== null) refuse('story.withdrawn')
  await dropAll(c.tx, await dropVoice(c.tx, story.id))
  record(c, 'voice-removed', story)
  return {}
}

export const find = (c: Context, { id }: { id: string }) => queries.find(c.tx, id)

export async function play(c: Context, _: unknown, voice: queries.Voice): Promise<Picture> {
  const { file, type, story_id } = voice
  c.looked({ kind: 'story', id: story_id, fields: ['voice'], scopeId: voice.scope_id })
  return { sha256: file, type, open: kept => openBytes(story_id, voiceField, kept) }
}
