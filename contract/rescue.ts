import * as z from 'zod/mini'
import { query, upload } from './endpoint.ts'
import { count, moment } from './fields.ts'
import { personId, photoId, rescueHandingId } from './ids.ts'
import { publicPoint } from './phone-keys.ts'

/**
 * The commands that a phone keeps while there is no signal (its outbox takes no other), and a rescue file carries: under
 * their own ids, in the order they were saved.
 */
export const carriedCommands = [
  ...(['activities.record', 'activities.amend', 'activities.remove'] as const),
  'reports.submit',
  ...(['plans.add-item', 'plans.amend-item', 'plans.begin', 'plans.finish', 'plans.drop-item'] as const),
  ...(['needs.state', 'needs.amend', 'needs.withdraw', 'guests.answer-mine'] as const),
  ...(['minutes.put-line', 'minutes.progress', 'minutes.finish', 'minutes.drop'] as const),
  ...(['stories.record', 'stories.consent', 'stories.withdraw'] as const),
  ...(['surveys.make', 'surveys.answer-here'] as const),
  ...(['consents.give', 'consents.withdraw', 'producers.put', 'products.put', 'products.publish'] as const),
  ...(['products.retire', 'products.note-interest', 'products.report-sales'] as const),
  ...(['products.want-support', 'content.put', 'content.publish', 'content.retire'] as const),
  ...(['deliveries.confirm', 'deliveries.receive', 'deliveries.deny'] as const),
  ...(['practices.put', 'practices.correct'] as const),
  ...(['adoptions.take', 'adoptions.try', 'adoptions.works', 'adoptions.drop'] as const),
  ...(['learning.do', 'learning.answer'] as const),
  ...(['programme.start-replication', 'programme.note-step'] as const),
  ...([
    'mentoring.plan',
    'mentoring.move',
    'mentoring.hold',
    'mentoring.close-step',
    'mentoring.ask',
  ] as const),
  ...(['advocacy.record-effort', 'advocacy.record-outcome', 'advocacy.record-publication'] as const),
] as const
export type CarriedCommand = (typeof carriedCommands)[number]

/** The form of a rescue file, byte by byte: docs/rescue-file.md. */
export const rescueForm = {
  /** The first eight bytes. */
  magic: 'SINERGI1',
  ending: '.kiriman',
  /** `typ` of the outer and of the inner part. */
  sealedType: 'sinergi-rescue+jwe',
  signedType: 'sinergi-rescue+jws',
  /** Bytes of the sealed list at the most. */
  mostListBytes: 16 * 1024 * 1024,
  /** Bytes of one photo at the most, and what sealing adds to each. */
  mostPhotoBytes: 20 * 1024 * 1024,
  tagBytes: 16,
  /** Bytes of all photos in one file at the most, so that it stays below what an upload may have; more go into a second. */
  mostOfPhotos: 32 * 1024 * 1024,
  /** Bytes of a whole file at the most: what an upload may have. */
  mostBytes: 40 * 1024 * 1024,
} as const

const carriedPhoto = z.object({
  id: photoId,
  /** The id of the command that adds it. */
  command: z.uuid(),
  about: z.string().check(z.maxLength(40)),
  record: z.uuid(),
  caption: z.unknown(),
  place: z.unknown(),
  /** Of the picture as it was before it was sealed. */
  bytes: z.int().check(z.minimum(1), z.maximum(rescueForm.mostPhotoBytes)),
  /** In hex. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** It is no picture but a recorded voice, of a story. */
  voice: z.optional(z.object({ seconds: z.int().check(z.minimum(1), z.maximum(3600)) })),
})

/** The command that adds a voice that a file carries; a picture is added as any photo is. */
export const carriedVoice = 'stories.add-voice'

/** The list of a rescue file: all that it holds, signed by the phone. */
export const rescueList = z.object({
  v: z.literal(1),
  /** The file's own id. */
  id: z.uuid(),
  /** Where it is to be handed in. */
  installation: z.uuid(),
  /** Whose commands they are. */
  owner: personId,
  madeAt: moment,
  /** 256 bits, base64url: what the photos are sealed with. */
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  commands: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.enum(carriedCommands),
        /** What it is about: behind one that is refused, those of the same record are not tried. */
        record: z.string().check(z.maxLength(200)),
        input: z.unknown(),
      }),
    )
    .check(z.maxLength(10_000)),
  photos: z.array(carriedPhoto).check(z.maxLength(1000)),
})
export type RescueList = z.output<typeof rescueList>

/** What became of what a file carried; `waiting`: not tried, since it stands behind a refused one of its record. */
const became = z.object({ accepted: count(), before: count(), refused: count(), waiting: count() })
export type Became = z.output<typeof became>

/** A file that was handed in. */
const handing = z.object({
  id: rescueHandingId,
  owner: z.string(),
  carrier: z.string(),
  at: moment,
  /** Null where it was interrupted: handed in again, it goes on. */
  records: z.nullable(became),
  photos: z.nullable(became),
})
export type Handing = z.output<typeof handing>

export const deskKey = query('rescue.desk-key', {
  summary: 'What rescue files are sealed with, and whether this phone’s own key is known for this session',
  input: z.object({ kid: z.optional(z.string().check(z.maxLength(100))) }),
  result: z.object({
    installation: z.uuid(),
    /** A public key of P-256; `kid` is its thumbprint (RFC 7638). */
    key: z.object({ kid: z.string(), ...publicPoint.shape }),
    phoneKnown: z.boolean(),
  }),
})

export const handIn = upload('rescue.hand-in', {
  summary:
    'Hand in a rescue file (at most 40 MB): what waits in it is carried out as its owner’s, once, under the ids it has; who carried it is kept. Handed in again it goes on where it stopped',
  input: z.object({ id: rescueHandingId }),
  result: z.object({
    owner: z.string(),
    madeAt: moment,
    records: became,
    photos: became,
    /** Why something was refused, and how often: a problem as its owner is told it. Nothing of what is in it. */
    reasons: z.array(
      z.object({
        code: z.string(),
        titles: z.object({ id: z.string(), en: z.string() }),
        count: z.int(),
      }),
    ),
    /** When it was handed in before, and by whom; null where it was not. */
    before: z.nullable(z.object({ at: moment, carrier: z.string() })),
  }),
  problems: [
    'request.too-large',
    'rescue.unreadable',
    'rescue.cut-short',
    'rescue.altered',
    'rescue.elsewhere',
    'rescue.key-lost',
    'rescue.phone-unknown',
    'rescue.phone-put-out',
    'rescue.another-person',
    'rescue.owner-disabled',
  ],
})

export const listHandings = query('rescue.list', {
  summary: 'Rescue files of mine that were handed in, and those that I carried; the newest twenty',
  input: z.object({}),
  result: z.object({ handings: z.array(handing) }),
})
