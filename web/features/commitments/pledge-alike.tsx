import { useEffect, useState } from 'preact/hooks'
import type { Commitment } from '../../../contract/commitments.ts'
import { alikeCommitments } from '../../../contract/pledging.ts'
import { pledgeForm } from '../../../text/pledge-form.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { CommitmentMark } from '../../shell/commitment-mark.tsx'
import { usePromised } from '../../shell/promised.ts'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { State } from '../../ui/state.tsx'
import type { PledgeDraft } from './pledge-draft.ts'

/** How long after the last letter of a name it is asked for, ms. */
const rest = 400

/** What is on record and likely the promise being typed: it is the same, or it is said to be another. */
export function PledgeAlike(props: {
  draft: PledgeDraft
  onSame: (commitment: Commitment) => void
  onAnother: (commitment: Commitment) => void
}) {
  const words = useText(pledgeForm)
  const { language } = useSession()
  const promised = usePromised()
  const { draft } = props
  const giver = useSettled(draft.way === 'name' ? draft.giver.trim() : '')
  const partnerId = draft.way === 'partner' ? draft.partner?.id : undefined
  const enabled =
    (partnerId !== undefined || giver.length > 2) &&
    draft.form !== '' &&
    draft.receivers.length > 0 &&
    draft.deadline !== ''
  const { data } = useAsk(
    alikeCommitments,
    {
      ...(partnerId ? { partnerId } : { giver }),
      ...{ form: draft.form, deadline: draft.deadline, meetingId: draft.meetingId || undefined },
      scopes: draft.receivers.map(({ scopeId }) => scopeId).join(','),
    } as never,
    { enabled, fresh: true },
  )
  if (!enabled || !data || data.alike.length === 0) return null
  return (
    <Notice kind="warning" title={words.alikeTitle}>
      {words.alikeText}
      <ul class="lines">
        {data.alike.map(one => (
          <li key={one.id}>
            <a href={`/komitmen/${one.id}`} target="_blank" rel="noreferrer">
              {one.giver}: {one.what}
            </a>{' '}
            <span class="small">
              {one.receiver.name}, {promised.whole(one)}, {date(one.deadline, language)}
            </span>{' '}
            <CommitmentMark commitment={one} />
            <div class="row">
              {draft.apartFrom.includes(one.id) ? (
                <State glyph="done">{words.markedAnother}</State>
              ) : (
                <>
                  <Button variant="line" size="sm" onClick={() => props.onSame(one)}>
                    {words.sameOne}
                  </Button>
                  <Button variant="line" size="sm" onClick={() => props.onAnother(one)}>
                    {words.another}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** A text once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), rest)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
