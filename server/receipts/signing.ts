import { actingSystem, type Db, type Tx } from '../platform/db.ts'
import type { Signing } from '../platform/receipt-token.ts'
import { isKeyed, seal, unseal } from '../platform/sealing.ts'
import { type KeyRow, insertKey, installationOf, listKeys, lockKeys, replaceSecret } from './key-queries.ts'
import { makeKey, secretSize, signerOf } from './keys.ts'

/**
 * What receipts are signed with: the last key, made at the first start. One that is kept as it is gets sealed where
 * there is a key to seal with (`useKey`, before this); one that does not open is followed by a new one, and goes on
 * verifying what it signed.
 */
export async function prepareSigning(db: Db, log: (line: string) => void): Promise<Signing> {
  return db.transaction(actingSystem, async tx => {
    await lockKeys(tx)
    const installation = await installationOf(tx)
    const last = (await listKeys(tx)).at(-1)
    const opened = last && openKey(last)
    if (last && opened) {
      if (isKeyed() && last.secret?.equals(opened.secret))
        await replaceSecret(tx, last.no, seal(opened.secret, last.kid))
      return { installation, keyNo: last.no, kid: last.kid, sign: opened.sign }
    }
    if (last)
      log(
        `The key that signs receipts does not open${isKeyed() ? ' with this SINERGI_SECRET_KEY' : ': SINERGI_SECRET_KEY is not set'}. A new one signs from now on; receipts of before verify as they did.`,
      )
    return { installation, ...(await addKey(tx, (last?.no ?? 0) + 1)) }
  })
}

/** Makes a key that signs from the next start on, and destroys the secrets of those before it. @returns its name */
export async function changeKey(db: Db): Promise<string> {
  return db.transaction(actingSystem, async tx => {
    await lockKeys(tx)
    const keys = await listKeys(tx)
    for (const { no } of keys) await replaceSecret(tx, no, null)
    const { kid } = await addKey(tx, (keys.at(-1)?.no ?? 0) + 1)
    return kid
  })
}

/** The secret of a key and what it signs; undefined where it is gone, sealed by another key, or not its own. */
export function openKey({ kid, public_key, secret: kept }: Omit<KeyRow, 'no'>) {
  const secret = kept === null ? undefined : unseal(kept, kid, secretSize)
  const sign = secret && signerOf(secret, public_key)
  return secret && sign ? { secret, sign } : undefined
}

async function addKey(tx: Tx, no: number): Promise<Omit<Signing, 'installation'>> {
  const { kid, publicKey, secret } = makeKey()
  await insertKey(tx, { no, kid, public_key: publicKey, secret: seal(secret, kid) }, new Date())
  const sign = signerOf(secret, publicKey)
  if (!sign) throw new Error('A key that was just made does not sign.')
  return { keyNo: no, kid, sign }
}
