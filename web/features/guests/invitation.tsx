import './invitation.css'
import { useParams } from 'wouter'
import {
  type Invitation,
  invitationCalendarPath,
  openInvitation,
} from '../../../contract/guest-invitations.ts'
import { invitations } from '../../../text/invitations.ts'
import { useAsk } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { InvitedMaterials } from '../../shell/material-links.tsx'
import { OpenPage } from '../../shell/open-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { AnswerForm } from './answer-form.tsx'
import { InvitedForms } from './invited-forms.tsx'
import { linkOf, placeOf, whenOf } from './parts.tsx'

/** What a guest's link opens, without an account: the meeting, the answer, and the code for its door. */
export function MeetingInvitationPage() {
  const { token = '' } = useParams<{ token: string }>()
  const { page: words } = useText(invitations)
  const { language } = useSession()
  const answer = useAsk(openInvitation, { token }, { fresh: true })
  const invalid = answer.error?.body.status === 410 || answer.error?.body.status === 400
  return (
    <OpenPage class="invited">
      {invalid && answer.error ? (
        <div class="stack">
          <h1>{words.invalid}</h1>
          <p>{says(answer.error, language)}</p>
        </div>
      ) : (
        <Waiting answer={answer} kind="block">
          {told => <Invited token={token} told={told} />}
        </Waiting>
      )}
    </OpenPage>
  )
}

function Invited({ token, told }: { token: string; told: Invitation }) {
  const { page: words } = useText(invitations)
  const { language } = useSession()
  const { meeting } = told
  const place = placeOf(meeting)
  const isOff = meeting.state === 'cancelled' || told.state === 'withdrawn'
  const facts = [
    { label: words.when, value: whenOf(meeting, language) },
    { label: words.where, value: place || (meeting.link && words.online) },
    { label: words.host, value: meeting.host },
    { label: words.official, value: meeting.official },
    { label: words.health, value: meeting.healthRules },
  ].filter(fact => fact.value)
  const by = [told.position, told.agency].filter(Boolean).join(', ')
  return (
    <>
      <p class="sub small">{words.over(meeting.region)}</p>
      <h1>{meeting.title}</h1>
      <p class="invited-whom">
        {words.forWhom} <b>{told.name}</b>
        {by && <span class="sub small invited-under">{by}</span>}
        {told.deputyOf && <span class="sub small invited-under">{words.instead(told.deputyOf)}</span>}
      </p>
      {meeting.state === 'cancelled' ? (
        <Notice kind="problem" title={words.cancelled}>
          {meeting.reason && `${words.because(meeting.reason)}. `}
          {words.cancelledText}
        </Notice>
      ) : (
        told.state === 'withdrawn' && (
          <Notice kind="warning" title={words.withdrawn}>
            {words.withdrawnText}
          </Notice>
        )
      )}
      {!isOff && meeting.former && (
        <Notice kind="info" title={words.moved(whenOf({ ...meeting.former, zone: meeting.zone }, language))}>
          {meeting.reason && words.because(meeting.reason)}
        </Notice>
      )}
      <Facts facts={facts.map(fact => ({ ...fact, value: fact.value || '' }))} />
      {told.canAnswer ? (
        <AnswerForm token={token} told={told} />
      ) : (
        !isOff && <Notice kind="info" title={words.begun} />
      )}
      {!isOff && <InvitedForms token={token} />}
      {!isOff && (
        <div class="invited-more">
          <Button icon="calendar" href={`${invitationCalendarPath}/${token}`} download>
            {words.calendar}
          </Button>
          {meeting.link && (
            <Button icon="external" newTab href={meeting.link}>
              {words.join}
            </Button>
          )}
        </div>
      )}
      {told.agenda.length > 0 && !isOff && <AgendaLines token={token} told={told} />}
      {!isOff && <InvitedMaterials token={token} lines={told.agenda.map(line => line.id)} />}
      {!isOff && told.state !== 'declined' && told.state !== 'deputised' && (
        <section class="invited-code">
          <QrCode text={linkOf(token)} label={words.code} />
          <p class="small sub">{words.codeHint}</p>
        </section>
      )}
    </>
  )
}

function AgendaLines({ token, told: { agenda, meeting } }: { token: string; told: Invitation }) {
  const { page: words } = useText(invitations)
  const { language } = useSession()
  const isLong = meeting.starts.slice(0, 10) !== meeting.ends.slice(0, 10)
  const clock = (local: string) => (language === 'id' ? local.slice(11).replace(':', '.') : local.slice(11))
  return (
    <section>
      <h2>{words.agenda}</h2>
      <ol class="invited-agenda">
        {agenda.map(line => (
          <li key={line.id}>
            <time class="num" dateTime={line.starts}>
              {isLong && (
                <span class="sub small">
                  {line.starts.slice(8, 10)}/{line.starts.slice(5, 7)}{' '}
                </span>
              )}
              <b>{clock(line.starts)}</b>
            </time>
            <span>
              {line.title}
              <span class="sub small invited-under">
                {[line.speaker, line.room].filter(Boolean).join(', ')}
              </span>
              <InvitedMaterials token={token} line={line.id} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
