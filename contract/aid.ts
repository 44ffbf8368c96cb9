import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import {
  columnsParam,
  count,
  day,
  format,
  intParam,
  line,
  listParam,
  maybeText,
  moment,
  moneySources,
  paging,
  rupiah,
  sorting,
} from './fields.ts'
import { aidItemId, libraryId } from './ids.ts'

export const aidKinds = [
  'computer',
  'printer',
  'modem',
  'bookshelf',
  'books',
  'furniture',
  'projector',
  'other',
] as const
export const conditions = ['good', 'partly-damaged', 'damaged'] as const
/** allocated → shipped → received → in use | broken; lost or withdrawn ends it from any of them. */
export const aidStates = [
  'allocated',
  'shipped',
  'received',
  'in-use',
  'broken',
  'lost',
  'withdrawn',
] as const
export type AidState = (typeof aidStates)[number]
/** What an office has to look after. */
export const aidTasks = ['unconfirmed', 'incomplete', 'broken'] as const
export type AidTask = (typeof aidTasks)[number]
/** After so many days a shipment that nobody has confirmed is asked after. */
export const confirmWithin = 14

/** The dated facts of an item; null: has not happened. */
export type AidFacts = {
  count: number
  shippedOn: string | null
  receivedOn: string | null
  arrived: number | null
  condition: (typeof conditions)[number] | null
  inUseOn: string | null
  brokenOn: string | null
  outcome: 'lost' | 'withdrawn' | null
}

/** Derives the state from the facts. Where nothing at all arrived, it is still on its way. */
export function aidState(facts: AidFacts): AidState {
  if (facts.outcome) return facts.outcome
  if (facts.brokenOn) return 'broken'
  if (facts.inUseOn) return 'in-use'
  if (facts.receivedOn && facts.arrived) return 'received'
  return facts.shippedOn ? 'shipped' : 'allocated'
}

/**
 * What an office has to look after, of one item.
 * @param today ISO 8601
 */
export function aidTask(facts: AidFacts, today: string): AidTask | null {
  if (facts.outcome) return null
  if (facts.brokenOn) return 'broken'
  if (facts.receivedOn)
    return (facts.arrived ?? 0) < facts.count || facts.condition !== 'good' ? 'incomplete' : null
  return facts.shippedOn && daysBetween(facts.shippedOn, today) >= confirmWithin ? 'unconfirmed' : null
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

const year = z.int().check(z.minimum(2000), z.maximum(2100))
const serials = z.array(line(80)).check(z.maxLength(100))

export const aidItem = z.object({
  id: aidItemId,
  libraryId,
  libraryName: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
  kind: z.enum(aidKinds),
  count: z.int(),
  description: z.nullable(z.string()),
  giver: z.string(),
  source: z.enum(moneySources),
  year: z.int(),
  /** Whole rupiah, for all of it; null: not known. */
  value: z.nullable(z.int()),
  serials: z.array(z.string()),
  letter: z.nullable(z.object({ number: z.string(), date: z.nullable(day) })),
  state: z.enum(aidStates),
  task: z.nullable(z.enum(aidTasks)),
  allocatedOn: day,
  shippedOn: z.nullable(day),
  courier: z.nullable(z.string()),
  tracking: z.nullable(z.string()),
  receivedOn: z.nullable(day),
  arrived: z.nullable(z.int()),
  condition: z.nullable(z.enum(conditions)),
  receiptNote: z.nullable(z.string()),
  inUseOn: z.nullable(day),
  brokenOn: z.nullable(day),
  brokenReason: z.nullable(z.string()),
  endedOn: z.nullable(day),
  endedReason: z.nullable(z.string()),
  version: z.int(),
})
export type AidItem = z.output<typeof aidItem>

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(intParam(1, 9_999_999)),
  libraryId: z.optional(libraryId),
  kind: z.optional(z.enum(aidKinds)),
  source: z.optional(z.enum(moneySources)),
  year: z.optional(intParam(2000, 2100)),
  state: z.optional(listParam(z.enum(aidStates))),
  task: z.optional(z.enum(aidTasks)),
  ...sorting(['library', 'kind', 'allocated', 'shipped', 'state'], 'library'),
}
export const listAid = query('aid.list', {
  summary: 'Aid items in my scope, with how many wait for what',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    /** Of the filter, whatever states it asks for. */
    byState: z.record(z.string(), z.int()),
    items: z.array(aidItem),
    /** In my whole scope. */
    tasks: z.object({ unconfirmed: z.int(), incomplete: z.int(), broken: z.int() }),
  }),
})
/** The columns that a list of aid can have; a library stands with its regions, a kind with how many. */
export const aidColumns = [
  ...(['library', 'kind', 'state', 'task', 'shipped', 'source', 'year'] as const),
  ...(['regency', 'province', 'description', 'giver', 'value', 'serials', 'letter', 'allocatedOn'] as const),
  ...(['courier', 'receivedOn', 'arrived', 'condition', 'inUseOn', 'brokenOn', 'reason'] as const),
] as const
export const exportAid = download('aid.export', {
  summary: 'Aid items as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...filter, columns: columnsParam(aidColumns), format }),
})
export const countAid = query('aid.counts', {
  summary: 'Aid items by region: the provinces of the nation, or the regencies of a province',
  input: z.object({ region: z._default(intParam(1, 9_999_999), 1), year: z.optional(intParam(2000, 2100)) }),
  result: z.object({
    regions: z.array(
      z.object({
        regionId: z.int(),
        name: z.string(),
        libraries: z.int(),
        items: z.int(),
        onTheWay: z.int(),
        arrived: z.int(),
        unconfirmed: z.int(),
        incomplete: z.int(),
        broken: z.int(),
      }),
    ),
  }),
})
export const getAid = query('aid.get', {
  summary: 'One aid item and everything that was told of it, newest first',
  input: z.object({ id: aidItemId }),
  result: z.object({
    item: aidItem,
    steps: z.array(
      z.object({
        version: z.int(),
        step: z.enum(aidStates),
        on: day,
        at: moment,
        by: z.nullable(z.string()),
        note: z.nullable(z.string()),
        arrived: z.nullable(z.int()),
        condition: z.nullable(z.enum(conditions)),
      }),
    ),
  }),
})

/** What a bulk command did: how many, and what was left with the refusal's code. */
const outcomes = z.object({
  done: z.int(),
  left: z.array(z.object({ id: z.string(), problem: z.string() })),
})

export const allocateAid = command('aid.allocate', {
  summary: 'Allocate an item to one library, or the same to many under one letter or decree',
  input: z.object({
    libraries: z
      .array(z.object({ id: aidItemId, libraryId, serials }))
      .check(z.minLength(1), z.maxLength(500)),
    kind: z.enum(aidKinds),
    /** For each library. */
    count: z.int().check(z.minimum(1), z.maximum(100_000)),
    description: maybeText(300),
    giver: line(160),
    source: z.enum(moneySources),
    year,
    /** Whole rupiah for each library; null: not known. */
    value: z.nullable(rupiah),
    letter: z.nullable(z.object({ number: line(80), date: z.nullable(day) })),
    on: day,
  }),
  result: outcomes,
  problems: ['aid.date-ahead', 'library.closed'],
})
export const shipAid = command('aid.ship', {
  summary: 'Record that allocated items were sent, singly or in bulk',
  input: z.object({
    items: z.array(z.object({ id: aidItemId, version: z.int() })).check(z.minLength(1), z.maxLength(500)),
    on: day,
    courier: maybeText(120),
    tracking: maybeText(120),
  }),
  result: outcomes,
  problems: ['aid.date-ahead', 'aid.date-before', 'aid.wrong-state', 'record.changed-meanwhile'],
})

const one = { id: aidItemId, version: z.int(), on: day }
const told = ['record.changed-meanwhile', 'aid.wrong-state', 'aid.date-ahead', 'aid.date-before'] as const
export const receiveAid = command('aid.receive', {
  summary:
    'The library tells what arrived and how; fewer than were sent is an answer, and the rest may be told later',
  input: z.object({
    ...one,
    /** All that have arrived so far. */
    arrived: count(100_000),
    condition: z.enum(conditions),
    note: maybeText(300),
  }),
  result: z.object({ version: z.int() }),
  problems: [...told, 'aid.more-than-sent'],
})
export const startAidUse = command('aid.use', {
  summary: 'The library tells that it is in use, for the first time or again after a repair',
  input: z.object({ ...one, note: maybeText(300) }),
  result: z.object({ version: z.int() }),
  problems: told,
})
export const breakAid = command('aid.break', {
  summary: 'The library tells that it is broken, and why',
  input: z.object({ ...one, reason: line(300) }),
  result: z.object({ version: z.int() }),
  problems: told,
})
export const endAid = command('aid.end', {
  summary: 'It was lost, or the office withdraws it; with the reason',
  input: z.object({ ...one, outcome: z.enum(['lost', 'withdrawn']), reason: line(300) }),
  result: z.object({ version: z.int() }),
  problems: told,
})
