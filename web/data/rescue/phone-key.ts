import { registerPhoneKey } from '../../../contract/phone-keys.ts'
import { deskKey } from '../../../contract/rescue.ts'
import { ask, send } from '../client.ts'
import { database, type PhoneKey, strict } from '../database.ts'
import { base64url, utf8 } from './base64url.ts'

/** Whether this browser can make keys: at an address with TLS, or on this machine. */
export const canSeal = (): boolean => 'subtle' in crypto

/** The key of a person on this device as it is kept; undefined where there is none yet. */
export async function phoneKeyOf(personId: string): Promise<PhoneKey | undefined> {
  return (await database()).get('keys', personId)
}

/**
 * Has this device ready for a time without signal: its own key made and made known, what files are sealed to at hand.
 * @throws Problem where nothing is reached
 */
export async function makeReady(personId: string): Promise<void> {
  if (!canSeal()) return
  const own = (await phoneKeyOf(personId)) ?? (await makeKey(personId))
  const { installation, key, phoneKnown } = await ask(deskKey, { kid: own.kid })
  if (!phoneKnown) await send(registerPhoneKey, own.point)
  await keep({ ...own, desk: { installation, key } })
}

async function makeKey(personId: string): Promise<PhoneKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const kid = await thumbprintOf({ x, y })
  const made = { personId, secret: pair.privateKey, point: { x, y }, kid, desk: null }
  const tx = (await database()).transaction('keys', 'readwrite', strict)
  // another tab may have been quicker
  const first = await tx.store.get(personId)
  if (!first) await tx.store.put(made)
  await tx.done
  return first ?? made
}

async function keep(key: PhoneKey): Promise<void> {
  const tx = (await database()).transaction('keys', 'readwrite', strict)
  await tx.store.put(key)
  await tx.done
}

/** The name of a key that follows from it (RFC 7638). */
async function thumbprintOf({ x, y }: PhoneKey['point']): Promise<string> {
  const members = utf8(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', members)))
}
