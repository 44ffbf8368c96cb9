import { useState } from 'preact/hooks'
import { listPartners } from '../../../contract/partners.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import type { Entry, Write } from '../../data/outbox/rules.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { dayDate } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'
import { beginEffort, type EffortDraft, EffortFields, readEffort } from './effort-fields.tsx'
import { ToAdvocacy } from './to-advocacy.tsx'

/** An effort of this library: begun anew. */
export function NewEffortPage() {
  return <EffortForm />
}

/** @param mends the refused entry whose place it takes, with all that was typed */
export function EffortForm({ mends }: { mends?: Entry }) {
  const { effort: words, columns } = useText(advocacy)
  const general = useText(shell)
  const { language } = useSession()
  const library = useMyLibrary()
  const [start] = useState(() => (mends?.draft as EffortDraft | undefined) ?? beginEffort())
  const form = useFormDraft<EffortDraft>(
    mends ? `effort/kiriman/${mends.id}` : `effort/new/${library.id}`,
    start,
  )
  const keep = useKeep(form, mends)
  const partners = useAsk(listPartners, { limit: 200 })
  const { draft, edit } = form
  return (
    <KeepForm
      words={words}
      form={form}
      keep={keep}
      backHref={mends ? '/kiriman' : '/advokasi'}
      facts={[
        { label: columns.target, value: draft.target },
        { label: columns.heldOn, value: dayDate(draft.heldOn, language) },
      ]}
      end={() => <ToAdvocacy />}
      onSave={() => void keep.save(writeOf(draft, library.id))}
    >
      <EffortFields
        draft={draft}
        edit={edit}
        tried={keep.tried}
        errorOf={keep.errorOf}
        partner={
          (partners.data?.partners.length ?? 0) > 0 && (
            <Select
              label={words.partner}
              optional={general.optional}
              placeholder={words.noPartner}
              value={draft.partnerId}
              options={(partners.data?.partners ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={partnerId => edit({ partnerId })}
            />
          )
        }
      />
    </KeepForm>
  )
}

/** The command of a draft; null while something is missing or unfit. */
function writeOf(draft: EffortDraft, libraryId: string): Write | null {
  const read = readEffort(draft)
  return (
    read && {
      name: 'advocacy.record-effort',
      input: { ...read, libraryId, scopeId: null } as Write['input'],
      record: `effort/${read.id}`,
      about: { title: read.target, day: read.heldOn, people: null, libraryId } as Write['about'],
      draft,
    }
  )
}
