import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { type LibraryId, makeId, type MentoringVisitId } from '../../../contract/ids.ts'
import {
  getMentoringVisit,
  libraryMentoring,
  mostDaysAhead,
  type MentoringVisit,
  type VisitKind,
  visitKinds,
} from '../../../contract/mentoring.ts'
import { mentoringForms } from '../../../text/mentoring-forms.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { shell } from '../../../text/shell.ts'
import { addDays } from '../../data/days.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { type Entry, versionAfter, type Write } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { dayDate } from '../../ui/format.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { MentoringFrame } from './frame.tsx'
import { aboutOf, useNewest, visitRecord } from './kept.ts'

export type PlanDraft = {
  of: { id: MentoringVisitId; libraryId: string; libraryName: string; version: number | null }
  kind: VisitKind
  on: string
  about: string
}

/** A visit to a library is planned. */
export function PlanPage() {
  const { libraryId } = useParams<{ libraryId: LibraryId }>()
  const answer = useAsk(libraryMentoring, { libraryId }, { fresh: true })
  const [id] = useState(() => makeId<MentoringVisitId>())
  if (answer.data) {
    const { libraryName } = answer.data
    const of = { id, libraryId, libraryName, version: null }
    return <PlanForm start={{ of, kind: 'visit', on: '', about: '' }} />
  }
  return (
    <MentoringFrame>
      <Waiting answer={answer}>{() => null}</Waiting>
    </MentoringFrame>
  )
}

/** A planned visit gets another day, kind or subject. */
export function MovePage() {
  const { id } = useParams<{ id: MentoringVisitId }>()
  const answer = useAsk(getMentoringVisit, { id }, { fresh: true })
  if (answer.data) return <PlanForm key={id} start={beginOf(answer.data.visit)} />
  return (
    <MentoringFrame>
      <Waiting answer={answer}>{() => null}</Waiting>
    </MentoringFrame>
  )
}

function beginOf({ id, libraryId, libraryName, version, ...visit }: MentoringVisit): PlanDraft {
  const of = { id, libraryId, libraryName, version }
  return { of, kind: visit.kind, on: visit.plannedOn ?? '', about: visit.about ?? '' }
}

/** @param mends the refused entry whose place it takes */
export function PlanForm({ start, mends }: { start: PlanDraft; mends?: Entry }) {
  const { plan: words, record: shared } = useText(mentoringForms)
  const { kinds } = useText(mentoring)
  const general = useText(shell)
  const { language } = useSession()
  const entries = useOutbox()
  const { libraryId, version: seen } = start.of
  const isNew = seen === null
  const form = useFormDraft<PlanDraft>(
    `mentoring-plan/${mends?.id ?? (isNew ? libraryId : start.of.id)}`,
    start,
  )
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const { of } = draft
  const newest = useNewest(of.id, { problem: keep.problem, mends })

  function write(): Write | null {
    if (draft.on === '') return null
    const record = visitRecord(of.id)
    const facts = { id: of.id, kind: draft.kind, on: draft.on, about: draft.about.trim() || null }
    const known = Math.max(of.version ?? 0, newest?.version ?? 0)
    const version = Math.max(known, versionAfter(record, entries) ?? 0)
    const input = isNew ? { ...facts, libraryId } : { ...facts, version }
    return {
      name: isNew ? 'mentoring.plan' : 'mentoring.move',
      input: input as Write['input'],
      record,
      about: aboutOf(of.libraryName, draft.on, libraryId),
      draft,
    }
  }

  return (
    <KeepForm
      words={{ ...words, keptTitle: words.kept }}
      form={form}
      keep={keep}
      hint={words.forLibrary(of.libraryName)}
      backHref={
        mends ? '/kiriman' : isNew ? `/pendampingan/perpustakaan/${libraryId}` : `/pendampingan/${of.id}`
      }
      facts={[
        { label: words.library, value: of.libraryName },
        { label: words.on, value: dayDate(draft.on, language), note: kinds[draft.kind] },
      ]}
      end={() => (
        <Button variant="lamp" size="big" href="/pendampingan">
          {words.end}
        </Button>
      )}
      onSave={() => void keep.save(write())}
    >
      <ChoiceList
        label={words.kind}
        choices={visitKinds.map(value => ({ value, label: kinds[value] }))}
        value={draft.kind}
        onChange={kind => edit({ kind })}
      />
      <DateInput
        label={words.on}
        value={draft.on}
        min={today()}
        max={addDays(today(), mostDaysAhead)}
        onChange={on => edit({ on })}
        error={keep.errorOf('on') ?? (keep.tried && draft.on === '' ? shared.needed : undefined)}
      />
      <TextInput
        label={words.about}
        hint={words.aboutHint}
        optional={general.optional}
        value={draft.about}
        maxLength={300}
        onChange={about => edit({ about })}
      />
    </KeepForm>
  )
}
