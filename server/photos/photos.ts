import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PhotoId } from '../../contract/ids.ts'
import {
  type attachPhoto,
  type choosePhoto,
  type describePhoto,
  type listPhotos,
  mostChosen,
  mostPhotos,
  type removePhoto,
  type showPhoto,
} from '../../contract/photos.ts'
import type { Ahead, Context, Picture } from '../platform/endpoint.ts'
import { keepFile } from '../platform/files.ts'
import { openBytes } from '../platform/key-store.ts'
import { refuse } from '../platform/problems.ts'
import { arrived } from '../platform/resumable.ts'
import { makeSizes } from './pictures.ts'
import type { Subject } from './policy.ts'
import * as queries from './queries.ts'
import { isSealed, keptAs, photoCaption, photoField, sealCaption } from './sealed.ts'

type Kept = { large: string; small: string; width: number; height: number }
type Found = Subject & { photo: queries.Row }

/** Makes the sizes of what was uploaded and keeps them; undefined where it has not arrived whole. */
export async function makeReady(
  ahead: Ahead,
  { upload, ...of }: InputOf<typeof attachPhoto>,
): Promise<Kept | undefined> {
  const file = await arrived(upload, ahead.actor.personId)
  if (!file) return undefined
  const { large, small, ...size } = await makeSizes(file.path)
  const kept = [await keptAs(of, large), await keptAs(of, small)] as const
  if (!kept[0] || !kept[1]) return undefined
  return { ...size, large: await keepFile(ahead, kept[0]), small: await keepFile(ahead, kept[1]) }
}

export const findSubject = (c: Context, input: InputOf<typeof attachPhoto>) =>
  queries.subjectOf(c.tx, input.about, input.record, true)

/** Adds the photo to its record, also after it was verified or its month was locked: a photo is no figure. */
export async function attach(
  c: Context,
  input: InputOf<typeof attachPhoto>,
  subject: Subject,
  kept: Kept | undefined,
): Promise<ResultOf<typeof attachPhoto>> {
  if (!kept) refuse('photo.upload-missing')
  const { id, about, record, upload, caption, place } = input
  const at = isSealed(input) ? null : place
  const there = await queries.count(c.tx, record)
  const most = mostPhotos[about]
  if (there.all >= most) refuse('photo.enough', { most })
  await queries.insert(c.tx, {
    ...{ id, about, upload, record_id: record, ...kept },
    caption: isSealed(input) ? await sealCaption(record, caption) : caption,
    // the first ones stand in the report until somebody chooses others
    chosen: about === 'meeting' && there.chosen < mostChosen,
    // where somebody told of their life is where they live
    ...{ latitude: at?.latitude ?? null, longitude: at?.longitude ?? null },
    ...{ added_at: c.now.toISOString(), added_by: c.actor.personId },
  })
  happen(c, 'attached', id, subject, { about, record, placed: place !== null })
  return { id }
}

/** A photo in sight, with its record, to be changed. */
export const findHeld = (c: Context, input: { id: PhotoId }) => findWith(c, input.id, true)

export async function describe(
  c: Context,
  { id, caption }: InputOf<typeof describePhoto>,
  found: Found,
): Promise<ResultOf<typeof describePhoto>> {
  const kept = isSealed(found) ? await sealCaption(found.photo.record_id, caption) : caption
  await queries.setCaption(c.tx, id, kept)
  happen(c, 'described', id, found, { about: found.about, record: found.photo.record_id })
  return {}
}

/** Whether the report of the meeting shows it. */
export async function choose(
  c: Context,
  { id, chosen }: InputOf<typeof choosePhoto>,
  found: Found,
): Promise<ResultOf<typeof choosePhoto>> {
  if (found.about !== 'meeting') refuse('photo.not-of-a-meeting')
  // one after the other: two at once do not choose a seventh
  await queries.subjectOf(c.tx, found.about, found.photo.record_id, true)
  const there = await queries.count(c.tx, found.photo.record_id)
  if (chosen && !found.photo.chosen && there.chosen >= mostChosen)
    refuse('photo.enough-chosen', { most: mostChosen })
  await queries.setChosen(c.tx, id, chosen)
  happen(c, chosen ? 'chosen' : 'left-out', id, found, { about: found.about, record: found.photo.record_id })
  return {}
}

/** Takes it away at any time, since somebody on it may wish so; that it was there stays in the history. */
export async function remove(
  c: Context,
  { id }: InputOf<typeof removePhoto>,
  found: Found,
): Promise<ResultOf<typeof removePhoto>> {
  await queries.remove(c.tx, id)
  happen(c, 'removed', id, found, { about: found.about, record: found.photo.record_id })
  return {}
}

export const findListed = (c: Context, input: InputOf<typeof listPhotos>) =>
  queries.subjectOf(c.tx, input.about, input.record)

export async function list(
  c: Context,
  { about, record }: InputOf<typeof listPhotos>,
): Promise<ResultOf<typeof listPhotos>> {
  const rows = await queries.list(c.tx, about, record)
  const photos = await Promise.all(
    rows.map(async row => ({
      id: row.id as PhotoId,
      caption: isSealed({ about }) ? await photoCaption(record, row.caption) : row.caption,
      width: row.width,
      height: row.height,
      place:
        row.latitude === null || row.longitude === null
          ? null
          : { latitude: row.latitude, longitude: row.longitude },
      chosen: row.chosen,
      addedAt: row.added_at,
      addedBy: row.added_name ?? '',
    })),
  )
  return { photos }
}

export const findShown = (c: Context, input: InputOf<typeof showPhoto>) => findWith(c, input.id)

export async function show(
  _: Context,
  { size }: InputOf<typeof showPhoto>,
  { photo }: Found,
): Promise<Picture> {
  const shown = { sha256: photo[size], type: 'image/webp' }
  return isSealed(photo) ? { ...shown, open: kept => openBytes(photo.record_id, photoField, kept) } : shown
}

async function findWith(c: Context, id: string, held = false): Promise<Found | undefined> {
  const photo = await queries.find(c.tx, id, held)
  const subject = photo && (await queries.subjectOf(c.tx, photo.about, photo.record_id))
  return subject && { ...subject, photo }
}

function happen(c: Context, what: string, id: string, at: Subject, data: Record<string, unknown>): void {
  const place = { provinceId: at.province_id, regencyId: at.regency_id, scopeId: at.scope_id }
  c.record({ name: `photos.${what}`, subject: { kind: 'photo', id }, at: place, data })
}
