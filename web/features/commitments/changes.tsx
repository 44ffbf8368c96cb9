import type { CommitmentChange } from '../../../contract/commitments.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { commitments } from '../../../text/commitments.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { date } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { AnswerChange } from './answer-change.tsx'
import type { Told } from './told.ts'

/** The promise as it stands, and every change of it that was proposed, with what stood before and what came of it. */
export function Changes({ told }: { told: Told }) {
  const { page } = useText(commitments)
  const { change: words } = useText(commitmentActions)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const promised = usePromised()
  const { commitment, changes } = told
  const { unit } = commitment
  return (
    <Section title={page.changes}>
      <ol class="commitment-changes">
        <li>
          <b>{words.promise}</b>
          <span>
            {promised.whole(commitment)}, {date(commitment.deadline, language)}
          </span>
        </li>
        {changes.map(change => (
          <li key={change.id}>
            <span class="row between">
              <b>{words.by(sideOf(change), date(change.at, language))}</b>
              <Outcome change={change} />
            </span>
            <Difference change={change} unit={unit} />
            <span class="small">{change.reason}</span>
            {change.answer && <span class="small sub">{change.answer}</span>}
            {change.answeredAt === null && commitment.kept && !onlySees && (
              <AnswerChange change={change} version={commitment.version} />
            )}
          </li>
        ))}
        {changes.length === 0 && commitment.agreedOn !== null && <li class="sub small">{page.noChanges}</li>}
      </ol>
    </Section>
  )

  function sideOf({ side, by }: CommitmentChange): string {
    return side === 'giver' ? commitment.giver : (by ?? words.office)
  }
}

function Outcome({ change }: { change: CommitmentChange }) {
  const { change: words } = useText(commitmentActions)
  const { language } = useSession()
  const { answeredAt, accepted } = change
  if (answeredAt === null) return <State glyph="look">{words.waiting}</State>
  const day = date(answeredAt, language)
  if (accepted === null) return <State glyph="cancelled">{words.takenBack(day)}</State>
  return accepted ? (
    <State glyph="done">{words.accepted(day)}</State>
  ) : (
    <State glyph="returned">{words.refused(day)}</State>
  )
}

/** Only what differs, with what stood before. */
function Difference({ change, unit }: { change: CommitmentChange; unit: string | null }) {
  const { change: words } = useText(commitmentActions)
  const { columns: c, unknownWorth } = useText(commitments)
  const { language } = useSession()
  const promised = usePromised()
  const worthOf = (worth: number | null) => (worth === null ? unknownWorth : promised.money(worth))
  const { was } = change
  const lines = [
    change.amount !== was.amount && {
      label: c.amount,
      now: promised.amount(change.amount, unit),
      before: promised.amount(was.amount, unit),
    },
    unit !== null &&
      change.worth !== was.worth && {
        ...{ label: c.worth, now: worthOf(change.worth), before: worthOf(was.worth) },
      },
    change.deadline !== was.deadline && {
      label: c.deadline,
      now: date(change.deadline, language),
      before: date(was.deadline, language),
    },
  ].filter(line => line !== false)
  return (
    <>
      {lines.map(({ label, now, before }) => (
        <span key={label}>
          {label}: <b>{now}</b>{' '}
          <span class="sub">
            ({words.was} {before})
          </span>
        </span>
      ))}
    </>
  )
}
