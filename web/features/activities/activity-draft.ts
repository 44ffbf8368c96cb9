import {
  type Activity,
  type ActivityFacts,
  ageGroups,
  checkReached,
  groups,
  type Reached,
} from '../../../contract/activities.ts'
import { makeId, type NeedId, type PartnerId } from '../../../contract/ids.ts'
import type { Pointer } from '../../shell/pointers.ts'
import { type Kind, kindOf } from './kinds.ts'

type Age = (typeof ageGroups)[number]
type Group = (typeof groups)[number]

/** An activity as it is being answered: unanswered is null or ''. */
export type ActivityDraft = {
  id: string
  /** The version that was seen; null: it was never saved. */
  version: number | null
  /** The step that was open last. */
  step: number
  /** Answered on the one screen, and not step by step. */
  quick: boolean
  kind: Kind | null
  title: string
  topic: ActivityFacts['topic'] | ''
  strategy: ActivityFacts['strategy'] | ''
  heldOn: string
  outreach: boolean
  place: string
  /** Women and men are counted apart, or only all together (`unknown`). */
  apart: boolean
  female: number | null
  male: number | null
  unknown: number | null
  /** Some came more than once, so that attendances are more than people. */
  again: boolean
  attendances: number | null
  parts: Record<Age | Group, number | null>
  partner: string
  need: string
  notes: string
  /** What was planned and is carried out by it; not known of an older draft. */
  planItemId?: Activity['planItemId']
  /** The need that it answers and the partner on record that took part; not known of an older draft. */
  ofNeed?: Pointer<NeedId> | null
  withPartner?: Pointer<PartnerId> | null
  revisionReason: string
  /** What stood there when it was begun, to tell who has changed what; not known of an older draft. */
  seen?: Answers
}
/** All that is answered, without what only the form needs. */
export type Answers = Omit<ActivityDraft, 'step' | 'seen'>

const noParts = Object.fromEntries([...ageGroups, ...groups].map(key => [key, null])) as Record<
  Age | Group,
  null
>

/** @param heldOn the day that stands there to begin with */
export function emptyDraft(heldOn: string): ActivityDraft {
  return {
    id: makeId(),
    version: null,
    step: 1,
    quick: false,
    kind: null,
    title: '',
    topic: '',
    strategy: '',
    heldOn,
    outreach: false,
    place: '',
    apart: true,
    female: null,
    male: null,
    unknown: null,
    again: false,
    attendances: null,
    parts: noParts,
    partner: '',
    need: '',
    notes: '',
    planItemId: null,
    ofNeed: null,
    withPartner: null,
    revisionReason: '',
  }
}

/** What was saved, to be mended. Whom nobody told apart stays so. */
export function draftOf(activity: Activity, step: number): ActivityDraft {
  const seen = answersIn(activity)
  return { ...seen, step, seen }
}

/** A draft's answers alone. */
export function answersOf({ step: _, seen: __, ...answers }: ActivityDraft): Answers {
  return answers
}

function answersIn(activity: Activity): Answers {
  const { reached } = activity
  const people = reached.people ?? reached.attendances
  const apart = reached.female !== null || reached.male !== null
  const unknown = people - (reached.female ?? 0) - (reached.male ?? 0)
  return {
    id: activity.id,
    version: activity.version,
    quick: false,
    kind: kindOf(activity),
    title: activity.title,
    topic: activity.topic,
    strategy: activity.strategy,
    heldOn: activity.heldOn,
    outreach: activity.outreach,
    place: activity.place ?? '',
    apart,
    female: reached.female,
    male: reached.male,
    unknown: apart && unknown === 0 ? null : unknown,
    again: reached.attendances !== people,
    attendances: reached.attendances === people ? null : reached.attendances,
    parts: Object.fromEntries(
      [...ageGroups, ...groups].map(key => [key, reached[key]]),
    ) as ActivityDraft['parts'],
    partner: activity.partner ?? '',
    need: activity.need ?? '',
    notes: activity.notes ?? '',
    planItemId: activity.planItemId,
    ofNeed: pointerOf(activity.needId, activity.needWhy),
    withPartner: pointerOf(activity.partnerId, activity.partnerName),
    revisionReason: activity.revisionReason ?? '',
  }
}

const pointerOf = <Id>(id: Id | null, name: string | null) => (id === null ? null : { id, name: name ?? '–' })
/** Undefined: an older draft does not know, so that what is on record stays. */
const idOf = <Id>(to: Pointer<Id> | null | undefined) => to && to.id

/** Different people, null where nobody answered. A blank beside an answer counts as none. */
export function peopleOf(draft: Answers): number | null {
  const answers = draft.apart ? [draft.female, draft.male, draft.unknown] : [draft.unknown]
  const given = answers.filter(answer => answer !== null)
  return given.length === 0 ? null : given.reduce((sum, answer) => sum + answer, 0)
}

/** Who came, as the programme counts it. */
export function reachedOf(draft: Answers): Reached {
  const people = peopleOf(draft)
  return {
    attendances: (draft.again ? draft.attendances : people) ?? 0,
    people,
    female: draft.apart ? (draft.female ?? 0) : null,
    male: draft.apart ? (draft.male ?? 0) : null,
    ...draft.parts,
  }
}

/** What is sent. Null while something that is needed was not answered. */
export function factsOf(draft: ActivityDraft): ActivityFacts | null {
  if (draft.topic === '' || draft.strategy === '' || peopleOf(draft) === null) return null
  return {
    title: draft.title.trim(),
    topic: draft.topic,
    strategy: draft.strategy,
    heldOn: draft.heldOn,
    outreach: draft.outreach,
    place: draft.place.trim() || null,
    reached: reachedOf(draft),
    partner: draft.partner.trim() || null,
    need: draft.need.trim() || null,
    notes: draft.notes.trim() || null,
    planItemId: draft.planItemId,
    needId: idOf(draft.ofNeed),
    partnerId: idOf(draft.withPartner),
  }
}

/** What stands in the way, by the field it concerns; the words stand in `text/activity-form.ts`. */
export type Trouble =
  | { step: 1; field: 'kind' | 'title' | 'topic' | 'strategy'; rule: 'missing' }
  | { step: 2; field: 'heldOn'; rule: 'missing' | 'ahead' | 'old' }
  | { step: 2; field: 'revisionReason'; rule: 'missing' }
  | { step: 3; field: 'people'; rule: 'missing' }
  | { step: 3; field: 'attendances'; rule: 'missing' | 'too-few' }
  | { step: 4; field: 'ages'; rule: 'over' }
  | { step: 5; field: Group; rule: 'over' }
  | { step: 6; field: 'notes'; rule: 'long' }

/** Letters of the notes; the contract's. */
export const mostNotes = 2000
/** Letters of a line, such as the partners; the contract's. */
export const mostLine = 200

/**
 * Looks over the answers, as the server does when they arrive.
 * @param today in Jakarta
 * @param locked whether the month of the activity, or the one it was in, is locked
 */
export function troublesOf(draft: ActivityDraft, today: string, locked: boolean): Trouble[] {
  const long: Trouble[] = [{ step: 6, field: 'notes', rule: 'long' }]
  return [
    ...troublesOfKind(draft),
    ...troublesOfDay(draft, today, locked),
    ...troublesOfPeople(draft),
    ...(draft.notes.trim().length > mostNotes ? long : []),
  ]
}

function troublesOfKind(draft: ActivityDraft): Trouble[] {
  if (draft.kind === null) return [{ step: 1, field: 'kind', rule: 'missing' }]
  const blank = (['title', 'topic', 'strategy'] as const).filter(field => draft[field].trim() === '')
  return blank.map(field => ({ step: 1, field, rule: 'missing' }))
}

function troublesOfDay(draft: ActivityDraft, today: string, locked: boolean): Trouble[] {
  const day = (rule: 'missing' | 'ahead' | 'old'): Trouble[] => [{ step: 2, field: 'heldOn', rule }]
  if (draft.heldOn === '') return day('missing')
  if (draft.heldOn > today) return day('ahead')
  if (draft.heldOn < '2018-01-01') return day('old')
  const reasonMissing = locked && draft.revisionReason.trim() === ''
  return reasonMissing ? [{ step: 2, field: 'revisionReason', rule: 'missing' }] : []
}

function troublesOfPeople(draft: ActivityDraft): Trouble[] {
  const people = peopleOf(draft)
  if (people === null) return [{ step: 3, field: 'people', rule: 'missing' }]
  if (draft.again && draft.attendances === null) return [{ step: 3, field: 'attendances', rule: 'missing' }]
  const wrong = checkReached(reachedOf(draft))
  if (!wrong) return []
  if (wrong.rule === 'people-over-attendances') return [{ step: 3, field: 'attendances', rule: 'too-few' }]
  const over = groups.filter(group => wrong.fields.includes(group))
  if (over.length > 0) return over.map(field => ({ step: 5, field, rule: 'over' }))
  return [{ step: 4, field: 'ages', rule: 'over' }]
}

/** Whether what is on record says just what was answered. */
export function isSame(saved: Activity, draft: ActivityDraft): boolean {
  return JSON.stringify(factsOf(draftOf(saved, draft.step))) === JSON.stringify(factsOf(draft))
}
