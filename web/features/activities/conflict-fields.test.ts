import { expect, test } from 'vitest'
import { activityForm } from '../../../text/activity-form.ts'
import { differencesBetween, isWhole, picked, proposed } from '../../data/conflict.ts'
import { type Answers, answersOf, emptyDraft, reachedOf } from './activity-draft.ts'
import { fieldsOf } from './conflict-fields.ts'

const fields = fieldsOf(activityForm.id, 'id')
const seen: Answers = {
  ...answersOf(emptyDraft('2026-11-20')),
  ...{ kind: 'reading', title: 'Mendongeng', topic: 'education', strategy: 'information-service' },
  ...{ female: 19, male: 7, version: 1 },
}
const newest: Answers = {
  ...{ ...seen, female: 21, notes: 'Bersama PAUD', version: 2 },
  parts: { ...seen.parts, child: 20 },
}
const mine: Answers = { ...seen, female: 18, title: 'Mendongeng bersama', notes: '' }

test('only what differs is compared, each count by itself, and it is told who has changed it', () => {
  expect(differencesBetween(fields, { newest, mine, seen })).toMatchObject([
    { key: 'title', newest: 'Mendongeng', mine: 'Mendongeng bersama', since: { newest: false, mine: true } },
    {
      ...{ key: 'people', since: { newest: true, mine: true } },
      ...{
        newest: '28 orang, 21 perempuan, 7 laki-laki',
        mine: '25 orang, 18 perempuan, 7 laki-laki',
      },
    },
    { key: 'child', newest: '20', mine: 'kosong', since: { newest: true, mine: false } },
    { key: 'notes', newest: 'Bersama PAUD', mine: 'kosong', since: { newest: true, mine: false } },
  ])
})

test('what one side alone has changed is picked; what both have, or nobody knows, is left to the person', () => {
  const rows = differencesBetween(fields, { newest, mine, seen })
  expect(proposed(rows)).toEqual({ title: 'mine', child: 'newest', notes: 'newest' })
  expect(isWhole(rows, proposed(rows))).toBe(false)
  expect(proposed(differencesBetween(fields, { newest, mine, seen: null }))).toEqual({})
})

test('what is picked of both is one version: nothing of the newest is lost that was not given up', () => {
  const both = picked(fields, { newest, mine }, new Set(['title', 'people']))
  expect(both).toMatchObject({ title: 'Mendongeng bersama', notes: 'Bersama PAUD', parts: { child: 20 } })
  expect(reachedOf(both)).toMatchObject({ people: 25, female: 18 })
  expect(picked(fields, { newest, mine }, new Set(fields.map(({ key }) => key)))).toEqual(mine)
})

test('a topic of the newest brings its kind along', () => {
  const other: Answers = { ...newest, kind: 'health', topic: 'health', strategy: 'community-involvement' }
  expect(picked(fields, { newest: other, mine }, new Set())).toMatchObject({ kind: 'health' })
  expect(picked(fields, { newest: other, mine }, new Set(['strategy']))).toMatchObject({ kind: 'other' })
})
