import type { Activity } from '../../../contract/activities.ts'
import { type ActivityId, makeId, type PhotoId, type PracticeId } from '../../../contract/ids.ts'
import {
  mostPracticeCost,
  type Practice,
  type PracticeCondition,
  type PracticeFacts,
  type PictureSaying,
} from '../../../contract/practices.ts'
import type { Strategy, Topic } from '../../../contract/themes.ts'

export type PictureDraft = { photoId: string; step: number | null; said: PictureSaying | null }

/** A card as it is being written: unanswered is null or ''. */
export type PracticeDraft = {
  id: string
  /** The version that was seen; 0: it was never saved. */
  version: number
  /** The question that was open last. */
  at: number
  title: string
  topic: Topic | ''
  strategy: Strategy | ''
  problem: string
  forWhom: string
  steps: string[]
  days: number | null
  cost: number | null
  materials: string
  partners: string
  conditions: PracticeCondition[]
  result: string
  pitfalls: string
  activities: string[]
  pictures: PictureDraft[]
  /** The adoption that it is written from. */
  adaptsId: string | null
  /** Alike cards that the author looked at. */
  apartFrom: string[]
  /** Why a published one is corrected. */
  reason: string
  /** What stood there when it was begun, to tell who has changed what. */
  seen?: PracticeAnswers
}
/** All that is answered, without what only the form needs. */
export type PracticeAnswers = Omit<PracticeDraft, 'seen' | 'at' | 'apartFrom' | 'reason'>

export const emptyDraft = (): PracticeDraft => ({
  ...{ id: makeId<PracticeId>(), version: 0, at: 1, title: '', topic: '', strategy: '', problem: '' },
  ...{ forWhom: '', steps: ['', ''], days: null, cost: null, materials: '', partners: '', conditions: [] },
  ...{ result: '', pitfalls: '', activities: [], pictures: [], adaptsId: null, apartFrom: [], reason: '' },
})

/** What an activity says of it already. */
export function draftFrom(activity: Activity): PracticeDraft {
  const { id, title, topic, strategy, need, needWhy, partner, partnerName } = activity
  return {
    ...emptyDraft(),
    ...{ title, topic, strategy, problem: need ?? needWhy ?? '' },
    ...{ partners: [partnerName, partner].filter(Boolean).join(', '), activities: [id] },
  }
}

export function draftOf(practice: Practice, activities: readonly { id: string }[]): PracticeDraft {
  const { id, version, title, topic, strategy, days, cost, conditions, adaptsId } = practice
  const steps = practice.steps.map(({ text }) => text)
  const seen: PracticeAnswers = {
    ...{ id, version, title, topic, strategy, days, cost, conditions, adaptsId },
    ...{ problem: practice.problem ?? '', forWhom: practice.forWhom ?? '' },
    ...{ materials: practice.materials ?? '', partners: practice.partners ?? '' },
    ...{ result: practice.result ?? '', pitfalls: practice.pitfalls ?? '' },
    steps: steps.length === 0 ? ['', ''] : steps,
    activities: activities.map(one => one.id),
    pictures: practice.pictures.map(({ photoId, step, said }) => ({ photoId, step, said })),
  }
  return { ...seen, at: lastStep, apartFrom: [], reason: '', seen }
}

export function answersOf(draft: PracticeDraft): PracticeAnswers {
  const { seen: _, at: __, apartFrom: ___, reason: ____, ...answers } = draft
  return answers
}

/** The steps in another order, or one fewer; each picture stays with its step. */
export function withSteps(draft: PracticeDraft, order: readonly number[]): Partial<PracticeDraft> {
  const pictures = draft.pictures.map(picture => {
    const now = picture.step === null ? -1 : order.indexOf(picture.step - 1)
    return { ...picture, step: now < 0 ? null : now + 1 }
  })
  return { steps: order.map(at => draft.steps[at] ?? ''), pictures }
}

/** What is sent: empty steps are left out, and their pictures stand for the whole. Null without name and theme. */
export function factsOf(draft: PracticeDraft): PracticeFacts | null {
  const { topic, strategy, days, cost, conditions } = draft
  if (topic === '' || strategy === '' || draft.title.trim() === '') return null
  const filled = draft.steps.flatMap((text, at) => (text.trim() === '' ? [] : [at]))
  const { steps = [], pictures = [] } = withSteps(draft, filled)
  const said = (text: string) => text.trim() || null
  return {
    ...{ title: draft.title.trim(), topic, strategy, days, cost, conditions },
    ...{ problem: said(draft.problem), forWhom: said(draft.forWhom) },
    steps: steps.map(text => ({ text: text.trim() })),
    ...{ materials: said(draft.materials), partners: said(draft.partners) },
    ...{ result: said(draft.result), pitfalls: said(draft.pitfalls) },
    activities: draft.activities as ActivityId[],
    pictures: pictures.map(picture => ({ ...picture, photoId: picture.photoId as PhotoId })),
  }
}

/** The questions of the form, by their number. */
export const stepOf = { about: 1, why: 2, steps: 3, needs: 4, result: 5, pictures: 6, check: 7 } as const
export const lastStep = stepOf.check

export type TroubleField =
  | ('title' | 'topic' | 'strategy' | 'problem' | 'forWhom' | 'steps' | 'days' | 'cost')
  | ('result' | 'pictures' | 'reason')
/** What stands in the way; `draft`: even of keeping it as a draft. */
export type Trouble = { step: number; field: TroubleField; draft: boolean }

/** @param correcting whether a published card is corrected, which needs a reason */
export function troublesOf(draft: PracticeDraft, correcting: boolean): Trouble[] {
  const blank = (text: string) => text.trim() === ''
  const is = (field: TroubleField, at: keyof typeof stepOf, wrong: boolean, always = false): Trouble[] =>
    wrong ? [{ step: stepOf[at], field, draft: always }] : []
  const { days, cost } = draft
  return [
    ...is('title', 'about', blank(draft.title), true),
    ...is('topic', 'about', draft.topic === '', true),
    ...is('strategy', 'about', draft.strategy === '', true),
    ...is('problem', 'why', blank(draft.problem)),
    ...is('forWhom', 'why', blank(draft.forWhom)),
    ...is('steps', 'steps', draft.steps.every(blank)),
    ...is('days', 'needs', days !== null && (!Number.isInteger(days) || days < 0 || days > 3650), true),
    ...is(
      'cost',
      'needs',
      cost !== null && (!Number.isInteger(cost) || cost < 0 || cost > mostPracticeCost),
      true,
    ),
    ...is('result', 'result', blank(draft.result)),
    ...is(
      'pictures',
      'pictures',
      draft.pictures.some(({ said }) => said === null),
    ),
    ...is('reason', 'check', correcting && blank(draft.reason)),
  ]
}

/** The question that answers a path of the command's input. */
export function stepOfPath(path: string): number {
  const [head = ''] = path.split('.')
  if (['title', 'topic', 'strategy', 'activities'].includes(head)) return stepOf.about
  if (['problem', 'forWhom'].includes(head)) return stepOf.why
  if (head === 'steps') return stepOf.steps
  if (['days', 'cost', 'materials', 'partners', 'conditions'].includes(head)) return stepOf.needs
  if (['result', 'pitfalls'].includes(head)) return stepOf.result
  return head === 'pictures' ? stepOf.pictures : stepOf.check
}
