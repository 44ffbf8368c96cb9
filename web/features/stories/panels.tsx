import './stories.css'
import { listPanels, type StoryPanel } from '../../../contract/story-panels.ts'
import { activities as labels } from '../../../text/activities.ts'
import { stories } from '../../../text/stories.ts'
import { storyPanels } from '../../../text/story-panels.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { month } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'

/** Panels of the offices in sight (`/kisah-dampak/panel`): those under way first. */
export function PanelsPage() {
  const words = useText(storyPanels)
  const { title } = useText(stories)
  const onlySees = useOnlySees()
  const answer = useAsk(listPanels, {})
  const mayOpen = (answer.data?.mayOpen.length ?? 0) > 0 && !onlySees
  return (
    <OfficePage at="activities">
      <Wrap>
        <PageHead
          over={<a href="/kisah-dampak">{title}</a>}
          title={words.title}
          sub={words.lead}
          actions={
            mayOpen && (
              <Button variant="go" icon="plus" href="/kisah-dampak/panel/baru">
                {words.open}
              </Button>
            )
          }
        />
        <Waiting answer={answer}>
          {({ panels }) =>
            panels.length === 0 ? (
              <Empty title={words.none} text={words.noneText} />
            ) : (
              <>
                <Panels title={words.running} panels={panels.filter(({ closedOn }) => closedOn === null)} />
                <Panels title={words.closed} panels={panels.filter(({ closedOn }) => closedOn !== null)} />
              </>
            )
          }
        </Waiting>
        <p class="small sub after-section">{words.source}</p>
      </Wrap>
    </OfficePage>
  )
}

function Panels(props: { title: string; panels: StoryPanel[] }) {
  const words = useText(storyPanels)
  const { topics } = useText(labels)
  const { language } = useSession()
  if (props.panels.length === 0) return null
  return (
    <Section title={props.title}>
      <ul>
        {props.panels.map(panel => (
          <li key={panel.id}>
            <a class="phone-item" href={`/kisah-dampak/panel/${panel.id}`}>
              <div>
                <b>{panel.title}</b>
                <span class="small sub">
                  {[
                    `${words.levels[panel.level]}: ${panel.region.name}`,
                    panel.area ? topics[panel.area] : words.any,
                    words.period(month(panel.from, language), month(panel.until, language)),
                  ].join(' · ')}
                </span>
                <br />
                <span class="small sub">{words.counts(panel.stories, panel.votes, panel.members)}</span>
              </div>
              <State glyph={panel.closedOn === null ? 'half' : 'done'} tag>
                {panel.closedOn === null ? words.running : words.closed}
              </State>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
