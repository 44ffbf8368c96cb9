import { useState } from 'preact/hooks'
import type { Commitment, CommitmentChange, GiverSide } from '../../../contract/commitments.ts'
import { answerChange } from '../../../contract/pledging.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { commitments } from '../../../text/commitments.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { WhyDialog } from '../../shell/why-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** What would change, before and after. */
export function useDifferences() {
  const { columns } = useText(commitments)
  const { change: words } = useText(commitmentPages).one
  const { language } = useSession()
  const { amount, money } = usePromised()
  return ({ unit }: Pick<Commitment, 'unit'>, change: CommitmentChange) => {
    const { was } = change
    const worthOf = (worth: number | null) => (worth === null ? words.none : money(worth))
    return [
      change.amount !== was.amount && {
        label: columns.amount,
        value: words.from(amount(was.amount, unit), amount(change.amount, unit)),
      },
      unit !== null &&
        change.worth !== was.worth && {
          label: columns.worth,
          value: words.from(worthOf(was.worth), worthOf(change.worth)),
        },
      change.deadline !== was.deadline && {
        label: columns.deadline,
        value: words.from(date(was.deadline, language), date(change.deadline, language)),
      },
    ].filter(one => one !== false)
  }
}

/** A change that waits: the other side’s to answer, one’s own to take back. */
export function ChangeToAnswer(props: { commitment: Commitment; change: CommitmentChange; side: GiverSide }) {
  const { one, form } = useText(commitmentPages)
  const { change: words } = one
  const { change: shared } = useText(commitmentActions)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(answerChange)
  const [refusing, setRefusing] = useState(false)
  const differences = useDifferences()
  const { commitment, change, side } = props
  const isOwn = change.side === side
  function say(answer: 'accept' | 'refuse' | 'take-back', reason: string | null = null) {
    send.mutate(
      { id: change.id, version: commitment.version, answer, reason },
      {
        onSuccess: () => {
          setRefusing(false)
          toasts.show({ strong: shared.answered[answer], glyph: 'done' })
        },
      },
    )
  }
  return (
    <Section title={isOwn ? words.mine : words.theirs}>
      {send.error && !refusing && <Notice kind="problem" title={says(send.error, language)} />}
      <Facts facts={differences(commitment, change)} />
      <p class="promise-why">{change.reason}</p>
      <p class="small sub">{[change.by, date(change.at, language)].filter(Boolean).join(', ')}</p>
      <div class="row promise-do">
        {isOwn ? (
          <Button busy={send.isPending} onClick={() => say('take-back')}>
            {words.takeBack}
          </Button>
        ) : (
          <>
            <Button variant="go" busy={send.isPending && !refusing} onClick={() => say('accept')}>
              {words.accept}
            </Button>
            <Button onClick={() => setRefusing(true)}>{words.refuse}</Button>
          </>
        )}
      </div>
      {refusing && (
        <WhyDialog
          title={words.refuseTitle}
          action={words.refuse}
          needed={form.needed}
          problem={send.error}
          busy={send.isPending}
          onClose={() => setRefusing(false)}
          onSend={reason => say('refuse', reason)}
        />
      )}
    </Section>
  )
}

/** Changes that were answered, newest first: what stood before is kept. */
export function PastChanges({
  commitment,
  changes,
}: {
  commitment: Commitment
  changes: CommitmentChange[]
}) {
  const { change: words } = useText(commitmentPages).one
  const { change: shared } = useText(commitmentActions)
  const { language } = useSession()
  const differences = useDifferences()
  const past = changes.filter(change => change.answeredAt !== null)
  if (past.length === 0) return null
  const outcome = ({ accepted, answeredAt }: CommitmentChange) => {
    const day = date(answeredAt ?? '', language)
    if (accepted === null) return shared.takenBack(day)
    return accepted ? shared.accepted(day) : shared.refused(day)
  }
  return (
    <Section title={words.past}>
      <ol class="lines">
        {past.map(change => (
          <li key={change.id}>
            {differences(commitment, change).map(({ label, value }) => (
              <div key={label}>
                <span class="sub">{label}:</span> {value}
              </div>
            ))}
            <span class="small sub">
              {[outcome(change), change.reason, change.answer].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
