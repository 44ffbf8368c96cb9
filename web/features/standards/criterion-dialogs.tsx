import {
  addCriterion,
  type Criterion,
  criterionKinds,
  retireCriterion,
  rewordCriterion,
} from '../../../contract/standards.ts'
import { standards } from '../../../text/standards.ts'
import { addDays } from '../../data/days.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Draft = {
  code: string
  kind: Criterion['kind']
  texts: Record<(typeof texts)[number], string>
  threshold: number | null
  choices: string
  weight: number | null
  source: string
  validFrom: string
}
const texts = ['wordingId', 'wordingEn', 'explanationId', 'explanationEn', 'stepId', 'stepEn'] as const
const paths: Record<(typeof texts)[number], string> = {
  wordingId: 'wording.id',
  wordingEn: 'wording.en',
  explanationId: 'explanation.id',
  explanationEn: 'explanation.en',
  stepId: 'step.id',
  stepEn: 'step.en',
}

/** A new criterion, or the next version of one; both from a day on. */
export function CriterionDialog(props: { criterion?: Criterion; onClose: () => void }) {
  const { criteria: words } = useText(standards)
  const { language } = useSession()
  const toasts = useToasts()
  const { criterion } = props
  const add = useSend(addCriterion)
  const reword = useSend(rewordCriterion)
  const error = add.error ?? reword.error
  const { draft, change, clear } = useDraft<Draft>(
    criterion ? `criterion/${criterion.code}/${criterion.version}` : 'criterion/new',
    draftOf(criterion),
  )
  const choices = choicesIn(draft.choices)
  const wrong = draft.kind === 'choice' && choices === null
  const done = () => {
    clear()
    toasts.show({ strong: words.saved, glyph: 'done' })
    props.onClose()
  }
  const save = () => {
    if (wrong) return
    const asked = {
      wording: { id: draft.texts.wordingId, en: draft.texts.wordingEn },
      explanation: { id: draft.texts.explanationId, en: draft.texts.explanationEn },
      step: { id: draft.texts.stepId, en: draft.texts.stepEn },
      threshold: draft.kind === 'number' ? draft.threshold : null,
      choices: draft.kind === 'choice' ? (choices ?? []) : [],
      weight: draft.weight ?? 0,
      source: draft.source,
      validFrom: draft.validFrom,
    }
    if (criterion)
      reword.mutate({ code: criterion.code, version: criterion.version, ...asked }, { onSuccess: done })
    else add.mutate({ code: draft.code, kind: draft.kind, ...asked }, { onSuccess: done })
  }
  return (
    <FormDialog
      title={criterion ? criterion.wording[language] : words.add}
      problem={error}
      busy={add.isPending || reword.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      {!criterion && (
        <div class="cols">
          <TextInput
            label={words.code}
            hint={words.codeHint}
            value={draft.code}
            onChange={code => change({ code })}
            error={saysOf(error, 'code', language)}
            capitalize={false}
          />
          <Select
            label={words.kind}
            value={draft.kind}
            onChange={kind => change({ kind })}
            options={optionsOf(criterionKinds, words.kinds)}
          />
        </div>
      )}
      {texts.map(name => (
        <TextInput
          key={name}
          label={words[name]}
          value={draft.texts[name]}
          onChange={value => change({ texts: { ...draft.texts, [name]: value } })}
          error={saysOf(error, paths[name], language)}
        />
      ))}
      {draft.kind === 'choice' && (
        <TextArea
          label={words.choices}
          hint={words.choicesHint}
          value={draft.choices}
          onChange={value => change({ choices: value })}
          rows={3}
          error={wrong ? words.choicesWrong : saysOf(error, 'choices', language)}
        />
      )}
      <div class="cols">
        {draft.kind === 'number' && (
          <NumberInput
            label={words.threshold}
            language={language}
            value={draft.threshold}
            onChange={threshold => change({ threshold })}
            error={saysOf(error, 'threshold', language)}
          />
        )}
        <NumberInput
          label={words.weight}
          language={language}
          value={draft.weight}
          onChange={weight => change({ weight })}
          error={saysOf(error, 'weight', language)}
        />
        <DateInput
          label={words.validFrom}
          value={draft.validFrom}
          min={today()}
          onChange={validFrom => change({ validFrom })}
        />
      </div>
      <TextInput
        label={words.source}
        value={draft.source}
        onChange={source => change({ source })}
        error={saysOf(error, 'source', language)}
      />
    </FormDialog>
  )
}

export function RetireDialog(props: { criterion: Criterion; onClose: () => void }) {
  const { criteria: words } = useText(standards)
  const toasts = useToasts()
  const retire = useSend(retireCriterion)
  const { code, version } = props.criterion
  const { draft, change, clear } = useDraft(`criterion/retire/${code}`, { lastDay: today() })
  const save = () =>
    retire.mutate(
      { code, version, lastDay: draft.lastDay },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.saved, glyph: 'done' })
          props.onClose()
        },
      },
    )
  return (
    <FormDialog
      title={words.retireTitle}
      problem={retire.error}
      busy={retire.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      <DateInput
        label={words.lastDay}
        value={draft.lastDay}
        min={today()}
        onChange={lastDay => change({ lastDay })}
      />
    </FormDialog>
  )
}

function draftOf(of: Criterion | undefined): Draft {
  return {
    code: '',
    kind: of?.kind ?? 'yes-no',
    texts: {
      wordingId: of?.wording.id ?? '',
      wordingEn: of?.wording.en ?? '',
      explanationId: of?.explanation.id ?? '',
      explanationEn: of?.explanation.en ?? '',
      stepId: of?.step.id ?? '',
      stepEn: of?.step.en ?? '',
    },
    threshold: of?.threshold ?? null,
    choices: (of?.choices ?? [])
      .map(({ code, label, fulfils }) => [code, label.id, label.en, fulfils ? 'ya' : 'tidak'].join(' | '))
      .join('\n'),
    weight: of?.weight ?? 5,
    source: of?.source ?? '',
    validFrom: addDays(today(), 1),
  }
}

/** The choices of a text, one a line; null where a line does not have its four parts. */
function choicesIn(text: string): Criterion['choices'] | null {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const choices = lines.map(line => {
    const [code, id, en, fulfils, ...more] = line.split('|').map(part => part.trim())
    if (!code || !id || !en || !fulfils || more.length > 0) return null
    return { code, label: { id, en }, fulfils: ['ya', 'yes'].includes(fulfils.toLowerCase()) }
  })
  const whole = choices.filter(choice => choice !== null)
  return whole.length === lines.length ? whole : null
}
