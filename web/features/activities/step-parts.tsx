import { ageGroups, groups } from '../../../contract/activities.ts'
import { fill } from '../../../text/fill.ts'
import { PartsBar } from '../../ui/bar.tsx'
import { SmallCounter } from '../../ui/counter.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { peopleOf } from './activity-draft.ts'
import type { StepProps } from './form-parts.ts'

/** How old they were; whom nobody placed stays unplaced. */
export function StepAges({ draft, edit, errorOf, words, language }: StepProps) {
  const { ages } = words
  const people = peopleOf(draft) ?? 0
  const parts = ageGroups.map(age => draft.parts[age] ?? 0)
  const sum = parts.reduce((all, part) => all + part, 0)
  const rest = Math.max(0, people - sum)
  const shared = fill(ages.shared, { sum: number(sum, language), people: number(people, language) })
  const over = sum > people || errorOf('ages') !== undefined
  return (
    <>
      <div class="small-counters" id="ages" tabIndex={-1}>
        {ageGroups.map(age => (
          <SmallCounter
            key={age}
            label={ages[age]}
            hint={ages[`${age}Hint`]}
            value={draft.parts[age]}
            max={100_000}
            minusLabel={fill(words.people.less, { what: ages[age] })}
            plusLabel={fill(words.people.more, { what: ages[age] })}
            onChange={value => edit({ parts: { ...draft.parts, [age]: value } })}
          />
        ))}
      </div>
      {over ? (
        <Notice kind="warning">
          {fill(ages.over, { sum: number(sum, language), people: number(people, language) })}
        </Notice>
      ) : (
        <div class="parts-told">
          <PartsBar parts={parts} rest={rest} label={shared} />
          <p class="small" role="status">
            <b>{shared}</b>{' '}
            {rest > 0 && sum > 0 && (
              <span class="sub">{fill(ages.rest, { rest: number(rest, language) })}</span>
            )}
          </p>
        </div>
      )}
    </>
  )
}

/** The groups that the programme names for special care: numbers only. */
export function StepGroups({ draft, edit, errorOf, words, language }: StepProps) {
  const people = number(peopleOf(draft) ?? 0, language)
  return (
    <div class="small-counters">
      {groups.map(group => {
        const error = errorOf(group)
        return (
          <SmallCounter
            key={group}
            id={group}
            label={words.groups[group]}
            error={error && fill(error, { people })}
            value={draft.parts[group]}
            max={100_000}
            minusLabel={fill(words.people.less, { what: words.groups[group] })}
            plusLabel={fill(words.people.more, { what: words.groups[group] })}
            onChange={value => edit({ parts: { ...draft.parts, [group]: value } })}
          />
        )
      })}
    </div>
  )
}
