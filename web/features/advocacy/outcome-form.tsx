import { useParams } from 'wouter'
import { type Effort, getEffort } from '../../../contract/advocacy.ts'
import type { EffortId } from '../../../contract/ids.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { type Entry, refusalOf, versionAfter, type Write } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { dayDate } from '../../ui/format.ts'
import { type OutcomeFacts, OutcomeFields, readOutcome } from './outcome-fields.tsx'
import { ToAdvocacy } from './to-advocacy.tsx'

type Of = Pick<Effort, 'id' | 'target' | 'heldOn' | 'version'>
export type OutcomeDraft = OutcomeFacts & { of: Of }

/** What came of an effort, told by the library that made it. */
export function OutcomePage() {
  const { id } = useParams<{ id: EffortId }>()
  const answer = useAsk(getEffort, { id }, { fresh: true })
  if (answer.data)
    return <OutcomeForm key={id} start={{ of: answer.data.effort, outcome: null, on: today(), note: '' }} />
  return (
    <PhonePage at="more">
      <Waiting answer={answer}>{() => null}</Waiting>
    </PhonePage>
  )
}

/** @param mends the refused entry whose place it takes */
export function OutcomeForm({ start, mends }: { start: OutcomeDraft; mends?: Entry }) {
  const { outcome: words, outcomes: names } = useText(advocacy)
  const { language, me } = useSession()
  const entries = useOutbox()
  const form = useFormDraft<OutcomeDraft>(`outcome/${mends?.id ?? start.of.id}`, start)
  const keep = useKeep(form, mends)
  // somebody else told something meanwhile: what is on record now is seen, and this is told after it
  const ofRecord = useAsk(
    getEffort,
    { id: start.of.id },
    { fresh: true, enabled: mends !== undefined && refusalOf(mends) === 'record.changed-meanwhile' },
  )
  const { draft, edit } = form

  function write(): Write | null {
    const { of } = draft
    const read = readOutcome(draft)
    if (read === null) return null
    const record = `effort/${of.id}`
    const known = ofRecord.data?.effort.version ?? start.of.version
    const version = Math.max(known, versionAfter(record, entries) ?? 0)
    return {
      name: 'advocacy.record-outcome',
      input: { id: of.id, ...read, version } as Write['input'],
      record,
      about: {
        ...{ title: of.target, day: read.on, people: null },
        libraryId: me?.grants.find(grant => grant.role === 'library')?.libraryId ?? undefined,
      } as Write['about'],
      draft,
    }
  }

  return (
    <KeepForm
      words={words}
      form={form}
      keep={keep}
      hint={`${draft.of.target}, ${dayDate(draft.of.heldOn, language)}`}
      backHref={mends ? '/kiriman' : `/advokasi/upaya/${draft.of.id}`}
      facts={[{ label: words.outcome, value: draft.outcome ? names[draft.outcome] : '' }]}
      end={() => <ToAdvocacy />}
      onSave={() => void keep.save(write())}
    >
      <OutcomeFields
        draft={draft}
        heldOn={draft.of.heldOn}
        edit={edit}
        tried={keep.tried}
        errorOf={keep.errorOf}
      />
    </KeepForm>
  )
}
