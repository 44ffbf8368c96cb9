import type { StoryId } from '../../../contract/ids.ts'
import { getStory } from '../../../contract/story-lists.ts'
import { stories } from '../../../text/stories.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { ChainLink } from '../../shell/chain-link.tsx'
import type { Place } from '../../shell/office-list.tsx'
import { Photos } from '../../shell/photos.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { StoryConsents } from './consents.tsx'
import { Judge } from './judge.tsx'
import { StoryMark } from './story-mark.tsx'
import { StoryFacts, Told } from './told.tsx'

/** One story beside the list: what is told, who allowed what, and what can be done with it. */
export function StoryPanel(props: { id: StoryId; place: Place }) {
  const words = useText(stories)
  const answer = useAsk(getStory, { id: props.id }, { fresh: true })
  const { page, judge } = words
  return (
    <SidePanel
      label={judge.panel}
      onClose={props.place.close}
      closeLabel={judge.close}
      head={answer.data && <StoryMark state={answer.data.story.state} />}
      place={judge.place(String(props.place.at), String(props.place.of))}
    >
      <Waiting answer={answer}>
        {({ story, can }) => (
          <>
            <h2>
              <a href={`/kisah-dampak/${story.id}`}>
                {story.title ?? (story.state === 'withdrawn' ? words.untitled : words.hidden)}
              </a>
            </h2>
            <p class="sub small">{[story.libraryName, story.regency ?? story.province].join(', ')}</p>
            <Judge story={story} can={can} />
            <Told story={story} />
            {story.state !== 'withdrawn' && (
              <>
                <Photos about="story" record={story.id} />
                <h3>{page.consents}</h3>
                <StoryConsents consents={story.consents} />
              </>
            )}
            <StoryFacts story={story} office />
            <p class="small sub">{page.looks}</p>
            {story.state !== 'withdrawn' && <ChainLink kind="story" id={story.id} />}
          </>
        )}
      </Waiting>
    </SidePanel>
  )
}
