import { createHash, randomBytes, randomInt, scrypt } from 'node:crypto'
import { promisify } from 'node:util'

/** Thirty letters and figures of which none looks like another on paper or a terminal. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A secret of 256 bits, as text for a link or a cookie. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token: with 256 bits of chance in it, one round of SHA-256 is enough. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** A text of so many signs, each drawn by chance. */
export function drawSigns(length: number): string {
  return Array.from({ length }, () => signs[randomInt(signs.length)]).join('')
}

/** A secret of 49 bits to be typed from paper: ten signs in two groups, such as `7F3KQ-9TDBW`. */
export function makeCode(): string {
  return `${drawSigns(5)}-${drawSigns(5)}`
}

/** What a code is, however it was typed: case, spaces and dashes do not count. */
export function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/**
 * What is kept of a code. 49 bits are few enough for a fast hash to be searched through by whoever has the table, so
 * each costs a megabyte and some milliseconds; no salt, since a code is looked up by its hash and is drawn by chance.
 */
export async function hashOfCode(code: string): Promise<Buffer> {
  return (await slow(plainCode(code), 'sinergi code', 32)) as Buffer
}

const slow = promisify(
  (password: string, salt: string, length: number, done: (e: Error | null, b: Buffer) => void) =>
    scrypt(password, salt, length, { N: 1024, r: 8, p: 1 }, done),
)
