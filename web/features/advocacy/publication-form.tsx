import { useState } from 'preact/hooks'
import type { LibraryId } from '../../../contract/ids.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import type { Entry, Write } from '../../data/outbox/rules.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { dayDate } from '../../ui/format.ts'
import {
  beginPublication,
  type PublicationDraft,
  PublicationFields,
  readPublication,
} from './publication-fields.tsx'
import { ToAdvocacy } from './to-advocacy.tsx'

/** What was told of this library in public: begun anew. */
export function NewPublicationPage() {
  return <PublicationForm />
}

/** @param mends the refused entry whose place it takes, with all that was typed */
export function PublicationForm({ mends }: { mends?: Entry }) {
  const { publication: words, columns } = useText(advocacy)
  const { language } = useSession()
  const library = useMyLibrary()
  const [start] = useState(() => (mends?.draft as PublicationDraft | undefined) ?? beginPublication())
  const form = useFormDraft<PublicationDraft>(
    mends ? `publication/kiriman/${mends.id}` : `publication/new/${library.id}`,
    start,
  )
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  return (
    <KeepForm
      words={words}
      form={form}
      keep={keep}
      backHref={mends ? '/kiriman' : '/advokasi'}
      facts={[
        { label: columns.title, value: draft.title },
        { label: columns.name, value: draft.name },
        { label: columns.publishedOn, value: dayDate(draft.publishedOn, language) },
      ]}
      end={() => <ToAdvocacy />}
      onSave={() => void keep.save(writeOf(draft, library.id))}
    >
      <PublicationFields
        draft={draft}
        edit={edit}
        tried={keep.tried}
        errorOf={keep.errorOf}
        libraryId={library.id as LibraryId}
      />
    </KeepForm>
  )
}

/** The command of a draft; null while something is missing or unfit. */
function writeOf(draft: PublicationDraft, libraryId: string): Write | null {
  const read = readPublication(draft)
  return (
    read && {
      name: 'advocacy.record-publication',
      input: { ...read, libraryId } as Write['input'],
      record: `publication/${read.id}`,
      about: { title: read.title, day: read.publishedOn, people: null, libraryId } as Write['about'],
      draft,
    }
  )
}
