import { useParams, useSearchParams } from 'wouter'
import type { NeedId } from '../../../contract/ids.ts'
import { getNeed } from '../../../contract/matching.ts'
import { type Entry, stateOf, versionAfter } from '../../data/outbox/rules.ts'
import { useOpened, useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Amending } from './need-amending.tsx'
import { draftOf, type NeedDraft } from './need-draft.ts'

/** Changes a need (`/kebutuhan/:id/ubah`), or goes on with a change that is on this phone (`?kiriman=<seq>`). */
export function AmendNeedPage() {
  const { id } = useParams<{ id: NeedId }>()
  const [params] = useSearchParams()
  const seq = params.get('kiriman')
  const opened = useOpened(seq === null ? null : Number(seq))
  const answer = useAsk(getNeed, { id }, { fresh: true })
  if (seq !== null && opened === undefined) return <PhonePage at="more">{null}</PhonePage>
  if (opened) return <FromHere key={opened.id} entry={opened} saved={answer.data?.need ?? null} />
  return answer.data ? (
    <Amending
      key={id}
      draftKey={`need/${id}`}
      start={draftOf(answer.data.need)}
      saved={answer.data.need}
      mends={undefined}
    />
  ) : (
    <PhonePage at="more">
      <Waiting answer={answer}>{() => null}</Waiting>
    </PhonePage>
  )
}

/** With all that was typed: a refused change is mended in its place, a waiting command is followed by its change. */
function FromHere({ entry, saved }: { entry: Entry; saved: Parameters<typeof Amending>[0]['saved'] }) {
  const entries = useOutbox()
  const draft = entry.draft as NeedDraft
  const refused = stateOf(entry) === 'refused'
  const { seen: _, ...typed } = draft
  const start: NeedDraft = refused
    ? draft
    : { ...draft, version: versionAfter(entry.record, entries) ?? 1, seen: typed }
  return (
    <Amending
      draftKey={`need/kiriman/${entry.id}`}
      start={start}
      saved={refused ? saved : null}
      mends={refused ? entry : undefined}
    />
  )
}
