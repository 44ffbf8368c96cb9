import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

/** What a sealed secret begins with: the way it is sealed, for the day when there is another. */
const way = 1
const ivSize = 12
const tagSize = 16
/** A code app's secret as it is without a key (`makeSecret`); a sealed one is longer. */
const ofApp = 20

// one for the process: set at the start, by the configuration
let key: KeyObject | undefined

/** Sets the key that secrets are sealed with, 256 bits; undefined: they are kept as they are. */
export function useKey(given: Buffer | undefined): void {
  key = given && createSecretKey(given)
}

export function isKeyed(): boolean {
  return key !== undefined
}

/**
 * A secret as it is kept: with AES-256-GCM (NIST SP 800-38D) and an initial value drawn each time, bound to whom it is
 * of (a person's id, a key's name), so that it is of no use in another's row; as it is where there is no key.
 */
export function seal(secret: Buffer, of: string): Buffer {
  if (!key) return secret
  const iv = randomBytes(ivSize)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(of))
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([Buffer.from([way]), iv, cipher.getAuthTag(), sealed])
}

/**
 * The secret in what is kept; undefined where it was sealed by another key, or for somebody else.
 * @param plainSize bytes of a secret that was kept as it is
 */
export function unseal(kept: Buffer, of: string, plainSize = ofApp): Buffer | undefined {
  if (kept.length === plainSize) return kept
  if (!key || kept[0] !== way || kept.length <= 1 + ivSize + tagSize) return undefined
  const iv = kept.subarray(1, 1 + ivSize)
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagSize })
  decipher.setAAD(Buffer.from(of))
  decipher.setAuthTag(kept.subarray(1 + ivSize, 1 + ivSize + tagSize))
  try {
    return Buffer.concat([decipher.update(kept.subarray(1 + ivSize + tagSize)), decipher.final()])
  } catch {
    return undefined
  }
}
