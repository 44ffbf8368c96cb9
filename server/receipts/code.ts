import { createHash } from 'node:crypto'

/** Base 32 of Crockford: no I, L, O, U, which are read as others. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const size = 12

/**
 * A proof's 96 bits as people read and type them: 20 signs in five groups, `7K2M-9QXT-B4FD-0ZWN-6HSC`; the last four of
 * its 100 bits are a check of the others.
 */
export function codeOf(bytes: Buffer): string {
  const bits = [...bytes, checkOf(bytes)].map(byte => byte.toString(2).padStart(8, '0')).join('')
  const text = (bits.slice(0, size * 8 + 4).match(/.{5}/g) ?? []).map(five => signs[Number.parseInt(five, 2)])
  return (text.join('').match(/.{4}/g) ?? []).join('-')
}

/** The bytes of a code as it was typed; undefined where it is none: too short or long, or a sign is wrong. */
export function readCode(typed: string): Buffer | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const places = text.split('').map(sign => signs.indexOf(sign))
  if (places.length !== (size * 8 + 4) / 5 || places.includes(-1)) return undefined
  const bits = places.map(place => place.toString(2).padStart(5, '0')).join('')
  const bytes = Buffer.from(
    (bits.slice(0, size * 8).match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)),
  )
  return Number.parseInt(bits.slice(size * 8), 2) === checkOf(bytes) >> 4 ? bytes : undefined
}

/** One byte, of which four bits are used. */
function checkOf(bytes: Buffer): number {
  return createHash('sha256').update(bytes).digest().readUInt8(0)
}
