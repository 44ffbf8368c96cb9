import { practiceConditions } from '../../../contract/practices.ts'
import { forms } from '../../../text/forms.ts'
import { fill } from '../../../text/fill.ts'
import { practiceMarks } from '../../../text/practice-marks.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { CheckList } from '../../ui/choice-list.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { StepProps } from './form-parts.ts'
import { ToldFigures } from './told-figures.tsx'

/** What was lacking, and whom it helped. */
export function StepWhy({ draft, edit, errorOf, words }: StepProps) {
  const { why } = words
  const left = useLeft()
  return (
    <>
      <TextArea
        id="problem"
        label={why.problem}
        hint={why.problemHint}
        error={errorOf('problem')}
        value={draft.problem}
        maxLength={1200}
        left={left}
        rows={4}
        onChange={problem => edit({ problem })}
      />
      <TextInput
        id="forWhom"
        label={why.forWhom}
        hint={why.forWhomHint}
        error={errorOf('forWhom')}
        value={draft.forWhom}
        maxLength={300}
        onChange={forWhom => edit({ forWhom })}
      />
    </>
  )
}

/** Time, money, things, partners, and the circumstances in which it works all the same. */
export function StepNeeds({ draft, edit, errorOf, words, language }: StepProps) {
  const { needs } = words
  const { conditions } = useText(practiceMarks)
  const { optional } = useText(shell)
  const left = useLeft()
  return (
    <>
      <NumberInput
        id="days"
        label={needs.days}
        unit={needs.dayUnit}
        optional={optional}
        error={errorOf('days')}
        value={draft.days}
        language={language}
        onChange={days => edit({ days })}
      />
      <NumberInput
        id="cost"
        label={needs.cost}
        hint={needs.costHint}
        prefix="Rp"
        optional={optional}
        error={errorOf('cost')}
        value={draft.cost}
        language={language}
        onChange={cost => edit({ cost })}
      />
      <TextArea
        id="materials"
        label={needs.materials}
        hint={needs.materialsHint}
        optional={optional}
        value={draft.materials}
        maxLength={800}
        left={left}
        rows={2}
        onChange={materials => edit({ materials })}
      />
      <TextInput
        id="partners"
        label={needs.partners}
        hint={needs.partnersHint}
        optional={optional}
        value={draft.partners}
        maxLength={400}
        onChange={partners => edit({ partners })}
      />
      <CheckList
        compact
        label={needs.conditions}
        hint={needs.conditionsHint}
        choices={optionsOf(practiceConditions, conditions)}
        value={draft.conditions}
        onChange={next => edit({ conditions: next })}
      />
    </>
  )
}

/** What came of it in words, beside the figures that are counted; and what went wrong. */
export function StepResult({ draft, edit, errorOf, words }: StepProps) {
  const { result } = words
  const { optional } = useText(shell)
  const left = useLeft()
  return (
    <>
      <TextArea
        id="result"
        label={result.result}
        hint={result.resultHint}
        error={errorOf('result')}
        value={draft.result}
        maxLength={1200}
        left={left}
        rows={4}
        onChange={next => edit({ result: next })}
      />
      <ToldFigures chosen={draft.activities} words={result} />
      <TextArea
        id="pitfalls"
        label={result.pitfalls}
        hint={result.pitfallsHint}
        optional={optional}
        value={draft.pitfalls}
        maxLength={1200}
        left={left}
        rows={3}
        onChange={pitfalls => edit({ pitfalls })}
      />
    </>
  )
}

function useLeft() {
  const shared = useText(forms)
  return (n: number) => fill(shared.left, { n })
}
