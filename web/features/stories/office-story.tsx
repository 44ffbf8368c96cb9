import './stories.css'
import { useParams } from 'wouter'
import type { StoryId } from '../../../contract/ids.ts'
import { getStory } from '../../../contract/story-lists.ts'
import { stories } from '../../../text/stories.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { ChainLink } from '../../shell/chain-link.tsx'
import { ClearedPhotos } from '../../shell/cleared-photos.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { StoryConsents } from './consents.tsx'
import { Judge } from './judge.tsx'
import { StoryMark } from './story-mark.tsx'
import { History, PanelWords, StoryFacts, Told, type StoryTold } from './told.tsx'

/** One story for an office (`/kisah-dampak/:id`): to be checked, published, taken off, and why it was chosen. */
export function OfficeStoryPage() {
  const { id } = useParams<{ id: StoryId }>()
  const answer = useAsk(getStory, { id }, { fresh: true })
  return (
    <OfficePage at="activities">
      <Wrap>
        <Waiting answer={answer}>{told => <Whole told={told} />}</Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Whole({ told: { story, can } }: { told: StoryTold }) {
  const words = useText(stories)
  const { page } = words
  const gone = story.state === 'withdrawn'
  return (
    <>
      <PageHead
        over={<a href="/kisah-dampak">{words.title}</a>}
        title={story.title ?? (gone ? words.untitled : words.hidden)}
        sub={
          <>
            <StoryMark state={story.state} />{' '}
            {[story.libraryName, story.regency ?? story.province].join(', ')}
          </>
        }
      />
      <div class="story-office">
        <div>
          <Told story={story} />
          {story.panels.length > 0 && (
            <Section title={page.panels}>
              <PanelWords story={story} />
            </Section>
          )}
          {!gone && story.photos.length > 0 && (
            <Section title={page.photos}>
              <ClearedPhotos
                {...{ about: 'story', record: story.id, mine: false }}
                photos={story.photos}
                consents={story.consents}
                consentIds={[]}
              />
            </Section>
          )}
        </div>
        <div>
          <Judge story={story} can={can} />
          {!gone && (
            <Section title={page.consents}>
              <StoryConsents consents={story.consents} />
            </Section>
          )}
          <Section title={page.facts}>
            <StoryFacts story={story} office />
            {!gone && <ChainLink kind="story" id={story.id} />}
          </Section>
          <Section title={page.history}>
            <History story={story} />
            <p class="small sub">{page.looks}</p>
          </Section>
        </div>
      </div>
    </>
  )
}
