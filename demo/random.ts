import { createHash } from 'node:crypto'
import { makeId } from '../contract/ids.ts'

export type Random = {
  /** 0 up to, not including, 1. */
  next(): number
  /** A whole number from low to high, both included. */
  between(low: number, high: number): number
  /** True with a chance of 0 to 1. */
  chance(of: number): boolean
  pick<T>(from: readonly T[]): T
}

/** Random numbers that are the same at every start for the same key. */
export function randomOf(key: string): Random {
  let state = createHash('sha256').update(key).digest().readUInt32LE(0)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: of => next() < of,
    pick: from => from[Math.floor(next() * from.length)] as (typeof from)[number],
  }
}

/** An id that is the same at every start for the same key, so that a second start finds what the first did. */
export function idOf<Id extends string>(key: string, at: Date): Id {
  return makeId<Id>(at.getTime(), createHash('sha256').update(key).digest().subarray(0, 10))
}
