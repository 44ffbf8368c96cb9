import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 bits, as text for a link or a cookie. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token: with 256 bits of chance in it, one round of SHA-256 is enough. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
