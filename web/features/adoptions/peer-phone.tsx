import { useState } from 'preact/hooks'
import { getPeerPhone, setPeerPhone } from '../../../contract/adoptions.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { useDraft } from '../../data/drafts.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** The number on which a library answers others, if it wants to. */
export function PeerPhone({ libraryId }: { libraryId: LibraryId }) {
  const { mine: words } = useText(adoptionPages)
  const told = useAsk(getPeerPhone, { libraryId }, { fresh: true }).data
  const [changing, setChanging] = useState(false)
  if (!told) return null
  return (
    <Section title={words.phone}>
      <div class="stack">
        <p class="small">{told.phone === null ? words.phoneNone : words.phoneGiven(told.phone)}</p>
        <Button icon="phone" onClick={() => setChanging(true)}>
          {told.phone === null ? words.phoneGive : words.phoneChange}
        </Button>
      </div>
      {changing && (
        <ChangePhone libraryId={libraryId} phone={told.phone} onClose={() => setChanging(false)} />
      )}
    </Section>
  )
}

const fits = /^(\+?62|0)8[0-9 -]{7,14}$/

function ChangePhone(props: { libraryId: LibraryId; phone: string | null; onClose: () => void }) {
  const { mine: words } = useText(adoptionPages)
  const toasts = useToasts()
  const set = useSend(setPeerPhone)
  const [tried, setTried] = useState(false)
  const { libraryId, onClose } = props
  const { draft, change, clear } = useDraft(`adoption/phone/${libraryId}`, { phone: props.phone ?? '' })
  const phone = draft.phone.trim()
  const isWrong = phone !== '' && !fits.test(phone)

  function send() {
    setTried(true)
    if (isWrong) return
    set.mutate(
      { libraryId, phone: phone || null },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.phoneSaved, glyph: 'done' })
          onClose()
        },
      },
    )
  }

  return (
    <FormDialog title={words.phone} problem={set.error} busy={set.isPending} onSend={send} onClose={onClose}>
      <TextInput
        label={words.phoneLabel}
        hint={words.phoneHint}
        type="tel"
        value={draft.phone}
        maxLength={20}
        error={tried && isWrong ? words.phoneWrong : undefined}
        onChange={value => change({ phone: value })}
      />
    </FormDialog>
  )
}
