import { expect, test } from 'vitest'
import type { Measure } from '../../../contract/tallies.ts'
import { myReports } from '../../../text/my-reports.ts'
import { differencesBetween, picked, proposed } from '../../data/conflict.ts'
import { fieldsOf } from './conflict-fields.ts'

const measure = (code: string, partOf: string | null = null): Measure => ({
  ...{ id: 1, code, unit: 'visits', nature: 'flow', source: 'report', partOf, position: 1 },
  ...{ wording: { id: code, en: code }, definition: { id: code, en: code }, required: partOf === null },
  ...{ validFrom: '2018-01-01', validTo: null, version: 1 },
})
const questions = [
  { measure: measure('visits'), parts: [measure('visits-female', 'visits')] },
  { measure: measure('loans'), parts: [] },
]
const fields = fieldsOf(questions, myReports.id, 'id')
const seen = { figures: { visits: 400, 'visits-female': 210, loans: 60 }, notes: {}, remark: '' }
const newest = { ...seen, figures: { ...seen.figures, visits: 380 }, notes: { 'outlier.visits': 'Banjir' } }
const mine = { ...seen, figures: { ...seen.figures, visits: 412, loans: 61 }, remark: 'Listrik padam' }

test('two versions of a report differ in figures, notes and remark, each by itself', () => {
  const rows = differencesBetween(fields, { newest, mine, seen })
  expect(rows.map(({ key, newest: theirs, mine: own }) => [key, theirs, own])).toEqual([
    ['visits', '380 kunjungan', '412 kunjungan'],
    ['loans', '60 kunjungan', '61 kunjungan'],
    ['notes', 'Banjir', 'kosong'],
    ['remark', 'kosong', 'Listrik padam'],
  ])
  expect(proposed(rows)).toEqual({ loans: 'mine', notes: 'newest', remark: 'mine' })
})

test('what is picked becomes one report, and an answer that nobody else gave stays', () => {
  const both = picked(fields, { newest, mine }, new Set(['loans', 'remark']))
  expect(both).toEqual({
    figures: { visits: 380, 'visits-female': 210, loans: 61 },
    ...{ notes: { 'outlier.visits': 'Banjir' }, remark: 'Listrik padam' },
  })
})
