import { playVoice, type getStory } from '../../../contract/story-lists.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { activities as labels } from '../../../text/activities.ts'
import { storyForm } from '../../../text/story-form.ts'
import { stories } from '../../../text/stories.ts'
import { pictureUrl } from '../../data/client.ts'
import { useZone } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date, dateTime, month, number } from '../../ui/format.ts'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFigureLine } from './figure-line.ts'

export type StoryTold = ResultOf<typeof getStory>
type Of = { story: StoryTold['story'] }

/** What is told: before, what the library did, now; in their own words; what can be counted; the voice. */
export function Told({ story }: Of) {
  const { page: words } = useText(stories)
  const { figures: names } = useText(storyForm)
  const { language } = useSession()
  const figureLine = useFigureLine()
  const said = story.words
  if (story.state === 'withdrawn') return <Notice>{words.gone}</Notice>
  if (said === null) return <Notice>{words.watching}</Notice>
  return (
    <div class="told">
      {(['before', 'deed', 'after'] as const).map(part => (
        <section key={part} class={`told-${part}`}>
          <h2>{words[part]}</h2>
          <p>{said[part]}</p>
        </section>
      ))}
      {said.quote && (
        <figure class="told-quote">
          <blockquote>{said.quote}</blockquote>
          <figcaption class="small sub">{words.quote}</figcaption>
        </figure>
      )}
      {said.figures.length > 0 && (
        <section>
          <h2>{words.figures}</h2>
          <ul class="told-figures">
            {said.figures.map((figure, at) => (
              <li key={at}>{figureLine(figure)}</li>
            ))}
          </ul>
        </section>
      )}
      {story.voice && (
        <section>
          <h2>{words.voice}</h2>
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what is said in it stands in the story */}
          <audio
            class="voice-play"
            controls
            preload="none"
            src={pictureUrl(playVoice, { id: story.id })}
            aria-label={words.voiceOf(number(story.voice.seconds, language))}
          />
        </section>
      )}
      {story.sdgs.length > 0 && (
        <p class="small sub">
          {words.goals}: {story.sdgs.map(goal => `${goal} ${names.goals[goal - 1] ?? ''}`).join(', ')}
        </p>
      )}
    </div>
  )
}

/** In what and since when a life changed, where, what it began with, and how it was checked. */
export function StoryFacts({ story, office }: Of & { office?: boolean }) {
  const { page: words } = useText(stories)
  const { topics } = useText(labels)
  const { language } = useSession()
  const { activityId, verified, path } = story
  return (
    <Facts
      facts={[
        { label: words.area, value: topics[story.area] },
        { label: words.happenedOn, value: month(story.happenedOn, language) },
        ...(office
          ? [
              {
                label: words.library,
                value: <a href={`/perpustakaan/${story.libraryId}`}>{story.libraryName}</a>,
              },
            ]
          : []),
        ...(activityId
          ? [
              {
                label: words.activity,
                value: office ? (
                  <a href={`/rantai/activity/${activityId}`}>{words.openActivity}</a>
                ) : (
                  <a href={`/kegiatan/${activityId}`}>{words.openActivity}</a>
                ),
              },
            ]
          : []),
        ...(verified
          ? [
              {
                label: words.verified,
                value: verified.evidence ?? date(verified.on, language),
                note: verified.evidence ? date(verified.on, language) : undefined,
              },
              { label: words.checked, value: verified.checks.map(one => words.checks[one]).join(' · ') },
            ]
          : []),
        ...(path && story.shown
          ? [
              {
                label: words.public,
                value: (
                  <a href={path} target="_blank" rel="noopener">
                    {words.openPublic}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** What panels said of it: chosen, or another was, each with the reasons. */
export function PanelWords({ story }: Of) {
  const { page: words } = useText(stories)
  const { language } = useSession()
  return (
    <ul class="panel-words">
      {story.panels.map(panel => (
        <li key={panel.id}>
          <b>{panel.chosen ? words.chosen : words.notChosen}</b>
          <span class="small sub">
            {[panel.title, words.levels[panel.level], date(panel.closedOn, language)].join(' · ')}
          </span>
          {panel.reasons.map(reason => (
            <blockquote key={reason}>{reason}</blockquote>
          ))}
        </li>
      ))}
    </ul>
  )
}

export function History({ story }: Of) {
  const { page: words } = useText(stories)
  const { language } = useSession()
  const zone = useZone()
  return (
    <Facts
      facts={story.history.map(({ what, at, by }) => ({
        label: words.steps[what] ?? what,
        value: dateTime(at, language, zone),
        note: by ?? undefined,
      }))}
    />
  )
}
