import * as z from 'zod/mini'
import { consentProblems, givenFacts } from './consents.ts'
import { command, query } from './endpoint.ts'
import { count, line, maybeText, paging, rupiah } from './fields.ts'
import { libraryId, producerId } from './ids.ts'

/** Who makes what is sold: one person, or a group such as a women's group of the village. */
export const producerKinds = ['person', 'group'] as const
export type ProducerKind = (typeof producerKinds)[number]

/** A mobile number of Indonesia as `62812…`, however it was typed; undefined where it is none. */
export function whatsAppNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s().-]/g, '').replace(/^\+/, '')
  const national = digits.replace(/^(?:0062|62|0)/, '')
  return /^\d+$/.test(digits) && /^8\d{7,11}$/.test(national) ? `62${national}` : undefined
}

export const producer = z.object({
  id: producerId,
  libraryId,
  kind: z.enum(producerKinds),
  /** Told to its library, and to others under a consent in force. */
  name: z.nullable(z.string()),
  /** `62812…`; told to its library alone. */
  phone: z.nullable(z.string()),
  /** Of a group. */
  members: z.nullable(z.int()),
  /** What of it may be shown today. */
  shows: z.object({ name: z.boolean(), contact: z.boolean(), photo: z.boolean(), income: z.boolean() }),
  /** Whether what was earned before is noted. */
  before: z.boolean(),
  products: z.int(),
  /** Its name and number were removed at its wish; what was counted stays. */
  forgotten: z.boolean(),
  version: z.int(),
})
export type Producer = z.output<typeof producer>

export const listProducers = query('producers.list', {
  summary: 'The producers of a library',
  input: z.object({ libraryId, ...paging }),
  result: z.object({ total: z.int(), producers: z.array(producer), keeps: z.boolean() }),
})
export const putProducer = command('producers.put', {
  summary: 'A library enters a producer, or what changed of one, with what the producer agreed to',
  input: z.object({
    id: producerId,
    libraryId,
    /** Null: it is new. */
    version: z.nullable(z.int()),
    kind: z.enum(producerKinds),
    name: line(120),
    /** A WhatsApp number. */
    phone: maybeText(40),
    members: z.nullable(count(10_000)),
    /** The library says that the producer, or who speaks for the group, is 18 or older. */
    adult: z.boolean(),
    /** What the producer agrees to; null: nothing now. */
    consent: z.nullable(z.object(givenFacts)),
  }),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['producer.not-adult', 'producer.phone-wrong', 'producer.exists', 'producer.forgotten'] as const),
    ...([...consentProblems, 'consent.entered-already', 'record.changed-meanwhile'] as const),
    'library.closed',
  ],
})
export const noteBefore = command('producers.note-before', {
  summary: 'What a producer earned in a month before, as the producer says: once, and under its consent',
  input: z.object({ id: producerId, income: rupiah }),
  result: z.object({}),
  problems: [
    ...(['producer.before-noted', 'producer.forgotten'] as const),
    ...(['product.income-unconsented', 'product.income-unlikely'] as const),
  ],
})
export const forgetProducer = command('producers.forget', {
  summary: 'Remove a producer’s name, number and income for good; its products leave the catalogue',
  input: z.object({ id: producerId, version: z.int() }),
  result: z.object({ version: z.int() }),
  problems: ['producer.forgotten', 'record.changed-meanwhile'],
})
