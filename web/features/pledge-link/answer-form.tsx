import { useState } from 'preact/hooks'
import { answerPledgeLink } from '../../../contract/pledge-links.ts'
import { pledgeLink } from '../../../text/pledge-link.ts'
import { useDraft } from '../../data/drafts.ts'
import { refresh, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import {
  type Answers,
  answerOf,
  type Asked,
  lackingReason,
  nothingSaid,
  runs,
  type Sent,
  toAnswer,
  waits,
} from './answers.ts'
import { AskedCard } from './asked-card.tsx'

/** What waits for a word first, each with its yes or no; then who says so; then what was answered before. */
export function AnswerForm(props: {
  token: string
  asked: Asked
  /** With how much is left to answer. */
  onSent: (sent: Sent) => void
}) {
  const words = useText(pledgeLink)
  const { language } = useSession()
  const send = useSend(answerPledgeLink)
  const { token, asked, onSent } = props
  const { draft, change, clear } = useDraft<Answers>(`pledge-link/${token.slice(0, 12)}`, nothingSaid)
  const [tried, setTried] = useState(false)
  const changes = toAnswer(asked)
  const isAsked = ({ id }: { id: string }) => changes.some(({ commitmentId }) => commitmentId === id)
  const proposed = asked.commitments.filter(waits)
  const waiting = [...proposed, ...asked.commitments.filter(one => !waits(one) && isAsked(one))]
  const others = asked.commitments.filter(one => !waiting.includes(one))
  const input = answerOf(asked, draft, token)
  const said = input.agreed.length + input.declined.length + input.changes.length
  const sends = waiting.length > 0 || said > 0
  const isAll = proposed.length > 1
  const isYes = proposed.every(({ id }) => draft.yes[id])
  const lacking = tried ? lackingReason(input) : []
  const onlyChanges = waiting.length > 0 && proposed.length === 0

  const isRunning = ({ id }: { id: string }) => !proposed.some(one => one.id === id)

  function onSubmit() {
    setTried(true)
    if (said === 0 || draft.name.trim() === '' || lackingReason(input).length > 0) return
    send.mutate(input, {
      onSuccess: result => {
        clear()
        setTried(false)
        const left = proposed.length + changes.length - said + input.declined.filter(isRunning).length
        onSent({ ...result, left })
        scrollTo(0, 0)
      },
      onError: () => refresh(['commitments']),
    })
  }
  const card = (one: Asked['commitments'][number]) => (
    <AskedCard
      key={one.id}
      promise={one}
      office={asked.office}
      changes={asked.changes.filter(({ commitmentId }) => commitmentId === one.id).map(of => of.change)}
      draft={draft}
      lacking={lacking}
      onSay={(id, yes) => {
        const { [id]: _, ...rest } = draft.yes
        change({ yes: yes === null ? rest : { ...rest, [id]: yes } })
      }}
      onReason={(id, reason) => change({ reasons: { ...draft.reasons, [id]: reason } })}
    />
  )
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <p class="sub small">{words.over(asked.office)}</p>
      <h1>
        {waiting.length === 0
          ? words.answered
          : onlyChanges
            ? words.changeTitle
            : proposed.length === 1
              ? words.title
              : words.titles(proposed.length)}
      </h1>
      <p class="asked-lead">
        {(waiting.length === 0 ? words.answeredLead : words.lead)(asked.office, asked.giver)}
      </p>
      {isAll && (
        <div class="asked-all">
          <Button
            size="big"
            wide
            variant={isYes ? 'go' : 'line'}
            icon="check"
            pressed={isYes}
            onClick={() =>
              change({ yes: { ...draft.yes, ...Object.fromEntries(proposed.map(({ id }) => [id, true])) } })
            }
          >
            {words.allYes}
          </Button>
        </div>
      )}
      {waiting.map(card)}
      {others.length > 0 && waiting.length > 0 && <h2>{words.others}</h2>}
      {others.map(card)}
      {sends && (
        <div class="asked-who">
          {send.error && <Notice kind="problem" title={says(send.error, language)} />}
          {tried && said === 0 && <Notice kind="problem" title={words.chooseFirst} />}
          <TextInput
            label={words.name}
            hint={words.nameHint}
            value={draft.name}
            maxLength={120}
            error={tried && draft.name.trim() === '' ? words.needed : undefined}
            onChange={name => change({ name })}
          />
          <Button variant="go" size="big" wide type="submit" busy={send.isPending}>
            {words.send}
          </Button>
          <p class="small sub">{words.sendNote}</p>
        </div>
      )}
      <p class="small sub">
        {(waiting.length > 0 || others.some(runs)) && words.untilDay(date(asked.expiresOn, language))}
      </p>
    </form>
  )
}
