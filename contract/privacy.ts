import * as z from 'zod/mini'
import type { Role } from './access.ts'
import { query } from './endpoint.ts'
import { day, language, moment, paging } from './fields.ts'
import { sitePage } from './site.ts'

/** What goes by itself: so many days after what its words say. The job that does it has one statement for each. */
export const retentions = {
  'guest-contacts': 730,
  'form-names': 730,
  invitations: 365,
  sessions: 90,
  resets: 30,
  reminders: 365,
  'import-rows': 180,
  'consent-names': 30,
  looks: 730,
  corrections: 365,
} as const satisfies Record<string, number>
export type RetentionRule = keyof typeof retentions
export const retentionRules = Object.keys(retentions) as RetentionRule[]

/** Why data may be used, after article 20 of Law 27/2022: a public task, consent, or what a law asks for. */
export const bases = ['public-task', 'consent', 'law'] as const
export const peopleKinds = [
  ...(['staff', 'guests', 'partners', 'villagers', 'children', 'answerers'] as const),
] as const
export const dataKinds = [
  ...(['name', 'contact', 'role', 'login', 'device', 'attendance', 'official-number', 'learning'] as const),
  ...(['answers', 'income', 'words', 'photo', 'voice', 'deeds'] as const),
] as const
/** Data of a special kind, after article 4 of that law: personal finance, and whatever is of a child. */
export const specialKinds: readonly (typeof dataKinds)[number][] = ['income']

type Processing = {
  basis: (typeof bases)[number]
  whose: readonly (typeof peopleKinds)[number][]
  kinds: readonly (typeof dataKinds)[number][]
  /** Which of them lie sealed, with keys outside the database. */
  sealed?: readonly (typeof dataKinds)[number][]
  seenBy: readonly Role[]
  /** What part of it anybody may see. */
  public?: true
  /** Those rules by which it goes by itself; none: its words say when. */
  kept: readonly RetentionRule[]
}
const offices = ['national', 'province', 'regency', 'agency-head'] as const
/** The register of processing (article 31): what is done with personal data, and why. Its words are in text/privacy. */
export const processings = {
  accounts: {
    ...{ basis: 'public-task', whose: ['staff', 'partners'], kinds: ['name', 'login', 'role', 'device'] },
    ...{ seenBy: offices, kept: ['sessions', 'resets', 'invitations'] },
  },
  deeds: {
    ...{ basis: 'law', whose: ['staff', 'partners'], kinds: ['deeds'] },
    ...{ seenBy: [...offices, 'auditor'], kept: [] },
  },
  meetings: {
    ...{ basis: 'public-task', whose: ['guests'] },
    kinds: ['name', 'contact', 'official-number', 'attendance'],
    ...{ seenBy: offices, kept: ['guest-contacts'] },
  },
  forms: {
    ...{ basis: 'public-task', whose: ['guests', 'answerers'], kinds: ['answers', 'name'] },
    ...{ seenBy: offices, kept: ['form-names'] },
  },
  partners: {
    ...{ basis: 'public-task', whose: ['partners'], kinds: ['name', 'contact'] },
    ...{ seenBy: [...offices, 'partner'], kept: [] },
  },
  products: {
    ...{ basis: 'consent', whose: ['villagers', 'children'] },
    kinds: ['name', 'contact', 'words', 'photo', 'income'],
    sealed: ['income'],
    ...{ seenBy: ['library'], public: true, kept: ['consent-names'] },
  },
  stories: {
    ...{ basis: 'consent', whose: ['villagers', 'children'] },
    kinds: ['name', 'words', 'photo', 'voice', 'income'],
    sealed: ['name', 'words', 'photo', 'voice', 'income'],
    ...{ seenBy: ['library', ...offices], public: true, kept: ['consent-names'] },
  },
  photos: {
    ...{ basis: 'consent', whose: ['villagers', 'children', 'guests'], kinds: ['photo'] },
    ...{ seenBy: ['library', ...offices], public: true, kept: [] },
  },
  learning: {
    ...{ basis: 'public-task', whose: ['staff'], kinds: ['name', 'learning'] },
    ...{ seenBy: offices, kept: [] },
  },
  reminders: {
    ...{ basis: 'consent', whose: ['staff', 'partners'], kinds: ['contact', 'device'] },
    ...{ seenBy: [], kept: ['reminders'] },
  },
  imports: {
    ...{ basis: 'public-task', whose: ['staff', 'partners'], kinds: ['name', 'contact'] },
    ...{ seenBy: offices, kept: ['import-rows'] },
  },
  looks: {
    ...{ basis: 'law', whose: ['staff', 'partners'], kinds: ['name', 'role', 'deeds'] },
    ...{ seenBy: ['national', 'province', 'agency-head', 'auditor', 'library'], kept: ['looks'] },
  },
  requests: {
    ...{ basis: 'law', whose: ['staff', 'partners'], kinds: ['name', 'words'] },
    ...{ seenBy: ['national', 'province'], kept: ['corrections'] },
  },
} as const satisfies Record<string, Processing>
export type ProcessingName = keyof typeof processings
export const processingNames = Object.keys(processings) as ProcessingName[]

export const privacyPath = '/data-pribadi'
export const readNotice = query('privacy.read-notice', {
  summary: 'What is done with personal data, and what everybody may ask for: the page that anybody reads',
  input: z.object({
    lang: z.pipe(
      z.transform(value => (value === 'en' ? 'en' : 'id')),
      language,
    ),
  }),
  result: sitePage,
  open: true,
  at: privacyPath,
})

/** What is written down when somebody is shown it. */
export const lookKinds = [
  ...(['people', 'partner', 'consents', 'producers', 'guests', 'guests-file', 'breach'] as const),
  ...(['story', 'stories', 'stories-file'] as const),
] as const
export type LookKind = (typeof lookKinds)[number]
export const look = z.object({
  id: z.int(),
  at: moment,
  person: z.string(),
  role: z.nullable(z.string()),
  /** Over what somebody had that role. */
  office: z.nullable(z.string()),
  /** One of `lookKinds`, or what a newer version writes down. */
  kind: z.string(),
  fields: z.array(z.string()),
  people: z.int(),
  /** Where what was looked at is. */
  place: z.string(),
})
export type Look = z.output<typeof look>
export const listLooks = query('privacy.looks', {
  summary: 'Who looked at what is sensitive, the last first: of one’s area, or of one record',
  input: z.object({
    record: z.optional(z.uuid()),
    kind: z.optional(z.enum(lookKinds)),
    q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
    ...paging,
  }),
  result: z.object({ total: z.int(), looks: z.array(look) }),
})

export const readRegister = query('privacy.register', {
  summary: 'When what was removed by which rule, the last thirty days',
  input: z.object({}),
  result: z.object({
    removed: z.array(z.object({ rule: z.string(), day, removed: z.int() })),
    /** Days of the last run; null: it did not run yet. */
    lastDay: z.nullable(day),
  }),
})
