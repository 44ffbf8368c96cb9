import { generateKeyPairSync } from 'node:crypto'
import type { PublicPoint } from '../../contract/phone-keys.ts'
import { bytesOfPoint, jwkOfPoint, pointOf, thumbprintOf } from '../people/points.ts'
import { isKeyed, seal, unseal } from '../platform/sealing.ts'
import { actingSystem, type Db, type Tx } from '../platform/db.ts'
import { type DeskKeyRow, insertDeskKey, listDeskKeys, lockDeskKeys, sealDeskKey } from './key-queries.ts'

const secretSize = 32

/** Half of a pair on P-256 that only the server has, as a JSON Web Key. */
export type DeskSecret = ReturnType<typeof jwkOfPoint> & { d: string }

/**
 * Sees to it that there is a key that rescue files are sealed to. One that is kept as it is gets sealed where there is
 * a key to seal with; where the last one does not open, a new one follows it, so that files of now on can be opened.
 */
export async function prepareDeskKey(db: Db, log: (line: string) => void): Promise<void> {
  await db.transaction(actingSystem, async tx => {
    await lockDeskKeys(tx)
    const keys = await listDeskKeys(tx)
    for (const key of keys) {
      const secret = unseal(key.secret, key.kid, secretSize)
      if (isKeyed() && secret?.equals(key.secret)) await sealDeskKey(tx, key.no, seal(secret, key.kid))
    }
    const last = keys.at(-1)
    if (last && secretOf(last)) return
    if (last)
      log(
        `The key of rescue files does not open${isKeyed() ? ' with this SINERGI_SECRET_KEY' : ': SINERGI_SECRET_KEY is not set'}. A new one is given out from now on; files of before open again with the secret of then.`,
      )
    await addKey(tx, (last?.no ?? 0) + 1)
  })
}

/** Makes a key that phones take from now on; what was sealed to those before it still opens. @returns its name */
export async function changeDeskKey(db: Db): Promise<string> {
  return db.transaction(actingSystem, async tx => {
    await lockDeskKeys(tx)
    return addKey(tx, ((await listDeskKeys(tx)).at(-1)?.no ?? 0) + 1)
  })
}

/** The public half that phones seal to now. */
export async function deskPoint(tx: Tx): Promise<{ kid: string } & PublicPoint> {
  const last = (await listDeskKeys(tx)).at(-1)
  if (!last) throw new Error('There is no key for rescue files; the start makes one.')
  return { kid: last.kid, ...pointOf(last.public_key) }
}

/** The secret half of a key; undefined where it is not here, or does not open. */
export async function deskSecret(tx: Tx, kid: string): Promise<DeskSecret | undefined> {
  const row = (await listDeskKeys(tx)).find(key => key.kid === kid)
  return row && secretOf(row)
}

function secretOf({ kid, public_key, secret: kept }: DeskKeyRow): DeskSecret | undefined {
  const secret = unseal(kept, kid, secretSize)
  return secret && { ...jwkOfPoint(pointOf(public_key)), d: secret.toString('base64url') }
}

async function addKey(tx: Tx, no: number): Promise<string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { d = '', x = '', y = '' } = privateKey.export({ format: 'jwk' })
  const kid = thumbprintOf({ x, y })
  const secret = seal(Buffer.from(d, 'base64url'), kid)
  await insertDeskKey(tx, { no, kid, public_key: bytesOfPoint({ x, y }), secret }, new Date())
  return kid
}
