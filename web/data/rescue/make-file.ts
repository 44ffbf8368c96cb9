import { makeId } from '../../../contract/ids.ts'
import { rescueForm, type RescueList } from '../../../contract/rescue.ts'
import type { PhoneKey, WaitingPhoto } from '../database.ts'
import { type Entry, inOrder, stateOf } from '../outbox/rules.ts'
import { base64url, utf8 } from './base64url.ts'
import { seal, sign, uint32 } from './seal.ts'

/** What is to go into a file. */
export type Waits = { entries: readonly Entry[]; photos: readonly WaitingPhoto[] }

/** Of what was saved on a phone, what is not with the server: what waits, and what was refused, in their order. */
export function unsent(entries: readonly Entry[]): Entry[] {
  return inOrder(entries).filter(entry => stateOf(entry) !== 'accepted')
}

/** Photos, and voices with them, by file: as many as one may hold. All words go into each, so that the files are handed in in any order. */
export function filesOf(photos: readonly WaitingPhoto[]): WaitingPhoto[][] {
  const files: WaitingPhoto[][] = [[]]
  let size = 0
  for (const photo of photos) {
    size += photo.picture.size
    if (size > rescueForm.mostOfPhotos && files.at(-1)?.length) {
      files.push([])
      size = photo.picture.size
    }
    files.at(-1)?.push(photo)
  }
  return files
}

/**
 * Makes a rescue file of all that waits: a list, signed by the phone's own key and sealed to the server, and behind it
 * the photos, each sealed. One photo is in memory at a time, as far as the browser lets go of the others.
 * @param now for its date
 */
export async function makeRescueFile(
  { entries, photos }: Waits,
  { secret, kid, personId, desk }: PhoneKey & { desk: NonNullable<PhoneKey['desk']> },
  now = new Date(),
): Promise<Blob> {
  const raw = crypto.getRandomValues(new Uint8Array(32))
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt'])
  const parts: Blob[] = []
  const listed: unknown[] = []
  for (const [no, photo] of photos.entries()) {
    const picture = await photo.picture.arrayBuffer()
    const sha256 = hex(await crypto.subtle.digest('SHA-256', picture))
    // its number, as 96 bits: no two photos of a file are sealed alike
    const iv = new Uint8Array(12)
    iv.set(uint32(no), 8)
    parts.push(new Blob([await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, picture)]))
    const { id, command, about, record, caption, place, voice } = photo
    const what = { id, command, about, record, caption, place, ...(voice && { voice }) }
    listed.push({ ...what, bytes: picture.byteLength, sha256 })
  }
  const list = {
    ...{ v: 1, id: makeId<string>(now.getTime()), installation: desk.installation, owner: personId },
    ...{ madeAt: now.toISOString(), key: base64url(raw) },
    commands: entries.map(({ id, name, record, input }) => ({ id, name, record, input })),
    photos: listed as RescueList['photos'],
  }
  const sealed = utf8(await seal(await sign(JSON.stringify(list), secret, kid), desk))
  return new Blob([utf8(rescueForm.magic), uint32(sealed.length), sealed, ...parts], {
    type: 'application/octet-stream',
  })
}

/**
 * Such as `sinergi-perpustakaan-desa-sepempang-2026-11-27.kiriman`.
 * @param no which of several files, from 1; 0 where there is one
 */
export function nameOfFile(library: string, day: string, no = 0): string {
  const name = library
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `sinergi-${name || 'ponsel'}-${day}${no > 0 ? `-${no}` : ''}${rescueForm.ending}`
}

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')
