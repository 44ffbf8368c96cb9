import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { type getContent, publishContent, retireContent } from '../../../contract/local-content.ts'
import { localContent } from '../../../text/products-content.ts'
import { shell } from '../../../text/shell.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'

export type Told = ResultOf<typeof getContent>

/** Puts it into the catalogue: whoever tells it agreed to that. */
export function ListIt({ told: { content, consents } }: { told: Told }) {
  const { one: words } = useText(localContent)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(publishContent)
  const agreed = consents.some(({ state, parts }) => state === 'in-force' && parts.includes('words'))
  return (
    <>
      {send.error && <Notice kind="problem" title={says(send.error, language)} />}
      {!agreed && <p class="sub">{words.needsConsent}</p>}
      <Button
        variant="go"
        size="big"
        wide
        busy={send.isPending}
        onClick={() =>
          send.mutate(
            { id: content.id, version: content.version },
            { onSuccess: () => toasts.show({ strong: words.listed, glyph: 'done' }) },
          )
        }
      >
        {content.state === 'retired' ? words.listAgain : words.list}
      </Button>
    </>
  )
}

/** Takes it out of the catalogue. */
export function Retire({ told: { content } }: { told: Told }) {
  const { one: words } = useText(localContent)
  const { optional } = useText(shell)
  const toasts = useToasts()
  const send = useSend(retireContent)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <>
      <Button size="big" wide icon="archive" onClick={() => setOpen(true)}>
        {words.retire}
      </Button>
      {open && (
        <FormDialog
          title={words.retireTitle}
          action={words.retire}
          problem={send.error}
          busy={send.isPending}
          onSend={() =>
            send.mutate(
              { id: content.id, version: content.version, reason: reason.trim() || null },
              {
                onSuccess: () => {
                  toasts.show({ strong: words.retired, glyph: 'done' })
                  setOpen(false)
                },
              },
            )
          }
          onClose={() => setOpen(false)}
        >
          <TextArea
            label={words.retireTitle}
            labelHidden
            optional={optional}
            value={reason}
            rows={3}
            maxLength={300}
            onChange={setReason}
          />
        </FormDialog>
      )}
    </>
  )
}
