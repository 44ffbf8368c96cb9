import { database } from '../database.ts'

/** How many of whoever's records of a door on this device the server has not taken in; of one person where told. */
export async function countWaiting(owner?: string): Promise<number> {
  const all = await (await database()).getAll('arrivals')
  return all.filter(one => one.answer === null && (owner === undefined || one.owner === owner)).length
}
