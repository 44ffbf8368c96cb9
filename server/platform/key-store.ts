import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { inLanes } from './lanes.ts'
import { seal, unseal } from './sealing.ts'

/**
 * Where the keys of records are kept, outside the database: a record whose key was destroyed can be read nowhere any
 * more, in no backup either.
 */
export type KeyStore = {
  /** For whoever runs it: which folder or bucket. */
  name: string
  /** Writes a key, unless there is one under this id: then that one stays. */
  add(id: string, kept: Buffer): Promise<void>
  /** Undefined where it is not there. */
  get(id: string): Promise<Buffer | undefined>
  /** The same of many, where that is quicker than one by one. */
  many?(ids: readonly string[]): Promise<(Buffer | undefined)[]>
  /** Harmless where it is not there. */
  remove(id: string): Promise<void>
  /** Of all that are there. */
  ids(): Promise<string[]>
  /** Whether one can be written, which leaves nothing behind. @throws where not */
  check(): Promise<void>
}

/**
 * The advisory lock of who writes the keys beside the backups, so that nobody who read them before a key was destroyed
 * writes after it.
 */
export const keysTurn = 736574

const way = 1
const ivSize = 12
const tagSize = 16
const keySize = 32
/** How long a process remembers a key, in milliseconds: so much longer may a destroyed one be used by another process. */
const remembered = 30_000
/** Enough for a sum over a country, so that it does not push out what pages are read with. */
const mostRemembered = 50_000
/** Keys that are asked for at once, where a store gives one by one. */
const lanes = 32

// one for the process: set at the start, by the configuration
let store: KeyStore | undefined
// as objects: with bytes each opening takes three times as long
const recent = new Map<string, { key: KeyObject; until: number }>()

/** Sets where keys are kept. */
export function useKeys(at: KeyStore): void {
  store = at
  recent.clear()
}

export function keyStore(): KeyStore {
  if (!store) throw new Error('no place for keys was set')
  return store
}

/** Makes the key of a record, where there is none: before anything of it is sealed. */
export async function makeKey(id: string): Promise<void> {
  await keyStore().add(id, keptAs(id, randomBytes(keySize)))
}

/** Whether the record can still be read. */
export async function hasKey(id: string): Promise<boolean> {
  return (await keyOf(id)) !== undefined
}

/**
 * Those whose key was destroyed, or never made. One that is there and does not open, since the secret of the installation
 * is another, is not gone.
 */
export async function goneOf(ids: readonly string[]): Promise<string[]> {
  const kept = await manyOf(keyStore(), ids)
  return ids.filter((_, n) => isNone(kept[n]))
}

/** Keys as they are kept, in the order of their ids. */
export function manyOf(from: KeyStore, ids: readonly string[]): Promise<(Buffer | undefined)[]> {
  return from.many?.(ids) ?? inLanes(ids, lanes, id => from.get(id))
}

/** Destroys a record's key. Others that remember it forget it within half a minute. */
export async function destroyKey(id: string): Promise<void> {
  recent.delete(id)
  await keyStore().remove(id)
  recent.delete(id)
}

/**
 * A text of a record as it is kept in the database: bound to the record and the field, so that it is of no use in
 * another's place. @throws where the record has no key
 */
export function sealWith(id: string, field: string, text: string): Promise<Buffer> {
  return sealBytes(id, field, Buffer.from(text))
}

/** The text in what is kept; undefined where the key was destroyed, or it was sealed for something else. */
export async function openWith(id: string, field: string, kept: Buffer): Promise<string | undefined> {
  return (await openBytes(id, field, kept))?.toString('utf8')
}

/** The same for what is kept as a file. */
export async function sealBytes(id: string, field: string, bytes: Buffer): Promise<Buffer> {
  const key = await keyOf(id)
  if (!key) throw new Error('a record without a key cannot be sealed')
  const iv = randomBytes(ivSize)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(`${id}/${field}`))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from([way]), iv, cipher.getAuthTag(), sealed])
}

export async function openBytes(id: string, field: string, kept: Buffer): Promise<Buffer | undefined> {
  return (await openerOf(id))?.(field, kept)
}

/** Opens what one record sealed, field by field. */
export type Opener = (field: string, kept: Buffer) => Buffer | undefined
/** For who opens more than one: the key is looked for once. Undefined where it was destroyed; not to be kept for later. */
export async function openerOf(id: string): Promise<Opener | undefined> {
  return openerWith(id, await keyOf(id))
}
/** Those of many records, in their order. */
export async function openersOf(ids: readonly string[]): Promise<(Opener | undefined)[]> {
  const known = new Map(ids.map(id => [id, recall(id)]))
  const missing = [...known].filter(([, key]) => !key).map(([id]) => id)
  const kept = await manyOf(keyStore(), missing)
  const found = await inLanes([...missing.entries()], 1, async ([n, id]) => remember(id, kept[n]))
  for (const [n, id] of missing.entries()) known.set(id, found[n])
  return ids.map(id => openerWith(id, known.get(id)))
}
const openerWith = (id: string, key: KeyObject | undefined): Opener | undefined =>
  key && ((field, kept) => opened(key, `${id}/${field}`, kept))

function opened(key: KeyObject, of: string, kept: Buffer): Buffer | undefined {
  if (kept[0] !== way || kept.length < 1 + ivSize + tagSize) return undefined
  const cipher = createDecipheriv('aes-256-gcm', key, kept.subarray(1, 1 + ivSize), {
    authTagLength: tagSize,
  })
  cipher.setAAD(Buffer.from(of))
  cipher.setAuthTag(kept.subarray(1 + ivSize, 1 + ivSize + tagSize))
  try {
    return Buffer.concat([cipher.update(kept.subarray(1 + ivSize + tagSize)), cipher.final()])
  } catch {
    return undefined
  }
}

/** A key as it is kept: sealed with the installation's secret, where there is one. */
const keptAs = (id: string, key: Buffer) => seal(key, `key/${id}`)

const keyOf = async (id: string): Promise<KeyObject | undefined> =>
  recall(id) ?? remember(id, await keyStore().get(id))

function recall(id: string): KeyObject | undefined {
  const known = recent.get(id)
  return known && known.until > Date.now() ? known.key : undefined
}

/** The key in what is kept, which is remembered for a while. */
function remember(id: string, kept: Buffer | undefined): KeyObject | undefined {
  const bytes = kept && unseal(kept, `key/${id}`, keySize)
  recent.delete(id)
  if (!bytes || isNone(bytes)) return undefined
  const key = createSecretKey(bytes)
  const [oldest] = recent.keys()
  if (recent.size >= mostRemembered && oldest !== undefined) recent.delete(oldest)
  recent.set(id, { key, until: Date.now() + remembered })
  return key
}

/** One that is being written over just now is none any more. */
const isNone = (kept: Buffer | undefined): boolean => !kept?.some(byte => byte !== 0)

/** @throws where it cannot be the name of a key, and so never of a file elsewhere */
export function requireKeyId(id: string): string {
  if (!/^[0-9a-f-]{8,64}$/.test(id)) throw new Error('not the id of a record')
  return id
}
