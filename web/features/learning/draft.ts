import type { InputOf } from '../../../contract/endpoint.ts'
import {
  type LearningItemId,
  type LearningModuleId,
  type LearningQuestionId,
  makeId,
} from '../../../contract/ids.ts'
import {
  type LearningKind,
  type LearningModule,
  type putModule,
  usualPass,
} from '../../../contract/learning.ts'

export type QuestionDraft = { id: LearningQuestionId; text: string; choices: string[]; right: number | null }
export type ItemDraft = {
  id: LearningItemId
  kind: LearningKind
  title: string
  body: string
  link: string
  pass: string
  questions: QuestionDraft[]
  /** Of a document that is at the server. */
  bytes: number | null
}
export type ModuleDraft = {
  id: LearningModuleId
  version: number | null
  title: string
  summary: string
  strategy: InputOf<typeof putModule>['strategy'] | ''
  topic: InputOf<typeof putModule>['topic'] | ''
  hours: string
  items: ItemDraft[]
}

export const newModule = (): ModuleDraft => ({
  ...{ id: makeId<LearningModuleId>(), version: null, title: '', summary: '', strategy: '', topic: '' },
  ...{ hours: '1', items: [] },
})
export const newItem = (kind: LearningKind): ItemDraft => ({
  ...{
    id: makeId<LearningItemId>(),
    kind,
    title: '',
    body: '',
    link: '',
    pass: String(usualPass),
    bytes: null,
  },
  questions: kind === 'quiz' ? [newQuestion()] : [],
})
export const newQuestion = (): QuestionDraft => ({
  ...{ id: makeId<LearningQuestionId>(), text: '', choices: ['', ''], right: null },
})

export function draftOf({ module, items }: LearningModule): ModuleDraft {
  const { id, version, title, summary, strategy, topic, hours } = module
  return {
    ...{ id, version, title, summary, strategy, topic, hours: String(hours) },
    items: items.map(item => ({
      ...{ id: item.id, kind: item.kind, title: item.title, bytes: item.bytes },
      ...{ body: item.body ?? '', link: item.link ?? '', pass: String(item.pass ?? usualPass) },
      questions: item.questions.map(question => ({ ...question, choices: [...question.choices] })),
    })),
  }
}

const wholeIn = (text: string, most: number): number | null => {
  const number = Number(text.trim())
  return text.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= most ? number : null
}
/** What is wrong with a field, as a word of `learning.keep`; undefined: nothing. */
export type Fault = 'needed' | 'hoursWrong' | 'passWrong' | 'linkWrong' | 'rightNeeded'

/** The faults of a draft, by the field: `title`, `hours`, or an item's or question's id with what of it. */
export function faultsOf(draft: ModuleDraft): Map<string, Fault> {
  const faults = new Map<string, Fault>()
  const need = (at: string, value: string) => value.trim() === '' && faults.set(at, 'needed')
  need('title', draft.title)
  need('summary', draft.summary)
  need('strategy', draft.strategy)
  need('topic', draft.topic)
  if (wholeIn(draft.hours, 40) === null) faults.set('hours', 'hoursWrong')
  for (const item of draft.items) {
    need(`${item.id}/title`, item.title)
    if (item.kind === 'video' && !/^https:\/\/[^\s/]+\S*$/.test(item.link.trim()))
      faults.set(`${item.id}/link`, 'linkWrong')
    if (item.kind !== 'quiz') continue
    if (wholeIn(item.pass, 100) === null) faults.set(`${item.id}/pass`, 'passWrong')
    for (const { id, text, choices, right } of item.questions) {
      need(`${id}/text`, text)
      for (const [at, choice] of choices.entries()) need(`${id}/${at}`, choice)
      if (right === null) faults.set(`${id}/right`, 'rightNeeded')
    }
  }
  return faults
}

/** The module as it is sent; null where something is wrong. */
export function inputOf(draft: ModuleDraft, scopeId: number): InputOf<typeof putModule> | null {
  const { id, version, title, summary, strategy, topic } = draft
  const hours = wholeIn(draft.hours, 40)
  if (faultsOf(draft).size > 0 || strategy === '' || topic === '' || hours === null) return null
  return {
    ...{ id, version, scopeId, title, summary, strategy, topic, hours },
    items: draft.items.map(item => ({
      ...{ id: item.id, kind: item.kind, title: item.title, body: item.body.trim() || null },
      link: item.kind === 'video' ? item.link : null,
      pass: item.kind === 'quiz' ? wholeIn(item.pass, 100) : null,
      questions: item.questions.map(question => ({ ...question, right: question.right ?? 0 })),
    })),
  }
}
