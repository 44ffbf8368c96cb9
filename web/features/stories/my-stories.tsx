import './stories.css'
import type { LibraryId } from '../../../contract/ids.ts'
import { listStories, type Story } from '../../../contract/story-lists.ts'
import { activities as labels } from '../../../text/activities.ts'
import { myStories } from '../../../text/my-stories.ts'
import { stories } from '../../../text/stories.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { storiesOf } from '../../data/to-hand.ts'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { month } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { idOf, storiesHere } from './kept.ts'
import { StoryMark } from './story-mark.tsx'

/** The lives that changed here (`/kisah-saya`): what needs somebody first. */
export function MyStoriesPage() {
  const words = useText(myStories)
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listStories, storiesOf(library.id as LibraryId))
  const here = storiesHere(useOutbox())
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={words.lead} />
        {!onlySees && (
          <div class="stories-do">
            <Button variant="go" size="big" wide icon="plus" href="/kisah-saya/baru">
              {words.fresh}
            </Button>
          </div>
        )}
      </Wrap>
      {here.length > 0 && (
        <Section title={words.here}>
          {here.map(entry => (
            <EntryItem key={entry.id} entry={entry} href={`/kisah-saya/${idOf(entry.record)}`} />
          ))}
        </Section>
      )}
      <Waiting answer={answer}>
        {({ stories: all }) => {
          if (all.length + here.length === 0) return <Empty title={words.none} text={words.noneText} />
          const of = (...states: Story['state'][]) => all.filter(({ state }) => states.includes(state))
          return (
            <>
              <Items title={words.groups.todo} items={of('draft', 'returned')} />
              <Items title={words.groups.onWay} items={of('consented', 'verified')} />
              <Items title={words.groups.shown} items={of('published')} />
              <Items title={words.groups.gone} items={of('withdrawn')} />
            </>
          )
        }}
      </Waiting>
    </PhonePage>
  )
}

function Items(props: { title: string; items: Story[] }) {
  const words = useText(myStories)
  const names = useText(stories)
  const { topics } = useText(labels)
  const { language } = useSession()
  if (props.items.length === 0) return null
  return (
    <Section title={props.title}>
      <ul>
        {props.items.map(story => (
          <li key={story.id}>
            <a class="phone-item" href={`/kisah-saya/${story.id}`}>
              <div>
                <b>{story.title ?? names.untitled}</b>
                <span class="small sub">
                  {[topics[story.area], month(story.happenedOn, language)].join(' · ')}
                  {story.chosenBy.length > 0 && ` · ${words.chosen}`}
                </span>
              </div>
              <StoryMark state={story.state} tag />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
