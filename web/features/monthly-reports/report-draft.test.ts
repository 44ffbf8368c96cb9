import { expect, test } from 'vitest'
import type { Measure } from '../../../contract/tallies.ts'
import {
  figuresOf,
  flagsIn,
  isAnswered,
  isExplained,
  lastOf,
  notesOf,
  placeOf,
  questionsOf,
  type ReportDraft,
  retiredIn,
  usualOf,
} from './report-draft.ts'

const measure = (code: string, position: number, more: Partial<Measure> = {}): Measure => ({
  id: position,
  code,
  unit: 'visits',
  nature: 'flow',
  source: 'report',
  partOf: null,
  position,
  wording: { id: code, en: code },
  definition: { id: code, en: code },
  required: true,
  validFrom: '2018-01-01',
  validTo: null,
  version: 1,
  ...more,
})
const measures = [
  measure('loans', 150, { required: false }),
  measure('visits-male', 102, { partOf: 'visits', required: false }),
  measure('visits', 100),
  measure('visits-female', 101, { partOf: 'visits', required: false }),
  measure('users', 110),
  measure('attendances', 2, { source: 'activities' }),
]
const rules = [
  {
    code: 'rule.users-within-visits',
    left: 'users',
    op: '<=' as const,
    right: 'visits',
    message: { id: '', en: '' },
  },
]
const past = [110, 132, null, 119, 152].map((visits, n) => ({
  month: `2026-0${n + 5}-01`,
  figures: visits === null ? null : { visits },
}))
const questions = questionsOf(measures)
const draft: ReportDraft = { version: null, step: 1, figures: {}, notes: {}, remark: '', reason: '' }
const answered = { ...draft, figures: { visits: 140, 'visits-female': 80, users: 60, loans: null } }

test('the form asks in its order, parts under their whole, and never for what activities tell', () => {
  expect(questions.map(({ measure: { code }, parts }) => [code, parts.map(part => part.code)])).toEqual([
    ['visits', ['visits-female', 'visits-male']],
    ['users', []],
    ['loans', []],
  ])
})

test('zero and "not counted" are answers, blank is none', () => {
  const open = (figures: ReportDraft['figures']) =>
    questions
      .filter(question => !isAnswered({ ...draft, figures }, question))
      .map(({ measure: { code } }) => code)
  expect(open({})).toEqual(['visits', 'users', 'loans'])
  expect(open({ visits: 0, users: null, loans: null })).toEqual(['users'])
})

test('everything asked for is sent, and what is asked no longer is left out', () => {
  expect(figuresOf({ ...answered, figures: { ...answered.figures, radio: 3 } }, questions)).toEqual({
    visits: 140,
    'visits-female': 80,
    'visits-male': null,
    users: 60,
    loans: null,
  })
})

test('an answer to a question that was retired meanwhile is told, and kept in the draft', () => {
  const before = { ...answered, figures: { ...answered.figures, radio: 3, tv: null } }
  expect(retiredIn(before, measures)).toEqual([['radio', 3]])
  expect(retiredIn(answered, measures)).toEqual([])
})

test('a figure far from the usual is flagged at its question until it is explained', () => {
  const odd = { ...answered, figures: { ...answered.figures, visits: 600 } }
  const [flag] = flagsIn(odd, { measures, rules, past })
  expect(flag).toMatchObject({ code: 'outlier.visits', usual: { low: 110, high: 152 } })
  if (!flag) return
  expect(placeOf(flag, questions)).toBe('visits')
  expect(isExplained(odd, flag)).toBe(false)
  const explained = { ...odd, notes: { 'outlier.visits': ' Pameran desa ', 'outlier.users': 'lama' } }
  expect(notesOf(explained, [flag])).toEqual({ 'outlier.visits': 'Pameran desa' })
})

test('a rule across two figures is told at the later question', () => {
  const [flag] = flagsIn(
    { ...answered, figures: { ...answered.figures, users: 141 } },
    { measures, rules, past },
  )
  expect(flag && placeOf(flag, questions)).toBe('users')
})

test('what is usual needs three known months, and a silent month is passed over', () => {
  expect(usualOf('visits', past)).toEqual({ low: 110, high: 152 })
  expect(usualOf('users', past)).toBeNull()
  expect(lastOf('visits', past.slice(0, 3))).toEqual({ month: '2026-06-01', value: 132 })
})
