import { useState } from 'preact/hooks'
import { useParams, useSearchParams } from 'wouter'
import {
  type LibraryId,
  makeId,
  type MentoringRequestId,
  type MentoringStepId,
} from '../../../contract/ids.ts'
import { libraryMentoring } from '../../../contract/mentoring.ts'
import { mentoringForms } from '../../../text/mentoring-forms.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, refusalOf, versionAfter, type Write } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { dayDate } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { MentoringFrame } from './frame.tsx'
import { aboutOf, requestRecord, stepRecord } from './kept.ts'

export type AskDraft = { id: MentoringRequestId; libraryId: string; reason: string }

/** A library asks to be visited. */
export function AskPage() {
  const { id: libraryId } = useMyLibrary()
  const [id] = useState(() => makeId<MentoringRequestId>())
  return <AskForm start={{ id, libraryId, reason: '' }} />
}

/** @param mends the refused entry whose place it takes */
export function AskForm({ start, mends }: { start: AskDraft; mends?: Entry }) {
  const { ask: words } = useText(mentoringForms)
  const form = useFormDraft<AskDraft>(`mentoring-ask/${mends?.id ?? start.libraryId}`, start)
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const reason = draft.reason.trim()
  const write = (): Write | null =>
    reason === ''
      ? null
      : {
          name: 'mentoring.ask',
          input: { id: draft.id, libraryId: draft.libraryId, reason } as Write['input'],
          record: requestRecord(draft.id),
          about: aboutOf(reason, today(), draft.libraryId),
          draft,
        }
  return (
    <KeepForm
      words={{ ...words, keptTitle: words.kept }}
      form={form}
      keep={keep}
      backHref={mends ? '/kiriman' : '/pendampingan'}
      facts={[{ label: words.reason, value: reason }]}
      end={() => <ToMentoring />}
      onSave={() => void keep.save(write())}
    >
      <TextArea
        label={words.reason}
        value={draft.reason}
        rows={4}
        maxLength={600}
        onChange={text => edit({ reason: text })}
        error={keep.tried && reason === '' ? words.needed : undefined}
      />
    </KeepForm>
  )
}

function ToMentoring() {
  const { back } = useText(mentoring)
  return (
    <Button variant="lamp" size="big" href="/pendampingan">
      {back}
    </Button>
  )
}

export type CloseDraft = {
  of: { id: MentoringStepId; libraryId: string; text: string; version: number }
  outcome: 'done' | 'dropped' | null
  on: string
  word: string
}

/** Who sees to a next step says that it is done, with a word. */
export function CloseStepPage() {
  const { id } = useParams<{ id: MentoringStepId }>()
  const [params] = useSearchParams()
  const { close: words } = useText(mentoringForms)
  const { id: own } = useMyLibrary()
  const libraryId = (own || (params.get('perpustakaan') ?? '')) as LibraryId
  const answer = useAsk(libraryMentoring, { libraryId }, { fresh: true, enabled: libraryId !== '' })
  const step = answer.data?.visits.flatMap(({ steps }) => steps).find(one => one.id === id)
  if (step) {
    const of = { id, libraryId, text: step.text, version: step.version }
    return <CloseForm key={id} start={{ of, outcome: null, on: today(), word: '' }} />
  }
  return (
    <MentoringFrame>
      {libraryId === '' ? (
        <Notice kind="problem" title={words.gone} />
      ) : (
        <Waiting answer={answer}>{() => <Notice kind="problem" title={words.gone} />}</Waiting>
      )}
    </MentoringFrame>
  )
}

/** @param mends the refused entry whose place it takes */
export function CloseForm({ start, mends }: { start: CloseDraft; mends?: Entry }) {
  const { close: words } = useText(mentoringForms)
  const { language } = useSession()
  const entries = useOutbox()
  const form = useFormDraft<CloseDraft>(`mentoring-step/${mends?.id ?? start.of.id}`, start)
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const { of, outcome } = draft
  const word = draft.word.trim()
  const isStale =
    keep.problem?.body.code === 'record.changed-meanwhile' ||
    (mends !== undefined && refusalOf(mends) === 'record.changed-meanwhile')
  const whole = { libraryId: of.libraryId as LibraryId }
  const newest = useAsk(libraryMentoring, whole, { fresh: true, enabled: isStale })
    .data?.visits.flatMap(({ steps }) => steps)
    .find(({ id }) => id === of.id)

  function write(): Write | null {
    if (outcome === null || word === '' || draft.on === '') return null
    const record = stepRecord(of.id)
    const known = Math.max(of.version, newest?.version ?? 0)
    const version = Math.max(known, versionAfter(record, entries) ?? 0)
    const input = { id: of.id, version, outcome, on: draft.on, word } as Write['input']
    return {
      name: 'mentoring.close-step',
      input,
      record,
      about: aboutOf(of.text, draft.on, of.libraryId),
      draft,
    }
  }

  return (
    <KeepForm
      words={{ ...words, keptTitle: words.kept }}
      form={form}
      keep={keep}
      hint={of.text}
      backHref={mends ? '/kiriman' : '/pendampingan'}
      facts={[
        { label: words.on, value: dayDate(draft.on, language) },
        { label: words.word, value: word },
      ]}
      end={() => <ToMentoring />}
      onSave={() => void keep.save(write())}
    >
      <ChoiceList
        label={words.question}
        choices={[
          { value: 'done', label: words.done, icon: 'check' },
          { value: 'dropped', label: words.dropped, hint: words.droppedHint, icon: 'cross' },
        ]}
        value={outcome}
        error={keep.tried && outcome === null ? words.choose : undefined}
        onChange={value => edit({ outcome: value })}
      />
      <TextArea
        label={words.word}
        hint={words.wordHint}
        value={draft.word}
        rows={3}
        maxLength={300}
        onChange={text => edit({ word: text })}
        error={keep.tried && word === '' ? words.needed : undefined}
      />
      <DateInput
        label={words.on}
        value={draft.on}
        max={today()}
        onChange={on => edit({ on })}
        error={keep.errorOf('on')}
      />
    </KeepForm>
  )
}
