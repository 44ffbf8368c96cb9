import type { Door } from '../../contract/attendance.ts'
import type { GivenOf, Query, ResultOf } from '../../contract/endpoint.ts'
import { levelOf } from '../../contract/access.ts'
import type { Me } from '../../contract/people.ts'
import type { listStories } from '../../contract/story-lists.ts'
import { ask, parametersOf, Problem } from './client.ts'
import { type Database, database, type KeptAnswer } from './database.ts'
import { recallFromLists } from './kept-lists.ts'
import { fromShelf } from './shelf-store.ts'
import type { Lacks } from './sync/kept.ts'

/** The questions whose answers a village's manager needs to go on working without a connection. */
const chosen = [
  'people.me',
  'libraries.get',
  'activities.list',
  'activities.get',
  'plans.get',
  'adoptions.list',
  'adoptions.get',
  'adoptions.takers',
  'practices.get',
  'practices.list',
  'reports.year',
  'reports.get',
  'programme.periods',
  'programme.enrolments',
  'programme.mentors',
  'needs.list',
  'needs.get',
  'deliveries.list',
  'deliveries.get',
  'commitments.list',
  'commitments.get',
  'chain.get',
  'partners.list',
  'advocacy.efforts',
  'advocacy.effort',
  'advocacy.publications',
  'advocacy.publication',
  'meetings.list',
  'meetings.get',
  'guests.mine',
  'attendance.door',
  'minutes.get',
  'minutes.learned',
  'minutes.item',
  'follow-up.list',
  'mentoring.library',
  'learning.list',
  'learning.hours',
  'learning.get',
  'products.list',
  'products.get',
  'products.contact',
  'producers.list',
  'consents.list',
  'content.list',
  'content.get',
  'stories.list',
  'stories.get',
  'booths.list',
  'surveys.list',
  'surveys.get',
]
/** Of these also what somebody of a regency saw last: minutes are written, and invitations answered, where there may be no signal. */
const chosenOfRegency = ['minutes.get', 'minutes.learned', 'minutes.item', 'guests.mine']
/** And what a trainer visits libraries with. */
const chosenOfTrainer = ['mentoring.next', 'mentoring.get', 'mentoring.library', 'plans.get']
const whoAmI = 'people.me?'
const doors = 'attendance.door?'
/** The door of a meeting stays here for so many days after it, whoever kept it. */
const doorDays = 7

/**
 * Whose answers may be kept: one person's on a device; null: nobody's. Who works for a library keeps what was chosen,
 * a trainer the libraries they mentor, an officer of a regency who they are; the rest stands in what is kept of the regency (`sync/`). Whoever opened the
 * door of a meeting keeps that, and who they are.
 */
type Keeper = { personId: string; library: boolean; regency: boolean; trainer: boolean }
let keeper: Keeper | null = null
type AsOf = { at: string; lacks: Lacks | null }
let asOf: AsOf | null = null
const listeners = new Set<() => void>()

/**
 * Asks; where nothing is reached, the answer that was kept last stands in, and `whenKept` tells of when it is.
 * @throws Problem
 */
export async function askOrRecall<Q extends Query>(
  query: Q,
  input: GivenOf<Q>,
  signal: AbortSignal,
): Promise<ResultOf<Q>> {
  if (
    !chosen.includes(query.name) &&
    !keeper?.regency &&
    !(keeper?.trainer && chosenOfTrainer.includes(query.name))
  )
    return ask(query, input, signal)
  const question = `${query.name}?${parametersOf(input)}`
  try {
    const answer = await ask(query, input, signal)
    setAsOf(null)
    if (question === whoAmI) await becomes((answer as { me: Me | null }).me)
    void keep(query.name, question, answer)
    if (query.name === 'stories.list') void letGoOf(answer as ResultOf<typeof listStories>)
    return answer
  } catch (error) {
    if (!(error instanceof Problem) || error.body.status < 500) throw error
    const kept: Recalled | undefined =
      (await recall(question)) ??
      (await fromShelf(question)) ??
      (await recallFromLists(query.name, input).catch(() => undefined)) ??
      (await recallOfRegency(query.name, input))
    if (kept === undefined) throw error
    if (question === whoAmI) keeper = keeperOf((kept.answer as { me: Me | null }).me)
    const at = asOf === null || kept.at < asOf.at ? kept.at : asOf.at
    // who one is lacks nothing, and says nothing of what else is on the page
    setAsOf({ at, lacks: kept.lacks === undefined ? (asOf?.lacks ?? null) : kept.lacks })
    return kept.answer as ResultOf<Q>
  }
}

/** When the answers in sight were fetched, where they are kept ones, and what they may lack; null where they are of now. */
export const whenKept = {
  get: () => asOf,
  watch(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Forgets every answer, and what is kept of a regency: somebody signs out, or another person has signed in. */
export async function forgetAnswers(): Promise<void> {
  keeper = null
  await forgetAll().catch(() => undefined)
}

async function forgetAll(): Promise<void> {
  const stores = ['answers', 'shelf', 'syncProgress', 'syncBundles'] as const
  const db = await database()
  await Promise.all(stores.map(name => db.clear(name)))
  // who came to a door, as far as the server has it; what it has not waits for its owner
  for (const one of await db.getAll('arrivals'))
    if (one.seq !== undefined && one.answer?.result && one.answer.result.outcome !== 'refused')
      await db.delete('arrivals', one.seq)
}

/** What was taken back elsewhere goes from this device as soon as it hears of it. */
async function letGoOf({ gone }: ResultOf<typeof listStories>): Promise<void> {
  if (gone.length === 0) return
  const { letGoOfStories } = await import('./gone-stories.ts')
  await letGoOfStories(gone).catch(() => undefined)
}

async function becomes(me: Me | null): Promise<void> {
  const now = keeperOf(me)
  const before = keeper ?? keeperOf(((await recall(whoAmI))?.answer as { me: Me | null } | undefined)?.me)
  if (JSON.stringify(now) !== JSON.stringify(before)) await forgetAnswers()
  keeper = now
}

function keeperOf(me: Me | null | undefined): Keeper | null {
  const library = me?.grants.some(({ role }) => role === 'library') ?? false
  const regency = me?.grants.some(grant => levelOf(grant) === 'regency') ?? false
  const trainer = me?.grants.some(({ role }) => role === 'trainer') ?? false
  return me ? { personId: me.personId, library, regency, trainer } : null
}

/** Only who works for a regency loads what answers from it. */
async function recallOfRegency(name: string, input: unknown): Promise<Recalled | undefined> {
  if (!keeper?.regency) return undefined
  return import('./sync/phone.ts').then(phone => phone.recallFromPhone(name, input)).catch(() => undefined)
}
type Recalled = { at: string; answer: unknown; lacks?: Lacks | null }

async function keep(name: string, question: string, answer: unknown): Promise<void> {
  const whose = keeper
  const isMe = question === whoAmI
  const kept = { question, at: new Date().toISOString(), answer }
  if (isMe) lastMe = kept
  const isChosen =
    (whose?.library && chosen.includes(name)) ||
    (whose?.regency && chosenOfRegency.includes(name)) ||
    (whose?.trainer && chosenOfTrainer.includes(name))
  if (whose === null || !(isMe || name === 'attendance.door' || isChosen)) return
  // storage that is off or full keeps nobody from going on
  const db = await database().catch(() => null)
  if (db === null || keeper !== whose) return
  try {
    if (question.startsWith(doors)) {
      await db.put('answers', kept)
      if (lastMe) await db.put('answers', lastMe)
    } else if (!isMe || (await isAtDoor(db)) || whose.library || whose.regency || whose.trainer)
      await db.put('answers', kept)
    else await db.delete('answers', whoAmI)
  } catch {
    return
  }
}
/** Who one is, as it was told last: kept once there is a reason to. */
let lastMe: KeptAnswer | undefined

/** Whether the door of a meeting is kept here; those of meetings that are long over are let go. */
async function isAtDoor(db: Database): Promise<boolean> {
  const since = new Date(Date.now() - doorDays * 86_400_000).toISOString()
  const all = await db.getAll('answers', IDBKeyRange.bound(doors, `${doors}\uffff`))
  const over = all.filter(({ answer }) => (answer as Door).meeting.ends < since)
  for (const { question } of over) await db.delete('answers', question)
  return over.length < all.length
}

async function recall(question: string): Promise<(KeptAnswer & Recalled) | undefined> {
  return database()
    .then(db => db.get('answers', question))
    .catch(() => undefined)
}

function setAsOf(next: AsOf | null): void {
  if (next?.at === asOf?.at && next?.lacks === asOf?.lacks) return
  asOf = next
  for (const listener of listeners) listener()
}
