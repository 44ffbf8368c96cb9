import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { withdrawStory } from '../../contract/stories.ts'
import type { Context, Happening } from '../platform/endpoint.ts'
import { dropFiles } from '../platform/files.ts'
import { refuse } from '../platform/problems.ts'
import { dropUpload } from '../platform/resumable.ts'
import type { Tx } from '../platform/db.ts'
import { forget, type Forgetting } from '../privacy/forgetting.ts'
import * as queries from './queries.ts'
import { record } from './recording.ts'
import * as gone from './withdrawing-queries.ts'

/** Somebody told of asked for it, by whoever of the library or an office they reach. */
export async function withdraw(
  c: Context,
  _: InputOf<typeof withdrawStory>,
  story: queries.Locked,
): Promise<ResultOf<typeof withdrawStory>> {
  if (story.withdrawn_at !== null) refuse('story.withdrawn')
  await takeBack(c.tx, story.id, c.now)
  record(c, 'withdrawn', story)
  return { version: story.version + 1 }
}

/**
 * A consent was taken back, wherever that was done. With the last one to the words the story goes; while others stay it
 * is off the pages until it is told without whoever left, whose name, pictures and voice are gone at once.
 */
export async function onWithdrawn(c: Context, { subject, data }: Happening): Promise<void> {
  const { about, record: id } = data as { about: string; record: string }
  if (about !== 'story') return
  const story = await queries.lock(c.tx, id)
  if (!story || story.withdrawn_at !== null) return
  if (await gone.hasOthers(c.tx, id)) {
    await dropAll(c.tx, await gone.drop(c.tx, id, subject.id))
    await queries.change(c.tx, id, { published_at: null, published_by: null })
    return record(c, 'left', story)
  }
  await takeBack(c.tx, id, c.now)
  record(c, 'withdrawn', story)
}

/**
 * Words, pictures, voice, names and what was said about them go in this transaction, their files with it, and the key
 * within seconds of it; a row without content stays, which counts.
 */
export async function takeBack(tx: Tx, id: string, now: Date): Promise<void> {
  const dropped = await gone.drop(tx, id, null)
  await gone.empty(tx, id, now)
  await forget(tx, id, now)
  await dropAll(tx, dropped)
}

/** Files go at once: nobody waits for who may still be sending them. */
export async function dropAll(tx: Tx, { files, uploads }: gone.Dropped): Promise<void> {
  if (files.length > 0) await dropFiles(tx, files)
  for (const upload of uploads) await dropUpload(upload)
}

/** After a restore: what came back without its key was taken back before. */
export const forgetting: Forgetting = {
  sealed: gone.sealedOnes,
  async empty(tx, ids, now) {
    for (const id of ids) await takeBack(tx, id, now)
  },
}
