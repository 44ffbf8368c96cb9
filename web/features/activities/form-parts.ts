import { ageGroups } from '../../../contract/activities.ts'
import type { activityForm } from '../../../text/activity-form.ts'
import type { Language } from '../../data/session.tsx'
import type { ActivityDraft, Trouble } from './activity-draft.ts'

export type FormWords = typeof activityForm.id
export type FieldName = Trouble['field'] | 'place' | 'partner' | 'partnerId' | 'need' | 'needId' | 'notes'

/** What every step of the form is given. */
export type StepProps = {
  draft: ActivityDraft
  edit: (change: Partial<ActivityDraft>) => void
  /** The sentence at a field: what stands in the way, or what the server said of it. */
  errorOf: (field: FieldName) => string | undefined
  words: FormWords
  language: Language
}

/** The sentence of what stands in the way; it may name `{people}`. */
export function sentenceOf(trouble: Trouble, words: FormWords): string {
  switch (trouble.field) {
    case 'kind':
      return words.kind.missing
    case 'title':
      return words.kind.missingName
    case 'topic':
      return words.kind.missingTopic
    case 'strategy':
      return words.kind.missingStrategy
    case 'heldOn':
      return words.when[trouble.rule]
    case 'revisionReason':
      return words.when.missingReason
    case 'people':
      return words.people.missing
    case 'attendances':
      return trouble.rule === 'missing' ? words.people.missingAttendances : words.people.tooFew
    case 'ages':
      return words.ages.over
    case 'notes':
      return words.check.notesLong
    default:
      return words.groups.over
  }
}

/** The paths of the command's input that a field of the form fills. */
export function pathsOf(field: FieldName): string[] {
  if (field === 'kind') return []
  if (field === 'people') return ['reached.people', 'reached.female', 'reached.male']
  if (field === 'attendances') return ['reached.attendances']
  if (field === 'ages') return ageGroups.map(age => `reached.${age}`)
  return inputFields.includes(field) ? [field] : [`reached.${field}`]
}

/** The step at which a path of the command's input is answered. */
export function stepOfPath(path: string): number {
  const [head = '', part = ''] = path.split('.')
  if (['title', 'topic', 'strategy'].includes(head)) return 1
  if (['heldOn', 'place', 'outreach', 'revisionReason'].includes(head)) return 2
  if (head !== 'reached') return 6
  if (['people', 'attendances', 'female', 'male'].includes(part)) return 3
  return ageGroups.some(age => age === part) ? 4 : 5
}

const inputFields: FieldName[] = [
  'title',
  'topic',
  'strategy',
  'heldOn',
  'place',
  'revisionReason',
  'partner',
  'partnerId',
  'need',
  'needId',
  'notes',
]
