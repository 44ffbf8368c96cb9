import './my-invitations.css'
import {
  type GuestAnswer,
  guestAnswers,
  myCalendar,
  myInvitations,
} from '../../contract/guest-invitations.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import { guests } from '../../text/guests.ts'
import { invitations } from '../../text/invitations.ts'
import { today } from '../data/months.ts'
import { type Entry, stateOf } from '../data/outbox/rules.ts'
import { useHere, useKeeping } from '../data/outbox/use-outbox.ts'
import { downloadUrl } from '../data/client.ts'
import { useAsk } from '../data/queries.ts'
import { says } from '../data/says.ts'
import { useSession, useSignedIn, useText } from '../data/session.tsx'
import { whenOf } from './local-times.ts'
import { MaterialsFold } from './material-links.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/page.tsx'
import { State } from '../ui/state.tsx'

export type Invitation = ResultOf<typeof myInvitations>['invitations'][number]

/** Meetings that one, or the partner one signs in for, is invited to, with the answer in one tap; nothing where there are none. */
export function MyInvitations() {
  const { mine: words } = useText(invitations)
  const answer = useAsk(myInvitations, {})
  const coming = answer.data?.invitations.filter(isComing) ?? []
  if (coming.length === 0) return null
  return (
    <Section title={words.title}>
      <InvitedTo those={coming} />
    </Section>
  )
}

export const isComing = ({ meeting }: Invitation): boolean => meeting.ends.slice(0, 10) >= today()

export const InvitedTo = ({ those }: { those: Invitation[] }) => (
  <ul class="invited">
    {those.map(one => (
      <Invited key={one.id} one={one} />
    ))}
  </ul>
)

/** An answer is kept on this device first, and sent when it can be. */
function Invited({ one }: { one: Invitation }) {
  const { page: words, mine } = useText(invitations)
  const { states } = useText(guests)
  const { language } = useSession()
  const { me } = useSignedIn()
  const record = `invitation/${one.id}`
  const here = useHere(record)
  const isRefused = here ? stateOf(here) === 'refused' : false
  const keeping = useKeeping(here && isRefused ? here : undefined)
  const { meeting, state } = one
  const said = here ? answerIn(here) : undefined
  const isAnswered = guestAnswers.some(answer => answer === (said ?? state))
  const say = (answer: GuestAnswer) =>
    void keeping.keep({
      ...{
        name: 'guests.answer-mine',
        input: { id: one.id, answer, reason: null } as object,
        record,
        draft: null,
      },
      about: { title: meeting.title, day: meeting.starts.slice(0, 10), people: null },
    })
  return (
    <li>
      <b>{meeting.title}</b>
      {one.name !== me.name && (
        <span class="sub small">
          {words.forWhom}: {[one.name, one.position].filter(Boolean).join(', ')}
        </span>
      )}
      <span class="small">{whenOf(meeting, language)}</span>
      <span class="sub small">{[meeting.venue, meeting.address].filter(Boolean).join(', ')}</span>
      {said && !isRefused ? (
        <State glyph="draft">{mine.unsent(states[said])}</State>
      ) : meeting.state === 'cancelled' ? (
        <State glyph="cancelled">{words.cancelled}</State>
      ) : (
        <State glyph={state === 'accepted' ? 'done' : isAnswered ? 'half' : 'ring'}>{states[state]}</State>
      )}
      {said && isRefused && (
        <Notice
          kind="problem"
          title={mine.refused(states[said])}
          actions={<a href="/kiriman">{mine.seeHere}</a>}
        >
          {here?.answer && 'problem' in here.answer && here.answer.problem.titles[language]}
        </Notice>
      )}
      {keeping.problem && !isRefused && <Notice kind="problem" title={says(keeping.problem, language)} />}
      {meeting.state !== 'cancelled' && <MaterialsFold meetingId={meeting.id} />}
      {one.canAnswer && (
        <div class="invited-answers" role="group" aria-label={mine.ask(meeting.title)}>
          {guestAnswers.map((answer: GuestAnswer) => (
            <Button
              key={answer}
              variant={answer === 'accepted' && !isAnswered ? 'go' : 'line'}
              icon={(said ?? state) === answer ? 'check' : undefined}
              pressed={(said ?? state) === answer}
              onClick={() => say(answer)}
            >
              {words.answers[answer]}
            </Button>
          ))}
        </div>
      )}
      {one.canAnswer && (
        <div class="row">
          <Button size="sm" icon="calendar" href={downloadUrl(myCalendar, { id: one.id })} download>
            {words.calendar}
          </Button>
        </div>
      )}
    </li>
  )
}

const answerIn = ({ input }: Entry): GuestAnswer | undefined => (input as { answer?: GuestAnswer }).answer
