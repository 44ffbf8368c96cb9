import { useState } from 'preact/hooks'
import { criterionCodes, endEnrolment, type Enrolment } from '../../../contract/programme.ts'
import { programme } from '../../../text/programme.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Thread } from '../../shell/thread.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, rupiah } from '../../ui/format.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { Stages } from '../../ui/stages.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { PanelPath } from './panel-path.tsx'
import { EnrolmentStateMark } from './enrolment-state.tsx'

/** One enrolment beside the list: its stages with their dates, what it stands on, and how it ends. */
export function EnrolmentPanel(props: { enrolment: Enrolment; onClose: () => void }) {
  const words = useText(programmePages)
  const names = useText(programme)
  const general = useText(shell)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [ending, setEnding] = useState(false)
  const { enrolment: e } = props
  const day = (of: string | null) => (of ? date(of, language) : undefined)
  const stage = (label: string, on: string | null) => ({
    label,
    note: day(on),
    state: on ? ('done' as const) : ('todo' as const),
  })
  const stages =
    e.kind === 'beneficiary'
      ? [
          stage(names.states.proposed, e.proposedOn),
          stage(e.declinedOn ? names.states.declined : names.states.reviewed, e.declinedOn ?? e.reviewedOn),
          stage(names.states.decreed, e.decreedOn),
          stage(names.states.active, e.activeFrom),
        ]
      : [
          stage(names.columns.proposedOn, e.proposedOn),
          ...(e.activeFrom ? [stage(names.states.active, e.activeFrom)] : []),
        ]
  // a replication's path tells these
  const inPath = [names.columns.funding, names.columns.budget, names.columns.decree]
  const facts = [
    {
      label: names.columns.decree,
      value: e.decree && words.decreeOf(e.decree.number, date(e.decree.date, language)),
    },
    {
      label: names.columns.letter,
      value: e.letter && `${e.letter.number}, ${date(e.letter.date, language)}, ${e.letter.signedBy}`,
    },
    { label: names.columns.funding, value: e.funding && names.fundings[e.funding] },
    { label: names.columns.budget, value: e.budget !== null && rupiah(e.budget, language) },
    { label: names.columns.learnedFrom, value: e.learnedFrom && e.learnedFrom.name },
    { label: names.columns.note, value: e.note },
    {
      label: names.columns.source,
      value: e.source && words.panel.takenFrom(e.source, date(e.sourceAsOf ?? '', language)),
    },
  ].filter(fact => fact.value && !(e.kind === 'replication' && inPath.includes(fact.label)))
  const mayEnd = ['national', 'province'].includes(grant.role) && ['active', 'decreed'].includes(e.state)
  return (
    <SidePanel
      label={e.libraryName}
      onClose={props.onClose}
      closeLabel={general.close}
      head={<EnrolmentStateMark state={e.state} tag />}
      footer={
        mayEnd && (
          <Button variant="line" wide onClick={() => setEnding(true)}>
            {words.panel.end}
          </Button>
        )
      }
    >
      <h2>
        <a href={`/perpustakaan/${e.libraryId}`}>{e.libraryName}</a>
      </h2>
      <p class="sub small">
        {names.kinds[e.kind]} {e.year} · {[e.regency, e.province].filter(Boolean).join(', ')}
      </p>
      <Stages
        label={words.panel.stage}
        stages={
          e.outcome
            ? [...stages, { label: names.states[e.outcome], note: day(e.endedOn), state: 'done' }]
            : stages
        }
      />
      <Facts facts={facts.map(fact => ({ label: fact.label, value: fact.value || '' }))} />
      {e.kind === 'replication' && <PanelPath enrolment={e} />}
      {e.kind === 'beneficiary' && (
        <>
          <h3>{words.score(e.score)}</h3>
          <ul class="ticks">
            {criterionCodes.map(code => (
              <li key={code} class={e.criteria.includes(code) ? 'yes' : 'no'}>
                {e.criteria.includes(code) ? '✓' : '–'} {names.criteria[code]}
              </li>
            ))}
          </ul>
        </>
      )}
      <Thread titled about="enrolment" libraryId={e.libraryId} record={e.id} />
      <EndDialog enrolment={e} open={ending} onClose={() => setEnding(false)} />
    </SidePanel>
  )
}

function EndDialog(props: { enrolment: Enrolment; open: boolean; onClose: () => void }) {
  const words = useText(programmePages)
  const general = useText(shell)
  const { language } = useSession()
  const end = useSend(endEnrolment)
  const { draft, change, clear } = useDraft(`enrolment/end/${props.enrolment.id}`, {
    on: today(),
    outcome: 'independent' as 'independent' | 'lapsed',
    reason: '',
  })
  const save = () =>
    end.mutate(
      { id: props.enrolment.id, ...draft },
      {
        onSuccess: () => {
          clear()
          props.onClose()
        },
      },
    )
  return (
    <FormDialog
      open={props.open}
      title={words.panel.endTitle}
      action={general.save}
      problem={end.error}
      busy={end.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      <ChoiceList
        label={words.panel.outcome}
        compact
        value={draft.outcome}
        onChange={outcome => change({ outcome })}
        choices={[
          { value: 'independent', label: words.panel.independent },
          { value: 'lapsed', label: words.panel.lapsed },
        ]}
      />
      <DateInput
        label={words.panel.on}
        value={draft.on}
        onChange={on => change({ on })}
        error={saysOf(end.error, 'on', language)}
      />
      <TextArea
        label={words.panel.reason}
        value={draft.reason}
        onChange={reason => change({ reason })}
        rows={3}
        error={saysOf(end.error, 'reason', language)}
      />
    </FormDialog>
  )
}
