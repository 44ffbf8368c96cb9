import './compare.css'
import { useState } from 'preact/hooks'
import { forms } from '../../text/forms.ts'
import { fill } from '../../text/fill.ts'
import { useZone } from '../data/my-library.ts'
import { type Choice, type Difference, isWhole, onlyOf, proposed } from '../data/conflict.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { ChoiceList } from '../ui/choice-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { dateTime } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { StepFrame } from '../ui/step-frame.tsx'

export type CompareProps = {
  rows: Difference[]
  /** What is compared: the activity's name, or the report's month. */
  name: string
  /** Who changed it last and when, as far as it is known. */
  changed: { by: string | null; at: string } | null
  /** What else happened to it: it was verified, or given back with a reason. */
  told?: string | undefined
  /** The fields of which one's own is taken; of the others it is the newest. */
  onApply: (mine: ReadonlySet<string>) => void
  /** The newest is taken whole, and one's own is let go. */
  onDrop: () => void
  onBack: () => void
}

/** Two versions of one record, field by field: the person picks, nothing is picked that both have changed. */
export function Compare(props: CompareProps) {
  const { conflict: words, back } = useText(forms)
  const { language } = useSession()
  const zone = useZone()
  const { rows, changed } = props
  const [picks, setPicks] = useState<Record<string, Choice>>(() => proposed(rows))
  const [tries, setTries] = useState(0)
  const open = tries > 0 ? rows.filter(({ key }) => picks[key] === undefined) : []
  const all = (choice: Choice) => setPicks(Object.fromEntries(rows.map(({ key }) => [key, choice])))
  const drops = rows.every(({ key }) => picks[key] === 'newest')

  function onSubmit() {
    if (drops) return props.onDrop()
    if (!isWhole(rows, picks)) return setTries(tries + 1)
    props.onApply(new Set(rows.map(({ key }) => key).filter(key => picks[key] === 'mine')))
  }

  return (
    <StepFrame
      step={1}
      steps={1}
      stepText={words.over}
      backLabel={back}
      onBack={props.onBack}
      takesFocus
      title={props.name}
      hint={
        changed &&
        (changed.by === null
          ? fill(words.changed, { when: dateTime(changed.at, language, zone) })
          : fill(words.changedBy, { who: changed.by, when: dateTime(changed.at, language, zone) }))
      }
      onSubmit={onSubmit}
      problem={
        <ErrorSummary
          title={words.missing}
          attempt={tries}
          errors={open.map(({ key, label }) => ({ fieldId: `pick-${key}`, text: label }))}
        />
      }
      footer={
        <Button variant={drops && rows.length > 0 ? 'warn' : 'go'} size="big" type="submit">
          {rows.length === 0 ? words.same : drops ? words.dropMine : words.apply}
        </Button>
      }
    >
      <div class="stack compare">
        {props.told && <Notice kind="warning">{props.told}</Notice>}
        <p>{rows.length === 0 ? words.sameText : words.choose}</p>
        {rows.length > 1 && (
          <div class="compare-all">
            <Button onClick={() => all('newest')}>{words.allNewest}</Button>
            <Button onClick={() => all('mine')}>{words.allMine}</Button>
          </div>
        )}
        {rows.map(row => (
          <ChoiceList<Choice>
            key={row.key}
            id={`pick-${row.key}`}
            label={row.label}
            hint={words.only[onlyOf(row)]}
            error={open.includes(row) ? words.pick : undefined}
            compact
            choices={[
              { value: 'newest', label: row.newest, hint: words.newest },
              { value: 'mine', label: row.mine, hint: words.mine },
            ]}
            value={picks[row.key] ?? null}
            onChange={choice => setPicks(before => ({ ...before, [row.key]: choice }))}
          />
        ))}
      </div>
    </StepFrame>
  )
}
