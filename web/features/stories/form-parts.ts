import type { Field, StoryDraft } from './story-draft.ts'

/** What every step of the form is given. */
export type StepProps = {
  draft: StoryDraft
  edit: (change: Partial<StoryDraft>) => void
  /** The sentence at a field: what stands in the way, or what the server said of it. */
  errorOf: (...fields: Field[]) => string | undefined
}

export const steps = 8

/** The element that a sentence leads to, where it has another name than its field. */
export const elementOf: Partial<Record<Field, string>> = { figure: 'figures', range: 'figures' }

/** The step at which a path of the command's input is answered; the last where it is none of them. */
export function stepOfPath(path: string): number {
  const [head = ''] = path.split('.')
  if (['area', 'happenedOn', 'activityId'].includes(head)) return 1
  if (head === 'before') return 2
  if (head === 'deed') return 3
  if (['after', 'quote', 'title'].includes(head)) return 4
  if (head === 'figures' || head === 'sdgs') return 5
  return head === 'consents' ? 7 : steps
}

/** The step that a refusal leads to; null where nothing in the form would mend it. */
export function stepOfCode(code: string): number | null {
  if (code === 'story.number-inside') return steps
  if (code === 'story.names-child') return 1
  return code.startsWith('consent.') ? 7 : null
}
