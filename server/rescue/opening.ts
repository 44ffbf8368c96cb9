import { createDecipheriv, createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { rescueForm, rescueList, type RescueList } from '../../contract/rescue.ts'
import { refuse } from '../platform/problems.ts'
import { openSealed, type Signed, verifySigned, type Keys } from './list.ts'

/** A rescue file that was opened and found whole, as its phone saved it. */
export type Opened = {
  list: RescueList
  /** The name of the key that signed it. */
  signedBy: string
  /** The picture of one of its photos. */
  pictureOf(photo: RescueList['photos'][number]): Promise<Buffer>
  close(): Promise<void>
}

/**
 * Opens a rescue file and looks at all of it before anything of it is used: sealed to this installation, signed by a
 * phone, each photo the one that the list names, nothing missing and nothing added.
 * @throws rescue.unreadable, .cut-short, .elsewhere, .key-lost, .altered, and what `keys` refuses
 */
export async function openRescueFile(path: string, keys: Keys): Promise<Opened> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { sealed, at } = await readSealed(file, size)
    const signed = await openSealed(sealed, keys)
    const { list, signedBy } = readList(await verifySigned(signed, keys), signed)
    const starts = new Map<string, { at: number; no: number }>()
    let next = at
    for (const [no, { id, bytes }] of list.photos.entries()) {
      starts.set(id, { at: next, no })
      next += bytes + rescueForm.tagBytes
    }
    if (size < next) refuse('rescue.cut-short')
    if (size > next || starts.size !== list.photos.length) refuse('rescue.altered')
    const pictureOf = async (photo: RescueList['photos'][number]) => {
      const start = starts.get(photo.id)
      if (!start) throw new Error('no such photo in this file')
      const bytes = await read(file, start.at, photo.bytes + rescueForm.tagBytes)
      return openPicture(bytes, Buffer.from(list.key, 'base64url'), start.no, photo.sha256)
    }
    for (const photo of list.photos) await pictureOf(photo)
    return { list, signedBy, pictureOf, close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** The sealed list, and where what follows it begins. */
async function readSealed(file: FileHandle, size: number): Promise<{ sealed: string; at: number }> {
  const { magic, mostListBytes } = rescueForm
  const head = await read(file, 0, Math.min(size, magic.length + 4))
  const known = head.subarray(0, magic.length).toString('latin1')
  if (known === '' || !magic.startsWith(known)) refuse('rescue.unreadable')
  if (head.length < magic.length + 4) refuse('rescue.cut-short')
  const length = head.readUInt32BE(magic.length)
  if (length > mostListBytes) refuse('rescue.altered')
  const at = head.length + length
  if (size < at) refuse('rescue.cut-short')
  return { sealed: (await read(file, head.length, length)).toString('latin1'), at }
}

function readList(payload: Uint8Array, { kid }: Signed): { list: RescueList; signedBy: string } {
  const parsed = rescueList.safeParse(jsonOf(payload))
  if (!parsed.success) return refuse('rescue.unreadable')
  return { list: parsed.data, signedBy: kid }
}

/** Each photo is sealed with the file's own key and its number as the initial value (AES-256-GCM, NIST SP 800-38D). */
function openPicture(sealed: Buffer, key: Buffer, no: number, sha256: string): Buffer {
  const iv = Buffer.alloc(12)
  iv.writeUInt32BE(no, 8)
  const end = sealed.length - rescueForm.tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: rescueForm.tagBytes })
  decipher.setAuthTag(sealed.subarray(end))
  try {
    const picture = Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
    if (createHash('sha256').update(picture).digest('hex') === sha256) return picture
  } catch {
    // told as the same thing below
  }
  return refuse('rescue.altered')
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  return bytes.subarray(0, bytesRead)
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString())
  } catch {
    return undefined
  }
}
