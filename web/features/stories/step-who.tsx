import { listActivities } from '../../../contract/activities.ts'
import type { ActivityId } from '../../../contract/ids.ts'
import { topics } from '../../../contract/themes.ts'
import { activities as labels } from '../../../text/activities.ts'
import { shell } from '../../../text/shell.ts'
import { storyForm } from '../../../text/story-form.ts'
import { monthOf } from '../../data/days.ts'
import { addMonths, today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Checkbox, ChoiceList } from '../../ui/choice-list.tsx'
import { month, shortDate } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { StepProps } from './form-parts.ts'

/** So many months can be chosen, this one first. */
const months = () => Array.from({ length: 60 }, (_, n) => addMonths(monthOf(today()), -n))

/** Whose life changed, in what, since when, and what it began with. */
export function StepWho({ draft, edit, errorOf }: StepProps) {
  const { who: words } = useText(storyForm)
  const { topics: names } = useText(labels)
  const { language } = useSession()
  const { consent } = draft
  const person = (change: Partial<typeof consent>) => edit({ consent: { ...consent, ...change } })
  return (
    <>
      <TextInput
        id="person"
        label={words.person}
        hint={words.personHint}
        value={consent.person}
        maxLength={120}
        error={errorOf('person')}
        onChange={name => person({ person: name })}
      />
      <div class="fld">
        <Checkbox
          label={words.child}
          hint={words.childHint}
          checked={consent.child}
          onChange={child => person({ child })}
        />
      </div>
      <ChoiceList
        id="area"
        label={words.area}
        choices={optionsOf(topics, names)}
        value={draft.area || null}
        error={errorOf('area')}
        onChange={area => edit({ area })}
      />
      <Select
        id="happenedOn"
        label={words.happenedOn}
        value={draft.happenedOn}
        options={months().map(value => ({ value, label: month(value, language) }))}
        error={errorOf('happenedOn')}
        onChange={happenedOn => edit({ happenedOn })}
      />
      <FromActivity chosen={draft.activityId} onChoose={activityId => edit({ activityId })} />
    </>
  )
}

function FromActivity(props: { chosen: ActivityId | null; onChoose: (id: ActivityId | null) => void }) {
  const { who: words } = useText(storyForm)
  const { optional } = useText(shell)
  const { language } = useSession()
  const library = useMyLibrary()
  // as the phone keeps it: there may be no connection
  const { data } = useAsk(listActivities, {
    ...{ libraryId: library.id, sort: 'heldOn', order: 'desc' },
    ...{ limit: 20, offset: 0 },
  })
  const activities = data?.activities ?? []
  const isKept = props.chosen !== null && !activities.some(({ id }) => id === props.chosen)
  if (activities.length === 0 && !isKept) return null
  return (
    <Select
      label={words.from}
      optional={optional}
      placeholder={words.fromNone}
      value={props.chosen ?? ''}
      options={[
        ...(isKept ? [{ value: props.chosen as string, label: words.fromKept }] : []),
        ...activities.map(({ id, title, heldOn }) => ({
          value: id as string,
          label: `${title}, ${shortDate(heldOn, language)}`,
        })),
      ]}
      onChange={id => props.onChoose((id || null) as ActivityId | null)}
    />
  )
}
