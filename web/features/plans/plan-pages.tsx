import { Redirect, useParams, useSearchParams } from 'wouter'
import type { NeedId } from '../../../contract/ids.ts'
import { monthOf } from '../../data/days.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, stateOf, versionAfter } from '../../data/outbox/rules.ts'
import { useOpened, useOutbox } from '../../data/outbox/use-outbox.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Wrap } from '../../ui/page.tsx'
import { draftOf, emptyDraft, type PlanDraft } from './plan-draft.ts'
import { PlanForm } from './plan-form.tsx'
import { thisYear, useMyPlan } from './use-plan.ts'

/** Plans something new (`/rencana/baru`, `?kebutuhan=<need>` for a need), or goes on with what was saved on this phone (`?kiriman=<seq>`). */
export function NewItemPage() {
  const library = useMyLibrary()
  const [params] = useSearchParams()
  const seq = params.get('kiriman')
  if (seq !== null) return <FromPhone key={seq} seq={Number(seq)} />
  const year = Number(params.get('tahun')) || thisYear()
  const month = year === thisYear() ? monthOf(today()) : `${year}-01-01`
  const needId = params.get('kebutuhan') as NeedId | null
  return (
    <PlanForm
      draftKey={`plan-item/new/${library.id}${needId === null ? '' : `/${needId}`}`}
      start={emptyDraft(month, { needId })}
      saved={null}
      backHref={`/rencana?tahun=${year}`}
    />
  )
}

/** Changes an item that is on record (`/rencana/:id/ubah`). */
export function ChangeItemPage() {
  const { id = '' } = useParams<{ id: string }>()
  const [params] = useSearchParams()
  const year = Number(params.get('tahun')) || thisYear()
  const answer = useMyPlan(year)
  const item = answer.data?.items.find(one => one.id === id)
  if (answer.data && !item) return <Redirect to={`/rencana?tahun=${year}`} />
  if (!item)
    return (
      <PhonePage at="more">
        <Wrap>
          <Waiting answer={answer}>{() => null}</Waiting>
        </Wrap>
      </PhonePage>
    )
  return (
    <PlanForm
      draftKey={`plan-item/${id}`}
      start={draftOf(item)}
      saved={item}
      backHref={`/rencana/${id}?tahun=${year}`}
    />
  )
}

function FromPhone({ seq }: { seq: number }) {
  const entry = useOpened(seq)
  if (entry) return <Opened entry={entry} />
  return entry === undefined ? null : <Redirect to="/kiriman" />
}

/** A refused one is mended in its place; a waiting one is followed by its change. */
function Opened({ entry }: { entry: Entry }) {
  const entries = useOutbox()
  const draft = entry.draft as PlanDraft
  const refused = stateOf(entry) === 'refused'
  const answer = useMyPlan(Number(draft.month.slice(0, 4)))
  const saved = answer.data?.items.find(one => one.id === draft.id) ?? null
  const version = refused ? draft.version : (versionAfter(entry.record, entries) ?? draft.version)
  return (
    <PlanForm
      draftKey={`plan-item/kiriman/${entry.id}`}
      start={{ ...draft, version }}
      saved={refused ? saved : null}
      backHref="/kiriman"
      mends={refused ? entry : undefined}
    />
  )
}
