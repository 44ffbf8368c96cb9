import { useState } from 'preact/hooks'
import { moneySources } from '../../../contract/fields.ts'
import { strategies, topics } from '../../../contract/themes.ts'
import { activities as labels } from '../../../text/activities.ts'
import { myPlan } from '../../../text/my-plan.ts'
import { programme } from '../../../text/programme.ts'
import { shell } from '../../../text/shell.ts'
import type { Problem } from '../../data/client.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KnownPartnerChoice, NeedChoice } from '../../shell/pointing-fields.tsx'
import { type Pointer, useKnownPartners, useNeedsToAnswer } from '../../shell/pointers.ts'
import { month } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { hasDetails, type PlanDraft, type Trouble } from './plan-draft.ts'
import { monthsOf, thisYear } from './use-plan.ts'

type Words = typeof myPlan.id.form
type Props = {
  draft: PlanDraft
  edit: (change: Partial<PlanDraft>) => void
  troubles: Trouble[]
  problem: Problem | null
}

/** What has to be told of an item, and, folded away, what may be. */
export function PlanFields(props: Props) {
  const { draft, edit } = props
  const { form: words } = useText(myPlan)
  const names = useText(labels)
  const { optional } = useText(shell)
  const { language } = useSession()
  const [open, setOpen] = useState(hasDetails(draft))
  const errorOf = useErrors(props)
  const now = thisYear()
  const years = draft.version === null ? [now, now + 1] : [Number(draft.month.slice(0, 4))]
  return (
    <>
      <TextInput
        id="title"
        label={words.name}
        hint={words.nameHint}
        value={draft.title}
        maxLength={160}
        error={errorOf('title')}
        onChange={title => edit({ title })}
      />
      <Select
        id="month"
        label={words.month}
        value={draft.month}
        error={errorOf('month')}
        options={years.flatMap(monthsOf).map(value => ({ value, label: month(value, language) }))}
        onChange={value => edit({ month: value })}
      />
      <Select
        id="strategy"
        label={words.strategy}
        placeholder={words.choose}
        value={draft.strategy}
        error={errorOf('strategy')}
        options={optionsOf(strategies, names.strategies)}
        onChange={strategy => edit({ strategy })}
      />
      <Select
        id="topic"
        label={words.topic}
        placeholder={words.choose}
        value={draft.topic}
        error={errorOf('topic')}
        options={optionsOf(topics, names.topics)}
        onChange={topic => edit({ topic })}
      />
      <TextArea
        id="lesson"
        label={words.lesson}
        hint={words.lessonHint}
        optional={optional}
        value={draft.lesson}
        maxLength={400}
        rows={2}
        onChange={lesson => edit({ lesson })}
      />
      <details open={open || isFolded(props)} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{words.more}</summary>
        <Details {...props} words={words} errorOf={errorOf} />
      </details>
    </>
  )
}

function Details(props: Props & { words: Words; errorOf: ReturnType<typeof useErrors> }) {
  const { draft, edit, words, errorOf } = props
  const { optional } = useText(shell)
  const sources = useText(programme).fundings
  const [needs, partners] = [useNeedsToAnswer(), useKnownPartners()]
  const { language } = useSession()
  const number =
    (field: 'targetNumber' | 'cost') =>
    (value: number | null, { valid }: { valid: boolean }) => {
      const others = draft.unread.filter(one => one !== field)
      edit({ [field]: value, unread: valid ? others : [...others, field] })
    }
  return (
    <div class="stack">
      <TextInput
        label={words.targetGroup}
        hint={words.targetGroupHint}
        optional={optional}
        value={draft.targetGroup}
        maxLength={160}
        onChange={targetGroup => edit({ targetGroup })}
      />
      <NumberInput
        id="targetNumber"
        label={words.targetNumber}
        optional={optional}
        language={language}
        value={draft.targetNumber}
        error={errorOf('targetNumber')}
        onChange={number('targetNumber')}
      />
      <NeedChoice
        label={words.ofNeed}
        error={errorOf('needId')}
        chosen={named(draft.needId, needs, words.ofNeedKept)}
        onChange={need => edit({ needId: need?.id ?? null })}
      />
      <TextArea
        label={words.need}
        optional={optional}
        value={draft.need}
        maxLength={400}
        rows={2}
        onChange={need => edit({ need })}
      />
      <TextArea
        label={words.measure}
        hint={words.measureHint}
        optional={optional}
        value={draft.measure}
        maxLength={400}
        rows={2}
        onChange={measure => edit({ measure })}
      />
      <TextInput
        label={words.responsible}
        optional={optional}
        value={draft.responsible}
        maxLength={120}
        onChange={responsible => edit({ responsible })}
      />
      <KnownPartnerChoice
        label={words.withPartner}
        error={errorOf('partnerId')}
        chosen={named(draft.partnerId, partners, words.withPartnerKept)}
        onChange={partner => edit({ partnerId: partner?.id ?? null })}
      />
      <TextInput
        label={words.partner}
        optional={optional}
        value={draft.partner}
        maxLength={200}
        onChange={partner => edit({ partner })}
      />
      <NumberInput
        id="cost"
        label={words.cost}
        hint={words.costHint}
        optional={optional}
        prefix="Rp"
        language={language}
        value={draft.cost}
        error={errorOf('cost')}
        onChange={number('cost')}
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

/** Whether something stands in the way that is folded away. */
const isFolded = ({ troubles, problem }: Props): boolean =>
  troubles.some(({ field }) => field === 'cost' || field === 'targetNumber') ||
  (problem?.body.fields ?? []).some(({ path }) => path === 'needId' || path === 'partnerId')

/** What the draft points to, by its name as far as it is known here. */
function named<Id extends string>(
  id: Id | null,
  known: readonly Pointer<Id>[] | undefined,
  otherwise: string,
): Pointer<Id> | null {
  return id === null ? null : { id, name: known?.find(one => one.id === id)?.name ?? otherwise }
}

/** The sentence at a field: what stands in the way, or what the server said of it. */
function useErrors({ troubles, problem }: Props) {
  const { form: words } = useText(myPlan)
  const { language } = useSession()
  return (field: keyof PlanDraft): string | undefined => {
    const trouble = troubles.find(one => one.field === field)
    return trouble ? sentenceOf(trouble.rule, words) : saysOf(problem, field, language)
  }
}

export function sentenceOf(rule: Trouble['rule'], words: Words): string {
  return {
    needed: words.needed,
    choose: words.chooseOne,
    'too-high': words.costTooHigh,
    'not-a-number': words.notANumber,
  }[rule]
}
