import './needs.css'
import { useState } from 'preact/hooks'
import { listCommitments } from '../../../contract/commitments.ts'
import { answerPairing, leavePairing, type Pairing, type PairingSide } from '../../../contract/matching.ts'
import type { Said } from '../../../contract/needs.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { pledgeForm } from '../../../text/pledge-form.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { SpokenWords } from '../../shell/said.tsx'
import { WhyDialog } from '../../shell/why-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { PairingMark } from './state-mark.tsx'

/**
 * What one side proposed to the other, and what can be said to it.
 * @param props.side for whom the reader speaks; null: an office, that looks on, or speaks for a partner of its area
 * @param props.named the library is named, too, and leads to its page
 */
export function PairingCard({
  pairing,
  side,
  named = false,
}: {
  pairing: Pairing
  side: PairingSide | null
  named?: boolean
}) {
  const { one, partner: ofPartner, behalf } = useText(myNeeds)
  const promise = useText(pledgeForm)
  const promised = useText(commitmentPages)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const amount = useAmount()
  const toasts = useToasts()
  const answer = useSend(answerPairing)
  const leave = useSend(leavePairing)
  const [asking, setAsking] = useState<'accept' | 'decline' | 'leave' | null>(null)
  const { id, version, state, unit } = pairing
  const made = useAsk(listCommitments, { pairingId: id, limit: 1 }, { enabled: state === 'agreed' })
  const its = made.data?.commitments[0]
  const asOffice = side === null && pairing.speaks
  const words = asOffice ? { ...one, ...behalf.verbs } : one
  const speaker = asOffice ? 'partner' : onlySees ? null : side
  const asked = speaker !== null && state === 'proposed' && pairing.proposedBy !== speaker
  const canLeave =
    speaker !== null && (state === 'agreed' || (state === 'proposed' && pairing.proposedBy === speaker))
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
  /** Accepts, or declines for a reason. */
  function say(reason: string | null, said: Said | null = null) {
    const accept = reason === null
    answer.mutate(
      { id, version, accept, reason, said },
      { onSuccess: () => done(accept ? words.accepted : words.declined) },
    )
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
      {named && (
        <p class="small">
          <a href={`/perpustakaan/${pairing.libraryId}`}>{pairing.libraryName}</a>
        </p>
      )}
      {pairing.note && <p class="small">{pairing.note}</p>}
      {pairing.reason && (
        <p class="small sub">
          {words.reason}: {pairing.reason}
        </p>
      )}
      <SpokenWords spoken={pairing.spoken} />
      {answer.error && asking === null && <Notice kind="problem" title={says(answer.error, language)} />}
      {asked && (
        <div class="row">
          <Button
            variant="go"
            busy={answer.isPending && asking === null}
            onClick={() => (asOffice ? setAsking('accept') : say(null))}
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
          {state === 'agreed' && side !== null && !its && (
            <Button variant="go" size="sm" href={`/komitmen/baru?pairing=${id}`}>
              {side === 'partner' ? promised.giver.asPromise : promised.mine.asPromise}
            </Button>
          )}
          <Button variant="line" size="sm" onClick={() => setAsking('leave')}>
            {words.leave}
          </Button>
        </div>
      )}
      {its && (
        <p class="small">
          <a href={`/komitmen/${its.id}`}>{promise.seePromise}</a>
        </p>
      )}
      {side === null && !onlySees && state === 'agreed' && !its && (
        <div class="row">
          <Button
            variant="line"
            size="sm"
            icon="handshake"
            href={`/komitmen/baru?pairing=${id}&need=${pairing.needId}`}
          >
            {promise.fromPairing}
          </Button>
        </div>
      )}
      {asking === 'accept' && (
        <WhyDialog
          asOffice
          unreasoned
          title={words.accept}
          action={words.accept}
          problem={answer.error}
          busy={answer.isPending}
          onClose={() => setAsking(null)}
          onSend={(_, said) => say(null, said)}
        />
      )}
      {asking === 'decline' && (
        <WhyDialog
          title={words.declineTitle}
          hint={words.declineHint}
          action={words.decline}
          problem={answer.error}
          busy={answer.isPending}
          onClose={() => setAsking(null)}
          asOffice={asOffice}
          onSend={say}
        />
      )}
      {asking === 'leave' && speaker && (
        <WhyDialog
          title={words.leaveTitle}
          hint={words.declineHint}
          action={words.leave}
          problem={leave.error}
          busy={leave.isPending}
          onClose={() => setAsking(null)}
          asOffice={asOffice}
          onSend={(reason, said) =>
            leave.mutate({ id, version, side: speaker, reason, said }, { onSuccess: () => done(words.left_) })
          }
        />
      )}
    </article>
  )
}
