import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import {
  columnsParam,
  day,
  format,
  intParam,
  line,
  listParam,
  maybeText,
  moment,
  paging,
  sorting,
} from './fields.ts'
import { activityId, effortId, libraryId, partnerId, publicationId } from './ids.ts'
import { helpKinds } from './themes.ts'

/** What came of an effort, by what was told of it last; nothing told yet is waiting. */
export const outcomes = ['waiting', 'promised', 'given', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** Whole rupiah; what is refused lies outside. A hundred times what a village is given in a year is a slip of the hand. */
export const mostAsked = 1_000_000_000_000
/** True for an amount that can be asked for or given; nothing (null) is no amount. */
export const isAmount = (amount: number | null): boolean =>
  amount === null || (Number.isInteger(amount) && amount >= 1 && amount <= mostAsked)

/** A rule refuses what lies outside its bounds (`isAmount`), with its own sentence. */
const amount = z.nullable(z.number())
const outcomeFacts = { outcome: z.enum(outcomes), on: day, note: maybeText(600) }

/**
 * Where an effort was made: by a library, or by the office of a province or regency (`scopeId` is its region's id);
 * one of the two.
 */
const whose = { libraryId: z.nullable(libraryId), scopeId: z.nullable(z.int()) }

const effortFacts = {
  heldOn: day,
  /** Whom it was put to, as people say it. */
  target: line(160),
  /** The organisation among the partners; null: none of them, or not known. */
  partnerId: z.nullable(partnerId),
  /** What was asked for. */
  asked: line(600),
  help: z.enum(helpKinds),
}

export const effort = z.object({
  id: effortId,
  ...whose,
  /** The library's name, or the office's region. */
  placeName: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
  ...effortFacts,
  /** The partner's name today; one that went into another has the other's. */
  partnerName: z.nullable(z.string()),
  /** Whole rupiah. */
  amount: z.nullable(z.int()),
  outcome: z.enum(outcomes),
  outcomeOn: z.nullable(day),
  outcomeNote: z.nullable(z.string()),
  version: z.int(),
})
export type Effort = z.output<typeof effort>

const dated = ['advocacy.date-ahead', 'advocacy.too-old'] as const
export const recordEffort = command('advocacy.record-effort', {
  summary: 'A library, or the office of a province or regency, tells whom it asked for what, and when',
  input: z.object({ id: effortId, ...whose, ...effortFacts, amount }),
  result: z.object({ id: effortId, version: z.int() }),
  problems: [...dated, 'advocacy.amount-unfit', 'library.closed'],
})
export const recordOutcome = command('advocacy.record-outcome', {
  summary: 'What came of an effort, on a day; what was told before stays in its history',
  input: z.object({ id: effortId, version: z.int(), ...outcomeFacts }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', ...dated, 'advocacy.date-before'],
})
export const removeEffort = command('advocacy.remove-effort', {
  summary: 'Take away an effort that was recorded by mistake',
  input: z.object({ id: effortId, version: z.int() }),
  result: z.object({}),
  problems: ['record.changed-meanwhile'],
})
export const getEffort = query('advocacy.effort', {
  summary: 'One effort, and all that was told of its outcome, newest first',
  input: z.object({ id: effortId }),
  result: z.object({
    effort,
    told: z.array(
      z.object({ ...outcomeFacts, note: z.nullable(z.string()), at: moment, by: z.nullable(z.string()) }),
    ),
  }),
})

const around = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(intParam(1, 9_999_999)),
  libraryId: z.optional(libraryId),
  from: z.optional(day),
  to: z.optional(day),
}
const effortFilter = {
  ...around,
  help: z.optional(z.enum(helpKinds)),
  outcome: z.optional(listParam(z.enum(outcomes))),
  ...sorting(['heldOn', 'place', 'target', 'outcome', 'amount'], 'heldOn'),
}
export const listEfforts = query('advocacy.efforts', {
  summary: 'Efforts in my scope, with how many stand at each outcome',
  input: z.object({ ...effortFilter, ...paging }),
  result: z.object({
    total: z.int(),
    efforts: z.array(effort),
    /** Of the filter, whatever outcomes it asks for. */
    byOutcome: z.record(z.string(), z.int()),
  }),
})
export const effortColumns = [
  ...(['heldOn', 'place', 'target', 'asked', 'amount', 'outcome'] as const),
  ...(['help', 'outcomeOn', 'outcomeNote', 'regency', 'province'] as const),
] as const
export const exportEfforts = download('advocacy.export-efforts', {
  summary: 'Efforts as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...effortFilter, columns: columnsParam(effortColumns), format }),
})

export const media = [
  'newspaper',
  'radio',
  'television',
  'online-news',
  'social-media',
  'own-site',
  'other',
] as const
export type Medium = (typeof media)[number]

/** As many as may have been reached; more people there are not in the country. */
export const mostReached = 300_000_000

const publicationFacts = {
  libraryId,
  /** The activity it tells of, of the same library. */
  activityId: z.nullable(activityId),
  medium: z.enum(media),
  /** The paper, station or account. */
  name: line(120),
  publishedOn: day,
  title: line(200),
  /** Full address, https only; a rule refuses others with its own sentence. */
  link: maybeText(2000),
  /** How many it reached; null: not known. */
  reach: z.nullable(z.int().check(z.minimum(1), z.maximum(mostReached))),
  /** How that was counted: copies, times shown … */
  reachHow: maybeText(160),
}
export const publication = z.object({
  id: publicationId,
  ...publicationFacts,
  libraryName: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
  activityTitle: z.nullable(z.string()),
  link: z.nullable(z.string()),
  reachHow: z.nullable(z.string()),
  version: z.int(),
})
export type Publication = z.output<typeof publication>

export const recordPublication = command('advocacy.record-publication', {
  summary: 'What a paper, a station, a site or an account told of a library',
  input: z.object({ id: publicationId, ...publicationFacts }),
  result: z.object({ id: publicationId, version: z.int() }),
  problems: [
    ...dated,
    'publication.link-unfit',
    'publication.link-taken',
    'publication.reach-how-missing',
    'publication.activity-unfit',
    'library.closed',
  ],
})
export const removePublication = command('advocacy.remove-publication', {
  summary: 'Take away a publication that was recorded by mistake',
  input: z.object({ id: publicationId, version: z.int() }),
  result: z.object({}),
  problems: ['record.changed-meanwhile'],
})
export const getPublication = query('advocacy.publication', {
  summary: 'One publication',
  input: z.object({ id: publicationId }),
  result: z.object({ publication }),
})
const publicationFilter = {
  ...around,
  medium: z.optional(listParam(z.enum(media))),
  ...sorting(['publishedOn', 'library', 'name', 'medium', 'reach'], 'publishedOn'),
}
export const listPublications = query('advocacy.publications', {
  summary: 'Publications about libraries in my scope',
  input: z.object({ ...publicationFilter, ...paging }),
  result: z.object({ total: z.int(), publications: z.array(publication) }),
})
export const publicationColumns = [
  ...(['publishedOn', 'title', 'library', 'name', 'medium', 'reach'] as const),
  ...(['link', 'reachHow', 'activity', 'regency', 'province'] as const),
] as const
export const exportPublications = download('advocacy.export-publications', {
  summary: 'Publications as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...publicationFilter, columns: columnsParam(publicationColumns), format }),
})

/** What an address carries about who followed it, and not about where it leads. */
const trails = /^(utm_\w+|fbclid|gclid|igsh|igshid|si|ref|ref_src)$/

/**
 * Reads a link: full, https, with a host that has a dot and without a password.
 * @returns the address as it is kept, and a key by which two writings of one address are the same: without `www.` or `m.`,
 * fragment, trailing slash and what only tells where a reader came from; undefined where it is no such link
 */
export function readLink(typed: string): { href: string; key: string } | undefined {
  const text = typed.trim()
  if (!/^https:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.username || url.password || !url.hostname.includes('.') || url.href.length > 2000) return undefined
  const kept = [...url.searchParams]
    .filter(([name]) => !trails.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const query = new URLSearchParams(kept).toString()
  const host = url.host.replace(/^(www|m|amp)\./, '')
  return { href: url.href, key: `${host}${url.pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}` }
}
