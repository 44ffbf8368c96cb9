import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'

/** Faster than this nobody reads four questions. */
const soonest = 4_000
/** A page that was open for longer asks once more. */
const latest = 24 * 3_600_000

/** The one-time number of a page: by chance, when it was made, and a seal that only this survey's key gives. */
export function makeNumber(key: Buffer, now: Date): string {
  const plain = `${randomUUID()}.${now.getTime().toString(36)}`
  return `${plain}.${sealOf(key, plain)}`
}

export type NumberRead = { once: string } | { wrong: 'stale' | 'too-fast' }
/** What a number tells: `once`, by which an answer counts once; or that nobody could have answered with it. */
export function readNumber(key: Buffer, given: string, now: Date): NumberRead {
  const [, plain = '', once = '', at = '', seal = ''] =
    /^(([0-9a-f-]{36})\.([0-9a-z]{6,10}))\.([0-9a-f]{32})$/.exec(given) ?? []
  if (plain === '' || !timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(key, plain))))
    return { wrong: 'stale' }
  const age = now.getTime() - Number.parseInt(at, 36)
  if (age > latest || age < 0) return { wrong: 'stale' }
  return age < soonest ? { wrong: 'too-fast' } : { once }
}

const sealOf = (key: Buffer, plain: string) =>
  createHmac('sha256', key).update(plain).digest('hex').slice(0, 32)
