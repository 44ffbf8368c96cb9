import { useState } from 'preact/hooks'
import { type EnrolmentId, makeId } from '../../../contract/ids.ts'
import { fundings } from '../../../contract/programme.ts'
import { listMentors } from '../../../contract/replications.ts'
import { replications } from '../../../text/replications.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import type { Entry, Write } from '../../data/outbox/rules.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { dayDate } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { hintOf } from './mentor-dialog.tsx'
import { ToPath } from './to-path.tsx'
import { recordOf } from './use-replication.ts'

type Funding = (typeof fundings)[number]
type Draft = {
  id: EnrolmentId
  learnedFrom: string
  funding: Funding | ''
  budget: number | null
  startedOn: string
  note: string
}
const nobody = 'nobody'
/** So many of the nearest libraries are offered on the phone; another can be chosen later. */
const offered = 4

/** A library starts its own replication. */
export function StartReplicationPage() {
  return <StartReplication />
}

/** @param mends the refused entry whose place it takes, with all that was typed */
export function StartReplication({ mends }: { mends?: Entry }) {
  const words = useText(replications)
  const { start: own } = words
  const general = useText(shell)
  const { language } = useSession()
  const library = useMyLibrary()
  const [start] = useState(
    () =>
      (mends?.draft as Draft | undefined) ?? {
        ...{ id: makeId<EnrolmentId>(), learnedFrom: nobody, funding: '' as const, budget: null },
        ...{ startedOn: today(), note: '' },
      },
  )
  const form = useFormDraft<Draft>(`replication/${mends?.id ?? library.id}`, start)
  const keep = useKeep(form, mends)
  const mentors = useAsk(listMentors, { libraryId: library.id } as never)
  const { draft, edit } = form
  const near = (mentors.data?.mentors ?? []).slice(0, offered)

  function write(): Write | null {
    const { id, learnedFrom, funding, budget, startedOn, note } = draft
    if (funding === '' || startedOn === '') return null
    return {
      name: 'programme.start-replication',
      input: {
        ...{ id, libraryId: library.id, year: Number(startedOn.slice(0, 4)), funding, budget, startedOn },
        ...{ learnedFrom: learnedFrom === nobody ? null : learnedFrom, note: note.trim() || null },
      } as Write['input'],
      record: recordOf(id),
      about: { title: words.title, day: startedOn, people: null, libraryId: library.id },
      draft,
    }
  }

  return (
    <KeepForm
      words={own}
      form={form}
      keep={keep}
      backHref={mends ? '/kiriman' : '/replikasi'}
      facts={[
        { label: own.startedOn, value: dayDate(draft.startedOn, language) },
        { label: words.facts.funding, value: draft.funding ? words.fundings[draft.funding] : '' },
      ]}
      end={() => <ToPath />}
      onSave={() => void keep.save(write())}
    >
      <ChoiceList
        label={own.learnedFrom}
        hint={mentors.data ? words.mentor.hint : words.mentor.offline}
        value={draft.learnedFrom}
        onChange={learnedFrom => edit({ learnedFrom })}
        error={keep.errorOf('learnedFrom')}
        choices={[
          ...near.map(mentor => ({
            value: mentor.libraryId as string,
            label: mentor.name,
            hint: hintOf(mentor, words, language),
          })),
          { value: nobody, label: words.mentor.nobody, hint: words.mentor.nobodyHint },
        ]}
      />
      <Select
        label={own.funding}
        placeholder={own.chooseFunding}
        value={draft.funding}
        onChange={funding => edit({ funding })}
        options={fundings
          .filter(source => source !== 'apbn')
          .map(value => ({ value, label: words.fundings[value] }))}
        error={keep.tried && draft.funding === '' ? own.needed : undefined}
      />
      <NumberInput
        label={own.budget}
        hint={own.budgetHint}
        optional={general.optional}
        prefix="Rp"
        language={language}
        value={draft.budget}
        onChange={budget => edit({ budget })}
        error={keep.errorOf('budget')}
      />
      <DateInput
        label={own.startedOn}
        value={draft.startedOn}
        max={today()}
        onChange={startedOn => edit({ startedOn })}
        error={keep.errorOf('startedOn') ?? (keep.tried && draft.startedOn === '' ? own.needed : undefined)}
      />
      <TextArea
        label={own.note}
        optional={general.optional}
        value={draft.note}
        onChange={note => edit({ note })}
        rows={3}
        maxLength={600}
      />
    </KeepForm>
  )
}
