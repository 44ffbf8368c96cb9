import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { day } from './fields.ts'

/** From a need to a changed life: the stations of the picture, in their order. */
export const chainStages = [
  'need',
  'plan-item',
  'activity',
  'commitment',
  'delivery',
  'product',
  'story',
] as const
export type ChainStage = (typeof chainStages)[number]
/** The stages that a noun records. A later one is added here, and its noun lists a `ChainKind` in `server/app.ts`. */
export const chainKinds = [
  'need',
  'plan-item',
  'activity',
  'commitment',
  'delivery',
  'product',
  'story',
] as const satisfies readonly ChainStage[]
export type ChainKind = (typeof chainKinds)[number]

/** How an element stands, in the words that all kinds share: what a colour can tell. */
export const chainStates = [
  ...(['open', 'waiting', 'under-way', 'part', 'done', 'verified'] as const),
  ...(['late', 'returned', 'moved', 'ended'] as const),
] as const
export type ChainState = (typeof chainStates)[number]

/** More elements than this are counted, and not shown. */
export const mostElements = 1_000

const element = z.object({ kind: z.enum(chainKinds), id: z.uuid() })
export type ChainElement = z.output<typeof element>

const seen = {
  kind: z.enum(chainKinds),
  /** How far it is from the element that is looked at: below zero before it, above zero after it. */
  steps: z.int(),
}
export const chainNode = z.object({
  ...seen,
  /** Null: it stands in outline only, since the reader does not see it. */
  id: z.nullable(z.uuid()),
  /** Null in outline. */
  title: z.nullable(z.string()),
  /** In outline the first day of its month. */
  day: z.nullable(day),
  /** In outline only whether it is verified. */
  state: z.nullable(z.enum(chainStates)),
  /** The name of its library, or the region whose office it is of. */
  place: z.nullable(z.string()),
  /** Whole rupiah, attendances, or a number of something else. */
  figure: z.nullable(
    z.object({
      value: z.int(),
      of: z.enum(['rupiah', 'attendances', 'things']),
      /** What things, as its noun says it. */
      unit: z.nullable(z.string()),
    }),
  ),
  /** The address of its own page in each part of the pages; null: there is none, or it stands in outline. */
  page: z.nullable(
    z.object({
      phone: z.nullable(z.string()),
      office: z.nullable(z.string()),
      partner: z.nullable(z.string()),
    }),
  ),
})
export type ChainNode = z.output<typeof chainNode>

export const getChain = query('chain.get', {
  summary: 'What an element came from and what came of it, from a need to a changed life',
  input: element,
  result: z.object({
    /** The element itself first, then the nearest. */
    nodes: z.array(chainNode),
    /** Which node leads to which, by their places in `nodes`; `linked`: somebody said so, no record holds it. */
    edges: z.array(z.object({ from: z.int(), to: z.int(), linked: z.boolean() })),
    /** How many more there are than are shown. */
    left: z.int(),
    /** Whether the reader may link the element with others. */
    links: z.boolean(),
  }),
})
export const chainChoices = query('chain.choices', {
  summary:
    'The newest elements of one kind that an element can be linked with: of the same library or office',
  input: z.object({ ...element.shape, of: z.enum(chainKinds) }),
  result: z.object({
    choices: z.array(z.object({ id: z.uuid(), title: z.string(), day: z.nullable(day) })),
  }),
})

const two = z.object({ from: element, to: element })
export const linkElements = command('chain.link', {
  summary: 'Say that one element led to another, where no record says it',
  input: two,
  result: z.object({}),
  problems: ['chain.itself', 'chain.backwards', 'chain.linked-already', 'chain.circle'],
})
export const unlinkElements = command('chain.unlink', {
  summary: 'Take back that one element led to another; what a record says is changed there',
  input: two,
  result: z.object({}),
  problems: ['chain.on-record', 'chain.not-linked'],
})

/** The place of a kind in the order of the stages. */
export const stageOf = (kind: ChainStage): number => chainStages.indexOf(kind)
