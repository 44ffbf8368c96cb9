import { describe, expect, test } from 'vitest'
import { completed, type Facts, objections } from './taking-over-rules.ts'

type Case = {
  what: string
  kind?: 'beneficiary' | 'replication' | 'improving'
  state?: 'proposed' | 'reviewed' | 'decreed' | 'active' | 'lapsed'
  said: Partial<Facts>
  told: string[]
}
const decree = { decreeNumber: '12/2021', decreedOn: '2021-03-04' }

const cases: Case[] = [
  { what: 'a decree alone is the day it began', state: 'active', said: decree, told: [] },
  { what: 'a proposal has a day', state: 'proposed', said: {}, told: ['proposedOn missing'] },
  {
    what: 'forwarded, but when',
    state: 'reviewed',
    said: { proposedOn: '2021-01-01' },
    told: ['reviewedOn missing'],
  },
  { what: 'active, by which decree', said: { activeFrom: '2021-03-04' }, told: ['decreeNumber missing'] },
  { what: 'a decree without its number', said: { decreedOn: '2021-03-04' }, told: ['decreeNumber missing'] },
  {
    what: 'a stage that the days deny',
    state: 'proposed',
    said: { ...decree, proposedOn: '2021-01-01' },
    told: ['state enrolment-state-differs'],
  },
  {
    what: 'ended, but how',
    said: { ...decree, activeFrom: '2021-03-04', endedOn: '2022-01-01' },
    told: ['state enrolment-outcome-missing'],
  },
  {
    what: 'ended before it began',
    state: 'lapsed',
    said: { ...decree, outcome: 'lapsed', endedOn: '2021-03-01' },
    told: ['endedOn day-before', 'endedOn day-before'],
  },
  {
    what: 'declined and decreed',
    said: { ...decree, declinedOn: '2021-02-01' },
    told: ['declinedOn enrolment-declined-yet'],
  },
  {
    what: 'a decree of next year',
    said: { decreeNumber: '1', decreedOn: '2027-01-01' },
    told: ['decreedOn day-ahead'],
  },
  {
    what: 'on whose money',
    kind: 'replication',
    said: { proposedOn: '2021-05-01' },
    told: ['funding missing'],
  },
  {
    what: 'copied on the money of the programme',
    kind: 'replication',
    said: { proposedOn: '2021-05-01', funding: 'apbn' },
    told: ['funding enrolment-not-of-kind'],
  },
  {
    what: 'a replication began when it was declared',
    kind: 'replication',
    state: 'active',
    said: { proposedOn: '2021-05-01', funding: 'village-fund' },
    told: [],
  },
  {
    what: 'nobody decrees that a village begins',
    kind: 'improving',
    said: decree,
    told: ['decreeNumber enrolment-not-of-kind'],
  },
  {
    what: 'a commitment without its letter',
    said: { proposedOn: '2021-01-01', criteria: ['head-commitment'] },
    told: ['letterNumber enrolment-letter-missing'],
  },
]

describe('what cannot be so is told, and days that are left out are those of the steps known', () => {
  test.each(cases)('$what', ({ kind = 'beneficiary', state, said, told }) => {
    const facts = completed(said, null, { kind, state })
    const found = objections(facts, { kind, state, today: '2026-11-26' })
    expect(found.map(({ fact, rule }) => `${fact} ${rule}`)).toEqual(told)
  })
})

test('what a list leaves out stays as it was known', () => {
  const before = completed(decree, null, { kind: 'beneficiary', state: 'active' })
  const after = completed({ note: 'Pindah' }, before, { kind: 'beneficiary', state: undefined })
  expect(after).toEqual({ ...before, note: 'Pindah' })
  expect(before).toMatchObject({ proposedOn: '2021-03-04', activeFrom: '2021-03-04' })
})
