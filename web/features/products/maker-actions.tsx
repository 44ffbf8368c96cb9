import { useState } from 'preact/hooks'
import type { LibraryId, ProducerId } from '../../../contract/ids.ts'
import { forgetProducer, listProducers, noteBefore, type Producer } from '../../../contract/producers.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { madeIn } from '../../data/to-hand.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** What can be done with who makes it: mend it, note what was earned before, remove their data at their wish. */
export function MakerActions(props: { producerId: ProducerId; income: boolean }) {
  const { one: words } = useText(myProducts)
  const library = useMyLibrary()
  const { data } = useAsk(listProducers, madeIn(library.id as LibraryId))
  const [open, setOpen] = useState<'before' | 'forget' | null>(null)
  const producer = data?.producers.find(({ id }) => id === props.producerId)
  if (!producer || producer.forgotten) return null
  return (
    <div class="stack">
      <p class="small sub">
        {words.before}: {producer.before ? words.beforeNoted : props.income ? '–' : words.beforeNone}
      </p>
      <div class="row">
        <Button icon="edit" href={`/pembuat/${producer.id}/ubah`}>
          {words.amendMaker}
        </Button>
        {props.income && !producer.before && (
          <Button icon="money" onClick={() => setOpen('before')}>
            {words.noteBefore}
          </Button>
        )}
        <Button variant="bare" icon="trash" onClick={() => setOpen('forget')}>
          {words.forget}
        </Button>
      </div>
      {open === 'before' && <Before producer={producer} onClose={() => setOpen(null)} />}
      {open === 'forget' && <Forget producer={producer} onClose={() => setOpen(null)} />}
    </div>
  )
}

function Before({ producer, onClose }: { producer: Producer; onClose: () => void }) {
  const { before: words } = useText(myProducts)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(noteBefore)
  const [income, setIncome] = useState<number | null>(null)
  const [tried, setTried] = useState(false)

  function onSend() {
    setTried(true)
    if (income === null) return
    send.mutate(
      { id: producer.id, income },
      {
        onSuccess: () => {
          toasts.show({ strong: words.saved, glyph: 'done' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.title}
      action={words.save}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <NumberInput
        label={words.label}
        hint={words.hint}
        prefix="Rp"
        language={language}
        value={income}
        error={tried && income === null ? words.missing : undefined}
        onChange={setIncome}
      />
    </FormDialog>
  )
}

function Forget({ producer, onClose }: { producer: Producer; onClose: () => void }) {
  const { one: words } = useText(myProducts)
  const toasts = useToasts()
  const send = useSend(forgetProducer)
  return (
    <FormDialog
      title={words.forgetTitle}
      action={words.forget}
      warn
      problem={send.error}
      busy={send.isPending}
      onSend={() =>
        send.mutate(
          { id: producer.id, version: producer.version },
          {
            onSuccess: () => {
              toasts.show({ strong: words.forgotten, glyph: 'done' })
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <p>{words.forgetText}</p>
    </FormDialog>
  )
}
