import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Seconds for which a code counts (RFC 6238, section 4: the default time step). */
const seconds = 30
const digits = 6
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A secret of 160 bits, as RFC 4226 (section 4, R6) recommends. */
export function makeSecret(): Buffer {
  return randomBytes(20)
}

/** The number of the time step that a moment lies in. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / seconds)
}

/** The code of a time step: HOTP (RFC 4226, section 5.3) with HMAC-SHA-1, which is what every app speaks. */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits
  return String(number).padStart(digits, '0')
}

/**
 * The time step that a code belongs to: this one, or one before or after it, for clocks that differ and slow hands
 * (RFC 6238, section 5.2). Undefined where it belongs to none of them.
 */
export function stepOf(secret: Buffer, code: string, now: Date): number | undefined {
  const given = Buffer.from(code)
  const at = stepAt(now)
  return [at, at - 1, at + 1].find(step => {
    const right = Buffer.from(codeOf(secret, step))
    return given.length === right.length && timingSafeEqual(given, right)
  })
}

/** Bytes as base 32 without padding (RFC 4648, section 6): how a secret is typed into an app. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map(group => letters[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** The address that a QR code brings into the app (Key URI Format of Google Authenticator). */
export function uriOf(secret: Buffer, account: string): string {
  const issuer = 'Sinergi'
  const label = `${issuer}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${issuer}&algorithm=SHA1&digits=${digits}&period=${seconds}`
}
