import type { Clock } from '../platform/clock.ts'
import { actingSystem, type Db, type Tx } from '../platform/db.ts'
import type { Letter, Mail } from './mail.ts'
import { mostTries, nextTry } from './rules.ts'

/** How letters leave, and under which address people reach this installation. */
export type LetterPost = { db: Db; clock: Clock; url: string; mail?: Mail }
/** How a letter ended. `not-needed`: there was nothing to say any more when it was to leave. */
export type LetterOutcome = 'sent' | 'refused' | 'not-needed' | 'given-up'

/** Letters that wait in a noun's own table, each worded when it leaves. */
export type LetterQueue<Taken extends { tries: number }> = {
  /** Takes what is due, so that no other server does until a moment. */
  take(tx: Tx, now: Date, until: Date, limit: number): Promise<Taken[]>
  /** Undefined where it does not leave now: then it was ended or put off. */
  prepare(tx: Tx, taken: Taken, now: Date): Promise<Letter | undefined>
  end(tx: Tx, taken: Taken, outcome: LetterOutcome, at: Date): Promise<void>
  putOff(tx: Tx, taken: Taken, at: Date): Promise<void>
}

const helping = 40
const lanes = 4
/** After so long a letter whose server is not heard of is taken by another. */
const lease = 3 * 60_000

/** Sends what is due, several at once. @returns how many letters were taken */
export async function sendLetters<Taken extends { tries: number }>(
  post: LetterPost,
  queue: LetterQueue<Taken>,
  goOn: () => boolean = () => true,
): Promise<number> {
  let many = 0
  while (goOn()) {
    const now = post.clock()
    const taken = await post.db.transaction(actingSystem, tx =>
      queue.take(tx, now, new Date(now.getTime() + lease), helping),
    )
    many += taken.length
    const left = [...taken]
    const lane = async () => {
      for (let one = left.pop(); one; one = left.pop()) await carry(post, queue, one)
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    if (taken.length < helping) break
  }
  return many
}

async function carry<Taken extends { tries: number }>(
  { db, clock, mail }: LetterPost,
  queue: LetterQueue<Taken>,
  taken: Taken,
): Promise<void> {
  const letter = await db.transaction(actingSystem, tx => queue.prepare(tx, taken, clock()))
  if (letter === undefined) return
  // letters that were queued before mail was turned off are not kept for when it is on again
  const posted = mail ? await mail.send(letter) : 'off'
  const now = clock()
  await db.transaction(actingSystem, tx => {
    if (posted === 'sent' || posted === 'refused') return queue.end(tx, taken, posted, now)
    if (posted === 'off' || taken.tries >= mostTries) return queue.end(tx, taken, 'given-up', now)
    return queue.putOff(tx, taken, nextTry(taken.tries, now))
  })
}
