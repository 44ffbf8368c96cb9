import {
  answerMine,
  type GuestAnswer,
  guestAnswers,
  myInvitations,
} from '../../../contract/guest-invitations.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { guests } from '../../../text/guests.ts'
import { invitations } from '../../../text/invitations.ts'
import { today } from '../../data/months.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { whenOf } from './parts.tsx'

type Invitation = ResultOf<typeof myInvitations>['invitations'][number]

/** Meetings that one is invited to by name, with the answer in one tap; nothing where there are none. */
export function MyInvitations() {
  const { mine: words } = useText(invitations)
  const answer = useAsk(myInvitations, {})
  const coming = answer.data?.invitations.filter(({ meeting }) => meeting.ends.slice(0, 10) >= today()) ?? []
  if (coming.length === 0) return null
  return (
    <Section title={words.title}>
      <ul class="meeting-cards">
        {coming.map(one => (
          <Entry key={one.id} one={one} />
        ))}
      </ul>
    </Section>
  )
}

function Entry({ one }: { one: Invitation }) {
  const { page: words, mine } = useText(invitations)
  const { states } = useText(guests)
  const { language } = useSession()
  const send = useSend(answerMine)
  const { meeting, state } = one
  const isAnswered = guestAnswers.some(answer => answer === state)
  return (
    <li>
      <b>{meeting.title}</b>
      <span class="small">{whenOf(meeting, language)}</span>
      <span class="sub small">{[meeting.venue, meeting.address].filter(Boolean).join(', ')}</span>
      {meeting.state === 'cancelled' ? (
        <State glyph="cancelled">{words.cancelled}</State>
      ) : (
        <State glyph={state === 'accepted' ? 'done' : isAnswered ? 'half' : 'ring'}>{states[state]}</State>
      )}
      {send.error && <Notice kind="problem" title={says(send.error, language)} />}
      {one.canAnswer && (
        <div class="meeting-answers" role="group" aria-label={mine.ask(meeting.title)}>
          {guestAnswers.map((answer: GuestAnswer) => (
            <Button
              key={answer}
              variant={answer === 'accepted' && !isAnswered ? 'go' : 'line'}
              icon={state === answer ? 'check' : undefined}
              pressed={state === answer}
              busy={send.isPending && send.variables?.answer === answer}
              onClick={() => send.mutate({ id: one.id, answer, reason: null })}
            >
              {words.answers[answer]}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
