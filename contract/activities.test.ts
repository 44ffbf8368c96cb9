import { expect, test } from 'vitest'
import { checkReached, type Reached } from './activities.ts'

const uncounted: Reached = {
  attendances: 40,
  people: null,
  female: null,
  male: null,
  child: null,
  teen: null,
  adult: null,
  elder: null,
  disability: null,
  poor: null,
  'women-headed': null,
  'out-of-school': null,
  'job-seeker': null,
  indigenous: null,
  remote: null,
}

const fits: [string, Partial<Reached>][] = [
  ['only attendances were counted', {}],
  ['nobody came', { attendances: 0, people: 0, female: 0, male: 0, child: 0 }],
  ['as many different people as attendances', { people: 40 }],
  ['women and men are all of the people', { people: 30, female: 18, male: 12 }],
  ['some did not tell their sex or age', { people: 30, female: 10, male: 5, adult: 3 }],
  ['one person stands in several groups of care', { people: 5, disability: 5, poor: 5, remote: 5 }],
  ['parts are held against attendances where people are unknown', { female: 25, male: 15 }],
]
test.each(fits)('figures fit: %s', (_, figures) => {
  expect(checkReached({ ...uncounted, ...figures })).toBeUndefined()
})

const wrong: [string, Partial<Reached>, string, string[]][] = [
  ['more people than attendances', { people: 41 }, 'people-over-attendances', ['people']],
  ['women and men over people', { people: 30, female: 20, male: 11 }, 'parts-over-total', ['female', 'male']],
  ['women alone over people', { people: 30, female: 31 }, 'parts-over-total', ['female', 'male']],
  ['women and men over attendances', { female: 30, male: 11 }, 'parts-over-total', ['female', 'male']],
  [
    'ages over people',
    { people: 10, child: 4, teen: 3, adult: 3, elder: 1 },
    'parts-over-total',
    ['child', 'teen', 'adult', 'elder'],
  ],
  ['a group of care over people', { people: 10, poor: 11, remote: 10 }, 'parts-over-total', ['poor']],
  [
    'two groups of care over people',
    { people: 1, poor: 2, remote: 2 },
    'parts-over-total',
    ['poor', 'remote'],
  ],
]
test.each(wrong)('figures contradict each other: %s', (_, figures, rule, fields) => {
  expect(checkReached({ ...uncounted, ...figures })).toEqual({ rule, fields })
})
