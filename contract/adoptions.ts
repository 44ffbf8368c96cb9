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
  month,
  moneySources,
  paging,
  rupiah,
  sorting,
} from './fields.ts'
import { adoptionId, libraryId, planItemId, practiceId } from './ids.ts'
import { topics } from './themes.ts'

/** Taken on as it is, or with something changed. */
export const adoptionKinds = ['as-is', 'adapted'] as const
export type AdoptionKind = (typeof adoptionKinds)[number]
/** interested (it stands in the plan) → trying → working | dropped, with the reason. */
export const adoptionStates = ['interested', 'trying', 'working', 'dropped'] as const
export type AdoptionState = (typeof adoptionStates)[number]

export type AdoptionFacts = {
  tryingOn: string | null
  workingOn: string | null
  droppedOn: string | null
}
export function adoptionState({ tryingOn, workingOn, droppedOn }: AdoptionFacts): AdoptionState {
  if (droppedOn) return 'dropped'
  if (workingOn) return 'working'
  return tryingOn ? 'trying' : 'interested'
}

/** A library as others of the programme know it. */
const place = z.object({
  libraryId,
  name: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
})
const practice = z.object({
  id: practiceId,
  title: z.string(),
  topic: z.enum(topics),
  /** The library that wrote it. */
  origin: place,
  retiredOn: z.nullable(day),
  retireReason: z.nullable(z.string()),
})

export const adoption = z.object({
  id: adoptionId,
  practice,
  library: place,
  /** From whose adoption it was taken; null: from the library that wrote the practice. */
  from: z.nullable(z.object({ id: adoptionId, library: place })),
  kind: z.enum(adoptionKinds),
  /** What was changed, and why; null where it was taken on as it is. */
  changes: z.nullable(z.string()),
  why: z.nullable(z.string()),
  state: z.enum(adoptionStates),
  interestedOn: day,
  tryingOn: z.nullable(day),
  workingOn: z.nullable(day),
  /** What came of it, in the library’s words. */
  result: z.nullable(z.string()),
  droppedOn: z.nullable(day),
  dropReason: z.nullable(z.string()),
  /** The item of the library’s plan that carries it out; null where the reader does not see that plan. */
  planItem: z.nullable(z.object({ id: planItemId, year: z.int() })),
  /** Published cards that were written from it. */
  cards: z.array(z.object({ id: practiceId, title: z.string() })),
  /** Whether it is of a library that I work in. */
  mine: z.boolean(),
  version: z.int(),
})
export type Adoption = z.output<typeof adoption>

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(intParam(1, 9_999_999)),
  libraryId: z.optional(libraryId),
  practiceId: z.optional(practiceId),
  state: z.optional(listParam(z.enum(adoptionStates))),
  ...sorting(['since', 'library', 'practice', 'state'], 'since'),
}
export const listAdoptions = query('adoptions.list', {
  summary: 'Practices that libraries in my scope have taken on',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    adoptions: z.array(adoption),
    /** Of the filter, whatever state it asks for. */
    counts: z.object({ interested: z.int(), trying: z.int(), working: z.int(), dropped: z.int() }),
  }),
})
export const adoptionColumns = [
  ...(['practice', 'library', 'regency', 'province', 'state', 'kind', 'from', 'interestedOn'] as const),
  ...(['tryingOn', 'workingOn', 'droppedOn', 'changes', 'why', 'result', 'dropReason', 'origin'] as const),
] as const
export const exportAdoptions = download('adoptions.export', {
  summary: 'Practices that were taken on as filtered, as a file',
  input: z.object({ ...filter, columns: columnsParam(adoptionColumns), format }),
})
export const getAdoption = query('adoptions.get', {
  summary: 'One library’s taking on of a practice; open to all who are signed in',
  input: z.object({ id: adoptionId }),
  result: z.object({ adoption }),
})

/** The number on which a library answers others about what it does; null: it gave none. */
const phone = z.nullable(z.string())
const taker = z.object({
  id: adoptionId,
  library: place,
  kind: z.enum(adoptionKinds),
  changes: z.nullable(z.string()),
  state: z.enum(adoptionStates),
  since: day,
  /** From my library, as the crow flies; null where one of both has no coordinates. */
  km: z.nullable(z.number()),
  phone,
})
export type Taker = z.output<typeof taker>
/** How many takers one page of a practice names; all stand in its lineage. */
export const mostTakers = 50
export const takersOf = query('adoptions.takers', {
  summary:
    'Who has taken a practice on: counts, the origin, and the nearest to a library, working ones first; open to all who are signed in',
  input: z.object({ practiceId, libraryId: z.optional(libraryId) }),
  result: z.object({
    counts: z.object({ interested: z.int(), trying: z.int(), working: z.int(), dropped: z.int() }),
    origin: z.object({ library: place, km: z.nullable(z.number()), phone }),
    takers: z.array(taker),
    /** What the library named (or my own) has of it that was not dropped. */
    mine: z.nullable(adoption),
  }),
})

/** How long steps may be, as they go into the plan: a line each. */
export const mostSteps = 4000
const changed = { changes: maybeText(1000), why: maybeText(600) }
const plan = z.object({
  id: planItemId,
  title: line(160),
  month,
  /** In the library’s own words, a line each. */
  steps: maybeText(mostSteps),
  responsible: maybeText(120),
  targetGroup: maybeText(160),
  targetNumber: z.nullable(count(1_000_000)),
  cost: z.nullable(rupiah),
  source: z.nullable(z.enum(moneySources)),
})
const dated = ['adoption.date-ahead', 'adoption.date-before'] as const
const telling = ['record.changed-meanwhile', 'adoption.wrong-state', ...dated] as const
const lineage = ['adoption.from-unfit', 'adoption.loop', 'adoption.changes-missing'] as const

export const takeOn = command('adoptions.take', {
  summary: 'A library takes a practice on, as it is or adapted; an item of its plan is opened with it',
  input: z.object({
    id: adoptionId,
    practiceId,
    libraryId,
    /** Whose adoption it is taken from; null: from the library that wrote the practice. */
    from: z.nullable(adoptionId),
    kind: z.enum(adoptionKinds),
    ...changed,
    on: day,
    plan,
  }),
  result: z.object({ id: adoptionId, planItem: planItemId, version: z.int() }),
  problems: [
    ...(['practice.retired', 'adoption.exists', 'adoption.own', 'library.closed'] as const),
    ...lineage,
    ...dated,
    ...(['plan.month-outside', 'plan.year-over', 'plan.year-ahead', 'plan.cost-too-high'] as const),
  ],
})
export const amendAdoption = command('adoptions.amend', {
  summary: 'What is changed of the practice, why, and from whom it was taken, told anew',
  input: z.object({
    id: adoptionId,
    version: z.int(),
    from: z.nullable(adoptionId),
    kind: z.enum(adoptionKinds),
    ...changed,
  }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'adoption.wrong-state', ...lineage],
})
const one = { id: adoptionId, version: z.int(), on: day }
export const beginTrying = command('adoptions.try', {
  summary: 'The library has begun to try it; what it planned for it is under way with that',
  input: z.object(one),
  result: z.object({ version: z.int() }),
  problems: telling,
})
export const tellWorking = command('adoptions.works', {
  summary: 'It works at this library, and what came of it',
  input: z.object({ ...one, result: line(600) }),
  result: z.object({ version: z.int() }),
  problems: telling,
})
export const dropAdoption = command('adoptions.drop', {
  summary: 'The library gives it up, with the reason; what it planned for it and has not done is dropped too',
  input: z.object({ ...one, reason: line(600) }),
  result: z.object({ version: z.int() }),
  problems: telling,
})
export const reopenAdoption = command('adoptions.reopen', {
  summary: 'What was told as working or dropped goes on being tried after all',
  input: z.object({ id: adoptionId, version: z.int() }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'adoption.wrong-state', 'adoption.exists'],
})

export const getPeerPhone = query('adoptions.phone', {
  summary: 'The number on which a library answers others, for those who keep it',
  input: z.object({ libraryId }),
  result: z.object({ phone }),
})
export const setPeerPhone = command('adoptions.set-phone', {
  summary: 'A library gives a number on which other libraries may reach it by WhatsApp, or takes it back',
  input: z.object({
    libraryId,
    /** `0812…` or `+62812…`; null takes it back. */
    phone: z.nullable(z.string().check(z.trim(), z.regex(/^(\+?62|0)8[0-9 -]{7,14}$/))),
  }),
  result: z.object({}),
})
