import { useState } from 'preact/hooks'
import type { LibraryId } from '../../../contract/ids.ts'
import { getContact } from '../../../contract/product-lists.ts'
import { setContact } from '../../../contract/product-sales.ts'
import { whatsAppNumber } from '../../../contract/producers.ts'
import { productForm } from '../../../text/products-form.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** The library's own number, by which buyers reach it where a maker gives none. */
export function Contact({ libraryId }: { libraryId: LibraryId }) {
  const { contact: words } = useText(myProducts)
  const { data } = useAsk(getContact, { libraryId })
  const [setting, setSetting] = useState(false)
  if (!data) return null
  return (
    <>
      <div class="product-contact">
        <p class={data.phone === null ? 'small sub' : 'num'}>
          {data.phone === null ? words.none : shownNumber(data.phone)}
        </p>
        {data.keeps && (
          <Button icon="phone" onClick={() => setSetting(true)}>
            {words.set}
          </Button>
        )}
      </div>
      {setting && <SetContact {...{ libraryId, phone: data.phone }} onClose={() => setSetting(false)} />}
    </>
  )
}

/** `+62 812 3456 7890`, as it is told. */
const shownNumber = (phone: string) => phone.replace(/^62(\d{3})(\d{4})(\d*)$/, '+62 $1 $2 $3')

function SetContact(props: { libraryId: LibraryId; phone: string | null; onClose: () => void }) {
  const { contact: words } = useText(myProducts)
  const { rules } = useText(productForm)
  const { optional } = useText(shell)
  const toasts = useToasts()
  const send = useSend(setContact)
  const [phone, setPhone] = useState(props.phone === null ? '' : shownNumber(props.phone))
  const [tried, setTried] = useState(false)
  const wrong = phone.trim() !== '' && whatsAppNumber(phone) === undefined

  function onSend() {
    setTried(true)
    if (wrong) return
    send.mutate(
      { libraryId: props.libraryId, phone: phone.trim() || null },
      {
        onSuccess: () => {
          toasts.show({ strong: words.saved, glyph: 'done' })
          props.onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.title}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={props.onClose}
    >
      <TextInput
        label={words.label}
        hint={words.hint}
        optional={optional}
        type="tel"
        value={phone}
        maxLength={40}
        error={tried && wrong ? rules.phone : undefined}
        onChange={setPhone}
      />
    </FormDialog>
  )
}
