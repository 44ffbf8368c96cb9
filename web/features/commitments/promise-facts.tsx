import { commitments } from '../../../text/commitments.ts'
import { partners } from '../../../text/partners.ts'
import { daysUntil } from '../../data/months.ts'
import { useSession, useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { date, number } from '../../ui/format.ts'
import type { Told } from './told.ts'

/** Who gives what to whom, until when, from where it came, who said yes and who sees to it. */
export function PromiseFacts({ told }: { told: Told }) {
  const words = useText(commitments)
  const { kinds } = useText(partners)
  const { language } = useSession()
  const promised = usePromised()
  const { page, columns: c } = words
  const { commitment, linkUntil } = told
  const { receiver, partnerId, partnerKind, meeting, deadline, state, daysLate } = commitment
  const days = daysUntil(deadline)
  const isOpen = state === 'proposed' || state === 'agreed' || state === 'part'
  const when =
    state === 'overdue'
      ? page.lateDays(number(daysLate, language))
      : isOpen && days >= 0
        ? days === 0
          ? page.today
          : page.left(number(days, language))
        : undefined
  const facts: (Fact | false)[] = [
    {
      label: c.giver,
      value: partnerId ? <a href={`/mitra/${partnerId}`}>{commitment.giver}</a> : commitment.giver,
      note: partnerKind ? kinds[partnerKind] : page.noGiver,
    },
    {
      label: c.receiver,
      value: receiver.libraryId ? (
        <a href={`/perpustakaan/${receiver.libraryId}`}>{receiver.name}</a>
      ) : (
        receiver.name
      ),
      note: [receiver.regency, receiver.province].filter(name => name && name !== receiver.name).join(', '),
    },
    { label: c.form, value: words.forms[commitment.form] },
    { label: c.amount, value: promised.amount(commitment.amount, commitment.unit) },
    commitment.unit !== null && {
      label: c.worth,
      value: promised.worth(commitment) ?? words.unknownWorth,
      note: commitment.worth === null ? undefined : words.estimate,
    },
    commitment.forWhom !== null && { label: page.forWhom, value: commitment.forWhom },
    { label: page.promisedOn, value: date(commitment.promisedOn, language) },
    { label: page.deadline, value: date(deadline, language), note: when },
    {
      label: page.origin,
      value: meeting ? (
        <a href={`/pertemuan/${meeting.id}`}>{meeting.title}</a>
      ) : (
        words.origins[commitment.origin]
      ),
    },
    {
      label: page.agreedBy,
      value:
        commitment.agreedOn && commitment.agreedHow
          ? page.agreed(
              commitment.agreedBy ?? commitment.giver,
              words.hows[commitment.agreedHow],
              date(commitment.agreedOn, language),
            )
          : page.notAgreed,
      note: linkUntil ? page.linkUntil(date(linkUntil, language)) : undefined,
    },
    { label: page.owner, value: commitment.owner?.name ?? words.nobody },
    commitment.needId !== null && {
      label: page.need,
      value: <a href={`/kebutuhan?buka=${commitment.needId}`}>{page.openNeed}</a>,
    },
    commitment.withdrawnOn !== null && {
      label: page.withdrawn(
        words.sides[commitment.withdrawnSide ?? 'office'],
        date(commitment.withdrawnOn, language),
      ),
      value: commitment.withdrawnReason,
    },
  ]
  return <Facts facts={facts.filter(fact => fact !== false)} />
}
