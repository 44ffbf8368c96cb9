import { createECDH } from 'node:crypto'
import { isKeyed, seal, unseal } from '../platform/sealing.ts'
import { actingSystem, type Db } from '../platform/db.ts'
import { insertKey, lastKey, lockKeys, replaceSecret } from './key-queries.ts'

/** By which this installation is known to push services (VAPID, RFC 8292): P-256, 65 and 32 bytes. */
export type PushKey = { no: number; publicKey: Buffer; secret: Buffer }

const curve = 'prime256v1'
const secretSize = 32
// one for the process: set at the start
let inUse: PushKey | undefined

/** Sets, or takes away, the key in use. */
export function usePush(key: PushKey | undefined): void {
  inUse = key
}
export const pushKey = (): PushKey | undefined => inUse

/**
 * The key in use, made at the first start and kept as the key of receipts is: sealed where there is a key to seal with.
 * One that does not open is followed by a new one; what browsers asked for under it is then asked for anew.
 */
export async function preparePush(db: Db, log: (line: string) => void): Promise<PushKey> {
  return db.transaction(actingSystem, async tx => {
    await lockKeys(tx)
    const last = await lastKey(tx)
    const opened = last && openKey(last)
    if (last && opened) {
      if (isKeyed() && last.secret.equals(opened))
        await replaceSecret(tx, last.no, seal(opened, ofKey(last.no)))
      return { no: last.no, publicKey: last.public_key, secret: opened }
    }
    if (last)
      log('The key for notifications does not open. A new one is used from now on; people turn them on anew.')
    const pair = createECDH(curve)
    const key = {
      no: (last?.no ?? 0) + 1,
      publicKey: pair.generateKeys(),
      secret: whole(pair.getPrivateKey()),
    }
    const kept = { no: key.no, public_key: key.publicKey, secret: seal(key.secret, ofKey(key.no)) }
    await insertKey(tx, kept, new Date())
    return key
  })
}

/** The secret of a key as it is kept; undefined where it was sealed by another, or is not that of its public half. */
export function openKey(kept: { no: number; public_key: Buffer; secret: Buffer }): Buffer | undefined {
  const secret = unseal(kept.secret, ofKey(kept.no), secretSize)
  if (!secret) return undefined
  const pair = createECDH(curve)
  pair.setPrivateKey(secret)
  return pair.getPublicKey().equals(kept.public_key) ? secret : undefined
}

/** Whether it is a point of the curve, as a browser's public key is. */
export function isPublicKey(given: Buffer): boolean {
  if (given.length !== 65 || given[0] !== 4) return false
  const pair = createECDH(curve)
  pair.generateKeys()
  try {
    pair.computeSecret(given)
    return true
  } catch {
    return false
  }
}

const ofKey = (no: number) => `push-key/${no}`
/** A number that begins with zeros comes shorter. */
const whole = (secret: Buffer) => Buffer.concat([Buffer.alloc(secretSize - secret.length), secret])
