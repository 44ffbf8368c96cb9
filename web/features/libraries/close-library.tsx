import { closeLibrary, type Library } from '../../../contract/libraries.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** Asks from which day on it is closed, and why; what was typed stays for the next time. */
export function CloseLibrary(props: { library: Library; open: boolean; onClose: () => void }) {
  const words = useText(libraryPages)
  const { language } = useSession()
  const { draft, change, clear } = useDraft(`library/close/${props.library.id}`, { on: today(), reason: '' })
  const close = useSend(closeLibrary)
  const save = () =>
    close.mutate(
      { libraryId: props.library.id, version: props.library.version, ...draft },
      {
        onSuccess: () => {
          clear()
          props.onClose()
        },
      },
    )
  return (
    <FormDialog
      open={props.open}
      title={words.closeTitle}
      action={words.close}
      warn
      busy={close.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      <p>{words.closeText}</p>
      {close.error && <Notice kind="problem" title={says(close.error, language)} />}
      <DateInput label={words.closeOn} value={draft.on} onChange={on => change({ on })} max={today()} />
      <TextArea
        label={words.closeReason}
        value={draft.reason}
        onChange={reason => change({ reason })}
        rows={3}
        maxLength={500}
      />
    </FormDialog>
  )
}
