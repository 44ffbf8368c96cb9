import * as z from 'zod/mini'
import { command, picture, query } from './endpoint.ts'
import { latitude, longitude, maybeText, moment } from './fields.ts'
import { photoId } from './ids.ts'

/** What photos are of; a photo is seen by whoever sees that record. */
export const photoSubjects = [
  ...(['activity', 'aid-item', 'meeting', 'action-item', 'delivery'] as const),
  ...(['practice', 'product', 'content', 'news', 'story'] as const),
] as const
export type PhotoSubject = (typeof photoSubjects)[number]

/** Photos of one record at the most. */
export const mostPhotos = {
  ...{ activity: 6, 'aid-item': 6, meeting: 30, 'action-item': 6, delivery: 6 },
  ...{ practice: 12, product: 6, content: 6, news: 6, story: 4 },
} as const satisfies Record<PhotoSubject, number>
/** Photos that the report of a meeting shows. */
export const mostChosen = 6
/** Pixels of the longer side. */
export const photoSizes = { large: 1600, small: 400 } as const

const of = { about: z.enum(photoSubjects), record: z.uuid() }
const place = z.nullable(z.object({ latitude, longitude }))
/** What is seen on it, for those who do not see the picture. */
const caption = maybeText(200)

export const photo = z.object({
  id: photoId,
  caption: z.nullable(z.string()),
  /** Pixels of the large size. */
  width: z.int(),
  height: z.int(),
  /** Where it was taken; null unless whoever added it wished it kept. */
  place,
  /** Of a meeting: its report shows it. */
  chosen: z.boolean(),
  addedAt: moment,
  addedBy: z.string(),
})
export type Photo = z.output<typeof photo>

export const attachPhoto = command('photos.attach', {
  summary:
    'Add a photo that was uploaded (by tus 1.0 at /api/uploads, 20 MB at the most) to a record of one’s library, to a meeting that one keeps or organises, or to an action whose progress one tells; it is made anew in two sizes, without what the camera wrote into it',
  input: z.object({
    id: photoId,
    ...of,
    /** The last part of the upload's address. */
    upload: z.string().check(z.regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/)),
    caption,
    place,
  }),
  result: z.object({ id: photoId }),
  problems: [
    'photo.upload-missing',
    'photo.not-a-picture',
    'photo.broken',
    'photo.animated',
    'photo.too-many-pixels',
    'photo.enough',
  ],
})
export const describePhoto = command('photos.describe', {
  summary: 'Say anew what is seen on a photo',
  input: z.object({ id: photoId, caption }),
  result: z.object({}),
})
export const choosePhoto = command('photos.choose', {
  summary: 'Whether the report of a meeting shows a photo of it; six at the most',
  input: z.object({ id: photoId, chosen: z.boolean() }),
  result: z.object({}),
  problems: ['photo.enough-chosen', 'photo.not-of-a-meeting'],
})
export const removePhoto = command('photos.remove', {
  summary: 'Take a photo away; its files are gone within some days, and from backups as these go',
  input: z.object({ id: photoId }),
  result: z.object({}),
})
export const listPhotos = query('photos.list', {
  summary: 'The photos of a record',
  input: z.object(of),
  result: z.object({ photos: z.array(photo) }),
})
export const showPhoto = picture('photos.show', {
  summary: 'A photo as WebP; `small` is 400 pixels long, `large` 1600',
  input: z.object({ id: photoId, size: z.enum(['large', 'small']) }),
  problems: ['file.missing'],
})
