import type { StoryFigure } from '../../../contract/stories.ts'
import { storyForm } from '../../../text/story-form.ts'
import { useSession, useText } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'

/** A figure in one line: what it is of, from where to where, between what, and who says so. */
export function useFigureLine() {
  const { figures: words } = useText(storyForm)
  const { language } = useSession()
  const of = (value: number | null) => (value === null ? '–' : number(value, language))
  return ({ kind, before, after, unit, low, high, source }: StoryFigure): string => {
    const between = low === null && high === null ? '' : ` (${of(low)}–${of(high)})`
    return `${words.kinds[kind]}: ${of(before)} → ${of(after)}${between} ${unit}. ${source}`
  }
}
