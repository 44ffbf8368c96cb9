import { useState } from 'preact/hooks'
import { removeEffort, removePublication } from '../../../contract/advocacy.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Takes away what was recorded by mistake. */
export function Remove(props: {
  what: 'effort' | 'publication'
  id: string
  version: number
  onRemoved: () => void
}) {
  const { mine: words } = useText(advocacy)
  const toasts = useToasts()
  const [asked, setAsked] = useState(false)
  const effort = useSend(removeEffort)
  const publication = useSend(removePublication)
  const send = props.what === 'effort' ? effort : publication
  return (
    <>
      <Button variant="bare" icon="trash" onClick={() => setAsked(true)}>
        {words.remove}
      </Button>
      {asked && (
        <FormDialog
          title={words.removeTitle}
          action={words.remove}
          warn
          problem={send.error}
          busy={send.isPending}
          onClose={() => setAsked(false)}
          onSend={() =>
            send.mutate({ id: props.id, version: props.version } as never, {
              onSuccess: () => {
                toasts.show({ strong: words.removed, glyph: 'done' })
                props.onRemoved()
              },
            })
          }
        >
          <p>{words.removeText}</p>
        </FormDialog>
      )}
    </>
  )
}
