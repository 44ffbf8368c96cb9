import type { storyForm } from '../../../text/story-form.ts'
import type { StoryDraft } from './story-draft.ts'

/** What differs between what is on record now and what was typed. */
export function differing(newest: StoryDraft, mine: StoryDraft, words: typeof storyForm.id) {
  const { rows, none } = words.check
  const said = (draft: StoryDraft): [string, string][] => [
    [rows.heading, draft.title.trim()],
    [rows.before, draft.before.trim()],
    [rows.deed, draft.deed.trim()],
    [rows.after, draft.after.trim()],
    [rows.quote, draft.quote.trim()],
    [rows.figures, draft.figures.map(({ before, after, unit }) => `${before} → ${after} ${unit}`).join('; ')],
  ]
  const theirs = said(newest)
  return said(mine)
    .map(([label, own], at) => ({ label, newest: theirs[at]?.[1] || none, mine: own || none }))
    .filter(row => row.newest !== row.mine)
}
