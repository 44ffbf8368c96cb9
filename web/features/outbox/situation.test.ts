import { expect, test } from 'vitest'
import type { ProblemCode } from '../../../contract/problems.ts'
import type { Entry, Write } from '../../data/outbox/rules.ts'
import { situationOf, stepsOf } from './situation.ts'

const mine = 'library-1'

function refused(name: Write['name'], code: ProblemCode, libraryId?: string): Entry {
  const titles = { id: '', en: '' }
  return {
    ...{ seq: 1, id: 'c1', owner: 'maryam', savedAt: '', name, input: {}, record: 'a', draft: null },
    about: { title: '', day: '2026-10-03', people: null, libraryId },
    answer: { at: '', problem: { type: '', code, status: 409, title: '', titles } },
  }
}

test.each([
  ['activities.amend', 'record.changed-meanwhile', mine, 'changed', 'compare'],
  ['reports.submit', 'record.changed-meanwhile', mine, 'changed', 'compare'],
  ['activities.remove', 'record.changed-meanwhile', mine, 'changed-removal', 'open'],
  ['activities.amend', 'access.not-found', mine, 'gone', 'mend'],
  ['activities.remove', 'access.not-found', mine, 'gone-removal', undefined],
  ['activities.amend', 'access.not-found', 'library-2', 'handed-over', 'ask'],
  ['activities.record', 'access.not-found', 'library-2', 'handed-over', 'ask'],
  ['reports.submit', 'access.not-allowed', 'library-2', 'handed-over', 'ask'],
  ['reports.submit', 'access.only-sees', 'library-2', 'handed-over', 'ask'],
  ['activities.record', 'activity.month-locked', mine, 'locked', 'mend'],
  ['reports.submit', 'report.month-locked', mine, 'locked', 'mend'],
  ['activities.remove', 'activity.month-locked', mine, 'kept-removal', 'open'],
  ['activities.remove', 'activity.wrong-state', mine, 'kept-removal', 'open'],
  ['activities.record', 'library.closed', mine, 'closed', 'ask'],
  ['reports.submit', 'report.figure-missing', mine, 'asked-otherwise', 'mend'],
  ['reports.submit', 'report.figure-unknown', mine, 'asked-otherwise', 'mend'],
  ['activities.record', 'activity.date-ahead', mine, 'date', 'mend'],
  ['activities.record', 'activity.parts-over-total', mine, 'other', 'mend'],
  ['plans.finish', 'record.changed-meanwhile', mine, 'other', 'mend'],
  ['plans.add-item', 'access.not-found', 'library-2', 'handed-over', 'ask'],
] as const)('%s refused with %s: a next step', (name, code, libraryId, situation, step) => {
  expect(situationOf(refused(name, code, libraryId), [mine])).toBe(situation)
  expect(stepsOf[situation][0]).toBe(step)
})

test('what an older version kept says nothing of its library: whoever works for none has handed it over', () => {
  expect(situationOf(refused('activities.amend', 'access.not-found'), [])).toBe('handed-over')
  expect(situationOf(refused('activities.amend', 'access.not-found'), [mine])).toBe('gone')
})
