import * as z from 'zod/mini'
import { command, paper, query } from './endpoint.ts'
import { day, intParam, language, line, maybeText, month, moment, paging } from './fields.ts'
import { briefId, libraryId, partnerId } from './ids.ts'
import type { PartnerKind } from './partners.ts'
import { helpKinds, topics, type Topic } from './themes.ts'

/** What comes first in a brief, and in which words: by whom it is for. */
export const angles = ['figures', 'economy', 'information', 'learning', 'community'] as const
export type Angle = (typeof angles)[number]

/** The angle that a kind of partner is used to. */
export const angleOf: Record<PartnerKind, Angle> = {
  planning: 'figures',
  'village-affairs': 'figures',
  agency: 'figures',
  communication: 'information',
  media: 'information',
  cooperatives: 'economy',
  fisheries: 'economy',
  bank: 'economy',
  cooperative: 'economy',
  company: 'economy',
  university: 'learning',
  ngo: 'community',
  community: 'community',
}

/** The topics that each angle puts first. */
export const topicsOfAngle: Record<Angle, readonly Topic[]> = {
  figures: [],
  economy: ['economic-development', 'digital-inclusion'],
  information: ['digital-inclusion', 'communication', 'government-governance'],
  learning: ['education', 'culture-leisure', 'digital-inclusion'],
  community: ['health', 'education', 'government-governance'],
}

const localized = z.object({ id: z.string(), en: z.string() })

/** One figure of the last twelve months, verified only; what nobody has verified is not in it. */
const figure = z.object({
  code: z.string(),
  value: z.int(),
  /** How many verified months it is of; a stock is of the last of them. */
  months: z.int(),
  nature: z.enum(['flow', 'stock']),
  definition: localized,
})
export type BriefFigure = z.output<typeof figure>

/**
 * What a brief says, as it was when it was made: a snapshot, so that its link does not change under the reader's eye.
 * No personal data.
 */
export const briefFacts = z.object({
  asOf: day,
  library: z.object({
    name: z.string(),
    kind: z.enum(['village', 'regency', 'province', 'community']),
    village: z.nullable(z.string()),
    district: z.nullable(z.string()),
    regency: z.nullable(z.string()),
    province: z.string(),
    openedOn: z.nullable(day),
    floorArea: z.nullable(z.int()),
    weeklyHours: z.nullable(z.int()),
    titles: z.nullable(z.int()),
    computers: z.nullable(z.int()),
    staff: z.nullable(z.int()),
  }),
  /** The twelve whole months before it was made. */
  from: month,
  to: month,
  /** Visits of each month whose report is verified; null where none is. */
  months: z.array(z.object({ month, visits: z.nullable(z.int()) })),
  /** Months reported and not verified yet: said, never counted. */
  waiting: z.int(),
  figures: z.array(figure),
  /** Verified activities by topic, most attendances first. */
  topics: z.array(z.object({ topic: z.enum(topics), activities: z.int(), attendances: z.int() })),
  /** What the library says of the standard; null where it is not measured by it. */
  standard: z.nullable(z.object({ score: z.int(), unknown: z.int(), missing: z.array(localized) })),
  aid: z.array(z.object({ kind: z.string(), count: z.int(), year: z.int(), giver: z.string() })),
  /** What it lacks still, urgent first: what is not agreed on yet of each need that is open. */
  needs: z.array(
    z.object({
      kind: z.enum(helpKinds),
      /** Whole rupiah for money, else a number of `unit`. */
      amount: z.int(),
      unit: z.nullable(z.string()),
      until: day,
      why: z.string(),
    }),
  ),
  /** Years in the programme, oldest first. */
  enrolments: z.array(z.object({ year: z.int(), kind: z.string() })),
})
export type BriefFacts = z.output<typeof briefFacts>

/** How long a link can be read, days. */
export const linkDays = [30, 90, 180] as const

export const brief = z.object({
  id: briefId,
  libraryId,
  libraryName: z.string(),
  partner: z.string(),
  angle: z.enum(angles),
  language,
  ask: z.nullable(z.string()),
  madeAt: moment,
  madeBy: z.nullable(z.string()),
  /** The last day on which the link is read. */
  readUntil: day,
  revokedOn: z.nullable(day),
  /** How often the link was opened, by people as far as can be told. */
  seen: z.int(),
  seenOn: z.nullable(day),
  /** The link's secret part; null where it is read no more, or is not for me to pass on. */
  token: z.nullable(z.string()),
})
export type Brief = z.output<typeof brief>

export const makeBrief = command('advocacy.make-brief', {
  summary: 'Make a brief of a library for a partner, from what is verified today; it gets a link',
  input: z.object({
    id: briefId,
    libraryId,
    /** Whom it is for, as it stands on the paper. */
    partner: line(120),
    partnerId: z.nullable(partnerId),
    angle: z.enum(angles),
    language,
    /** What is asked, in the library's words; without it the brief asks for a meeting. */
    ask: maybeText(400),
    days: z.union([z.literal(linkDays[0]), z.literal(linkDays[1]), z.literal(linkDays[2])]),
  }),
  result: z.object({ id: briefId }),
  problems: ['library.closed'],
})
export const revokeBrief = command('advocacy.revoke-brief', {
  summary: 'End a brief’s link: from now on nobody reads it',
  input: z.object({ id: briefId }),
  result: z.object({}),
})
export const listBriefs = query('advocacy.briefs', {
  summary: 'Briefs of libraries in my scope, newest first',
  input: z.object({
    libraryId: z.optional(libraryId),
    region: z.optional(intParam(1, 9_999_999)),
    ...paging,
  }),
  result: z.object({ total: z.int(), briefs: z.array(brief) }),
})
export const getBrief = query('advocacy.brief', {
  summary: 'One brief, with all that it says',
  input: z.object({ id: briefId }),
  result: z.object({ brief, facts: briefFacts }),
})
export const printBrief = paper('advocacy.print-brief', {
  summary: 'A brief on one page of A4, with a QR code to its link while that is read',
  input: z.object({
    id: briefId,
    /** Where this installation is reached, such as `https://sinergi.example`: for the link. */
    origin: z.url({ protocol: /^https?$/ }).check(z.maxLength(200)),
  }),
})
/** Where a brief is read: `/r/<token>`. */
export const briefPath = '/r'
export const openBrief = command('advocacy.open-brief', {
  summary:
    'Read a brief by its link: a page of HTML, without scripts; whoever opens it is counted, and not noted',
  input: z.object({ token: z.string().check(z.maxLength(100)) }),
  result: z.object({ html: z.string() }),
  problems: ['brief.link-not-valid'],
  open: true,
  kept: false,
  page: briefPath,
})
