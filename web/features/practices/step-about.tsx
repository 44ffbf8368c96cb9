import { listActivities } from '../../../contract/activities.ts'
import { mostActivities } from '../../../contract/practices.ts'
import { strategies, topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { CheckList } from '../../ui/choice-list.tsx'
import { date } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { StepProps } from './form-parts.ts'

/** What practice it is, and from which activities it is told: its figures are theirs. */
export function StepAbout({ draft, edit, errorOf, words, language }: StepProps) {
  const labels = useText(activities)
  const { about } = words
  return (
    <>
      <TextInput
        id="title"
        label={about.name}
        hint={about.nameHint}
        error={errorOf('title')}
        value={draft.title}
        maxLength={160}
        onChange={title => edit({ title })}
      />
      <Select
        id="topic"
        label={about.topic}
        placeholder={about.choose}
        error={errorOf('topic')}
        options={optionsOf(topics, labels.topics)}
        value={draft.topic}
        onChange={topic => edit({ topic })}
      />
      <Select
        id="strategy"
        label={about.strategy}
        placeholder={about.choose}
        error={errorOf('strategy')}
        options={optionsOf(strategies, labels.strategies)}
        value={draft.strategy}
        onChange={strategy => edit({ strategy })}
      />
      <Told draft={draft} edit={edit} words={words} language={language} />
    </>
  )
}

/** The library's last activities, as its phone keeps them; the chosen ones first. */
function Told({ draft, edit, words, language }: Omit<StepProps, 'errorOf'>) {
  const { about } = words
  const library = useMyLibrary()
  const { data } = useAsk(listActivities, {
    ...{ libraryId: library.id, sort: 'heldOn', order: 'desc' },
    ...{ limit: 20, offset: 0 },
  } as never)
  const known = data?.activities ?? []
  const chosen = draft.activities.filter(id => known.some(one => one.id === id))
  const unseen = draft.activities.filter(id => !chosen.includes(id))
  const rows = known.toSorted((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)))
  if (known.length === 0) return <p class="small sub">{about.noActivities}</p>
  return (
    <CheckList<string>
      label={about.activities}
      hint={about.activitiesHint}
      choices={rows
        .slice(0, 10)
        .map(({ id, title, heldOn }) => ({ value: id, label: title, hint: date(heldOn, language) }))}
      value={chosen}
      onChange={next => edit({ activities: [...unseen, ...next].slice(0, mostActivities) })}
    />
  )
}
