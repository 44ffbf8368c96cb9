import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { discardPractice, type Practice } from '../../../contract/practices.ts'
import { myPractices } from '../../../text/my-practices.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { useToasts } from '../../ui/toast.tsx'
import type { Told } from './saved.ts'

/** What the library that wrote a card does with it: goes on writing, corrects, throws a draft away. */
export function OwnActions({ practice, can }: { practice: Practice; can: Told['can'] }) {
  const words = useText(myPractices)
  const [asking, setAsking] = useState(false)
  const { state, id } = practice
  if (!can.write && !can.correct) return null
  const begun = state === 'draft' || state === 'returned'
  return (
    <>
      <Button variant={begun ? 'go' : 'line'} size="big" icon="edit" wide href={`/praktik/${id}/ubah`}>
        {can.correct ? words.correct : begun ? words.goOn : words.change}
      </Button>
      {can.write && (
        <Button variant="bare" icon="trash" onClick={() => setAsking(true)}>
          {words.discard}
        </Button>
      )}
      {asking && <DiscardDialog practice={practice} onClose={() => setAsking(false)} />}
    </>
  )
}

function DiscardDialog(props: { practice: Practice; onClose: () => void }) {
  const words = useText(myPractices)
  const [, go] = useLocation()
  const toasts = useToasts()
  const discard = useSend(discardPractice)
  const { id, version } = props.practice
  return (
    <FormDialog
      title={words.discardTitle}
      action={words.discard}
      warn
      problem={discard.error}
      busy={discard.isPending}
      onClose={props.onClose}
      onSend={() =>
        discard.mutate(
          { id, version },
          {
            onSuccess: () => {
              toasts.show({ strong: words.discarded })
              go('/praktik?bagian=kami', { replace: true })
            },
          },
        )
      }
    >
      <p>{words.discardText}</p>
    </FormDialog>
  )
}
