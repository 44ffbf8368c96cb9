import { useState } from 'preact/hooks'
import { type GuestAnswer, guestAnswers, noteAnswer } from '../../../contract/guest-invitations.ts'
import { type Guest, getGuest } from '../../../contract/guests.ts'
import { isFixed, type Meeting } from '../../../contract/meetings.ts'
import { guests } from '../../../text/guests.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { dateTime } from '../../ui/format.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AmendGuestDialog, WithdrawGuestDialog } from './guest-dialogs.tsx'
import { GuestMark } from './parts.tsx'
import { TimesThere } from './presence.tsx'
import { ShareDialog } from './share-dialog.tsx'

/** One guest beside the list: who it is, how to reach them, what was answered, and what happened. */
export function GuestPanel(props: { row: Guest; meeting: Meeting; onClose: () => void }) {
  const words = useText(guests)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const [doing, setDoing] = useState<'amend' | 'withdraw' | 'share' | null>(null)
  const { row, meeting } = props
  const answer = useAsk(getGuest, { id: row.id })
  const keeps = row.token !== null && !onlySees && row.state !== 'withdrawn' && !isFixed(meeting.state)
  const isOpen = meeting.state === 'scheduled' || meeting.state === 'invited'
  const c = words.columns
  const facts = [
    { label: c.position, value: row.position },
    { label: c.agency, value: row.agency },
    { label: c.part, value: words.parts[row.part] },
    { label: c.region, value: row.region },
    { label: c.phone, value: row.phone && <a href={`tel:${row.phone}`}>{row.phone}</a> },
    { label: c.email, value: row.email && <a href={`mailto:${row.email}`}>{row.email}</a> },
    { label: c.sent, value: row.mail && words.mails[row.mail] },
    { label: c.deputyOf, value: row.deputyOf?.name },
    { label: c.deputy, value: row.deputy?.name },
    { label: c.reason, value: row.reason },
  ].filter(fact => fact.value)
  return (
    <SidePanel
      label={row.name}
      onClose={props.onClose}
      closeLabel={words.panel.close}
      head={<GuestMark state={row.state} tag />}
      footer={
        keeps && (
          <div class="guest-acts">
            {isOpen && (
              <Button variant="go" icon="chat" onClick={() => setDoing('share')}>
                {words.panel.share}
              </Button>
            )}
            <Button icon="edit" onClick={() => setDoing('amend')}>
              {words.panel.amend}
            </Button>
            <Button variant="bare" onClick={() => setDoing('withdraw')}>
              {words.panel.withdraw}
            </Button>
          </div>
        )
      }
    >
      <h2>{row.name}</h2>
      {row.walkIn && <p class="sub small">{words.panel.walkIn}</p>}
      {row.personId !== null && <p class="sub small">{words.panel.account}</p>}
      <Facts facts={facts.map(fact => ({ ...fact, value: fact.value || '' }))} />
      {keeps && isOpen && <NoteAnswer guest={row} />}
      <TimesThere row={row} meeting={meeting} />
      <h3>{words.panel.history}</h3>
      <Waiting answer={answer} kind="rows">
        {({ steps }) => (
          <ol class="guest-steps">
            {steps.map(({ step, way, at, by, reason }) => (
              <li key={`${step}${at}`}>
                <b>{words.panel.steps[step]}</b>
                {way && ` (${words.ways[way]})`}
                {reason && `. ${reason}`}
                <span class="sub small guest-under">
                  {[by, dateTime(at, language, meeting.zone)].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Waiting>
      {doing === 'amend' && <AmendGuestDialog guest={row} onClose={() => setDoing(null)} />}
      {doing === 'withdraw' && <WithdrawGuestDialog guest={row} onClose={() => setDoing(null)} />}
      {doing === 'share' && (
        <ShareDialog
          meeting={meeting}
          guests={[row]}
          onClose={() => setDoing(null)}
          onDone={() => setDoing(null)}
        />
      )}
    </SidePanel>
  )
}

/** What was said by telephone or at the desk. */
function NoteAnswer({ guest }: { guest: Guest }) {
  const { panel: words, states } = useText(guests)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(noteAnswer)
  const note = (answer: GuestAnswer) =>
    send.mutate(
      { id: guest.id, version: guest.version, answer, reason: null },
      {
        onSuccess: () => toasts.show({ strong: words.done[answer], glyph: 'done' }),
        onError: problem => toasts.show({ strong: says(problem, language), glyph: 'late' }),
      },
    )
  return (
    <>
      <h3>{words.note}</h3>
      <p class="sub small">{words.noteHint}</p>
      <div class="guest-acts">
        {guestAnswers.map(answer => (
          <Button
            key={answer}
            size="sm"
            icon={guest.state === answer ? 'check' : undefined}
            busy={send.isPending && send.variables?.answer === answer}
            onClick={() => note(answer)}
          >
            {states[answer]}
          </Button>
        ))}
      </div>
    </>
  )
}
