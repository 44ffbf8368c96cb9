import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import { format, line, maybeText, moment, pageWord } from './fields.ts'
import { formId, formQuestionId, meetingId } from './ids.ts'
import { meetingStates } from './meetings.ts'
import { zones } from './zones.ts'

/** What a form is for: what was thought of a meeting, or what was known before and after it. */
export const formKinds = ['evaluation', 'pre-test', 'post-test'] as const
export type FormKind = (typeof formKinds)[number]
/** draft → open ⇄ closed. */
export const formStates = ['draft', 'open', 'closed'] as const
export type FormState = (typeof formStates)[number]
/** Agreement from 1 to 5; one of several; words. */
export const questionKinds = ['scale', 'choice', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]
/** What a service may do for people, as Project Outcome (Public Library Association) asks for it. */
export const outcomeAreas = ['knowledge', 'confidence', 'application', 'awareness'] as const
/** Where a form is opened by its link. */
export const formPath = '/f'
export const scaleSteps = 5
/** Of an anonymous form nothing is shown of fewer answers than these. */
export const fewestShown = 5
export const mostQuestions = 40
export const mostOptions = 8
/** Signs of an answer in words. */
export const longestAnswer = 2000

const options = z.array(z.object({ text: line(200), right: z.boolean() })).check(z.maxLength(mostOptions))
const questionInput = z.object({
  id: formQuestionId,
  kind: z.enum(questionKinds),
  text: line(500),
  required: z.boolean(),
  /** Of a test: what it is about; the gain is told by it. */
  topic: maybeText(80),
  /** Of a choice; of a test one of them is right. */
  options,
  area: z.nullable(z.enum(outcomeAreas)),
})
export const question = z.object({ ...questionInput.shape, topic: z.nullable(z.string()) })
export type Question = z.output<typeof question>

const version = z.int().check(z.minimum(1), z.maximum(1_000_000))
const form = z.object({
  id: formId,
  meetingId,
  kind: z.enum(formKinds),
  title: z.string(),
  anonymous: z.boolean(),
  state: z.enum(formStates),
  /** Of the link; null to those who only look on. */
  token: z.nullable(z.string()),
  /** The form whose questions it asks. */
  sameAs: z.nullable(formId),
  questions: z.int(),
  /** All that came, shown or not. */
  answers: z.int(),
  openedAt: z.nullable(moment),
  closedAt: z.nullable(moment),
  version: z.int(),
})
export type Form = z.output<typeof form>
const meeting = z.object({
  id: meetingId,
  title: z.string(),
  region: z.string(),
  zone: z.enum(zones),
  starts: z.string(),
  ends: z.string(),
  state: z.enum(meetingStates),
})

export const listForms = query('forms.list', {
  summary: 'The forms of a meeting, with how many answers each has',
  input: z.object({ meetingId }),
  result: z.object({ meeting, mine: z.boolean(), forms: z.array(form) }),
})
export const getForm = query('forms.get', {
  summary: 'A form with its questions, and topics that the agenda suggests',
  input: z.object({ id: formId }),
  result: z.object({
    ...{ meeting, mine: z.boolean(), form, intro: z.nullable(z.string()), questions: z.array(question) },
    /** An answer came, here or to the form that asks the same: the questions stay as they are. */
    fixed: z.boolean(),
    topics: z.array(z.string()),
  }),
})

const share = z.nullable(z.number())
const gain = z.object({
  /** Null: all questions together. */
  topic: z.nullable(z.string()),
  questions: z.int(),
  /** Of those who answered both and are known to be one. */
  pairs: z.nullable(z.object({ n: z.int(), before: z.number(), after: z.number(), gain: share })),
  /** Of all who answered. */
  all: z.nullable(
    z.object({ nBefore: z.int(), nAfter: z.int(), before: z.number(), after: z.number(), gain: share }),
  ),
})
export type Gain = z.output<typeof gain>
const result = z.object({
  ...question.shape,
  n: z.int(),
  /** True: too few answered this question of an anonymous form. */
  few: z.boolean(),
  mean: z.nullable(z.number()),
  /** How many chose each step or option. */
  counts: z.array(z.int()),
  texts: z.array(z.string()),
})
export type QuestionResult = z.output<typeof result>
export const formResults = query('forms.results', {
  summary:
    'What was answered, and of a test what was gained by topic; of an anonymous form in complete batches only',
  input: z.object({ id: formId }),
  result: z.object({
    form,
    /** Of how many answers the results are. */
    shown: z.int(),
    results: z.array(result),
    /** Of a test whose questions are asked before and after; empty where there is nothing to compare. */
    gain: z.array(gain),
  }),
})
export type FormResults = z.output<typeof formResults.result>
export const exportForm = download('forms.export', {
  summary: 'The answers of a form as a file: of an anonymous one by question, else also by person',
  input: z.object({ id: formId, format }),
})

export const makeForm = command('forms.make', {
  summary:
    'Make a form of a meeting from its template; a test asks what the other test of the meeting asks, unless it has its own questions',
  input: z.object({
    ...{ id: formId, meetingId, kind: z.enum(formKinds), anonymous: z.boolean(), own: z.boolean() },
  }),
  result: z.object({ id: formId }),
  problems: ['meeting.wrong-state', 'form.kind-taken'],
})
export const writeForm = command('forms.write', {
  summary: 'Write what a form says and asks; questions are fixed once somebody answered',
  input: z.object({
    ...{ id: formId, version, title: line(160), intro: maybeText(1000), anonymous: z.boolean() },
    questions: z.array(questionInput).check(z.maxLength(mostQuestions)),
  }),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['record.changed-meanwhile', 'form.fixed', 'form.promise-stays'] as const),
    ...(['form.no-options', 'form.one-right', 'form.no-topic'] as const),
  ],
})
const step = { input: z.object({ id: formId, version }), result: z.object({ version: z.int() }) }
const stepping = ['record.changed-meanwhile', 'form.wrong-state'] as const
export const openForm = command('forms.open', {
  ...step,
  summary: 'Open a form for answers, also again after it was closed',
  problems: [...stepping, 'form.no-questions', 'meeting.wrong-state'],
})
export const closeForm = command('forms.close', {
  ...step,
  summary: 'Close a form: no answer is taken any more',
  problems: stepping,
})
export const removeForm = command('forms.remove', {
  summary: 'Remove a form that nobody answered',
  input: step.input,
  result: z.object({}),
  problems: ['record.changed-meanwhile', 'form.has-answers'],
})

export const formsOfGuest = query('forms.of-guest', {
  summary: 'The forms that a guest can fill in now, for who has the link of the invitation',
  input: z.object({ token: z.string().check(z.minLength(1), z.maxLength(200)) }),
  result: z.object({
    forms: z.array(z.object({ title: z.string(), kind: z.enum(formKinds), path: z.string() })),
  }),
  open: true,
  limited: true,
})
export const readForm = command('forms.read', {
  summary: 'A form as a page, for whoever has its link; as a preview for who keeps it',
  input: z.object({
    token: z.string().check(z.maxLength(100)),
    /** The language: `en`. */
    bahasa: pageWord(5),
    /** The token of a guest’s invitation, for forms with names. */
    tamu: pageWord(200),
    /** That it was answered; after an anonymous test before the meeting, the code to be typed after it. */
    selesai: pageWord(20),
    /** That it had been answered before. */
    lagi: pageWord(5),
    pratinjau: pageWord(5),
  }),
  result: z.object({ html: z.string() }),
  open: true,
  kept: false,
  page: formPath,
  problems: ['form.unknown', 'form.not-open', 'form.closed', 'form.meeting-cancelled'],
})
export const answerForm = command('forms.answer', {
  summary:
    'Answer a form, as its page sends it: leads on where it was taken, else the page again with what lacks',
  input: z.object({
    token: z.string().check(z.maxLength(100)),
    fields: z.record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(20_000))),
  }),
  result: z.object({ html: z.nullable(z.string()), to: z.nullable(z.string()) }),
  open: true,
  // a receipt would tell when it was answered, and by its hash what
  kept: false,
  form: formPath,
  problems: ['form.unknown'],
})
