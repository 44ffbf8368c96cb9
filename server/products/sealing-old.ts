import { actingSystem, type Db, type Tx } from '../platform/db.ts'
import { keyStore } from '../platform/key-store.ts'
import { inLanes } from '../platform/lanes.ts'
import { untilLess } from '../platform/repeating.ts'
import { readyKey } from '../producers/forgetting.ts'
import { sealBefore } from '../producers/incomes.ts'
import { keyed } from '../producers/queries.ts'
import { put, yearIn } from './incomes.ts'
import * as queries from './old-income-queries.ts'

const helping = 200
/** Keys that are made at once: each is brought to the disk. */
const lanes = 16

/**
 * Before anything is served, and after a restore was settled: every producer has a key, and what was noted in the clear,
 * before the key or by a server of an older version, is sealed. Each helping stands or falls as a whole; what a kill
 * leaves is done by the next start.
 */
export async function sealOld(db: Db, log: (line: string) => void): Promise<void> {
  const sealed = await untilLess(helping, goOn, () => db.transaction(actingSystem, sealSome))
  if (sealed > 0) log(`${sealed} producers have keys of their own, and what they earned is sealed.`)
  const lost = await db.transaction(actingSystem, replaceLost)
  if (lost > 0)
    log(`${lost} producers had lost their keys and have new ones: what they earned before cannot be read.`)
}
const goOn = () => true

async function sealSome(tx: Tx): Promise<number> {
  await queries.takeTurn(tx)
  await queries.dropOfForgotten(tx)
  const ids = await queries.plainOnes(tx, helping)
  await inLanes(ids, lanes, id => readyKey(tx, id))
  for (const { id, income } of await queries.plainBefore(tx, ids))
    await queries.sealBefore(tx, id, await sealBefore(id, income))
  const plain = await queries.takePlainMonths(tx, ids)
  const years = Map.groupBy(plain, one => `${one.product_id}/${yearIn(one.month)}`)
  for (const [first, ...others] of years.values())
    if (first) await put(tx, { id: first.product_id, producer_id: first.producer_id }, [first, ...others])
  return ids.length
}

/**
 * Nobody was forgotten whose key is missing by now: with a new one they are not taken for it after a later restore. Where
 * there is no key at all it is the store that is lost, or another one: a restore takes one that has keys for what it
 * knows best, so none is made then, and the right one can still be brought back.
 */
async function replaceLost(tx: Tx): Promise<number> {
  const all = await keyed(tx)
  const there = new Set(await keyStore().ids())
  if (there.size === 0) return 0
  const lost = await queries.hold(
    tx,
    all.filter(id => !there.has(id)),
  )
  await inLanes(lost, lanes, id => readyKey(tx, id))
  return lost.length
}
