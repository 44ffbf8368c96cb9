import { strategies, topics } from '../../../contract/themes.ts'
import { activities as labels } from '../../../text/activities.ts'
import { activityForm } from '../../../text/activity-form.ts'
import { fill } from '../../../text/fill.ts'
import { AnswerList } from '../../ui/answer-list.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { date } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { StepProps } from './form-parts.ts'
import { type Kind, kinds } from './kinds.ts'
import { kindsInOrder, likesOf, type Recent } from './recent.ts'
import { useRecents } from './use-recents.ts'

/** What kind of activity it was: like one of the last ones, or from the list, and its name. */
export function StepKind(props: StepProps & { onRepeat: ((recent: Recent) => void) | undefined }) {
  const { draft, edit, errorOf, words, language, onRepeat } = props
  const { recents } = useRecents()
  const likes = likesOf(recents, 3)

  function choose(kind: Kind) {
    const meaning = kind === 'other' ? {} : { topic: kinds[kind].topic, strategy: kinds[kind].strategy }
    edit({ kind, ...meaning, ...(isOwnName(draft.title, likes) ? {} : { title: nameOf(kind, words) }) })
  }

  return (
    <>
      {onRepeat && likes.length > 0 && (
        <>
          <h2 class="again">{words.kind.again}</h2>
          <AnswerList
            answers={likes.map(like => ({
              label: like.title,
              hint: fill(words.kind.lastTime, { date: date(like.heldOn, language) }),
              icon: 'refresh',
              onClick: () => onRepeat(like),
            }))}
          />
          <p class="or-line">{words.kind.others}</p>
        </>
      )}
      <div class="kinds">
        <ChoiceList
          id="kind"
          label={words.kind.list}
          labelHidden
          error={errorOf('kind')}
          choices={[
            ...kindsInOrder(recents, 4).map(name => ({
              value: name as Kind,
              label: words.kinds[name],
              icon: kinds[name].icon,
            })),
            { value: 'other' as Kind, label: words.kinds.other, icon: 'dots' as const },
          ]}
          value={draft.kind}
          onChange={choose}
        />
      </div>
      {draft.kind === 'other' && (
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

const nameOf = (kind: Kind, words: StepProps['words']) => (kind === 'other' ? '' : words.kinds[kind])

/** A name that the person wrote: not one that came with a choice. */
function isOwnName(title: string, likes: Recent[]): boolean {
  const given = [...Object.values(activityForm.id.kinds), ...Object.values(activityForm.en.kinds)]
  return title !== '' && !given.includes(title) && !likes.some(a => a.title === title)
}
