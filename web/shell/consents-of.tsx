import './consents.css'
import { useState } from 'preact/hooks'
import type { Consent } from '../../contract/consents.ts'
import { productConsents } from '../../text/products-consents.ts'
import { today } from '../data/months.ts'
import { useMyLibrary } from '../data/my-library.ts'
import { onlyHere, stateOf, type Write } from '../data/outbox/rules.ts'
import { useKeeping, useOutbox } from '../data/outbox/use-outbox.ts'
import { refresh } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { date } from '../ui/format.ts'
import { State } from '../ui/state.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useToasts } from '../ui/toast.tsx'
import { shell } from '../../text/shell.ts'
import { FormDialog } from './form-dialog.tsx'

/** The record that commands about a consent keep their order in. */
export const consentRecordOf = (id: string) => `consent/${id}`

/** Who agreed to what, how and until when; each can be taken back at once, without a reason. */
export function ConsentsOf(props: { consents: Consent[]; keeps: boolean }) {
  const words = useText(productConsents)
  const [withdrawing, setWithdrawing] = useState<Consent | null>(null)
  if (props.consents.length === 0) return <p class="small sub">{words.none}</p>
  return (
    <>
      <ul class="consents">
        {props.consents.map(consent => (
          <One
            key={consent.id}
            consent={consent}
            onWithdraw={props.keeps ? () => setWithdrawing(consent) : undefined}
          />
        ))}
      </ul>
      {withdrawing && (
        <Withdraw key={withdrawing.id} consent={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </>
  )
}

const glyphs = { 'in-force': 'done', over: 'missing', withdrawn: 'cancelled', replaced: 'moved' } as const

function One({ consent, onWithdraw }: { consent: Consent; onWithdraw: (() => void) | undefined }) {
  const words = useText(productConsents)
  const { language } = useSession()
  const waits = onlyHere(useOutbox()).some(({ record }) => record === consentRecordOf(consent.id))
  const { person, guardian, state, until, withdrawnOn } = consent
  const facts = words.facts(words.hows[consent.how], date(consent.givenOn, language))
  return (
    <li>
      <div>
        <b>{person ?? words.anonymous}</b>
        {guardian && <span class="small sub">{words.by(guardian.name, guardian.relation)}</span>}
        <span class="small">{words.given(consent.parts.map(part => words.short[part]).join(', '))}</span>
        <span class="small sub">
          {[facts, until && words.untilDay(date(until, language))].filter(Boolean).join(', ')}
        </span>
        {waits && <span class="small">{words.waits}</span>}
      </div>
      <div>
        <State glyph={glyphs[state]} tag>
          {words.states[state]}
          {withdrawnOn && ` ${date(withdrawnOn, language)}`}
        </State>
        {state === 'in-force' && onWithdraw && !waits && (
          <Button size="sm" label={`${words.withdraw}: ${person ?? words.anonymous}`} onClick={onWithdraw}>
            {words.withdraw}
          </Button>
        )}
      </div>
    </li>
  )
}

function Withdraw({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const words = useText(productConsents)
  const { optional } = useText(shell)
  const library = useMyLibrary()
  const toasts = useToasts()
  const keeping = useKeeping()
  const [reason, setReason] = useState('')

  async function send() {
    const input: object = { id: consent.id, reason: reason.trim() || null }
    const write: Write = {
      ...{ name: 'consents.withdraw', input, record: consentRecordOf(consent.id), draft: null },
      about: { title: words.withdraw, day: today(), people: null, libraryId: library.id },
    }
    const entry = await keeping.keep(write)
    if (entry === null || stateOf(entry) === 'refused') return
    refresh(['consents'])
    toasts.show({
      strong: stateOf(entry) === 'accepted' ? words.withdrawn : words.withdrawnHere,
      glyph: 'done',
    })
    onClose()
  }
  return (
    <FormDialog
      title={words.withdrawTitle(consent.person ?? words.anonymous)}
      action={words.withdraw}
      warn
      problem={keeping.problem}
      busy={keeping.busy}
      onSend={() => void send()}
      onClose={onClose}
    >
      <p>{words.withdrawText}</p>
      <TextArea
        label={words.reason}
        optional={optional}
        value={reason}
        rows={2}
        maxLength={300}
        onChange={setReason}
      />
    </FormDialog>
  )
}
