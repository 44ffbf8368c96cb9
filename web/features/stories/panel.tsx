import './stories.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import type { StoryPanelId } from '../../../contract/ids.ts'
import { getPanel } from '../../../contract/story-panels.ts'
import { activities as labels } from '../../../text/activities.ts'
import { storyPanels } from '../../../text/story-panels.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { month } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { type Panel, type PanelAct, PanelDialog } from './panel-dialogs.tsx'

/** One panel (`/kisah-dampak/panel/:id`): its stories, who chose which and why, and what it concludes. */
export function PanelPage() {
  const { id } = useParams<{ id: StoryPanelId }>()
  const answer = useAsk(getPanel, { id }, { fresh: true })
  return (
    <OfficePage at="activities">
      <Wrap>
        <Waiting answer={answer}>{({ panel }) => <Whole panel={panel} />}</Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Whole({ panel }: { panel: Panel }) {
  const words = useText(storyPanels)
  const { topics } = useText(labels)
  const { language } = useSession()
  const [act, setAct] = useState<PanelAct | null>(null)
  const { one } = words
  const open = panel.closedOn === null
  const works = panel.mine && open
  const voted = (memberId: string) =>
    panel.storyList.find(({ votes }) => votes.some(vote => vote.memberId === memberId))
  return (
    <>
      <PageHead
        over={<a href="/kisah-dampak/panel">{words.back}</a>}
        title={panel.title}
        sub={
          <>
            <State glyph={open ? 'half' : 'done'}>{open ? words.running : words.closed}</State>{' '}
            {[
              `${words.levels[panel.level]}: ${panel.region.name}`,
              panel.area ? topics[panel.area] : words.any,
              words.period(month(panel.from, language), month(panel.until, language)),
            ].join(' · ')}
          </>
        }
        actions={
          works && (
            <>
              <Button icon="plus" onClick={() => setAct('put')}>
                {one.put}
              </Button>
              {panel.storyList.length > 0 && (
                <Button variant="go" icon="edit" onClick={() => setAct('vote')}>
                  {one.vote}
                </Button>
              )}
              {panel.votes > 0 && (
                <Button icon="check" onClick={() => setAct('choose')}>
                  {one.choose}
                </Button>
              )}
            </>
          )
        }
      />
      <div class="story-office">
        <Section title={one.stories}>
          {panel.storyList.length === 0 && <p class="sub">{one.noStories}</p>}
          <div class="panel-ballot">
            {panel.storyList.map(story => (
              <PanelStory key={story.id} story={story} panel={panel} />
            ))}
          </div>
        </Section>
        <Section title={one.members}>
          <ul class="panel-people">
            {panel.memberList.map(({ id, name, role }) => (
              <li key={id}>
                <b>{name}</b>
                <span class="small sub">
                  {[role, open && !voted(id) ? one.yetToVote : null].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <p class="small sub after-section">{words.source}</p>
      {act && <PanelDialog act={act} panel={panel} onClose={() => setAct(null)} />}
    </>
  )
}

function PanelStory({ story, panel }: { story: Panel['storyList'][number]; panel: Panel }) {
  const { one } = useText(storyPanels)
  const nameOf = (memberId: string) => panel.memberList.find(({ id }) => id === memberId)
  return (
    <article class={story.chosen ? 'panel-story chosen' : 'panel-story'}>
      <h3>{story.title === null ? one.gone : <a href={`/kisah-dampak/${story.id}`}>{story.title}</a>}</h3>
      <p class="small sub">{story.libraryName}</p>
      {story.chosen && (
        <>
          <State glyph="full" tag>
            {one.chosen}
          </State>
          {story.reason && <blockquote class="panel-why">{story.reason}</blockquote>}
        </>
      )}
      {story.votes.length > 0 && <p class="small sub">{one.votes(story.votes.length)}</p>}
      {story.votes.length > 0 && (
        <ul class="panel-votes">
          {story.votes.map(({ memberId, reason }) => (
            <li key={memberId}>
              <b>{nameOf(memberId)?.name}</b> <span class="small sub">{nameOf(memberId)?.role}</span>
              {reason && <blockquote>{reason}</blockquote>}
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
