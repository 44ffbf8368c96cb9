import * as z from 'zod/mini'
import { command, paper, query, upload } from './endpoint.ts'
import { day, intParam, language, line, maybeText, moment } from './fields.ts'
import {
  certificateId,
  documentTemplateId,
  guestId,
  meetingId,
  signatoryId,
  signedDocumentId,
} from './ids.ts'
import { meetingStates } from './meetings.ts'
import { actings, numberKinds } from './signatories.ts'
import { zones } from './zones.ts'

/** The papers of a meeting, in the order of its work. */
export const documentKinds = [
  ...(['terms-of-reference', 'assignment-letter', 'invitation-letter', 'agenda'] as const),
  ...(['attendance-list', 'minutes', 'agreement-record', 'certificate'] as const),
  ...(['report', 'press-release', 'transport-receipts'] as const),
] as const
export type DocumentKind = (typeof documentKinds)[number]
/** What lacks for a paper to be made. */
export const lackings = [
  ...(['agenda', 'letter', 'guests', 'minutes', 'agreements'] as const),
  ...(['attendance', 'certificates', 'not-held', 'assigned', 'payments'] as const),
] as const
export type Lacking = (typeof lackings)[number]
/** What a paper may say in words of its own, by kind. */
export const textsOf: Partial<Record<DocumentKind, readonly PaperText[]>> = {
  'terms-of-reference': ['background', 'purpose', 'outcome', 'budget'],
  'assignment-letter': ['basis'],
  report: ['results', 'closing'],
  'press-release': ['lead'],
}
export const paperTexts = [
  'background',
  'purpose',
  'outcome',
  'budget',
  'basis',
  'results',
  'closing',
  'lead',
] as const
export type PaperText = (typeof paperTexts)[number]

/** The path at which a certificate is checked. */
export const certificatePath = '/sertifikat'
/** Bytes of a signed paper at the most. */
export const mostSignedBytes = 20 * 1024 * 1024
/** Signs of a template at the most. */
export const mostTemplate = 20_000

const kind = z.enum(documentKinds)
const of = { meetingId, kind }
const version = z.int().check(z.minimum(0), z.maximum(1_000_000))
/** Where this installation is reached, such as `https://sinergi.example`: for links in QR codes. */
const origin = z.url({ protocol: /^https?$/ }).check(z.maxLength(200))

const signer = z.object({
  name: maybeText(120),
  position: maybeText(160),
  acting: z.nullable(z.enum(actings)),
  numberKind: z.nullable(z.enum(numberKinds)),
  number: maybeText(40),
  rank: maybeText(60),
})
const texts = z.partial(
  z.object(
    Object.fromEntries(paperTexts.map(name => [name, maybeText(4000)])) as Record<
      PaperText,
      ReturnType<typeof maybeText>
    >,
  ),
)
const paperFacts = {
  number: maybeText(80),
  dated: z.nullable(day),
  place: maybeText(80),
  office: maybeText(200),
  address: maybeText(300),
  signer,
  texts,
}
const paperInput = z.object(paperFacts)
export type PaperFacts = z.output<typeof paperInput>

export const signedDocument = z.object({
  id: signedDocumentId,
  number: z.string(),
  dated: day,
  bytes: z.int(),
  addedAt: moment,
  by: z.nullable(z.string()),
})
export type SignedDocument = z.output<typeof signedDocument>

export const listDocuments = query('documents.list', {
  summary: 'The papers of a meeting: what lacks for each, and which were signed elsewhere',
  input: z.object({ meetingId }),
  result: z.object({
    meeting: z.object({
      ...{ id: meetingId, title: z.string(), region: z.string(), state: z.enum(meetingStates) },
      ...{ starts: z.string(), ends: z.string(), zone: z.enum(zones) },
    }),
    /** Whether I keep it: fill in, issue, upload. */
    mine: z.boolean(),
    papers: z.array(
      z.object({
        kind,
        lacks: z.array(z.enum(lackings)),
        /** Number and date, where they were filled in. */
        number: z.nullable(z.string()),
        dated: z.nullable(day),
        /** What counts instead of the paper made here. */
        signed: z.nullable(signedDocument),
      }),
    ),
    certificates: z.object({ issued: z.int(), due: z.int() }),
  }),
})
export type Papers = z.output<typeof listDocuments.result>
export const getPaper = query('documents.paper', {
  summary: 'What a paper says besides the facts of the meeting, and who signs for the office',
  input: z.object(of),
  result: z.object({
    paper: z.object(paperFacts),
    /** 0: nothing was filled in yet; what is told comes from the letter of invitation and the signatories. */
    version: z.int(),
    signatories: z.array(z.object({ id: signatoryId, ...signer.shape, from: day, until: z.nullable(day) })),
  }),
})
export const writePaper = command('documents.write', {
  summary: 'Fill in a paper: number, date, head, who signs, words of its own',
  input: z.object({ ...of, version, ...paperFacts }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'signatory.nip-malformed'],
})
const official = {
  guestId,
  numberKind: z.nullable(z.enum(numberKinds)),
  number: maybeText(40),
  rank: maybeText(60),
  /** Rupiah for the way or the work; null: none. */
  amount: z.nullable(z.int().check(z.minimum(1), z.maximum(1_000_000_000))),
}
export const listOfficials = query('documents.officials', {
  summary: 'Guests of a meeting with NIP, rank and what they are paid, for the lists that they sign',
  input: z.object({ meetingId }),
  result: z.object({
    people: z.array(
      z.object({ ...official, name: z.string(), agency: z.nullable(z.string()), attended: z.boolean() }),
    ),
  }),
})
export type Official = z.output<typeof listOfficials.result>['people'][number]
export const writeOfficials = command('documents.write-officials', {
  summary: 'Write NIP, rank and what they are paid, of guests of a meeting',
  input: z.object({ meetingId, people: z.array(z.object(official)).check(z.minLength(1), z.maxLength(500)) }),
  result: z.object({ written: z.int() }),
  problems: ['signatory.nip-malformed', 'document.not-a-guest'],
})

/** So many letters are made into one file. */
export const mostLetters = 200
const print = { meetingId, language, origin }
export const formats = ['pdf', 'docx'] as const
export const printDocument = paper('documents.print', {
  summary: 'A paper of a meeting as PDF/A or Word',
  input: z.object({
    ...print,
    kind,
    format: z.enum(formats),
    /** Of the attendance list: without what phones noted, to be signed by hand. */
    blank: z.boolean(),
    /** Of the letter of invitation: to these guests alone; to all who are expected where it is left out. */
    only: z.optional(z.array(guestId).check(z.minLength(1), z.maxLength(mostLetters))),
  }),
  problems: ['document.lacks'],
})
export const packDocuments = paper('documents.pack', {
  summary:
    'All papers of a meeting that can be made, as PDF/A and Word in one ZIP; what was signed elsewhere in place of what is made here',
  input: z.object(print),
  problems: ['document.nothing-to-pack'],
})

export const attachSigned = upload('documents.attach-signed', {
  summary: 'Send a paper that was signed in another system (PDF, at most 20 MB): it counts from then on',
  input: z.object({ id: signedDocumentId, ...of, number: line(80), dated: day }),
  result: z.object({ id: signedDocumentId }),
  problems: ['request.too-large', 'document.file-unfit'],
})
export const signedFile = paper('documents.signed-file', {
  summary: 'A paper that was signed in another system, as it was sent',
  input: z.object({ id: signedDocumentId }),
  problems: ['file.missing'],
})
export const withdrawSigned = command('documents.withdraw-signed', {
  summary: 'A signed paper does not count any more, with the reason; the one before it counts again',
  input: z.object({ id: signedDocumentId, reason: line(300) }),
  result: z.object({}),
  problems: ['document.withdrawn-already'],
})

export const certificate = z.object({
  id: certificateId,
  number: z.string(),
  name: z.string(),
  hours: z.nullable(z.int()),
  code: z.string(),
  issuedAt: moment,
  revokedAt: z.nullable(moment),
  reason: z.nullable(z.string()),
})
export type Certificate = z.output<typeof certificate>
export const listCertificates = query('documents.certificates', {
  summary: 'The certificates of a meeting, with those that were revoked',
  input: z.object({ meetingId }),
  result: z.object({ certificates: z.array(certificate) }),
})
export const issueCertificates = command('documents.issue-certificates', {
  summary:
    'Issue a certificate to each guest who was there and has none: number, hours, and a code to check it by',
  input: z.object({
    meetingId,
    /** Each number is this with a running number before it: `7/SERT/TPBIS/2026`. */
    numbers: line(60),
    issuer: line(200),
  }),
  result: z.object({ issued: z.int() }),
  problems: ['document.not-held', 'document.nobody-there', 'document.too-many-certificates'],
})
export const revokeCertificate = command('documents.revoke-certificate', {
  summary: 'Revoke a certificate, with the reason: its page says so from then on',
  input: z.object({ id: certificateId, reason: line(300) }),
  result: z.object({}),
  problems: ['document.revoked-already'],
})
export const checkCertificate = command('documents.check-certificate', {
  summary: 'What a certificate says that has this code, as a page: to hold the paper against',
  input: z.object({ token: z.string().check(z.maxLength(200)) }),
  result: z.object({ html: z.string() }),
  open: true,
  kept: false,
  page: certificatePath,
  problems: ['document.certificate-unknown'],
})

const template = { kind, language }
const scopeId = z.int().check(z.minimum(1), z.maximum(9_999_999))
const body = z.string().check(z.minLength(1), z.maxLength(mostTemplate))
export const getTemplate = query('documents.template', {
  summary: 'How a paper is worded in a province or the nation, with the versions before',
  input: z.object({ ...template, scopeId: intParam(1, 9_999_999) }),
  result: z.object({
    body: z.string(),
    /** Where it comes from: written here, of the nation, or what Sinergi comes with. */
    from: z.enum(['here', 'nation', 'sinergi']),
    /** What it was like without one of its own. */
    usual: z.string(),
    /** 0: none was written here. */
    version: z.int(),
    versions: z.array(
      z.object({ version: z.int(), at: moment, by: z.nullable(z.string()), body: z.nullable(z.string()) }),
    ),
    places: z.object({ words: z.array(z.string()), blocks: z.array(z.string()) }),
  }),
})
export const writeTemplate = command('documents.write-template', {
  summary: 'Word a paper anew, for a province or the nation; papers made from then on have it',
  input: z.object({ id: documentTemplateId, scopeId, ...template, version, body }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'document.template-wrong'],
})
export const resetTemplate = command('documents.reset-template', {
  summary: 'Go back to the wording that was before one of its own: the nation’s, or Sinergi’s',
  input: z.object({ id: documentTemplateId, scopeId, ...template, version }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile'],
})
export const previewTemplate = paper('documents.preview-template', {
  summary: 'What a paper would look like in this wording (PDF), of a meeting or of an example',
  input: z.object({ scopeId, ...template, body, meetingId: z.nullable(meetingId), origin }),
  problems: ['document.template-wrong'],
})
