import { useState } from 'preact/hooks'
import { giveConsent } from '../../../contract/consents.ts'
import { productConsents } from '../../../text/products-consents.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { emptyConsent, givenOf } from '../../shell/consent-draft.ts'
import { ConsentFields } from '../../shell/consent-fields.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Who tells it, or is told of, agrees afterwards; what was typed is kept on this phone until it is accepted. */
export function GiveConsent(props: { id: string; teller: string; onClose: () => void }) {
  const words = useText(productConsents)
  const toasts = useToasts()
  const send = useSend(giveConsent)
  const [start] = useState(() => ({ ...emptyConsent(), person: props.teller }))
  const kept = useFormDraft(`content/consent/${props.id}`, start)
  const [tried, setTried] = useState(false)

  function onSend() {
    setTried(true)
    const given = givenOf(kept.draft)
    if (given === null) return
    send.mutate(
      { about: 'content', record: props.id, ...given },
      {
        onSuccess: () => {
          kept.clear()
          toasts.show({ strong: words.saved, glyph: 'done' })
          props.onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.addTitle}
      action={words.save}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={props.onClose}
    >
      <ConsentFields
        draft={kept.draft}
        edit={kept.edit}
        parts={['words', 'name', 'photo']}
        who={kept.draft.person.trim() || words.teller}
        named
        child="maybe"
        tried={tried}
      />
    </FormDialog>
  )
}
