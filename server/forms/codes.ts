import { createHash, randomBytes } from 'node:crypto'

/** Signs of which none looks like another on a phone or on paper; twenty-nine, a prime, so that a check sign works. */
const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ'
const length = 5

/** The name of a form in its link, such as `k7m2pxq9trwe`: 58 bits, read aloud and typed at times. */
export function makeFormToken(): string {
  return Array.from({ length: 12 }, () => signs[chance(signs.length)])
    .join('')
    .toLowerCase()
}

function chance(below: number): number {
  for (;;) {
    const byte = randomBytes(1)[0] ?? 0
    // the last few of 256 would come more often
    if (byte < 256 - (256 % below)) return byte % below
  }
}

/**
 * The code by which two anonymous answers are known to be of one person, who alone has it: five signs that follow from
 * the one-time number of the page, and one to check them by. Such codes are the usual way to pair tests without names
 * (Yurek, Vasey & Havens 2008, Evaluation Review 32(5), 435–452); one that is given and not made up of birthdays and
 * names leads to nobody.
 */
export function pairCodeOf(once: string): string {
  const places = [...digest(`pair ${once}`).subarray(0, length)].map(byte => byte % signs.length)
  return [...places, checkOf(places)].map(place => signs[place]).join('')
}

/** A code as it was typed: case, spaces and dashes do not count. Undefined where it cannot be one. */
export function readPairCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  const places = Array.from(code, sign => signs.indexOf(sign))
  if (places.length !== length + 1 || places.includes(-1)) return undefined
  return checkOf(places.slice(0, length)) === places[length] ? code : undefined
}

/** `K7M-2PX`. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`

/** With other weights for all places, one wrong sign or two that changed places never fit (modulus is a prime). */
function checkOf(places: readonly number[]): number {
  return places.reduce((sum, place, at) => sum + place * (at + 2), 0) % signs.length
}

/** An answer's id: the same for the same page, in no order, and without a way back. */
export function answerIdOf(formId: string, once: string): string {
  const bytes = digest(`${formId} ${once}`).subarray(0, 16)
  // UUIDv8 (RFC 9562)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const digest = (text: string) => createHash('sha256').update(text).digest()
