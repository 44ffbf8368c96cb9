import { useState } from 'preact/hooks'
import { recordPublication } from '../../../contract/advocacy.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { LibraryChoice, type LibraryChoiceValue } from '../../shell/library-choice.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { beginPublication, PublicationFields, readPublication } from './publication-fields.tsx'

/** An office that read of a library in its sight records where. */
export function OfficePublication({ onClose }: { onClose: () => void }) {
  const { publication: words, columns, effort } = useText(advocacy)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(recordPublication)
  const [library, setLibrary] = useState<LibraryChoiceValue | null>(null)
  const [draft, setDraft] = useState(beginPublication)
  const [tried, setTried] = useState(false)
  function onSend() {
    setTried(true)
    const read = readPublication(draft)
    if (read === null || library === null) return
    send.mutate(
      { ...read, libraryId: library.id as LibraryId },
      {
        onSuccess: () => {
          toasts.show({ strong: words.saved, text: words.savedHint, glyph: 'done' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      wide
      title={words.title}
      action={words.save}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <LibraryChoice
        label={columns.library}
        value={library}
        error={tried && library === null ? effort.needed : undefined}
        onChange={chosen => {
          setLibrary(chosen)
          setDraft({ ...draft, activityId: '' })
        }}
      />
      <PublicationFields
        draft={draft}
        edit={change => setDraft({ ...draft, ...change })}
        tried={tried}
        errorOf={path => saysOf(send.error, path, language)}
        libraryId={(library?.id ?? null) as LibraryId | null}
      />
    </FormDialog>
  )
}
