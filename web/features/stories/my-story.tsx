import './stories.css'
import { useParams } from 'wouter'
import type { StoryId } from '../../../contract/ids.ts'
import { removeVoice } from '../../../contract/stories.ts'
import { getStory } from '../../../contract/story-lists.ts'
import { myStories } from '../../../text/my-stories.ts'
import { stories } from '../../../text/stories.ts'
import { storyForm } from '../../../text/story-form.ts'
import { onlyHere, refusalOf } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ChainLink } from '../../shell/chain-link.tsx'
import { ClearedPhotos, photoConsents } from '../../shell/cleared-photos.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { StoryConsents } from './consents.tsx'
import { recordOf } from './kept.ts'
import { SlipLeft } from './slip-left.tsx'
import { StoryHere } from './story-here.tsx'
import { StoryMark } from './story-mark.tsx'
import { History, PanelWords, StoryFacts, Told, type StoryTold } from './told.tsx'
import { VoiceNote } from './voice-note.tsx'
import { WithdrawStory } from './withdraw-story.tsx'

/** One story of the library (`/kisah-saya/:id`): what is told, who allowed what, and how far it has come. */
export function MyStoryPage() {
  const { id } = useParams<{ id: StoryId }>()
  const here = onlyHere(useOutbox()).find(({ record }) => record === recordOf(id))
  const answer = useAsk(getStory, { id }, { fresh: true })
  return (
    <PhonePage at="more">
      {answer.data ? (
        <Whole told={answer.data} here={here && (refusalOf(here) === undefined ? 'waiting' : 'refused')} />
      ) : here ? (
        <StoryHere id={id} />
      ) : (
        <Wrap>
          <Waiting answer={answer}>{() => null}</Waiting>
        </Wrap>
      )}
    </PhonePage>
  )
}

function Whole({ told, here }: { told: StoryTold; here: 'waiting' | 'refused' | undefined }) {
  const { one: words, back } = useText(myStories)
  const names = useText(stories)
  const { voice: voiceWords } = useText(storyForm)
  const { story, can } = told
  const gone = story.state === 'withdrawn'
  return (
    <>
      <Wrap>
        <PageHead
          over={<a href="/kisah-saya">{back}</a>}
          title={story.title ?? names.untitled}
          sub={<StoryMark state={story.state} />}
        />
        <div class="stack story-lead">
          {here && (
            <Notice
              kind={here === 'refused' ? 'warning' : 'info'}
              actions={<a href="/kiriman">{words.seeHere}</a>}
            >
              {here === 'refused' ? words.refusedHere : words.waitingHere}
            </Notice>
          )}
          <SlipLeft id={story.id} />
          {story.state === 'draft' && <Notice kind="warning">{words.noConsent}</Notice>}
          {story.state === 'returned' && story.returned && (
            <Notice kind="warning" title={names.page.returned}>
              {story.returned.reason}
            </Notice>
          )}
        </div>
        <Told story={story} />
      </Wrap>
      {story.panels.length > 0 && (
        <Section title={words.why}>
          <PanelWords story={story} />
        </Section>
      )}
      {!gone && (
        <>
          <Section title={names.page.photos}>
            <ClearedPhotos
              about="story"
              record={story.id}
              photos={story.photos}
              consents={story.consents}
              consentIds={photoConsents(story.consents)}
              mine={can.write}
            />
          </Section>
          {can.write && (
            <Section title={voiceWords.title}>
              <div class="stack">
                {story.voice && <StoredVoice id={story.id} />}
                <VoiceNote storyId={story.id} />
              </div>
            </Section>
          )}
          <Section
            title={names.page.consents}
            actions={
              can.write && (
                <a class="section-link" href={`/kisah-saya/${story.id}/persetujuan`}>
                  {words.consent}
                </a>
              )
            }
          >
            <StoryConsents consents={story.consents} />
          </Section>
        </>
      )}
      <Section title={names.page.facts}>
        <StoryFacts story={story} />
      </Section>
      <Section title={names.page.history}>
        <History story={story} />
      </Section>
      <Wrap>
        <div class="stack last-action">
          {!gone && <ChainLink wide kind="story" id={story.id} />}
          {can.write && (
            <Button size="big" wide icon="edit" href={`/kisah-saya/${story.id}/ubah`}>
              {words.amend}
            </Button>
          )}
          {can.write && story.verifiedOn !== null && <p class="small sub">{words.again}</p>}
          {can.withdraw && <WithdrawStory id={story.id} title={story.title ?? ''} />}
        </div>
      </Wrap>
    </>
  )
}

/** The voice that the server has can be taken away by itself. */
function StoredVoice({ id }: { id: StoryId }) {
  const { voice: words } = useText(storyForm)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(removeVoice)
  return (
    <div>
      <Button
        variant="bare"
        icon="trash"
        busy={send.isPending}
        onClick={() =>
          send.mutate(
            { id },
            {
              onSuccess: () => toasts.show({ strong: words.dropped, glyph: 'done' }),
              onError: problem => toasts.show({ strong: says(problem, language), glyph: 'late' }),
            },
          )
        }
      >
        {words.drop}
      </Button>
    </div>
  )
}
