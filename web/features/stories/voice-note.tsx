import { useState } from 'preact/hooks'
import { longestVoice } from '../../../contract/stories.ts'
import { makeId, type StoryId } from '../../../contract/ids.ts'
import { storyForm } from '../../../text/story-form.ts'
import { useObjectUrl } from '../../data/object-url.ts'
import { dropQueued, queuePhoto, useQueuedVoice } from '../../data/photo-queue.ts'
import { type RecorderState, type Take, useRecorder } from '../../data/recorder.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

const clockOf = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/**
 * A voice, recorded on this phone and kept on it until it was sent: listened to first, and taken again as often as one
 * likes.
 * @param props.held the story is not saved yet, so that it waits for it
 */
export function VoiceNote(props: { storyId: StoryId; held?: boolean }) {
  const { voice: words } = useText(storyForm)
  const { language } = useSession()
  const { me } = useSignedIn()
  const queued = useQueuedVoice(props.storyId, me.personId)
  const [noRoom, setNoRoom] = useState(false)

  async function keep({ sound, seconds }: Take) {
    setNoRoom(false)
    try {
      const before = queued?.id
      await queuePhoto({
        ...{ id: makeId(), command: makeId(), personId: me.personId, about: 'story', record: props.storyId },
        ...{ picture: sound, caption: null, place: null, upload: null, refused: null, voice: { seconds } },
        ...(props.held && { held: true }),
      })
      if (before !== undefined) await dropQueued(before)
    } catch {
      setNoRoom(true)
    }
  }
  const recorder = useRecorder(longestVoice, take => void keep(take))
  const on = recorder.state === 'on'
  return (
    <div class="voice">
      {noRoom && <Notice kind="problem" title={words.noRoom} />}
      <Hindrance state={recorder.state} />
      {on ? (
        <>
          <p class="voice-time" role="timer">
            {words.on(clockOf(recorder.seconds), clockOf(longestVoice))}
          </p>
          <meter class="voice-level" aria-label={words.level} min={0} max={1} value={recorder.level} />
        </>
      ) : (
        queued && <Listen sound={queued.picture} seconds={queued.voice?.seconds ?? 0} />
      )}
      {!on && queued?.refused && (
        <Notice kind="problem" title={words.not}>
          {queued.refused.titles[language]}
        </Notice>
      )}
      {!on && queued && !queued.refused && <p class="small sub">{props.held ? words.kept : words.waiting}</p>}
      <div class="row">
        {on ? (
          <Button variant="go" size="big" wide icon="check" onClick={recorder.stop}>
            {words.stop}
          </Button>
        ) : (
          <Button
            variant={queued ? 'line' : 'go'}
            size="big"
            wide
            icon="mic"
            busy={recorder.state === 'asking'}
            onClick={recorder.start}
          >
            {queued ? words.again : words.start}
          </Button>
        )}
        {!on && queued && (
          <Button variant="bare" icon="trash" onClick={() => void dropQueued(queued.id)}>
            {words.drop}
          </Button>
        )}
      </div>
    </div>
  )
}

function Hindrance({ state }: { state: RecorderState }) {
  const { voice: words } = useText(storyForm)
  if (state === 'asking') return <Notice>{words.asking}</Notice>
  if (state === 'refused') return <Notice kind="warning">{words.refused}</Notice>
  return state === 'missing' ? <Notice kind="warning">{words.missing}</Notice> : null
}

function Listen({ sound, seconds }: { sound: Blob; seconds: number }) {
  const { voice: words } = useText(storyForm)
  const url = useObjectUrl(sound)
  return (
    <>
      <p class="small sub">{words.lasts(clockOf(seconds))}</p>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what is said in it stands in the story */}
      <audio class="voice-play" controls src={url} aria-label={words.heard} />
    </>
  )
}
