import { minuteMarks } from '../../../text/minute-marks.ts'
import { pledgeLink } from '../../../text/pledge-link.ts'
import { useSession, useText } from '../../data/session.tsx'
import { CommitmentMark } from '../../shell/commitment-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, rupiah } from '../../ui/format.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { useAmountOf } from './amount-of.ts'
import { type AskedChange, type AskedPromise, runs, type Saying, waits } from './answers.ts'
import { AskedChangeOf } from './asked-change.tsx'
import { YesOrNo } from './yes-or-no.tsx'

/** One promise as its giver reads it, with its yes or no, and what is to change of it. */
export function AskedCard(
  props: Saying & { promise: AskedPromise; office: string; changes: readonly AskedChange[] },
) {
  const words = useText(pledgeLink)
  const { forms } = useText(minuteMarks)
  const { language } = useSession()
  const amountOf = useAmountOf()
  const { promise, draft, lacking, onSay, onReason } = props
  const { id, receiver, unit, worth, meeting } = promise
  const said = draft.yes[id]
  const place = [receiver.regency, receiver.province].filter(Boolean).join(', ')
  const day = date(promise.promisedOn, language)
  const facts = [
    { label: words.facts.receiver, value: receiver.name, note: place },
    { label: words.facts.amount, value: <b class="num">{amountOf(promise)}</b> },
    {
      label: words.facts.worth,
      value: unit !== null && (worth === null ? words.unknownWorth : rupiah(worth, language)),
    },
    { label: words.facts.forWhom, value: promise.forWhom },
    { label: words.facts.deadline, value: date(promise.deadline, language) },
    { label: words.facts.promised, value: meeting ? words.at(day, meeting.title) : day },
    {
      label: words.facts.arrived,
      value: promise.delivered > 0 && amountOf(promise, promise.delivered),
    },
  ].filter(fact => fact.value)
  return (
    <article class="asked-one">
      <p class="asked-head">
        <span class="sub small">{forms[promise.form]}</span>
        {!waits(promise) && <CommitmentMark commitment={promise} tag />}
      </p>
      <h3>{promise.what}</h3>
      <Facts facts={facts.map(fact => ({ ...fact, value: fact.value || '' }))} />
      {waits(promise) && (
        <YesOrNo
          ask={words.ask(promise.what, receiver.name)}
          words={words}
          said={said}
          onSay={yes => onSay(id, yes)}
        />
      )}
      {runs(promise) && (
        <div class="row">
          <Button
            size="sm"
            variant="bare"
            expanded={said === false}
            onClick={() => onSay(id, said === false ? null : false)}
          >
            {said === false ? words.keep : words.withdraw}
          </Button>
        </div>
      )}
      {said === false && (waits(promise) || runs(promise)) && (
        <TextInput
          label={runs(promise) ? words.withdrawReason : words.reason}
          hint={runs(promise) ? undefined : words.reasonHint}
          value={draft.reasons[id] ?? ''}
          maxLength={300}
          error={lacking.includes(id) ? words.needed : undefined}
          onChange={reason => onReason(id, reason)}
        />
      )}
      {props.changes.map(change => (
        <AskedChangeOf key={change.id} {...props} change={change} />
      ))}
    </article>
  )
}
