import { useState } from 'preact/hooks'
import { addMeasure, type Measure, retireMeasure, rewordMeasure, units } from '../../../contract/tallies.ts'
import { instrument } from '../../../text/instrument.ts'
import type { Problem } from '../../data/client.ts'
import { useDraft } from '../../data/drafts.ts'
import { addMonths, today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { month as monthText } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Wording = {
  wordingId: string
  wordingEn: string
  definitionId: string
  definitionEn: string
  required: boolean
  validFrom: string
}
const thisMonth = () => `${today().slice(0, 7)}-01`

export function AddDialog(props: { onClose: () => void }) {
  const words = useText(instrument)
  const { language } = useSession()
  const add = useSend(addMeasure)
  const saved = useSaved(props.onClose)
  const { draft, change, clear } = useDraft('measure/new', {
    code: '',
    unit: 'people' as (typeof units)[number],
    nature: 'flow' as 'flow' | 'stock',
    parts: '',
    wordingId: '',
    wordingEn: '',
    definitionId: '',
    definitionEn: '',
    required: false,
    validFrom: addMonths(thisMonth(), 1),
  })
  const parts = draft.parts
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => line.split('|').map(part => part.trim()))
  const wrong = parts.some(part => part.length !== 3)
  const save = () => {
    if (wrong) return
    add.mutate(
      {
        code: draft.code,
        unit: draft.unit,
        nature: draft.nature,
        ...bodyOf(draft),
        parts: parts.map(([code = '', id = '', en = '']) => ({ code, wording: { id, en } })),
      },
      { onSuccess: () => saved(clear) },
    )
  }
  return (
    <FormDialog
      wide
      title={words.addTitle}
      problem={add.error}
      busy={add.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      <TextInput
        label={words.code}
        hint={words.codeHint}
        value={draft.code}
        onChange={code => change({ code })}
        error={saysOf(add.error, 'code', language)}
        capitalize={false}
      />
      <div class="cols">
        <Select
          label={words.unit}
          value={draft.unit}
          onChange={unit => change({ unit })}
          options={optionsOf(units, words.units)}
        />
        <Select
          label={words.nature}
          value={draft.nature}
          onChange={nature => change({ nature })}
          options={(['flow', 'stock'] as const).map(value => ({ value, label: words.natures[value] }))}
        />
      </div>
      <WordingFields draft={draft} change={change} problem={add.error} />
      <TextArea
        label={words.parts}
        hint={words.partsHint}
        value={draft.parts}
        onChange={value => change({ parts: value })}
        rows={3}
        error={wrong ? words.partsWrong : undefined}
      />
    </FormDialog>
  )
}

export function RewordDialog(props: { measure: Measure; onClose: () => void }) {
  const words = useText(instrument)
  const { measure: m } = props
  const reword = useSend(rewordMeasure)
  const saved = useSaved(props.onClose)
  const { draft, change, clear } = useDraft<Wording>(`measure/reword/${m.code}/${m.version}`, {
    wordingId: m.wording.id,
    wordingEn: m.wording.en,
    definitionId: m.definition.id,
    definitionEn: m.definition.en,
    required: m.required,
    validFrom: addMonths(thisMonth(), 1),
  })
  const save = () => reword.mutate({ code: m.code, ...bodyOf(draft) }, { onSuccess: () => saved(clear) })
  return (
    <FormDialog
      wide
      title={words.rewordTitle}
      problem={reword.error}
      busy={reword.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      <WordingFields draft={draft} change={change} problem={reword.error} />
    </FormDialog>
  )
}

export function RetireDialog(props: { measure: Measure; onClose: () => void }) {
  const words = useText(instrument)
  const { language } = useSession()
  const retire = useSend(retireMeasure)
  const saved = useSaved(props.onClose)
  const [lastMonth, setLastMonth] = useState(thisMonth())
  const [reason, setReason] = useState('')
  const save = () =>
    retire.mutate({ code: props.measure.code, lastMonth, reason }, { onSuccess: () => saved() })
  return (
    <FormDialog
      wide
      action={words.retire}
      title={words.retireTitle}
      problem={retire.error}
      busy={retire.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      <p>
        <b>{props.measure.wording[language]}</b>
      </p>
      <MonthChoice label={words.lastMonth} value={lastMonth} onChange={setLastMonth} />
      <TextArea label={words.reason} value={reason} onChange={setReason} rows={2} />
    </FormDialog>
  )
}

function WordingFields(props: {
  draft: Wording
  change: (change: Partial<Wording>) => void
  problem: Problem | null
}) {
  const words = useText(instrument)
  const { language } = useSession()
  const { draft, change, problem } = props
  return (
    <>
      <TextInput
        label={words.wordingId}
        value={draft.wordingId}
        onChange={wordingId => change({ wordingId })}
        error={saysOf(problem, 'wording.id', language)}
      />
      <TextInput
        label={words.wordingEn}
        value={draft.wordingEn}
        onChange={wordingEn => change({ wordingEn })}
        error={saysOf(problem, 'wording.en', language)}
      />
      <TextArea
        label={words.definitionId}
        value={draft.definitionId}
        onChange={definitionId => change({ definitionId })}
        rows={2}
        error={saysOf(problem, 'definition.id', language)}
      />
      <TextArea
        label={words.definitionEn}
        value={draft.definitionEn}
        onChange={definitionEn => change({ definitionEn })}
        rows={2}
        error={saysOf(problem, 'definition.en', language)}
      />
      <Checkbox
        label={words.isRequired}
        checked={draft.required}
        onChange={required => change({ required })}
      />
      <MonthChoice
        label={words.validFrom}
        value={draft.validFrom}
        onChange={validFrom => change({ validFrom })}
      />
    </>
  )
}

function MonthChoice(props: { label: string; value: string; onChange: (month: string) => void }) {
  const { language } = useSession()
  const months = Array.from({ length: 25 }, (_, n) => addMonths(thisMonth(), n - 12))
  return (
    <Select
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      options={months.map(month => ({ value: month, label: monthText(month.slice(0, 7), language) }))}
    />
  )
}

function bodyOf(draft: Wording) {
  return {
    wording: { id: draft.wordingId, en: draft.wordingEn },
    definition: { id: draft.definitionId, en: draft.definitionEn },
    required: draft.required,
    validFrom: draft.validFrom,
  }
}

function useSaved(onClose: () => void) {
  const words = useText(instrument)
  const toasts = useToasts()
  return (clear?: () => void) => {
    clear?.()
    toasts.show({ strong: words.saved, glyph: 'done' })
    onClose()
  }
}
