import * as z from 'zod/mini'
import { consent, consentProblems, givenConsent } from './consents.ts'
import { command, query } from './endpoint.ts'
import { day, intParam, line, listParam, maybeText, paging, sorting } from './fields.ts'
import { contentId, libraryId } from './ids.ts'
import { clearedPhoto } from './product-lists.ts'

/** What a village knows and tells. */
export const contentKinds = ['story', 'recipe', 'song', 'know-how', 'recording'] as const
export type ContentKind = (typeof contentKinds)[number]
export const contentStates = ['draft', 'listed', 'retired'] as const
export type ContentState = (typeof contentStates)[number]
export const mostContentText = 8000

const httpsLink = z.pipe(
  z.nullish(
    z.string().check(
      z.trim(),
      z.maxLength(500),
      z.refine(text => text === '' || /^https:\/\/[^\s]+$/.test(text)),
    ),
  ),
  z.transform(text => text || null),
)

export const content = z.object({
  id: contentId,
  libraryId,
  libraryName: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
  kind: z.enum(contentKinds),
  title: z.string(),
  /** Who tells it; told to its library, and to others under a consent in force. */
  teller: z.nullable(z.string()),
  state: z.enum(contentStates),
  /** It stands in the public catalogue now. */
  shown: z.boolean(),
  listedOn: z.nullable(day),
  version: z.int(),
})
export type Content = z.output<typeof content>

export const listContent = query('content.list', {
  summary: 'Local content of the libraries in my scope',
  input: z.object({
    q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
    region: z.optional(intParam(1, 9_999_999)),
    libraryId: z.optional(libraryId),
    kind: z.optional(z.enum(contentKinds)),
    state: z.optional(listParam(z.enum(contentStates))),
    ...sorting(['title', 'library', 'listed'], 'title'),
    ...paging,
  }),
  result: z.object({ total: z.int(), contents: z.array(content) }),
})
export const getContent = query('content.get', {
  summary: 'One piece of local content; its words to others only under a consent in force',
  input: z.object({ id: contentId }),
  result: z.object({
    content: z.object({
      ...content.shape,
      text: z.nullable(z.string()),
      link: z.nullable(z.string()),
      retiredReason: z.nullable(z.string()),
      namesChild: z.boolean(),
    }),
    photos: z.array(clearedPhoto),
    /** Empty to others than its library. */
    consents: z.array(consent),
    keeps: z.boolean(),
  }),
})
const seen = { id: contentId, version: z.int() }
export const putContent = command('content.put', {
  summary: 'A library writes down, or links, what somebody of its village tells, with that person’s consent',
  input: z.object({
    id: contentId,
    libraryId,
    /** Null: it is new. */
    version: z.nullable(z.int()),
    kind: z.enum(contentKinds),
    title: line(160),
    text: maybeText(mostContentText),
    /** Of a recording elsewhere. */
    link: httpsLink,
    /** Who tells it, and of a child that it names its guardian; given together with it. */
    consents: z.array(givenConsent).check(z.maxLength(5)),
  }),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['content.empty', 'content.names-child', ...consentProblems, 'consent.entered-already'] as const),
    'product.number-in-words',
    ...(['record.changed-meanwhile', 'library.closed'] as const),
  ],
})
export const publishContent = command('content.publish', {
  summary: 'Put local content into the public catalogue: whoever tells it agreed to that',
  input: z.object(seen),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['content.unconsented', 'content.names-child', 'content.names-teller'] as const),
    'content.wrong-state',
    ...(['record.changed-meanwhile', 'library.closed'] as const),
  ],
})
export const retireContent = command('content.retire', {
  summary: 'Take local content out of the catalogue',
  input: z.object({ ...seen, reason: maybeText(300) }),
  result: z.object({ version: z.int() }),
  problems: ['content.wrong-state', 'record.changed-meanwhile'],
})
