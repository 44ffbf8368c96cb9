import type { ActivityId, LibraryId, PracticeId } from '../../../contract/ids.ts'
import { alikePractices } from '../../../contract/practice-lists.ts'
import type { Topic } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { practiceMarks } from '../../../text/practice-marks.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Review, type ReviewRow } from '../../shell/review.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { StepProps } from './form-parts.ts'
import { type PracticeDraft, stepOf } from './practice-draft.ts'
import { costIn, daysIn } from './practice-words.ts'

/** All answers to look over; cards that may be the same practice; of a correction its reason. */
export function StepCheck(props: StepProps & { correcting: boolean; onChange: (step: number) => void }) {
  const { draft, edit, errorOf, words, correcting } = props
  const { check } = words
  const rows = useRows(props)
  return (
    <>
      {!correcting && <Alike draft={draft} edit={edit} words={words} />}
      <Review rows={rows.map(({ step, ...row }) => ({ ...row, onChange: () => props.onChange(step) }))} />
      {correcting && (
        <TextArea
          id="reason"
          label={check.reason}
          hint={check.reasonHint}
          error={errorOf('reason')}
          value={draft.reason}
          rows={2}
          maxLength={400}
          onChange={reason => edit({ reason })}
        />
      )}
    </>
  )
}

function useRows({ draft, words, language }: StepProps): (ReviewRow & { step: number })[] {
  const { fields } = useText(practicePages)
  const { conditions } = useText(practiceMarks)
  const { topics, strategies } = useText(activities)
  const { check } = words
  const short = (text: string) => (text.length > 90 ? `${text.slice(0, 88)}…` : text) || check.none
  const steps = draft.steps.filter(text => text.trim() !== '').length
  const row = (step: number, field: keyof typeof fields, value: string) => ({
    step,
    label: fields[field],
    value,
  })
  return [
    row(stepOf.about, 'title', short(draft.title)),
    row(stepOf.about, 'topic', draft.topic === '' ? check.none : topics[draft.topic]),
    row(stepOf.about, 'strategy', draft.strategy === '' ? check.none : strategies[draft.strategy]),
    row(stepOf.why, 'problem', short(draft.problem)),
    row(stepOf.why, 'forWhom', short(draft.forWhom)),
    row(stepOf.steps, 'steps', steps === 0 ? check.none : check.steps(steps)),
    row(stepOf.needs, 'days', daysIn(draft.days, language)),
    row(stepOf.needs, 'cost', costIn(draft.cost, language)),
    row(stepOf.needs, 'materials', short(draft.materials)),
    row(stepOf.needs, 'conditions', short(draft.conditions.map(code => conditions[code]).join(', '))),
    row(stepOf.result, 'result', short(draft.result)),
    row(stepOf.result, 'pitfalls', short(draft.pitfalls)),
    row(
      stepOf.pictures,
      'pictures',
      draft.pictures.length === 0 ? check.none : check.pictures(draft.pictures.length),
    ),
  ]
}

type Of = { draft: PracticeDraft; edit: StepProps['edit']; words: StepProps['words'] }

/** Cards that may be this one already, to be looked at first; nothing without a signal, where the server asks later. */
function Alike({ draft, edit, words }: Of) {
  const { check } = words
  const library = useMyLibrary()
  const { title, topic } = draft
  const asks = title.trim() !== '' && topic !== ''
  const { data } = useAsk(
    alikePractices,
    {
      libraryId: library.id as LibraryId,
      title: title.trim(),
      topic: topic as Topic,
      ...(draft.activities.length > 0 && { activities: draft.activities.join(',') as never as ActivityId[] }),
      but: draft.id as PracticeId,
    },
    { enabled: asks },
  )
  if (!asks || !data) return null
  const { same, alike } = data
  const ids = alike.map(({ id }) => id as string)
  return (
    <>
      {same && (
        <Notice
          kind="warning"
          title={check.same}
          actions={<Button href={`/praktik/${same.id}`}>{check.openSame}</Button>}
        >
          {same.title}
        </Notice>
      )}
      {alike.length > 0 && (
        <Notice kind="warning" title={check.alike}>
          <p>{check.alikeText}</p>
          <ul>
            {alike.map(one => (
              <li key={one.id}>
                <a href={`/praktik/${one.id}`}>{one.title}</a> <span class="sub">({one.libraryName})</span>
              </li>
            ))}
          </ul>
          <Checkbox
            label={check.apart}
            checked={ids.every(id => draft.apartFrom.includes(id))}
            onChange={on => edit({ apartFrom: on ? [...new Set([...draft.apartFrom, ...ids])] : [] })}
          />
        </Notice>
      )}
    </>
  )
}
