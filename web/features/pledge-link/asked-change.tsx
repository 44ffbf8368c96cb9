import { pledgeLink } from '../../../text/pledge-link.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, rupiah } from '../../ui/format.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { useAmountOf } from './amount-of.ts'
import type { AskedChange, AskedPromise, Saying } from './answers.ts'
import { YesOrNo } from './yes-or-no.tsx'

/** What the office would change: before and after, and whether the giver agrees; or that its own waits. */
export function AskedChangeOf(
  props: Saying & { promise: AskedPromise; office: string; change: AskedChange },
) {
  const { change: words, facts: names, needed, unknownWorth } = useText(pledgeLink)
  const { language } = useSession()
  const amountOf = useAmountOf()
  const { promise, change, draft, onSay, onReason } = props
  const { id, was } = change
  const said = draft.yes[id]
  if (change.answeredAt !== null) return null
  if (change.side === 'giver') return <p class="small sub">{words.mine}</p>
  const worthOf = (worth: number | null) => (worth === null ? unknownWorth : rupiah(worth, language))
  const differ = [
    change.amount !== was.amount && {
      label: names.amount,
      value: words.from(amountOf(promise, was.amount), amountOf(promise, change.amount)),
    },
    promise.unit !== null &&
      change.worth !== was.worth && {
        label: names.worth,
        value: words.from(worthOf(was.worth), worthOf(change.worth)),
      },
    change.deadline !== was.deadline && {
      label: names.deadline,
      value: words.from(date(was.deadline, language), date(change.deadline, language)),
    },
  ].filter(one => one !== false)
  return (
    <div class="asked-change">
      <h4>{words.title}</h4>
      <Facts facts={differ} />
      <p>{change.reason}</p>
      <p class="small sub">{words.by(props.office, date(change.at, language))}</p>
      <YesOrNo ask={words.ask} words={words} said={said} onSay={yes => onSay(id, yes)} />
      {said === false && (
        <TextInput
          label={words.reason}
          value={draft.reasons[id] ?? ''}
          maxLength={300}
          error={props.lacking.includes(id) ? needed : undefined}
          onChange={reason => onReason(id, reason)}
        />
      )}
    </div>
  )
}
