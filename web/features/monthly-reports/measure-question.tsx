import { useState } from 'preact/hooks'
import type { Flag } from '../../../contract/monthly-reports.ts'
import type { Measure } from '../../../contract/tallies.ts'
import { myReports } from '../../../text/my-reports.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { number } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { FlagNote } from './flag-note.tsx'
import { MeasurePast } from './measure-past.tsx'
import type { Question, ReportDraft } from './report-draft.ts'
import type { Answering } from './report-data.ts'

/** One measure: its figure, its past beside it, its parts beneath it, and what is odd about it. */
export function MeasureQuestion(props: Answering & { question: Question; flags: Flag[]; titled: boolean }) {
  const { question, draft, edit, data, errorOf } = props
  const { measure, parts } = question
  const words = useText(myReports)
  const { language } = useSession()
  const [notCounted, setNotCounted] = useState(!measure.required && draft.figures[measure.code] === null)
  const value = draft.figures[measure.code] ?? null
  const attendances = data.activities.figures.attendances ?? 0

  const figure = (of: Measure, more: { label: string; optional?: boolean }) => (
    <NumberInput
      key={of.code}
      id={of.code}
      label={more.label}
      labelHidden={of === measure && !props.titled}
      hint={of === measure && props.titled ? measure.definition[language] : undefined}
      error={errorOf(`figures.${of.code}`)}
      language={language}
      unit={of === measure ? words.units[of.unit] : undefined}
      value={draft.figures[of.code] ?? null}
      onChange={(next, { valid }) => {
        props.setInvalid(of.code, !valid)
        edit({ figures: withFigure(draft.figures, of, next) })
      }}
    />
  )

  return (
    <div class="measure">
      {!notCounted && (
        <div class="measure-figure">{figure(measure, { label: measure.wording[language] })}</div>
      )}
      {!notCounted && <p class="hint">{words.form.zero}</p>}
      {!measure.required && (
        <Checkbox
          label={words.form.notCounted}
          checked={notCounted}
          onChange={checked => {
            setNotCounted(checked)
            props.setInvalid(measure.code, false)
            edit({
              figures: checked
                ? { ...draft.figures, [measure.code]: null }
                : without(draft.figures, measure.code),
            })
          }}
        />
      )}
      {measure.code === 'visits' && attendances > 0 && (
        <p class="small">{words.form.ofActivities(number(attendances, language))}</p>
      )}
      <MeasurePast measure={measure} data={data} value={value} />
      {parts.length > 0 && !notCounted && (
        <fieldset class="measure-parts">
          <legend>{words.form.optionalParts}</legend>
          <div class="measure-parts-in">
            {parts.map(part => figure(part, { label: part.wording[language] }))}
          </div>
          <Rest value={value} parts={parts.map(({ code }) => draft.figures[code] ?? null)} />
        </fieldset>
      )}
      {props.flags.map(flag => (
        <FlagNote key={flag.code} flag={flag} {...props} />
      ))}
    </div>
  )
}

/** How many are not told apart, once something was. */
function Rest(props: { value: number | null; parts: (number | null)[] }) {
  const words = useText(myReports)
  const { language } = useSession()
  const sum = props.parts.reduce<number>((all, part) => all + (part ?? 0), 0)
  const rest = (props.value ?? 0) - sum
  if (rest <= 0 || props.parts.every(part => part === null)) return null
  return (
    <p class="small sub" role="status">
      {words.form.rest(number(rest, language))}
    </p>
  )
}

/** A cleared figure is unanswered again; a cleared part is simply not counted. */
function withFigure(figures: ReportDraft['figures'], measure: Measure, next: number | null) {
  return next === null && measure.partOf === null
    ? without(figures, measure.code)
    : { ...figures, [measure.code]: next }
}

function without(figures: ReportDraft['figures'], code: string) {
  return Object.fromEntries(Object.entries(figures).filter(([name]) => name !== code))
}
