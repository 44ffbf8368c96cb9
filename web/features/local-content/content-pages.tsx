import { Redirect, useParams } from 'wouter'
import type { ContentId } from '../../../contract/ids.ts'
import { getContent } from '../../../contract/local-content.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, refusalOf, stateOf, versionAfter } from '../../data/outbox/rules.ts'
import { useOpened, useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { emptyConsent } from '../../shell/consent-draft.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Wrap } from '../../ui/page.tsx'
import { type ContentDraft, draftOf, emptyDraft } from './content-draft.ts'
import { ContentForm } from './content-form.tsx'
import { putHere, recordOf } from './kept.ts'

/** Writes something down (`/konten/baru`). */
export function NewContentPage() {
  const library = useMyLibrary()
  return <ContentForm draftKey={`content/new/${library.id}`} start={emptyDraft()} backHref="/konten" />
}

/** Changes it (`/konten/:id/ubah`); what waits on this phone is gone on with. */
export function ChangeContentPage() {
  const { id } = useParams<{ id: ContentId }>()
  const here = putHere(useOutbox(), id)
  const answer = useAsk(getContent, { id }, { fresh: true })
  if (here) return <Redirect to={`/konten/kiriman/${here.seq}`} replace />
  if (answer.data)
    return (
      <ContentForm
        draftKey={`content/${id}/${answer.data.content.version}`}
        start={draftOf(answer.data.content)}
        backHref={`/konten/${id}`}
      />
    )
  return (
    <PhonePage at="more">
      <Wrap>
        <Waiting answer={answer}>{() => null}</Waiting>
      </Wrap>
    </PhonePage>
  )
}

/** What was saved on this phone, opened again (`/konten/kiriman/:seq`). */
export function FromPhonePage() {
  const entry = useOpened(Number(useParams<{ seq: string }>().seq))
  if (entry === undefined) return null
  if (entry === null || entry.draft === null) return <Redirect to="/kiriman" />
  return <Opened key={entry.id} entry={entry} />
}

function Opened({ entry }: { entry: Entry }) {
  const entries = useOutbox()
  const draft = entry.draft as ContentDraft
  const refused = stateOf(entry) === 'refused'
  const version = refused ? draft.version : (versionAfter(recordOf(draft.id), entries) ?? draft.version)
  const tellsOfChild = refusalOf(entry) === 'content.names-child'
  const child = draft.child ?? (tellsOfChild ? { ...emptyConsent(['name']), child: true } : null)
  return (
    <ContentForm
      draftKey={`content/kiriman/${entry.id}`}
      start={{ ...draft, version, child, step: 4 }}
      backHref={refused ? '/kiriman' : `/konten/${draft.id}`}
      {...(refused && { mends: entry })}
    />
  )
}
