import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import {
  columnsParam,
  day,
  flagParam,
  format,
  intParam,
  line,
  maybeText,
  moment,
  paging,
  sorting,
} from './fields.ts'
import { partnerGiftId, partnerId, partnerMergeId, partnerRoleId } from './ids.ts'
import { helpKinds, strategies, topics } from './themes.ts'

/** Organisations of the ecosystem, as the programme's articles name them: agencies first, then the economy, then society. */
export const partnerKinds = [
  ...(['planning', 'communication', 'village-affairs', 'cooperatives', 'fisheries', 'agency'] as const),
  ...(['bank', 'cooperative', 'company'] as const),
  ...(['university', 'ngo', 'media', 'community'] as const),
] as const
export type PartnerKind = (typeof partnerKinds)[number]

/** The id of the nation, a province or a regency, which is also that of its scope. */
const region = z.int().check(z.minimum(1), z.maximum(9_999_999))
const several = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.pipe(
    z.array(z.enum(values)).check(z.maxLength(values.length)),
    z.transform(chosen => values.filter((value): value is T[number] => chosen.includes(value))),
  )
const maybeEmail = z.pipe(
  z.nullish(z.string().check(z.trim(), z.maxLength(120))),
  z.pipe(
    z.transform((given: string | null | undefined) => given || null),
    z.nullable(z.email()),
  ),
)

/** What is entered of a partner. Telephone, e-mail and website are the organisation's own, never a person's. */
export const partnerFacts = z.object({
  name: line(160),
  shortName: maybeText(60),
  kind: z.enum(partnerKinds),
  /** The regions that it serves: nation, provinces, regencies. */
  serves: z.array(region).check(z.minLength(1), z.maxLength(600)),
  topics: several(topics),
  help: several(helpKinds),
  address: maybeText(300),
  phone: maybeText(40),
  email: maybeEmail,
  website: maybeText(200),
  note: maybeText(1000),
})
export type PartnerFacts = z.output<typeof partnerFacts>

const namedRegion = z.object({
  id: z.int(),
  name: z.string(),
  level: z.enum(['nation', 'province', 'regency']),
})

export const partner = z.object({
  id: partnerId,
  scopeId: z.int(),
  place: namedRegion,
  ...partnerFacts.shape,
  topics: z.array(z.enum(topics)),
  help: z.array(z.enum(helpKinds)),
  serves: z.array(namedRegion),
  address: z.nullable(z.string()),
  shortName: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  website: z.nullable(z.string()),
  note: z.nullable(z.string()),
  version: z.int(),
})
export type Partner = z.output<typeof partner>

const contact = z.object({
  id: z.uuid(),
  name: line(120),
  position: maybeText(120),
  phone: maybeText(40),
  email: maybeEmail,
})
export type PartnerContact = z.output<typeof contact>

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  /** Those that stand in this region or serve it, or a part of it. */
  region: z.optional(intParam(1, 9_999_999)),
  kind: z.optional(z.enum(partnerKinds)),
  topic: z.optional(z.enum(topics)),
  help: z.optional(z.enum(helpKinds)),
  /** Only those that stand in my scope: an office speaks for them. */
  within: z.optional(flagParam),
  ...sorting(['name', 'kind', 'place'], 'name'),
}
export const listPartners = query('partners.list', {
  summary: 'Partners that stand in my scope, or serve it or a part of it; a partner sees itself',
  input: z.object({ ...filter, ...paging }),
  result: z.object({ total: z.int(), partners: z.array(partner) }),
})

export const partnerColumns = [
  ...(['name', 'kind', 'place', 'serves', 'topics', 'help'] as const),
  ...(['address', 'phone', 'email', 'website', 'note'] as const),
] as const
export const exportPartners = download('partners.export', {
  summary: 'Partners as filtered, as a file, without contacts; with the columns asked for, in their order',
  input: z.object({ ...filter, columns: columnsParam(partnerColumns), format }),
})

/** Whole rupiah, of one thing given; nothing costs Rp0, and nothing Rp100 trillion. Null: not known. */
export const worth = z.nullable(z.int().check(z.minimum(1), z.maximum(100_000_000_000_000)))

/** What a partner gave before, to a library or a region. */
const gift = z.object({
  id: partnerGiftId,
  year: z.int(),
  what: z.string(),
  kind: z.enum(helpKinds),
  value: worth,
  /** The library or region that got it. */
  to: z.object({ scopeId: z.int(), name: z.string() }),
})
export type PartnerGift = z.output<typeof gift>

/** Who is responsible in a region for a strategy and a theme. */
const partnerRole = z.object({
  id: partnerRoleId,
  partner: z.object({
    id: partnerId,
    name: z.string(),
    shortName: z.nullable(z.string()),
    kind: z.enum(partnerKinds),
  }),
  region: namedRegion,
  strategy: z.enum(strategies),
  topic: z.enum(topics),
  since: day,
  /** The last day; null: until it is ended. */
  until: z.nullable(day),
  setBy: z.nullable(z.string()),
})
export type PartnerRole = z.output<typeof partnerRole>

export const getPartner = query('partners.get', {
  summary: 'One partner; of one that was merged, what it became. Contacts for those who may see them',
  input: z.object({ partnerId }),
  result: z.object({
    partner,
    /** What I may change: the facts (and invite for it, merge it), its contacts. */
    mine: z.object({ amend: z.boolean(), contacts: z.boolean() }),
    /** The name under which the one that was asked for was entered, where it was merged. */
    former: z.nullable(z.string()),
    /** Null: not for me. */
    contacts: z.nullable(z.array(contact)),
    /** Who can sign in for it (grants) and who is invited to (invitations that wait), for those who may see contacts. */
    representatives: z.nullable(z.array(z.object({ id: z.uuid(), name: z.string(), waiting: z.boolean() }))),
    /** The newest first. */
    gifts: z.array(gift),
    roles: z.array(partnerRole),
    /** What was merged into it, and can be taken apart again. */
    merges: z.array(
      z.object({ id: partnerMergeId, name: z.string(), at: moment, by: z.nullable(z.string()) }),
    ),
    history: z.array(
      z.object({
        version: z.int(),
        what: z.enum(['registered', 'amended', 'contacts', 'merged', 'unmerged']),
        at: moment,
        by: z.nullable(z.string()),
        /** Names of the facts that changed. */
        fields: z.array(z.string()),
      }),
    ),
  }),
})

export const registerPartner = command('partners.register', {
  summary: 'Enter a partner that stands in my scope; it becomes a scope in which it can be invited',
  input: z.object({ id: partnerId, placeId: region, ...partnerFacts.shape }),
  result: z.object({ id: partnerId, scopeId: z.int() }),
  problems: ['region.unknown', 'partner.name-taken', 'partner.region-beyond'],
})

const seen = { partnerId, version: z.int() }
export const amendPartner = command('partners.amend', {
  summary: 'Change the facts of a partner that stands in my scope',
  input: z.object({ ...seen, ...partnerFacts.shape }),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['record.changed-meanwhile', 'region.unknown', 'partner.merged'] as const),
    ...(['partner.name-taken', 'partner.region-beyond'] as const),
  ],
})

export const keepPartnerContacts = command('partners.keep-contacts', {
  summary: 'Say whom to reach at a partner: the whole list, in its order',
  input: z.object({ ...seen, contacts: z.array(contact).check(z.maxLength(20)) }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'partner.merged'],
})

export const recordPartnerGift = command('partners.record-gift', {
  summary: 'Enter what a partner gave before to a library or a region in my scope',
  input: z.object({
    id: partnerGiftId,
    partnerId,
    /** Of a library or a region. */
    scopeId: z.int().check(z.minimum(1), z.maximum(2_000_000_000)),
    year: z.int().check(z.minimum(2000), z.maximum(2100)),
    what: line(200),
    kind: z.enum(helpKinds),
    value: worth,
  }),
  result: z.object({ id: partnerGiftId }),
  problems: ['partner-gift.year-ahead'],
})
export const removePartnerGift = command('partners.remove-gift', {
  summary: 'Take out a gift that was entered by mistake, to a library or a region in my scope',
  input: z.object({ id: partnerGiftId }),
  result: z.object({}),
})

export const alikePartners = query('partners.alike', {
  summary: 'Partners in sight that are likely the one being typed, the likeliest first',
  input: z.object({
    name: z.string().check(z.trim(), z.maxLength(160)),
    kind: z.enum(partnerKinds),
    placeId: intParam(1, 9_999_999),
  }),
  result: z.object({ alike: z.array(partner) }),
})

export const duplicatePartners = query('partners.duplicates', {
  summary: 'Pairs of partners in my scope that are likely one, the likeliest first',
  input: z.object({ region: z.optional(intParam(1, 9_999_999)), ...paging }),
  result: z.object({
    total: z.int(),
    pairs: z.array(z.object({ a: partner, b: partner, /** Percent. */ likeness: z.int() })),
  }),
})
export const keepPartnersApart = command('partners.keep-apart', {
  summary: 'Record that two partners are two; the pair comes back only where a name changes',
  input: z.object({ a: partnerId, b: partnerId }),
  result: z.object({}),
  problems: ['partner.merge-itself', 'partner.merged'],
})
export const mergePartners = command('partners.merge', {
  summary: 'Make two entries of one partner one: whoever names the former is led to the survivor',
  input: z.object({
    id: partnerMergeId,
    from: partnerId,
    into: partnerId,
    /** The versions that were compared. */
    fromVersion: z.int(),
    intoVersion: z.int(),
  }),
  result: z.object({ version: z.int() }),
  problems: ['partner.merge-itself', 'partner.merged', 'record.changed-meanwhile'],
})
export const unmergePartners = command('partners.unmerge', {
  summary: 'Take a merger apart again; what was entered of the survivor since stays with it',
  input: z.object({ id: partnerMergeId }),
  result: z.object({}),
  problems: ['partner.merged-further', 'partner.merge-undone'],
})

export const listPartnerRoles = query('partners.roles', {
  summary: 'Who does what in a region: every strategy and theme, also those of which nobody is responsible',
  input: z.object({ region: intParam(1, 9_999_999) }),
  result: z.object({
    region: namedRegion,
    /** Those in force and those to come. */
    roles: z.array(partnerRole),
    /** Strategy and theme for which nobody is responsible today. */
    empty: z.array(z.object({ strategy: z.enum(strategies), topic: z.enum(topics) })),
  }),
})
const term = { since: day, until: z.nullable(day) }
export const setPartnerRole = command('partners.set-role', {
  summary: 'Say that a partner is responsible for a strategy and a theme in a region of my scope',
  input: z.object({
    ...{ id: partnerRoleId, partnerId, regionId: region },
    ...{ strategy: z.enum(strategies), topic: z.enum(topics), ...term },
  }),
  result: z.object({ id: partnerRoleId }),
  problems: ['partner-role.until-before', 'partner-role.taken', 'partner-role.not-serving'],
})
export const endPartnerRole = command('partners.end-role', {
  summary: 'Say until when a partner is responsible; a day before the first takes the role out',
  input: z.object({ id: partnerRoleId, until: day }),
  result: z.object({}),
})
