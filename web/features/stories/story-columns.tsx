import type { Story } from '../../../contract/story-lists.ts'
import { activities as labels } from '../../../text/activities.ts'
import { stories } from '../../../text/stories.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { month, shortDate } from '../../ui/format.ts'
import { StoryMark } from './story-mark.tsx'

const none = <span class="sub">–</span>

export function storyColumnsIn(language: Language): ListColumn<Story>[] {
  const words = stories[language]
  const { topics } = labels[language]
  const c = words.list.columns
  const dayOf = (on: string | null) => (on === null ? none : `${shortDate(on, language)} ${on.slice(0, 4)}`)
  return [
    {
      ...{ id: 'title', head: c.title, main: true, wrap: true },
      cell: ({ title, state }) =>
        title === null ? (
          <span class="sub">{state === 'withdrawn' ? words.untitled : words.hidden}</span>
        ) : (
          <b>{title}</b>
        ),
    },
    {
      ...{ id: 'library', head: c.library, wrap: true, sortable: true, bare: true },
      cell: story => (
        <>
          {story.libraryName} <span class="sub">{story.regency ?? story.province}</span>
        </>
      ),
    },
    { id: 'area', head: c.area, wideOnly: true, wrap: true, cell: ({ area }) => topics[area] },
    { id: 'state', head: c.state, bare: true, cell: ({ state }) => <StoryMark state={state} /> },
    {
      ...{ id: 'happened', head: c.happened, wideOnly: true, sortable: true },
      cell: ({ happenedOn }) => month(happenedOn, language),
    },
    {
      ...{ id: 'recorded', head: c.recorded, numeric: true, sortable: true },
      cell: ({ recordedOn }) => dayOf(recordedOn),
    },
    {
      ...{ id: 'published', head: c.published, numeric: true, sortable: true, later: true },
      cell: ({ publishedOn }) => dayOf(publishedOn),
    },
  ]
}
