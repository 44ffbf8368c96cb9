import { useState } from 'preact/hooks'
import { handOver } from '../../../contract/accounts.ts'
import { type GrantId, type InvitationId, makeId } from '../../../contract/ids.ts'
import { accounts } from '../../../text/accounts.ts'
import { shell } from '../../../text/shell.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useFormErrors } from './form-errors.tsx'
import { type Invited, SlipsMade } from './slips-made.tsx'

export type HandedOver = { grantId: GrantId; place: string }

/** Hands a role over: to whom and when; then the slip for the successor. */
export function HandOverDialog(props: { role: HandedOver | null; onClose: () => void }) {
  const words = useText(accounts)
  const general = useText(shell)
  const [made, setMade] = useState<Invited | null>(null)
  const close = () => {
    setMade(null)
    props.onClose()
  }
  return (
    <Dialog
      open={props.role !== null}
      onClose={close}
      title={made ? words.slips.oneTitle : words.handOver.title(props.role?.place ?? '')}
      closeLabel={general.close}
    >
      {made ? (
        <SlipsMade invited={made} />
      ) : (
        props.role && <HandOverForm role={props.role} onMade={slip => setMade({ made: [slip], told: [] })} />
      )}
    </Dialog>
  )
}

function HandOverForm(props: { role: HandedOver; onMade: (slip: Invited['made'][number]) => void }) {
  const words = useText(accounts).handOver
  const [id] = useState(() => makeId<InvitationId>())
  const [name, setName] = useState('')
  const [when, setWhen] = useState<'at-once' | 'later'>('at-once')
  const [day, setDay] = useState(today())
  const { mutate, isPending } = useSend(handOver)
  const errors = useFormErrors([
    { id: 'successor', path: 'name', check: () => (name.trim() ? undefined : words.nameMissing) },
    { id: 'last-day', path: 'keepUntil', codes: ['handover.date-past'] },
  ])
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!errors.ready()) return
        const keepUntil = when === 'later' ? day : null
        mutate(
          { id, grantId: props.role.grantId, name, keepUntil },
          { onError: errors.refused, onSuccess: props.onMade },
        )
      }}
    >
      {errors.summary}
      <p>{words.text}</p>
      <TextInput
        id="successor"
        label={words.name}
        maxLength={120}
        autoComplete="off"
        value={name}
        onChange={setName}
        error={errors.at('successor')}
      />
      <ChoiceList<'at-once' | 'later'>
        label={words.when}
        compact
        choices={[
          { value: 'at-once', label: words.atOnce },
          { value: 'later', label: words.later, hint: words.laterHint },
        ]}
        value={when}
        onChange={setWhen}
      />
      {when === 'later' && (
        <DateInput
          id="last-day"
          label={words.day}
          min={today()}
          value={day}
          onChange={setDay}
          error={errors.at('last-day')}
        />
      )}
      <div>
        <Button variant="go" type="submit" busy={isPending}>
          {words.go}
        </Button>
      </div>
    </form>
  )
}
