import { useEffect, useState } from 'preact/hooks'
import type { Door, GuestAtDoor } from '../../../contract/attendance.ts'
import { attendance } from '../../../text/attendance.ts'
import { useSession, useText } from '../../data/session.tsx'
import { PhotosHere } from '../../shell/photos.tsx'
import { SessionSelect } from '../../shell/session-select.tsx'
import { Button } from '../../ui/button.tsx'
import { date, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Wrap } from '../../ui/page.tsx'
import { DoorGuests } from './door-guests.tsx'
import { DoorHead } from './door-head.tsx'
import { keepReader } from './reader.ts'
import { Refused } from './refused.tsx'
import { ResultCard } from './result-card.tsx'
import { Scanner } from './scanner.tsx'
import { SignatureDialog } from './signature-pad.tsx'
import { TakeBackDialog } from './take-back.tsx'
import { useDoor } from './use-door.ts'
import { WalkInForm } from './walk-in-form.tsx'

/** One phone at the door: scan, search, write down; all of it without a signal, too. */
export function DoorMain(props: { door: Door; look: () => Promise<Door | undefined> }) {
  const { door: words } = useText(attendance)
  const { language } = useSession()
  const { door } = props
  const at = useDoor(door, props.look)
  const [typed, setTyped] = useState('')
  const [isWriting, setWriting] = useState(false)
  const [leaving, setLeaving] = useState<GuestAtDoor | null>(null)
  useEffect(() => {
    // without a signal, or where there is no worker, it comes with the first scan
    void keepReader().catch(() => undefined)
  }, [])
  const isCancelled = door.meeting.state === 'cancelled'
  const isOver = door.meeting.state === 'minuted' || door.meeting.state === 'closed'
  const isShut = isCancelled || isOver || at.isEarly
  const since = leaving && at.ins.get(leaving.id)
  const invited = door.guests.filter(
    guest => !guest.walkIn && !['withdrawn', 'deputised'].includes(guest.state),
  )
  const choose = (guest: GuestAtDoor) => {
    if (at.ins.has(guest.id)) setLeaving(guest)
    else void at.checkIn(guest, 'name')
  }
  return (
    <>
      <DoorHead meeting={door.meeting} waiting={at.waiting} />
      <main id="content" tabIndex={-1}>
        <Wrap>
          <div class="stack door">
            {isShut ? (
              <Notice
                kind="warning"
                title={isCancelled ? words.cancelled : isOver ? words.over : words.closed}
              >
                {isCancelled
                  ? words.cancelledText
                  : isOver
                    ? words.overText
                    : words.closedText(date(door.meeting.starts.slice(0, 10), language))}
              </Notice>
            ) : (
              <>
                <p class="door-count num" aria-live="polite">
                  {words.count(number(at.ins.size, language), number(invited.length, language))}
                </p>
                <SessionSelect
                  meeting={door.meeting}
                  lines={door.lines}
                  value={at.session}
                  onChange={session => session && at.setSession(session)}
                />
                {at.result && (
                  <ResultCard
                    result={at.result}
                    onUndo={record => {
                      const name = at.result?.kind === 'in' ? at.result.guest.name : ''
                      void at.undo(record, at.usual, { here: true, there: false }, name)
                    }}
                    onLetIn={guest => void at.checkIn(guest, 'name')}
                    onWalkIn={() => setWriting(true)}
                    onClose={() => at.setResult(null)}
                  />
                )}
                <Scanner onCode={text => void at.onCode(text)} />
                <Refused refused={at.refused} guests={at.guests} onLetIn={choose} onDrop={at.drop} />
                <DoorGuests
                  guests={at.guests}
                  ins={at.ins}
                  typed={typed}
                  onType={setTyped}
                  clockOf={at.clockOf}
                  onChoose={choose}
                />
                <Button icon="plus" size="big" wide onClick={() => setWriting(true)}>
                  {words.walkIn}
                </Button>
                <details class="door-photos">
                  <summary>{words.photos}</summary>
                  <PhotosHere about="meeting" record={door.meeting.id} />
                </details>
              </>
            )}
          </div>
        </Wrap>
      </main>
      {isWriting && (
        <WalkInForm
          name={typed}
          guests={at.guests}
          onClose={() => setWriting(false)}
          onChoose={guest => {
            setWriting(false)
            void at.checkIn(guest, 'name')
          }}
          onWrite={written => {
            setWriting(false)
            setTyped('')
            void at.writeDown(written)
          }}
        />
      )}
      {at.signing && (
        <SignatureDialog
          name={at.signing.guest.name}
          onSign={signature => void at.sign(signature)}
          onClose={() => at.setSigning(null)}
        />
      )}
      {leaving && since && (
        <TakeBackDialog
          name={leaving.name}
          since={at.clockOf(since.at)}
          onClose={() => setLeaving(null)}
          onTakeBack={reason => {
            setLeaving(null)
            void at.undo(since.id, reason, since, leaving.name)
          }}
        />
      )}
    </>
  )
}
