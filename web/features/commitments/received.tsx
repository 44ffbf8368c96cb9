import type { Commitment } from '../../../contract/commitments.ts'
import { commitments } from '../../../text/commitments.ts'
import { promises } from '../../../text/promises.ts'
import { useSession, useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { ReceivedBar } from '../../shell/promises.tsx'
import { date } from '../../ui/format.ts'

/** How much of a promise came, by its receiver’s word; and what is still to come. */
export function Received({ commitment }: { commitment: Commitment }) {
  const { page: words } = useText(commitments)
  const { short } = useText(promises)
  const { language } = useSession()
  const promised = usePromised()
  const { amount, delivered, unit, state, lastDeliveredOn } = commitment
  const left = amount - delivered
  return (
    <div class="commitment-received">
      <p class="num">
        <b>{promised.receivedOf(commitment)}</b>
        {left > 0 && state !== 'withdrawn' && (
          <span class="sub small">{words.still(promised.amount(left, unit))}</span>
        )}
      </p>
      <ReceivedBar commitment={commitment} size="tall" />
      <p class="tiny sub">
        {[short.means, lastDeliveredOn && words.lastOn(date(lastDeliveredOn, language))]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}
