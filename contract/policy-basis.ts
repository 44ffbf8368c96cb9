import * as z from 'zod/mini'
import { command, download, picture, query, upload } from './endpoint.ts'
import { columnsParam, day, format, intParam, line, maybeText, paging, sorting } from './fields.ts'
import { partnerId, policyBasisId } from './ids.ts'
import { worth } from './partners.ts'
import { topics } from './themes.ts'

/** Decree (SK), regulation (Perda, Perbup, Perdes), village budget (APBDes), agreement (MoU, PKS). */
export const basisKinds = ['decree', 'regulation', 'village-budget', 'agreement'] as const
export type BasisKind = (typeof basisKinds)[number]
/** What ends within so many days stands on top. */
export const expiringWithin = 90
export const basisStates = ['expiring', 'in-force', 'expired', 'ended'] as const
export type BasisState = (typeof basisStates)[number]
/** Bytes of a document's file at the most. */
export const mostFileBytes = 10 * 1024 * 1024

/**
 * The state on a day, from the dated facts.
 * @param today ISO 8601
 */
export function basisState(
  { validUntil, endedOn }: { validUntil: string | null; endedOn: string | null },
  today: string,
): BasisState {
  if (endedOn) return 'ended'
  if (validUntil === null) return 'in-force'
  if (validUntil < today) return 'expired'
  return Date.parse(validUntil) - Date.parse(today) <= expiringWithin * 86_400_000 ? 'expiring' : 'in-force'
}

export const basisFacts = z.object({
  kind: z.enum(basisKinds),
  number: line(80),
  title: line(300),
  dated: day,
  /** The last day; null: until it is ended. */
  validUntil: z.nullable(day),
  /** Whole rupiah, of budgets and agreements; null: none, or not known. */
  amount: worth,
  /** Of agreements. */
  partnerId: z.nullable(partnerId),
  link: maybeText(300),
  topics: z.array(z.enum(topics)).check(z.maxLength(topics.length)),
})
export type BasisFacts = z.output<typeof basisFacts>

const basis = z.object({
  id: policyBasisId,
  /** The region or library that it is of. */
  of: z.object({ scopeId: z.int(), name: z.string(), library: z.boolean() }),
  ...basisFacts.shape,
  link: z.nullable(z.string()),
  partner: z.nullable(z.object({ id: partnerId, name: z.string() })),
  state: z.enum(basisStates),
  /** What names the file's content where there is one. */
  file: z.nullable(z.string()),
  endedOn: z.nullable(day),
  endedReason: z.nullable(z.string()),
  /** Whether I keep it: amend it, end it, send its file. */
  mine: z.boolean(),
  version: z.int(),
})
export type Basis = z.output<typeof basis>

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(intParam(1, 9_999_999)),
  /** Of one region or library and nothing below it. */
  scopeId: z.optional(intParam(1, 2_000_000_000)),
  kind: z.optional(z.enum(basisKinds)),
  state: z.optional(z.enum(basisStates)),
  topic: z.optional(z.enum(topics)),
  ...sorting(['until', 'dated', 'kind', 'of'], 'until'),
}
export const listBases = query('policy-basis.list', {
  summary: 'Policy documents in my scope and of the regions that hold it; what is about to end first',
  input: z.object({ ...filter, ...paging }),
  result: z.object({ total: z.int(), expiring: z.int(), documents: z.array(basis) }),
})
export const basisColumns = [
  ...(['number', 'kind', 'title', 'of', 'dated', 'validUntil', 'state'] as const),
  ...(['amount', 'partner', 'topics', 'link', 'endedOn', 'endedReason'] as const),
] as const
export const exportBases = download('policy-basis.export', {
  summary: 'Policy documents as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...filter, columns: columnsParam(basisColumns), format }),
})

const wrong = [
  ...(['policy-basis.number-taken', 'policy-basis.until-before', 'policy-basis.date-ahead'] as const),
  ...(['policy-basis.amount-misplaced', 'policy-basis.partner-misplaced'] as const),
] as const
export const recordBasis = command('policy-basis.record', {
  summary: 'Enter a policy document of a region or a library in my scope',
  input: z.object({
    id: policyBasisId,
    scopeId: z.int().check(z.minimum(1), z.maximum(2_000_000_000)),
    ...basisFacts.shape,
  }),
  result: z.object({ id: policyBasisId }),
  problems: wrong,
})
const seen = { id: policyBasisId, version: z.int() }
const changed = z.object({ version: z.int() })
export const amendBasis = command('policy-basis.amend', {
  summary: 'Put the facts of a policy document right',
  input: z.object({ ...seen, ...basisFacts.shape }),
  result: changed,
  problems: [...wrong, 'record.changed-meanwhile', 'policy-basis.ended'],
})
export const endBasis = command('policy-basis.end', {
  summary: 'End a policy document before its time, with the reason',
  input: z.object({ ...seen, on: day, reason: line(300) }),
  result: changed,
  problems: ['record.changed-meanwhile', 'policy-basis.ended', 'policy-basis.end-outside'],
})
export const attachBasis = upload('policy-basis.attach', {
  summary: 'Send the document itself (PDF, JPEG or PNG, at most 10 MB); it takes the place of the one before',
  input: z.object({ id: z.uuid(), basisId: policyBasisId }),
  result: z.object({ file: z.string() }),
  problems: ['request.too-large', 'policy-basis.file-unfit'],
})
export const showBasis = picture('policy-basis.file', {
  summary: 'The document itself',
  input: z.object({ id: policyBasisId, file: line(64) }),
})
