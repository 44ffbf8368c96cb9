import type { Commitment } from '../../contract/commitments.ts'
import { useSession, useText } from '../data/session.tsx'
import { commitments } from '../../text/commitments.ts'
import { date } from '../ui/format.ts'
import { CommitmentMark } from './commitment-mark.tsx'
import { usePromised } from './promised.ts'

/** Promises one under the other, each leading to its page; beside it whom it is from, or for. */
export function PromiseRows(props: { rows: Commitment[]; of: 'giver' | 'receiver' }) {
  const words = useText(commitments)
  const { language } = useSession()
  const promised = usePromised()
  return (
    <ul class="promise-rows">
      {props.rows.map(one => (
        <li key={one.id}>
          <a class="phone-item" href={`/komitmen/${one.id}`}>
            <div>
              <b>{one.what}</b>
              <span class="small sub">
                {[
                  props.of === 'giver' ? one.giver : one.receiver.name,
                  one.delivered > 0 ? promised.receivedOf(one) : promised.amount(one.amount, one.unit),
                  `${words.columns.deadline} ${date(one.deadline, language)}`,
                ].join(' · ')}
              </span>
            </div>
            <CommitmentMark commitment={one} tag />
          </a>
        </li>
      ))}
    </ul>
  )
}
