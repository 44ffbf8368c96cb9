import './stories.css'
import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import type { LibraryId, StoryId } from '../../../contract/ids.ts'
import { removeVoice } from '../../../contract/stories.ts'
import { getStory } from '../../../contract/story-lists.ts'
import { myStories } from '../../../text/my-stories.ts'
import { stories } from '../../../text/stories.ts'
import { storyForm } from '../../../text/story-form.ts'
import { letGoOfStories } from '../../data/gone-stories.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { onlyHere, refusalOf, stateOf } from '../../data/outbox/rules.ts'
import { useKeeping, useOutbox } from '../../data/outbox/use-outbox.ts'
import { refresh, useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ChainLink } from '../../shell/chain-link.tsx'
import { ClearedPhotos, photoConsents } from '../../shell/cleared-photos.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { StoryConsents } from './consents.tsx'
import { recordOf, writeOf } from './kept.ts'
import { SlipLeft } from './slip-left.tsx'
import { StoryHere } from './story-here.tsx'
import { StoryMark } from './story-mark.tsx'
import { History, PanelWords, StoryFacts, Told, type StoryTold } from './told.tsx'
import { VoiceNote } from './voice-note.tsx'

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
          {can.withdraw && <Withdraw id={story.id} title={story.title ?? ''} />}
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

function Withdraw({ id, title }: { id: StoryId; title: string }) {
  const { one: words } = useText(myStories)
  const library = useMyLibrary()
  const keeping = useKeeping()
  const toasts = useToasts()
  const [, go] = useLocation()
  const [asked, setAsked] = useState(false)
  async function send() {
    const of = { id, title, libraryId: library.id as LibraryId }
    const entry = await keeping.keep(writeOf('stories.withdraw', { id } as object, of))
    if (entry === null || stateOf(entry) === 'refused') return
    const isThere = stateOf(entry) === 'accepted'
    toasts.show({ strong: isThere ? words.withdrawn : words.withdrawnHere, glyph: 'done' })
    if (isThere) await letGoOfStories([id])
    refresh(['stories'])
    go('/kisah-saya')
  }
  return (
    <>
      <Button variant="warn" size="big" wide icon="trash" onClick={() => setAsked(true)}>
        {words.withdraw}
      </Button>
      {asked && (
        <FormDialog
          title={words.withdrawTitle}
          action={words.withdraw}
          warn
          problem={keeping.problem}
          busy={keeping.busy}
          onClose={() => setAsked(false)}
          onSend={() => void send()}
        >
          <p>{words.withdrawText}</p>
        </FormDialog>
      )}
    </>
  )
}
