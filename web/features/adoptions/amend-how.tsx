import { useState } from 'preact/hooks'
import { type Adoption, amendAdoption, takersOf } from '../../../contract/adoptions.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { useDraft } from '../../data/drafts.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { type How, HowFields } from './how-fields.tsx'

/** What is changed of the practice, why, and from whom it came, told anew. */
export function AmendHow({ adoption, onClose }: { adoption: Adoption; onClose: () => void }) {
  const { one: words } = useText(adoptionPages)
  const toasts = useToasts()
  const takers = useAsk(takersOf, { practiceId: adoption.practice.id }).data?.takers ?? []
  const amend = useSend(amendAdoption)
  const [tried, setTried] = useState(false)
  const { id, version, kind, practice } = adoption
  const start: How = {
    ...{ kind, changes: adoption.changes ?? '', why: adoption.why ?? '' },
    from: adoption.from?.id ?? '',
  }
  const { draft, change, clear } = useDraft<How>(`adoption/how/${id}/${version}`, start)
  const isAdapted = draft.kind === 'adapted'

  function send() {
    setTried(true)
    if (draft.kind === null || (isAdapted && (draft.changes.trim() === '' || draft.why.trim() === ''))) return
    const told = { changes: isAdapted ? draft.changes : null, why: isAdapted ? draft.why : null }
    amend.mutate(
      { id, version, from: draft.from || null, kind: draft.kind, ...told },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.told.amend, glyph: 'done' })
          onClose()
        },
      },
    )
  }

  return (
    <FormDialog
      title={words.amend}
      problem={amend.error}
      busy={amend.isPending}
      onSend={send}
      onClose={onClose}
    >
      <HowFields
        draft={draft}
        edit={change}
        tried={tried}
        origin={practice.origin.name}
        takers={takers.filter(taker => taker.id !== id)}
      />
    </FormDialog>
  )
}
