import { useEffect, useState } from 'preact/hooks'
import type { ConsentPurpose } from '../../../contract/consents.ts'
import { storyWording } from '../../../text/story-wording.ts'
import { storyForm } from '../../../text/story-form.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import type { StoryPart } from './story-consent.ts'

/** One question that is read out, what happens if the answer is yes, and the answer: no, until somebody says yes. */
export function Permission(props: {
  ask: string
  happens: string
  allowed: boolean
  onChange: (allowed: boolean) => void
}) {
  const { consent: words } = useText(storyForm)
  return (
    <label class="allow">
      <span class="allow-asks">
        <b>{props.ask}</b>
        <small>{props.happens}</small>
      </span>
      <span class="allow-says">
        <input
          type="checkbox"
          role="switch"
          checked={props.allowed}
          onChange={event => props.onChange(event.currentTarget.checked)}
        />
        <span aria-hidden="true">{props.allowed ? words.allowed : words.refused}</span>
      </span>
    </label>
  )
}

/** What belongs to whom, in three sentences, and the voice of the phone for who would rather hear it. */
export function ReadOut({ child, parts }: { child: boolean; parts: readonly StoryPart[] }) {
  const words = useText(storyWording)
  const sentences = child ? words.child : words.own
  const all = [...sentences, ...parts.flatMap(part => [words.parts[part].ask, words.parts[part].happens])]
  return (
    <div class="read-out">
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Aloud text={all.join(' ')} />
    </div>
  )
}

/** The phone's own voice, where it has one for the language. */
function Aloud({ text }: { text: string }) {
  const words = useText(storyWording)
  const { language } = useSession()
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [])
  if (!('speechSynthesis' in globalThis)) return null
  function speak() {
    speechSynthesis.cancel()
    if (speaking) return setSpeaking(false)
    const said = new SpeechSynthesisUtterance(text)
    said.lang = language === 'id' ? 'id-ID' : 'en-GB'
    said.rate = 0.9
    for (const end of ['end', 'error']) said.addEventListener(end, () => setSpeaking(false))
    setSpeaking(true)
    speechSynthesis.speak(said)
  }
  return (
    <Button icon={speaking ? 'pause' : 'bell'} onClick={speak}>
      {speaking ? words.quiet : words.listen}
    </Button>
  )
}

/** What was allowed and for what, in one line. */
export function useAllowed() {
  const words = useText(storyWording)
  return (parts: readonly StoryPart[], purposes: readonly ConsentPurpose[]) =>
    [
      parts.map(part => words.short[part]).join(', '),
      purposes.map(purpose => words.shortPurposes[purpose]).join(', '),
    ]
      .filter(Boolean)
      .join(' · ')
}
