import { createHash, createPublicKey } from 'node:crypto'
import type { PublicPoint } from '../../contract/phone-keys.ts'

/** Bytes of one coordinate of P-256. */
const size = 32

/** A public key's coordinates as they are kept: x, then y. */
export const bytesOfPoint = ({ x, y }: PublicPoint): Buffer =>
  Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])

export function pointOf(bytes: Buffer): PublicPoint {
  return {
    x: bytes.subarray(0, size).toString('base64url'),
    y: bytes.subarray(size).toString('base64url'),
  }
}

/** As others take it (RFC 7518, section 6.2). */
export const jwkOfPoint = (point: PublicPoint) => ({ kty: 'EC', crv: 'P-256', ...point }) as const

/** The name of a key that follows from it (RFC 7638). */
export function thumbprintOf({ x, y }: PublicPoint): string {
  return createHash('sha256')
    .update(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))
    .digest('base64url')
}

/** Whether it is a point of the curve, in the one way of writing it. */
export function isPoint(point: PublicPoint): boolean {
  const again = pointOf(bytesOfPoint(point))
  if (again.x !== point.x || again.y !== point.y) return false
  try {
    createPublicKey({ key: jwkOfPoint(point), format: 'jwk' })
    return true
  } catch {
    return false
  }
}
