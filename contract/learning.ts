import * as z from 'zod/mini'
import { command, download, file, query } from './endpoint.ts'
import {
  columnsParam,
  count,
  day,
  flagParam,
  format,
  intParam,
  line,
  listParam,
  maybeText,
  paging,
  sorting,
} from './fields.ts'
import { guestId, learningItemId, learningModuleId, learningQuestionId, libraryId, personId } from './ids.ts'
import { strategies, topics } from './themes.ts'

/** What a module consists of: words, a PDF, a link to a video, questions. */
export const learningKinds = ['text', 'document', 'video', 'quiz'] as const
export type LearningKind = (typeof learningKinds)[number]
/** draft → published → retired (with the reason); what was completed stays so. */
export const learningStates = ['draft', 'published', 'retired'] as const

export const mostLearningItems = 30
export const mostQuizQuestions = 30
/** Share of right answers, in percent, from which a quiz is passed unless its office says otherwise. */
export const usualPass = 70
/** How many of `of` answers pass a quiz: the smallest number that reaches the share. */
export const neededRight = (of: number, pass: number): number => Math.ceil((of * pass) / 100)

/** Where videos are opened: an address that begins with https. */
const link = z.string().check(z.trim(), z.maxLength(500), z.regex(/^https:\/\/[^\s/]+\S*$/))
const choiceNumber = z.int().check(z.minimum(0), z.maximum(5))
const version = z.int().check(z.minimum(1), z.maximum(1_000_000))
const hours = z.int().check(z.minimum(1), z.maximum(40))
const facts = {
  title: line(160),
  summary: line(600),
  strategy: z.enum(strategies),
  topic: z.enum(topics),
  /** Training hours (*jam pelajaran*, JP, of 45 minutes) that who completes it has learned. */
  hours,
}

const mine = z.object({
  /** Items done. */
  done: z.int(),
  completedOn: z.nullable(day),
})
const moduleRow = z.object({
  ...facts,
  id: learningModuleId,
  /** The office that answers for it. */
  office: z.string(),
  state: z.enum(learningStates),
  publishedOn: z.nullable(day),
  items: z.int(),
  /** Of its documents together. */
  bytes: z.int(),
  mine,
  /** Of the people in the reader's area: how many have completed it; null for who does not see that. */
  completed: z.nullable(z.int()),
  /** Whether the reader may change it. */
  kept: z.boolean(),
  version: z.int(),
})
export type LearningRow = z.output<typeof moduleRow>

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  strategy: z.optional(z.enum(strategies)),
  topic: z.optional(z.enum(topics)),
  state: z.optional(listParam(z.enum(learningStates))),
  /** True: what I have not completed. */
  open: z.optional(flagParam),
  ...sorting(['published', 'title', 'hours'], 'published'),
}
export const listModules = query('learning.list', {
  summary: 'The modules of the reading room, with how far I have come; drafts to the office that writes them',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    modules: z.array(moduleRow),
    /** Whether I may write modules. */
    keeps: z.boolean(),
  }),
})

const question = z.object({
  id: learningQuestionId,
  text: z.string(),
  choices: z.array(z.string()),
  /** Which is right, from 0, to the office that keeps the module; null to who learns. */
  right: z.nullable(z.int()),
})
const item = z.object({
  id: learningItemId,
  kind: z.enum(learningKinds),
  title: z.string(),
  body: z.nullable(z.string()),
  link: z.nullable(z.string()),
  /** Of a document that is there; null: none yet, or another kind. */
  bytes: z.nullable(z.int()),
  pass: z.nullable(z.int()),
  questions: z.array(question),
  mine: z.object({
    done: z.boolean(),
    /** Of a quiz: how my last answers were, in the order of its questions; null: none yet. */
    marks: z.nullable(z.array(z.boolean())),
  }),
})
export type LearningItem = z.output<typeof item>
export const getModule = query('learning.get', {
  summary: 'A module with all that it consists of, and how far I have come',
  input: z.object({ id: learningModuleId }),
  result: z.object({
    module: moduleRow,
    retireReason: z.nullable(z.string()),
    items: z.array(item),
  }),
})
export type LearningModule = z.output<typeof getModule.result>
export const fetchDocument = file('learning.fetch', {
  summary: 'A document of a module, to be read or saved; it goes on where it stopped (ranges)',
  input: z.object({ id: learningItemId }),
  problems: ['file.missing'],
})

const questionInput = z.object({
  id: learningQuestionId,
  text: line(400),
  choices: z.array(line(200)).check(z.minLength(2), z.maxLength(6)),
  right: choiceNumber,
})
const itemInput = z.object({
  id: learningItemId,
  kind: z.enum(learningKinds),
  title: line(160),
  body: maybeText(8000),
  link: z.nullable(link),
  pass: z.nullable(z.int().check(z.minimum(1), z.maximum(100))),
  questions: z.array(questionInput).check(z.maxLength(mostQuizQuestions)),
})
const changing = ['record.changed-meanwhile', 'learning.retired'] as const
export const putModule = command('learning.put', {
  summary:
    'Write a module, whole: what is not named any more is gone. `version` is the one that was seen; null: it is new',
  input: z.object({
    id: learningModuleId,
    version: z.nullable(version),
    /** The nation, or the province whose office writes it. */
    scopeId: z.int().check(z.minimum(1), z.maximum(9_999_999)),
    ...facts,
    items: z.array(itemInput).check(z.maxLength(mostLearningItems)),
  }),
  result: z.object({ version: z.int() }),
  problems: [...changing, 'learning.item-unfit', 'learning.item-elsewhere', 'learning.unfinished'],
})
export const attachDocument = command('learning.attach', {
  summary:
    'The PDF of a document that was uploaded (by tus 1.0 at /api/uploads, 20 MB at the most); it takes the place of what was there',
  input: z.object({
    id: learningItemId,
    /** The last part of the upload's address. */
    upload: z.string().check(z.regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/)),
  }),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['learning.retired', 'learning.no-document', 'learning.no-pdf'] as const),
    ...([
      'material.upload-missing',
      'material.kind-unfit',
      'material.old-office',
      'material.macros',
    ] as const),
    ...(['material.active', 'material.embedded', 'material.broken', 'material.swollen'] as const),
    'material.too-large',
  ],
})
export const publishModule = command('learning.publish', {
  summary: 'Everybody who is signed in can read it from now on',
  input: z.object({ id: learningModuleId, version }),
  result: z.object({ version: z.int() }),
  problems: [...changing, 'learning.unfinished'],
})
export const retireModule = command('learning.retire', {
  summary: 'It is not offered any more, with the reason; who has completed it keeps the hours',
  input: z.object({ id: learningModuleId, version, reason: line(300) }),
  result: z.object({ version: z.int() }),
  problems: [...changing, 'learning.not-published'],
})

const learned = z.object({
  /** The whole module is completed with this. */
  completed: z.boolean(),
})
export const doItem = command('learning.do', {
  summary: 'I have read a text or document, or seen a video',
  input: z.object({ id: learningItemId }),
  result: learned,
  problems: ['learning.retired', 'learning.not-published', 'learning.answers-needed'],
})
export const answerQuiz = command('learning.answer', {
  summary: 'Answers to a quiz, each the number of a choice from 0, in the order of its questions',
  input: z.object({
    id: learningItemId,
    answers: z.array(choiceNumber).check(z.minLength(1), z.maxLength(mostQuizQuestions)),
  }),
  result: z.extend(learned, { marks: z.array(z.boolean()), passed: z.boolean() }),
  problems: ['learning.retired', 'learning.not-published', 'learning.no-quiz', 'learning.answers-missing'],
})

export const myHours = query('learning.hours', {
  summary: 'Training hours of mine: of modules that I completed, and of certificates from meetings',
  input: z.object({}),
  result: z.object({
    hours: z.int(),
    modules: z.array(z.object({ id: learningModuleId, title: z.string(), hours: z.int(), on: day })),
    certificates: z.array(
      z.object({ guestId, title: z.string(), hours: z.nullable(z.int()), on: day, number: z.string() }),
    ),
  }),
})

const peopleFilter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  moduleId: z.optional(learningModuleId),
  region: z.optional(intParam(1, 9_999_999)),
  ...sorting(['completed', 'person', 'place', 'module', 'hours'], 'completed'),
}
const completion = z.object({
  personId,
  name: z.string(),
  moduleId: learningModuleId,
  module: z.string(),
  /** The library or office where they worked then. */
  place: z.string(),
  libraryId: z.nullable(libraryId),
  regency: z.nullable(z.string()),
  province: z.nullable(z.string()),
  hours: count(40),
  on: day,
})
export type LearningCompletion = z.output<typeof completion>
export const listCompletions = query('learning.completions', {
  summary: 'Who of my area has completed which module',
  input: z.object({ ...peopleFilter, ...paging }),
  result: z.object({
    total: z.int(),
    people: z.int(),
    hours: z.int(),
    completions: z.array(completion),
  }),
})
/** The columns that the list of who has learned can have. */
export const completionColumns = [
  ...(['person', 'place', 'module', 'hours', 'completed', 'regency', 'province'] as const),
] as const
export const exportCompletions = download('learning.export-completions', {
  summary: 'Who of my area has completed which module, as a file; with the columns asked for, in their order',
  input: z.object({ ...peopleFilter, columns: columnsParam(completionColumns), format }),
})
