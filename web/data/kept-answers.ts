import type { GivenOf, Query, ResultOf } from '../../contract/endpoint.ts'
import type { Me } from '../../contract/people.ts'
import { ask, parametersOf, Problem } from './client.ts'
import { database, type KeptAnswer } from './database.ts'

/** The questions whose answers a village's manager needs to go on working without a connection. */
const chosen = [
  'people.me',
  'libraries.get',
  'activities.list',
  'activities.get',
  'reports.year',
  'reports.get',
  'programme.periods',
]
const whoAmI = 'people.me?'

/** Whose answers may be kept: one person's on a device, and only of who works for a library; null: nobody's. */
let keeper: string | null = null
let asOf: string | null = null
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
  if (!chosen.includes(query.name)) return ask(query, input, signal)
  const question = `${query.name}?${parametersOf(input)}`
  try {
    const answer = await ask(query, input, signal)
    setAsOf(null)
    if (question === whoAmI) await becomes((answer as { me: Me | null }).me)
    void keep(question, answer)
    return answer
  } catch (error) {
    if (!(error instanceof Problem) || error.body.status < 500) throw error
    const kept = await recall(question)
    if (kept === undefined) throw error
    if (question === whoAmI) keeper = keeperOf((kept.answer as { me: Me | null }).me)
    setAsOf(asOf === null || kept.at < asOf ? kept.at : asOf)
    return kept.answer as ResultOf<Q>
  }
}

/** When the answers in sight were fetched, where they are kept ones; null where they are of now. */
export const whenKept = {
  get: () => asOf,
  watch(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Forgets every answer: somebody signs out, or another person has signed in. */
export async function forgetAnswers(): Promise<void> {
  keeper = null
  await database()
    .then(db => db.clear('answers'))
    .catch(() => undefined)
}

async function becomes(me: Me | null): Promise<void> {
  const now = keeperOf(me)
  const before = keeper ?? keeperOf(((await recall(whoAmI))?.answer as { me: Me | null } | undefined)?.me)
  if (now !== before) await forgetAnswers()
  keeper = now
}

function keeperOf(me: Me | null | undefined): string | null {
  return me?.grants.some(({ role }) => role === 'library') ? me.personId : null
}

async function keep(question: string, answer: unknown): Promise<void> {
  const whose = keeper
  if (whose === null) return
  // storage that is off or full keeps nobody from going on
  const db = await database().catch(() => null)
  if (db === null || keeper !== whose) return
  await db.put('answers', { question, at: new Date().toISOString(), answer }).catch(() => undefined)
}

async function recall(question: string): Promise<KeptAnswer | undefined> {
  return database()
    .then(db => db.get('answers', question))
    .catch(() => undefined)
}

function setAsOf(at: string | null): void {
  if (at === asOf) return
  asOf = at
  for (const listener of listeners) listener()
}
