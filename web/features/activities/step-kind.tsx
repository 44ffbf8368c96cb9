import { type Activity, listActivities, strategies, topics } from '../../../contract/activities.ts'
import { activities as labels } from '../../../text/activities.ts'
import { activityForm } from '../../../text/activity-form.ts'
import { fill } from '../../../text/fill.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { date } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { ActivityDraft } from './activity-draft.ts'
import type { StepProps } from './form-parts.ts'
import { type Kind, kindNames, kindOf, kinds } from './kinds.ts'

/** What kind of activity it was: like one of the last ones, or from the list, and its name. */
export function StepKind({ draft, edit, errorOf, words, language }: StepProps) {
  const likes = useLikes()
  const like = likes.find(a => a.title === draft.title && a.topic === draft.topic) ?? null

  function choose(kind: Kind) {
    const meaning = kind === 'other' ? {} : { topic: kinds[kind].topic, strategy: kinds[kind].strategy }
    edit({ kind, ...meaning, ...(isOwnName(draft.title, likes) ? {} : { title: nameOf(kind, words) }) })
  }

  return (
    <>
      {likes.length > 0 && (
        <ChoiceList
          label={words.kind.again}
          choices={likes.map(a => ({
            value: a.id,
            label: a.title,
            hint: fill(words.kind.lastTime, { date: date(a.heldOn, language) }),
            icon: 'refresh',
          }))}
          value={like?.id ?? null}
          onChange={id => {
            const chosen = likes.find(a => a.id === id)
            if (chosen) edit(repeated(chosen))
          }}
        />
      )}
      {likes.length > 0 && <p class="or-line">{words.kind.others}</p>}
      <div class="kinds">
        <ChoiceList
          id="kind"
          label={words.kind.list}
          labelHidden
          error={errorOf('kind')}
          choices={[
            ...kindNames.map(name => ({
              value: name as Kind,
              label: words.kinds[name],
              icon: kinds[name].icon,
            })),
            { value: 'other' as Kind, label: words.kinds.other, icon: 'dots' as const },
          ]}
          value={like ? null : draft.kind}
          onChange={choose}
        />
      </div>
      {draft.kind === 'other' && !like && (
        <>
          <Select
            id="topic"
            label={words.kind.topic}
            placeholder={words.kind.choose}
            error={errorOf('topic')}
            options={topics.map(value => ({ value, label: labels[language].topics[value] }))}
            value={draft.topic}
            onChange={topic => edit({ topic })}
          />
          <Select
            id="strategy"
            label={words.kind.strategy}
            placeholder={words.kind.choose}
            error={errorOf('strategy')}
            options={strategies.map(value => ({ value, label: labels[language].strategies[value] }))}
            value={draft.strategy}
            onChange={strategy => edit({ strategy })}
          />
        </>
      )}
      {draft.kind !== null && (
        <TextInput
          id="title"
          label={words.kind.name}
          hint={words.kind.nameHint}
          error={errorOf('title')}
          value={draft.title}
          maxLength={160}
          onChange={title => edit({ title })}
        />
      )}
    </>
  )
}

/** The last two activities of different names: most of what a library does, it does again. */
function useLikes(): Activity[] {
  const library = useMyLibrary()
  const { data } = useAsk(listActivities, { libraryId: library.id, sort: 'heldOn', order: 'desc', limit: 12 })
  const seen = new Set<string>()
  return (data?.activities ?? []).filter(a => !seen.has(a.title) && seen.add(a.title)).slice(0, 2)
}

function repeated(a: Activity): Partial<ActivityDraft> {
  const { title, topic, strategy, outreach } = a
  return { kind: kindOf(a), title, topic, strategy, outreach, place: a.place ?? '', partner: a.partner ?? '' }
}

const nameOf = (kind: Kind, words: StepProps['words']) => (kind === 'other' ? '' : words.kinds[kind])

/** A name that the person wrote: not one that came with a choice. */
function isOwnName(title: string, likes: Activity[]): boolean {
  const given = [...Object.values(activityForm.id.kinds), ...Object.values(activityForm.en.kinds)]
  return title !== '' && !given.includes(title) && !likes.some(a => a.title === title)
}
