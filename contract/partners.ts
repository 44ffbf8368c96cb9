import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { intParam, line, maybeText, moment, paging, sorting } from './fields.ts'
import { partnerId } from './ids.ts'
import { helpKinds, topics } from './themes.ts'

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
  ...sorting(['name', 'kind', 'place'], 'name'),
}
export const listPartners = query('partners.list', {
  summary: 'Partners that stand in my scope, or serve it or a part of it; a partner sees itself',
  input: z.object({ ...filter, ...paging }),
  result: z.object({ total: z.int(), partners: z.array(partner) }),
})

export const getPartner = query('partners.get', {
  summary: 'One partner; of one that was merged, what it became. Contacts for those who may see them',
  input: z.object({ partnerId }),
  result: z.object({
    partner,
    /** The name under which the one that was asked for was entered, where it was merged. */
    former: z.nullable(z.string()),
    /** Null: not for me. */
    contacts: z.nullable(z.array(contact)),
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
