import { ageGroups, groups } from '../../../contract/activities.ts'
import { activities as labels } from '../../../text/activities.ts'
import { forms } from '../../../text/forms.ts'
import { fill } from '../../../text/fill.ts'
import type { Field } from '../../data/conflict.ts'
import type { Language } from '../../data/session.tsx'
import { dayDate, number } from '../../ui/format.ts'
import { type Answers, reachedOf } from './activity-draft.ts'
import type { FormWords } from './form-parts.ts'
import { kindOf } from './kinds.ts'

/** The fields of an activity as two versions of it are compared: each count by itself. */
export function fieldsOf(words: FormWords, language: Language): Field<Answers>[] {
  const { check, when } = words
  const { empty } = forms[language].conflict
  const { topics, strategies, columns, reached } = labels[language]
  const n = (value: number | null | undefined) => (value == null ? empty : number(value, language))
  const text = (key: 'title' | 'partner' | 'need' | 'notes', label: string): Field<Answers> => ({
    ...{ key, label },
    of: one => one[key].trim(),
    say: one => one[key].trim() || empty,
    take: (from, into) => ({ ...into, [key]: from[key] }),
  })
  const part = (key: keyof Answers['parts'], label: string): Field<Answers> => ({
    ...{ key, label },
    of: one => one.parts[key],
    say: one => n(one.parts[key]),
    take: (from, into) => ({ ...into, parts: { ...into.parts, [key]: from.parts[key] } }),
  })
  return [
    text('title', check.kind),
    {
      ...{ key: 'topic', label: check.topic },
      of: one => one.topic,
      say: one => (one.topic === '' ? empty : topics[one.topic]),
      take: (from, into) => ofKind({ ...into, topic: from.topic }),
    },
    {
      ...{ key: 'strategy', label: columns.strategy },
      of: one => one.strategy,
      say: one => (one.strategy === '' ? empty : strategies[one.strategy]),
      take: (from, into) => ofKind({ ...into, strategy: from.strategy }),
    },
    {
      ...{ key: 'heldOn', label: check.when },
      of: one => one.heldOn,
      say: one => (one.heldOn ? dayDate(one.heldOn, language) : empty),
      take: (from, into) => ({ ...into, heldOn: from.heldOn }),
    },
    {
      ...{ key: 'place', label: check.where },
      of: one => [one.outreach, one.place.trim()],
      say: one => (one.outreach ? one.place.trim() || when.outside : when.inside),
      take: ({ outreach, place }, into) => ({ ...into, outreach, place }),
    },
    {
      ...{ key: 'people', label: check.people },
      of: one => {
        const { people, female, male } = reachedOf(one)
        return [people, female, male]
      },
      say: one => {
        const { people, female, male } = reachedOf(one)
        const split = female === null ? '' : `, ${fill(check.split, { female: n(female), male: n(male) })}`
        return fill(check.persons, { n: n(people) }) + split
      },
      take: ({ apart, female, male, unknown }, into) => ({ ...into, apart, female, male, unknown }),
    },
    {
      ...{ key: 'attendances', label: check.attendances },
      of: one => (one.again ? one.attendances : 'as people'),
      say: one => fill(check.visits, { n: n(reachedOf(one).attendances) }),
      take: ({ again, attendances }, into) => ({ ...into, again, attendances }),
    },
    ...ageGroups.map(key => part(key, reached[key])),
    ...groups.map(key => part(key, reached[key])),
    {
      ...{ key: 'partnerId', label: check.withPartner },
      of: one => one.withPartner?.id ?? null,
      say: one => one.withPartner?.name ?? empty,
      take: ({ withPartner }, into) => ({ ...into, withPartner }),
    },
    text('partner', check.partner),
    {
      ...{ key: 'needId', label: check.ofNeed },
      of: one => one.ofNeed?.id ?? null,
      say: one => one.ofNeed?.name ?? empty,
      take: ({ ofNeed }, into) => ({ ...into, ofNeed }),
    },
    text('need', check.need),
    {
      ...{ key: 'planItemId', label: check.plan },
      of: one => one.planItemId ?? null,
      say: one => (one.planItemId ? check.planYes : empty),
      take: ({ planItemId }, into) => ({ ...into, planItemId }),
    },
    text('notes', check.notes),
  ]
}

/** With the kind that its topic and strategy stand for. */
function ofKind(of: Answers): Answers {
  const { topic, strategy } = of
  return topic === '' || strategy === '' ? of : { ...of, kind: kindOf({ topic, strategy }) }
}
