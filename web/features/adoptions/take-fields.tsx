import { mostSteps, type Taker } from '../../../contract/adoptions.ts'
import { moneySources } from '../../../contract/fields.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { programme } from '../../../text/programme.ts'
import { shell } from '../../../text/shell.ts'
import type { FormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useSession, useText } from '../../data/session.tsx'
import type { useKeep } from '../../shell/keep-form.tsx'
import { month } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { HowFields } from './how-fields.tsx'
import type { TakeDraft } from './take-draft.ts'

type Props = {
  form: FormDraft<TakeDraft>
  keep: Pick<ReturnType<typeof useKeep>, 'tried' | 'errorOf'>
  takers: readonly Taker[]
}

/** How the practice is taken on and from whom, then what stands in the plan. */
export function TakeFields({ form, keep, takers }: Props) {
  const { take: words } = useText(adoptionPages)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { draft, edit } = form
  const year = Number(today().slice(0, 4))
  return (
    <>
      <HowFields
        draft={draft}
        edit={edit}
        tried={keep.tried}
        origin={draft.of.origin}
        takers={takers}
        errorOf={keep.errorOf}
      />
      <h2 class="take-planned">{words.planned}</h2>
      <TextInput
        label={words.planTitle}
        value={draft.title}
        maxLength={160}
        error={(keep.tried && draft.title.trim() === '' && words.needed) || keep.errorOf('plan.title')}
        onChange={title => edit({ title })}
      />
      <Select
        label={words.month}
        value={draft.month}
        error={keep.errorOf('plan.month')}
        options={[year, year + 1].flatMap(monthsOf).map(value => ({ value, label: month(value, language) }))}
        onChange={value => edit({ month: value })}
      />
      <TextInput
        label={words.responsible}
        optional={optional}
        value={draft.responsible}
        maxLength={120}
        onChange={responsible => edit({ responsible })}
      />
      <TextArea
        label={words.steps}
        hint={words.stepsHint}
        value={draft.steps}
        rows={6}
        maxLength={mostSteps}
        onChange={steps => edit({ steps })}
      />
      <details open={draft.unread.length > 0 || undefined}>
        <summary>{words.more}</summary>
        <Sums form={form} keep={keep} />
      </details>
    </>
  )
}

function Sums({ form, keep }: Omit<Props, 'takers'>) {
  const { take: words } = useText(adoptionPages)
  const sources = useText(programme).fundings
  const { optional } = useText(shell)
  const { language } = useSession()
  const { draft, edit } = form
  const read =
    (field: 'targetNumber' | 'cost') =>
    (value: number | null, { valid }: { valid: boolean }) => {
      const others = draft.unread.filter(one => one !== field)
      edit({ [field]: value, unread: valid ? others : [...others, field] })
    }
  const errorOf = (field: 'targetNumber' | 'cost') =>
    keep.tried && draft.unread.includes(field) ? words.notANumber : keep.errorOf(`plan.${field}`)
  return (
    <div class="stack">
      <TextInput
        label={words.targetGroup}
        optional={optional}
        value={draft.targetGroup}
        maxLength={160}
        onChange={targetGroup => edit({ targetGroup })}
      />
      <NumberInput
        label={words.targetNumber}
        optional={optional}
        language={language}
        value={draft.targetNumber}
        error={errorOf('targetNumber')}
        onChange={read('targetNumber')}
      />
      <NumberInput
        label={words.cost}
        optional={optional}
        prefix="Rp"
        language={language}
        value={draft.cost}
        error={errorOf('cost')}
        onChange={read('cost')}
      />
      {draft.cost !== 0 && (
        <Select
          label={words.source}
          placeholder={words.unknownSource}
          optional={optional}
          value={draft.source}
          options={optionsOf(moneySources, sources)}
          onChange={source => edit({ source })}
        />
      )}
    </div>
  )
}

/** The months of a year, each its first day. */
const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-01`)
