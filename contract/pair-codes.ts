import { reads, signs, withCheck } from './check-signs.ts'

/** Signs of a code before the one that checks them. */
const length = 5

/**
 * The code by which two anonymous answers are known to be of one person, who alone has it: five signs by chance and one
 * to check them by.
 * @param bytes five at the least, by chance
 */
export const pairCodeFrom = (bytes: ArrayLike<number>): string =>
  withCheck(Array.from({ length }, (_, at) => (bytes[at] ?? 0) % signs.length))

/** A code as it was typed: case, spaces and dashes do not count. Undefined where it cannot be one. */
export const readPairCode = (typed: string): string | undefined => reads(typed, length)

/** `K7M-2PX`. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`

/** The name of a form or a survey in its link, such as `k7m2pxq9trwe`: 58 bits, read aloud and typed at times. */
export function makeLinkToken(): string {
  const token: string[] = []
  while (token.length < 12) {
    const byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? 0
    // the last few of 256 would come more often
    if (byte < 256 - (256 % signs.length)) token.push(signs[byte % signs.length] ?? '')
  }
  return token.join('').toLowerCase()
}
