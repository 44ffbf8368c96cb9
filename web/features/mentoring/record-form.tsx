import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { type LibraryId, makeId, type MentoringVisitId } from '../../../contract/ids.ts'
import { getMentoringVisit, libraryMentoring, visitKinds } from '../../../contract/mentoring.ts'
import { getPlan } from '../../../contract/plans.ts'
import { mentoringForms } from '../../../text/mentoring-forms.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { type Entry, versionAfter, type Write } from '../../data/outbox/rules.ts'
import { useHere, useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { dayDate } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { MentoringFrame } from './frame.tsx'
import { aboutOf, useNewest, visitRecord } from './kept.ts'
import { beginRecord, readSteps, type RecordDraft } from './record-draft.ts'
import { StepFields } from './step-fields.tsx'

/** A visit that was not planned is recorded. */
export function RecordPage() {
  const { libraryId } = useParams<{ libraryId: LibraryId }>()
  const answer = useAsk(libraryMentoring, { libraryId }, { fresh: true })
  const [id] = useState(() => makeId<MentoringVisitId>())
  if (answer.data) {
    const { libraryName } = answer.data
    return <RecordForm start={beginRecord({ id, libraryId, libraryName, version: null }, 'visit')} />
  }
  return (
    <MentoringFrame>
      <Waiting answer={answer}>{() => null}</Waiting>
    </MentoringFrame>
  )
}

/** A planned visit took place: planned at the server, or on this phone only. */
export function RecordPlannedPage() {
  const { id } = useParams<{ id: MentoringVisitId }>()
  const here = useHere(visitRecord(id))
  const planned = here?.name === 'mentoring.plan' ? here : null
  const answer = useAsk(getMentoringVisit, { id }, { fresh: true, enabled: here !== undefined && !planned })
  if (planned) {
    const { libraryId = '', title } = planned.about
    const { kind } = planned.input as unknown as { kind: RecordDraft['kind'] }
    return <RecordForm start={beginRecord({ id, libraryId, libraryName: title, version: 1 }, kind)} />
  }
  if (answer.data) {
    const { libraryId, libraryName, version, kind } = answer.data.visit
    return <RecordForm start={beginRecord({ id, libraryId, libraryName, version }, kind)} />
  }
  return (
    <MentoringFrame>
      <Waiting answer={answer}>{() => null}</Waiting>
    </MentoringFrame>
  )
}

/** @param mends the refused entry whose place it takes */
export function RecordForm({ start, mends }: { start: RecordDraft; mends?: Entry }) {
  const { record: words } = useText(mentoringForms)
  const { kinds } = useText(mentoring)
  const general = useText(shell)
  const { language } = useSession()
  const entries = useOutbox()
  const { libraryId, version: seen } = start.of
  const key = mends?.id ?? (seen === null ? libraryId : start.of.id)
  const form = useFormDraft<RecordDraft>(`mentoring-record/${key}`, start)
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const { of } = draft
  const newest = useNewest(of.id, { problem: keep.problem, mends })
  const year = Number(today().slice(0, 4))
  const plan = useAsk(getPlan, { libraryId, year } as never)
  const items = (plan.data?.items ?? []).filter(({ state }) => state === 'planned' || state === 'under-way')
  const steps = readSteps(draft)

  function write(): Write | null {
    const advice = draft.advice.trim()
    if (advice === '' || draft.on === '' || steps === null) return null
    // what was planned is cancelled by now: it was held all the same, and is recorded as one that was not planned
    const isAnew = newest?.state === 'cancelled'
    const id = isAnew ? draft.anew : of.id
    const record = visitRecord(of.id)
    const known = Math.max(of.version ?? 0, newest?.version ?? 0, versionAfter(record, entries) ?? 0)
    const version = of.version === null || isAnew ? null : known
    const facts = { id, libraryId, version, kind: draft.kind, on: draft.on, advice, steps }
    return {
      name: 'mentoring.hold',
      input: { ...facts, planItemId: draft.planItemId || null } as Write['input'],
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
      backHref={mends ? '/kiriman' : `/pendampingan/perpustakaan/${libraryId}`}
      facts={[
        { label: words.on, value: dayDate(draft.on, language), note: kinds[draft.kind] },
        { label: words.advice, value: draft.advice },
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
        max={today()}
        onChange={on => edit({ on })}
        error={keep.errorOf('on') ?? (keep.tried && draft.on === '' ? words.needed : undefined)}
      />
      <TextArea
        label={words.advice}
        hint={words.adviceHint}
        value={draft.advice}
        rows={5}
        maxLength={2000}
        onChange={advice => edit({ advice })}
        error={keep.tried && draft.advice.trim() === '' ? words.needed : undefined}
      />
      {items.length > 0 && (
        <Select
          label={words.planItem}
          optional={general.optional}
          placeholder={words.noItem}
          value={draft.planItemId}
          options={items.map(({ id, title }) => ({ value: id as string, label: title }))}
          onChange={planItemId => edit({ planItemId })}
          error={keep.errorOf('planItemId')}
        />
      )}
      <StepFields draft={draft} edit={edit} tried={keep.tried && steps === null} errorOf={keep.errorOf} />
    </KeepForm>
  )
}
