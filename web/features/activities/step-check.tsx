import { ageGroups, groups } from '../../../contract/activities.ts'
import { activities as labels } from '../../../text/activities.ts'
import { forms } from '../../../text/forms.ts'
import { fill } from '../../../text/fill.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { Review, type ReviewRow } from '../../shell/review.tsx'
import { dayDate, number } from '../../ui/format.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { type ActivityDraft, mostLine, peopleOf } from './activity-draft.ts'
import type { FormWords, StepProps } from './form-parts.ts'
import { PlannedField } from './planned.tsx'
import { NeedField, PartnerField } from './pointing-fields.tsx'
import { NotesField, ReadyPartners } from './ready.tsx'
import { useRecents } from './use-recents.ts'

/** All answers to look over, and what else there may be to note. */
export function StepCheck(props: StepProps & { onChange: (step: number) => void }) {
  const { recents } = useRecents()
  const { draft, edit, words, language } = props
  const { check } = words
  const { optional } = useText(shell)
  const shared = useText(forms)
  const left = (n: number) => fill(shared.left, { n })
  return (
    <>
      <Review
        rows={answersOf(draft, words, language).map(({ step, ...row }) => ({
          ...row,
          onChange: () => props.onChange(step),
        }))}
      />
      <h2 class="step-more">{check.more}</h2>
      <PartnerField {...props} />
      <TextInput
        id="partner"
        label={check.partner}
        hint={check.partnerHint}
        optional={optional}
        value={draft.partner}
        maxLength={mostLine}
        onChange={partner => edit({ partner })}
      />
      <ReadyPartners {...props} recents={recents} />
      <TextArea
        id="need"
        label={check.need}
        hint={check.needHint}
        optional={optional}
        value={draft.need}
        maxLength={400}
        left={left}
        rows={2}
        onChange={need => edit({ need })}
      />
      <NeedField {...props} />
      <PlannedField {...props} />
      <NotesField {...props} />
    </>
  )
}

/** The answers in words, each with the step that it was given at. */
export function answersOf(
  draft: ActivityDraft,
  words: FormWords,
  language: StepProps['language'],
): (ReviewRow & { step: number })[] {
  const { check } = words
  const n = (value: number) => number(value, language)
  const people = peopleOf(draft)
  const split = draft.apart
    ? `, ${fill(check.split, { female: n(draft.female ?? 0), male: n(draft.male ?? 0) })}`
    : ''
  const list = (
    keys: readonly (keyof ActivityDraft['parts'])[],
    name: (key: keyof ActivityDraft['parts']) => string,
  ) =>
    keys
      .filter(key => draft.parts[key] !== null)
      .map(key => `${name(key)} ${n(draft.parts[key] ?? 0)}`)
      .join(', ') || check.none
  const ages: Record<string, string> = words.ages
  const special: Record<string, string> = words.groups
  return [
    { step: 1, label: check.kind, value: draft.title },
    { step: 1, label: check.topic, value: draft.topic && labels[language].topics[draft.topic] },
    { step: 2, label: check.when, value: draft.heldOn && dayDate(draft.heldOn, language) },
    {
      step: 2,
      label: check.where,
      value: draft.outreach ? draft.place || words.when.outside : words.when.inside,
    },
    {
      step: 3,
      label: check.people,
      value: people === null ? check.none : fill(check.persons, { n: n(people) }) + split,
    },
    ...(draft.again
      ? [{ step: 3, label: check.attendances, value: fill(check.visits, { n: n(draft.attendances ?? 0) }) }]
      : []),
    { step: 4, label: check.ages, value: list(ageGroups, key => ages[key] ?? '') },
    { step: 5, label: check.groups, value: list(groups, key => special[key] ?? '') },
  ]
}
