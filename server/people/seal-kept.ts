import { actingSystem, type Db } from '../platform/db.ts'
import { isKeyed, seal, unseal, useKey } from '../platform/sealing.ts'
import { lockSecrets, replaceSecret } from './second-factor-queries.ts'

/**
 * Sets the key, and seals with it what is kept as it is: what was there before the key, and what a restore brought.
 * What the key does not open stays as it is and is told.
 */
export async function sealKept(db: Db, key: Buffer | undefined, log: (line: string) => void): Promise<void> {
  useKey(key)
  const shut = await db.transaction(actingSystem, async tx => {
    const kept = await lockSecrets(tx)
    for (const { person_id, secret } of kept) {
      const plain = unseal(secret, person_id)
      if (isKeyed() && plain?.equals(secret)) await replaceSecret(tx, person_id, seal(plain, person_id))
    }
    return kept.filter(({ person_id, secret }) => unseal(secret, person_id) === undefined).length
  })
  if (shut > 0)
    log(
      `${shut} code apps were sealed with ${isKeyed() ? 'another SINERGI_SECRET_KEY' : 'a SINERGI_SECRET_KEY, which is not set'}: their codes are refused until it is given; recovery codes and passkeys go on.`,
    )
}
