import { useState } from 'preact/hooks'
import {
  answerInvitation,
  type GuestAnswer,
  guestAnswers,
  type Invitation,
} from '../../../contract/guest-invitations.ts'
import { invitations } from '../../../text/invitations.ts'
import { shell } from '../../../text/shell.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ShareWays } from '../../shell/share-ways.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeputyForm } from './deputy-form.tsx'
import { linkOf, whenOf } from './parts.tsx'

const isSaid = (state: Invitation['state']): state is GuestAnswer => guestAnswers.some(one => one === state)

/** The answer in one tap, and whoever comes instead; it can be changed until the meeting starts. */
export function AnswerForm({ token, told }: { token: string; told: Invitation }) {
  const { page: words, share } = useText(invitations)
  const { language } = useSession()
  const send = useSend(answerInvitation)
  const [deputising, setDeputising] = useState(false)
  const { state, deputy, meeting } = told
  const say = (answer: GuestAnswer, reason: string | null = null) => {
    setDeputising(false)
    send.mutate({ token, answer, reason })
  }
  return (
    <section class="invited-answer" aria-labelledby="answer">
      <h2 id="answer">{words.ask}</h2>
      {send.error && <Notice kind="problem" title={says(send.error, language)} />}
      {isSaid(state) && (
        <Notice kind={state === 'accepted' ? 'good' : 'info'} title={words.said[state]}>
          {words.askAgain}
        </Notice>
      )}
      {deputy && (
        <Notice kind="good" title={words.deputyIs(deputy.name)}>
          <p>{words.deputyShare(deputy.name)}</p>
          <ShareWays
            name={deputy.name}
            text={share.deputy(deputy.name, meeting.title, whenOf(meeting, language), linkOf(deputy.token))}
            copies={linkOf(deputy.token)}
            words={words.share}
          />
          <p class="small">{words.deputyBack}</p>
        </Notice>
      )}
      <div class="invited-ways">
        {guestAnswers.map(answer => (
          <Button
            key={answer}
            size="big"
            variant={answer === 'accepted' && state !== 'accepted' && !deputy ? 'go' : 'line'}
            icon={state === answer ? 'check' : undefined}
            busy={send.isPending && send.variables?.answer === answer}
            onClick={() => say(answer)}
          >
            {words.answers[answer]}
          </Button>
        ))}
      </div>
      {state === 'declined' && <Reason told={told} onSend={reason => say('declined', reason)} />}
      {told.deputyOf === null &&
        (deputising ? (
          <DeputyForm token={token} onDone={() => setDeputising(false)} />
        ) : (
          <Button icon="person" onClick={() => setDeputising(true)}>
            {words.deputy}
          </Button>
        ))}
    </section>
  )
}

/** Why not: after the answer, which does not wait for it. */
function Reason({ told, onSend }: { told: Invitation; onSend: (reason: string) => void }) {
  const { page: words } = useText(invitations)
  const { optional } = useText(shell)
  const [reason, setReason] = useState(told.reason ?? '')
  const isKept = reason.trim() === (told.reason ?? '')
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!isKept) onSend(reason)
      }}
    >
      <TextInput
        label={words.reason}
        optional={optional}
        hint={words.reasonHint}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
      {!isKept && (
        <Button type="submit" variant="go">
          {words.sendReason}
        </Button>
      )}
    </form>
  )
}
