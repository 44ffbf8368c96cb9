import type { LibraryId } from '../../../contract/ids.ts'
import { listEvidence, mostEvidence, urgencies } from '../../../contract/needs.ts'
import { helpKinds, topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { number } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { monthsOf } from './evidence.tsx'
import type { NeedDraft } from './need-draft.ts'

/** What is asked of a need; kind, theme and unit stay what they were once it is stated. */
export function NeedFields(props: {
  draft: NeedDraft
  errorOf: (field: keyof NeedDraft) => string | undefined
  onEdit: (change: Partial<NeedDraft>) => void
}) {
  const words = useText(needs)
  const { form } = useText(myNeeds)
  const topicWords = useText(activities).topics
  const { language } = useSession()
  const { draft, errorOf, onEdit } = props
  const isNew = draft.version === null
  const isMoney = draft.kind === 'money'
  return (
    <>
      {isNew && (
        <>
          <Select
            label={form.kind}
            placeholder={form.choose}
            value={draft.kind}
            error={errorOf('kind')}
            options={optionsOf(helpKinds, words.kinds)}
            onChange={kind => onEdit({ kind })}
          />
          <Select
            label={form.topic}
            placeholder={form.choose}
            value={draft.topic}
            error={errorOf('topic')}
            options={optionsOf(topics, topicWords)}
            onChange={topic => onEdit({ topic })}
          />
        </>
      )}
      <NumberInput
        label={isMoney ? form.money : form.amount}
        language={language}
        prefix={isMoney ? 'Rp' : undefined}
        unit={isNew || isMoney ? undefined : draft.unit}
        value={draft.amount}
        error={errorOf('amount')}
        onChange={amount => onEdit({ amount })}
      />
      {isNew && !isMoney && (
        <TextInput
          label={form.unit}
          hint={form.unitHint}
          value={draft.unit}
          maxLength={40}
          error={errorOf('unit')}
          onChange={unit => onEdit({ unit })}
        />
      )}
      <ChoiceList
        label={form.urgency}
        value={draft.urgency}
        error={errorOf('urgency')}
        choices={urgencies.map(value => ({
          value,
          label: words.urgencies[value],
          hint: value === 'urgent' ? form.urgentHint : form.longTermHint,
        }))}
        onChange={urgency => onEdit({ urgency })}
      />
      <DateInput
        label={form.until}
        value={draft.until}
        min={today()}
        error={errorOf('until')}
        onChange={until => onEdit({ until })}
      />
      <TextArea
        label={form.why}
        hint={form.whyHint}
        value={draft.why}
        rows={3}
        maxLength={600}
        error={errorOf('why')}
        onChange={why => onEdit({ why })}
      />
      <ChooseEvidence chosen={draft.evidence} onChoose={evidence => onEdit({ evidence })} />
    </>
  )
}

/** Verified figures to pick from; what was picked before stays picked, of the months it was picked for. */
function ChooseEvidence(props: {
  chosen: NeedDraft['evidence']
  onChoose: (chosen: NeedDraft['evidence']) => void
}) {
  const { form } = useText(myNeeds)
  const { language } = useSession()
  const library = useMyLibrary()
  const { data, error } = useAsk(listEvidence, { libraryId: library.id as LibraryId })
  const { chosen } = props
  if (!data) return error ? <p class="small sub">{form.offlineEvidence}</p> : null
  if (data.figures.length === 0) return <p class="small sub">{form.noEvidence}</p>
  return (
    <fieldset class="need-choices">
      <legend class="label">{form.evidence}</legend>
      <p class="small sub">
        {form.evidenceHint} {monthsOf(data, language)}.
      </p>
      {data.figures.map(({ measure, from, to, value, wording }) => {
        const isChosen = chosen.some(one => one.measure === measure)
        return (
          <label key={measure}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={!isChosen && chosen.length >= mostEvidence}
              onChange={() =>
                props.onChoose(
                  isChosen
                    ? chosen.filter(one => one.measure !== measure)
                    : [...chosen, { measure, from, to }],
                )
              }
            />
            <span>
              {wording[language]} <b class="num">{number(value, language)}</b>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
