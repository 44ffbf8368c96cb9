import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { day, language, line, maybeText, moment } from './fields.ts'
import { consentId, libraryId } from './ids.ts'

/** What a person lets be known: of what they say or tell `words`, of what they earn `income`, of where they live `place`. */
export const consentParts = ['name', 'photo', 'contact', 'words', 'income', 'voice', 'place'] as const
export type ConsentPart = (typeof consentParts)[number]
/** What of a changed life somebody can let be known. */
export const storyParts = [
  'words',
  'name',
  'photo',
  'voice',
  'income',
  'place',
] as const satisfies readonly ConsentPart[]
/** What for: pages and open data for everybody, the press, reports of the programme, training of libraries. */
export const consentPurposes = ['portal', 'press', 'report', 'training'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]
/** How it was given: on a signed paper, heard on a recording, or spoken before somebody of the library. */
export const consentHows = ['signed', 'recorded', 'spoken'] as const
/** For a story also `drawn`: signed on the screen. */
export const storyConsentHows = [...consentHows, 'drawn'] as const
/** What a consent is about. */
export const consentSubjects = ['producer', 'product', 'content', 'story'] as const
export type ConsentSubject = (typeof consentSubjects)[number]
/** `over`: its last day has passed; `replaced`: the producer said anew what may be shown. */
export const consentStates = ['in-force', 'over', 'withdrawn', 'replaced'] as const
export type ConsentState = (typeof consentStates)[number]

/** The dated facts of a consent. */
export type ConsentFacts = { until: string | null; withdrawnOn: string | null; replaced: boolean }

/** @param today ISO 8601 */
export function consentState(facts: ConsentFacts, today: string): ConsentState {
  if (facts.replaced) return 'replaced'
  if (facts.withdrawnOn !== null) return 'withdrawn'
  return facts.until !== null && facts.until < today ? 'over' : 'in-force'
}

/** What somebody says yes to, but for who it is. */
export const givenFacts = {
  id: consentId,
  /** A child says yes by a parent or guardian. */
  child: z.boolean(),
  guardian: z.nullable(z.object({ name: line(120), relation: line(60) })),
  parts: z.array(z.enum(consentParts)).check(z.minLength(1), z.maxLength(consentParts.length)),
  how: z.enum(consentHows),
  givenOn: day,
  until: z.nullable(day),
}
/** A consent as it is entered, alone or together with what it is about. */
export const givenConsent = z.object({ ...givenFacts, person: line(120) })
export type GivenConsent = z.output<typeof givenConsent>
/** A consent to be told of in a story, with what its person heard and keeps. */
export const givenForStory = z.object({
  ...givenConsent.shape,
  parts: z.array(z.enum(storyParts)).check(z.minLength(1), z.maxLength(storyParts.length)),
  how: z.enum(storyConsentHows),
  purposes: z.array(z.enum(consentPurposes)).check(z.minLength(1), z.maxLength(consentPurposes.length)),
  /** In which language it was read out, and which version of the sentences. */
  language,
  wording: line(40),
  /** The SHA-256 of the code on the slip that the person keeps (`hashOfSlip`). */
  slip: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  /** A signature drawn on the screen, as the path of an SVG. */
  signature: z.nullable(z.string().check(z.maxLength(20_000), z.regex(/^[MLHVCSQTAZmlhvcsqtaz0-9 ,.-]*$/))),
})
export type GivenForStory = z.output<typeof givenForStory>
/** How a consent can be wrong. */
export const consentProblems = [
  ...(['consent.guardian-missing', 'consent.guardian-themselves'] as const),
  ...(['consent.date-ahead', 'consent.until-past'] as const),
] as const
export const storyConsentProblems = [
  ...([...consentProblems, 'consent.entered-already', 'consent.slip-taken'] as const),
  'consent.unsigned',
] as const

export const consent = z.object({
  id: consentId,
  about: z.enum(consentSubjects),
  record: z.uuid(),
  /** Who: told to the library that keeps it, and to nobody else. */
  person: z.nullable(z.string()),
  guardian: z.nullable(z.object({ name: z.string(), relation: z.string() })),
  child: z.boolean(),
  parts: z.array(z.enum(consentParts)),
  purposes: z.array(z.enum(consentPurposes)),
  how: z.enum(storyConsentHows),
  /** Of a story: in which language, and which version of the sentences; null of others. */
  language: z.nullable(language),
  wording: z.nullable(z.string()),
  /** A slip with a code was handed out. */
  hasSlip: z.boolean(),
  /** As it was drawn, for the library alone. */
  signature: z.nullable(z.string()),
  givenOn: day,
  until: z.nullable(day),
  withdrawnOn: z.nullable(day),
  withdrawnReason: z.nullable(z.string()),
  state: z.enum(consentStates),
  enteredAt: moment,
  version: z.int(),
})
export type Consent = z.output<typeof consent>

export const listConsents = query('consents.list', {
  summary: 'Consents of a library, or those about one record, newest first; names to the library alone',
  input: z.object({
    libraryId,
    about: z.optional(z.enum(consentSubjects)),
    record: z.optional(z.uuid()),
  }),
  result: z.object({
    consents: z.array(consent),
    /** Whether I enter them. */
    keeps: z.boolean(),
  }),
})
export const giveConsent = command('consents.give', {
  summary: 'A library enters what somebody agreed to about a producer, a product or local content',
  input: z.object({
    // of a story it is given with what its person heard: `stories.consent`
    about: z.enum(['producer', 'product', 'content']),
    record: z.uuid(),
    ...givenConsent.shape,
  }),
  result: z.object({ version: z.int() }),
  problems: [...consentProblems, 'consent.entered-already', 'library.closed'],
})
export const withdrawConsent = command('consents.withdraw', {
  summary:
    'Somebody takes a consent back: name, picture, words and contact go off every page at once; nobody has to say why',
  input: z.object({ id: consentId, reason: maybeText(300) }),
  result: z.object({ version: z.int() }),
  problems: ['consent.withdrawn-already'],
})
