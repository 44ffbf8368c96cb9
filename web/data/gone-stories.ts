import { database, type KeptAnswer } from './database.ts'
import { dropDraft } from './drafts.ts'

/** Looked for once since this page was opened. */
const handled = new Set<string>()

/**
 * Lets go of all that this device keeps of stories that were taken back: what waits, what was answered, pictures and
 * voices, drafts, slips. Nothing of it may be sent or shown any more.
 */
export async function letGoOfStories(all: readonly string[]): Promise<void> {
  const ids = all.filter(id => !handled.has(id))
  if (ids.length === 0) return
  for (const id of ids) handled.add(id)
  const gone = new Set(ids)
  for (const id of ids) forgetWords(id)
  const db = await database().catch(() => null)
  if (db === null) return
  const isOf = (record: string) => record.startsWith('story/') && gone.has(record.slice('story/'.length))
  let dropped = 0
  for (const entry of await db.getAll('outbox'))
    if (entry.seq !== undefined && isOf(entry.record)) {
      // that it was taken back still has to arrive
      if (entry.name === 'stories.withdraw' && entry.answer === null) continue
      dropped += 1
      dropDraft(`story/kiriman/${entry.id}`)
      await db.delete('outbox', entry.seq)
    }
  const waiting = (await db.getAll('photos')).filter(
    photo => photo.about === 'story' && gone.has(photo.record),
  )
  for (const { id } of waiting) await db.delete('photos', id)
  // the list is newer than what it tells of
  for (const store of ['answers', 'shelf'] as const)
    for (const kept of await db.getAll(store))
      if (!kept.question.startsWith('stories.list?') && namesOneOf(kept, ids))
        await db.delete(store, kept.question)
  // whoever holds them in memory lets go of them too
  if (dropped > 0) say('outbox', ['outbox'])
  if (waiting.length > 0) say('gone-stories', [...ids])
}

function say(channel: string, message: string[]): void {
  const to = new BroadcastChannel(channel)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within its origin
  to.postMessage(message)
  to.close()
}

const namesOneOf = (kept: KeptAnswer, ids: readonly string[]): boolean => {
  const text = kept.question + JSON.stringify(kept.answer)
  return ids.some(id => text.includes(id))
}

function forgetWords(id: string): void {
  for (const key of [`story/${id}`, `story-consent/${id}`]) dropDraft(key)
  try {
    localStorage.removeItem(`slips/${id}`)
  } catch {
    // storage is off: there is nothing to remove
    return
  }
}
