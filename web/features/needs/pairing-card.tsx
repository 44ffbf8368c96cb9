import './needs.css'
import { useState } from 'preact/hooks'
import { answerPairing, leavePairing, type Pairing, type PairingSide } from '../../../contract/matching.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useAmount } from './amounts.ts'
import { SayWhy } from './say-why.tsx'
import { PairingMark } from './state-mark.tsx'

/**
 * What one side proposed to the other, and what can be said to it.
 * @param props.side for whom the reader speaks; null: who only looks on
 */
export function PairingCard({ pairing, side }: { pairing: Pairing; side: PairingSide | null }) {
  const { one: words, partner: ofPartner } = useText(myNeeds)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const amount = useAmount()
  const toasts = useToasts()
  const answer = useSend(answerPairing)
  const leave = useSend(leavePairing)
  const [asking, setAsking] = useState<'decline' | 'leave' | null>(null)
  const { id, version, state, unit } = pairing
  const speaks = side !== null && !onlySees
  const asked = speaks && state === 'proposed' && pairing.proposedBy !== side
  const canLeave = speaks && (state === 'agreed' || (state === 'proposed' && pairing.proposedBy === side))
  const title =
    side === 'partner'
      ? pairing.proposedBy === 'library'
        ? ofPartner.asks(pairing.libraryName)
        : ofPartner.offeredTo(pairing.libraryName)
      : pairing.proposedBy === 'partner'
        ? words.offered(pairing.partnerName)
        : words.askedOf(pairing.partnerName)

  function done(strong: string) {
    setAsking(null)
    toasts.show({ strong, glyph: 'done' })
  }
  return (
    <article class="need-card" aria-busy={answer.isPending}>
      <div class="row between">
        <h3>{title}</h3>
        <PairingMark state={state} />
      </div>
      <p>
        <b>{ofPartner.of(amount(pairing.amount, unit), amount(pairing.needed, unit))}</b>
        <span class="small sub"> · {date(pairing.agreedOn ?? pairing.proposedOn, language)}</span>
      </p>
      {pairing.note && <p class="small">{pairing.note}</p>}
      {pairing.reason && (
        <p class="small sub">
          {words.reason}: {pairing.reason}
        </p>
      )}
      {answer.error && asking === null && <Notice kind="problem" title={says(answer.error, language)} />}
      {asked && (
        <div class="row">
          <Button
            variant="go"
            busy={answer.isPending && asking === null}
            onClick={() =>
              answer.mutate(
                { id, version, accept: true, reason: null },
                { onSuccess: () => done(words.accepted) },
              )
            }
          >
            {words.accept}
          </Button>
          <Button variant="line" onClick={() => setAsking('decline')}>
            {words.decline}
          </Button>
        </div>
      )}
      {canLeave && (
        <div class="row">
          <Button variant="line" size="sm" onClick={() => setAsking('leave')}>
            {words.leave}
          </Button>
        </div>
      )}
      {asking === 'decline' && (
        <SayWhy
          title={words.declineTitle}
          hint={words.declineHint}
          action={words.decline}
          problem={answer.error}
          busy={answer.isPending}
          onClose={() => setAsking(null)}
          onSend={reason =>
            answer.mutate({ id, version, accept: false, reason }, { onSuccess: () => done(words.declined) })
          }
        />
      )}
      {asking === 'leave' && side && (
        <SayWhy
          title={words.leaveTitle}
          hint={words.declineHint}
          action={words.leave}
          problem={leave.error}
          busy={leave.isPending}
          onClose={() => setAsking(null)}
          onSend={reason =>
            leave.mutate({ id, version, side, reason }, { onSuccess: () => done(words.left_) })
          }
        />
      )}
    </article>
  )
}
