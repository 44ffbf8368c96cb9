import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { maybeText, moment } from './fields.ts'
import { partnerId } from './ids.ts'

/** What a partner may let be public of its promises; of each the last word counts, and where none was said it is no. */
export const consentKinds = ['name', 'amounts', 'lateness'] as const
export type ConsentKind = (typeof consentKinds)[number]
const saidHows = ['letter', 'telephone', 'meeting', 'message'] as const

export const consent = z.object({
  what: z.enum(consentKinds),
  given: z.boolean(),
  at: moment,
  by: z.nullable(z.string()),
  /** Where an office entered it: its region, and how the partner said so. */
  office: z.nullable(z.string()),
  how: z.nullable(z.enum(saidHows)),
  note: z.nullable(z.string()),
})
export type Consent = z.output<typeof consent>

export const getConsents = query('partners.consents', {
  summary: 'What a partner lets be public of its promises, with every word on it, newest first',
  input: z.object({ partnerId }),
  result: z.object({
    name: z.boolean(),
    amounts: z.boolean(),
    lateness: z.boolean(),
    history: z.array(consent),
    /** I say it: as the partner itself, or as an office that tells how the partner said so. */
    says: z.nullable(z.enum(['partner', 'office'])),
  }),
})
export const setConsent = command('partners.set-consent', {
  summary: 'A partner lets its name, its amounts or its lateness be public, or does not any more: at once',
  input: z.object({
    partnerId,
    what: z.enum(consentKinds),
    given: z.boolean(),
    /** Needed of an office. */
    said: z.optional(z.nullable(z.object({ how: z.enum(saidHows), note: maybeText(160) }))),
  }),
  result: z.object({ given: z.boolean() }),
  problems: ['offer.said-missing', 'partner.merged'],
})
