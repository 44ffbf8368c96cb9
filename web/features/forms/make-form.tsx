import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { type FormKind, type listForms, makeForm } from '../../../contract/forms.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { type FormId, makeId } from '../../../contract/ids.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Checkbox, ChoiceList } from '../../ui/choice-list.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { pageOf } from './parts.ts'

/** A new form: of which kind, and whether it is anonymous. */
export function MakeForm(props: {
  told: ResultOf<typeof listForms>
  kinds: FormKind[]
  onClose: () => void
}) {
  const words = useText(forms)
  const { make } = words
  const toasts = useToasts()
  const [, go] = useLocation()
  const send = useSend(makeForm)
  const { told, kinds } = props
  const [id] = useState(() => makeId<FormId>())
  const [kind, setKind] = useState<FormKind>(kinds[0] ?? 'evaluation')
  const other = told.forms.find(
    form => form.kind === (kind === 'pre-test' ? 'post-test' : kind === 'post-test' ? 'pre-test' : null),
  )
  const [chosen, setAnonymous] = useState<boolean | null>(null)
  const [own, setOwn] = useState(false)
  // tests that are compared are best answered alike
  const anonymous = chosen ?? other?.anonymous ?? true
  function onSend() {
    const onSuccess = () => {
      toasts.show({ strong: make.done, glyph: 'done' })
      go(pageOf({ id, meetingId: told.meeting.id }))
    }
    send.mutate({ id, meetingId: told.meeting.id, kind, anonymous, own: own && !!other }, { onSuccess })
  }
  return (
    <FormDialog
      title={make.title}
      action={make.action}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={props.onClose}
    >
      <ChoiceList
        label={make.kind}
        value={kind}
        onChange={setKind}
        choices={kinds.map(value => ({ value, label: words.kinds[value], hint: make.hints[value] }))}
      />
      <ChoiceList
        label={make.who}
        hint={make.stays}
        value={anonymous ? 'anonymous' : 'named'}
        onChange={value => setAnonymous(value === 'anonymous')}
        choices={[
          { value: 'anonymous', label: make.anonymous, hint: make.anonymousHint },
          { value: 'named', label: make.named, hint: make.namedHint },
        ]}
      />
      {other && <Checkbox label={make.own} hint={make.ownHint} checked={own} onChange={setOwn} />}
    </FormDialog>
  )
}
