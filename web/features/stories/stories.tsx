import './stories.css'
import { storyAreas, storyStates } from '../../../contract/stories.ts'
import { exportStories, listStories } from '../../../contract/story-lists.ts'
import { activities as labels } from '../../../text/activities.ts'
import { stories } from '../../../text/stories.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { WorkTabs } from '../../shell/work-tabs.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { storyColumnsIn } from './story-columns.tsx'
import { StoryPanel } from './story-panel.tsx'

const size = 50
const none = { cari: '', wilayah: '', perubahan: '', tahap: 'all' }

/** Lives that changed in an office's area (`/kisah-dampak`), in whatever state. */
export function StoriesPage() {
  const { list: words, states } = useText(stories)
  const { topics } = useText(labels)
  const { language } = useSession()
  const list = useList({
    list: 'stories',
    none,
    known: { perubahan: storyAreas, tahap: ['all', ...storyStates] },
    sort: { column: 'recorded', descending: true },
    columns: storyColumnsIn(language),
    rowKey: story => story.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    area: given(filters.perubahan),
    state: filters.tahap === 'all' ? undefined : filters.tahap,
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listStories, { ...input, limit: size, offset: list.offset } as never)
  return (
    <OfficeList
      list={list}
      at="activities"
      title={words.title}
      note={answer.data && words.count(number(answer.data.total, language))}
      tabs={<WorkTabs at="stories" />}
      actions={
        <>
          <Button size="sm" icon="people" href="/kisah-dampak/panel">
            {words.panels}
          </Button>
          <Button size="sm" icon="external" href="/kisah">
            {words.public}
          </Button>
        </>
      }
      download={{ endpoint: exportStories, input }}
      answer={answer}
      rowsOf={({ stories: rows, total }) => ({ rows, total })}
      size={size}
      words={words}
      panel={(row, place) => <StoryPanel key={row.id} id={row.id} place={place} />}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="perubahan"
            label={words.columns.area}
            all={words.anyArea}
            options={optionsOf(storyAreas, topics)}
          />
          <StateChips
            list={list}
            name="tahap"
            label={words.state}
            all={words.anyState}
            states={storyStates}
            names={states}
            counts={answer.data?.byState}
          />
        </>
      }
    />
  )
}
