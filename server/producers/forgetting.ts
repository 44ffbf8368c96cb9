import { forgetPeople } from '../consents/queries.ts'
import type { Tx } from '../platform/db.ts'
import { hasKey, makeKey } from '../platform/key-store.ts'
import { forget as forgetKey, type Forgetting } from '../privacy/forgetting.ts'
import * as queries from './queries.ts'

/**
 * Makes the key of a producer who is held and was not forgotten, where there is none: so none is made for one that is
 * being forgotten. That there is one is written with it: a producer who never had one is never taken for forgotten.
 */
export async function readyKey(tx: Tx, id: string): Promise<void> {
  if (!(await hasKey(id))) await makeKey(id)
  await queries.isKeyed(tx, id)
}

/** Nothing is left that tells who it is or what it earned, and its key goes within seconds. @param by null: a restore */
export async function empty(tx: Tx, id: string, done: { at: Date; by: string | null }): Promise<void> {
  await queries.forget(tx, id, done.at)
  await forgetPeople(tx, id, done)
  await forgetKey(tx, id, done.at)
}

/** After a restore: who came back without the key was forgotten before. */
export const forgetting: Forgetting = {
  sealed: queries.keyed,
  async empty(tx, ids, now) {
    for (const id of ids) await empty(tx, id, { at: now, by: null })
  },
}
