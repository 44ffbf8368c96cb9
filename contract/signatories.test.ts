import { expect, test } from 'vitest'
import { grades, isNip, ranks, signatoryOn, spacedNip } from './signatories.ts'

test.each<[string, string, boolean]>([
  ['a man appointed in March 1995', '197004121995031002', true],
  ['written with spaces', '19700412 199503 1 002', true],
  ['a woman', '198811302015042001', true],
  ['born on 29 February of a leap year', '198002292005011003', true],
  ['born on 29 February of another year', '198102292005011003', false],
  ['no such month of birth', '197013121995031002', false],
  ['no such month of appointment', '197004121995131002', false],
  ['month zero', '197004121995001002', false],
  ['neither man nor woman', '197004121995033002', false],
  ['appointed as a child', '199504121999031002', false],
  ['seventeen figures', '19700412199503100', false],
  ['nineteen figures', '1970041219950310021', false],
  ['a letter for a figure', '19700412199503100l', false],
  ['another century', '187004121895031002', false],
  ['nothing', '', false],
])('NIP: %s', (_, text, expected) => {
  expect(isNip(text)).toBe(expected)
})

test('a NIP is printed in its four parts', () => {
  expect(spacedNip('197004121995031002')).toBe('19700412 199503 1 002')
})

test('seventeen grades, each with its rank', () => {
  expect(grades).toHaveLength(17)
  expect(ranks['III/d']).toBe('Penata Tk. I')
  expect(new Set(Object.values(ranks)).size).toBe(17)
})

const head = (name: string, from: string, until: string | null = null) => ({
  name,
  acting: null,
  from,
  until,
})
const acting = (name: string, from: string, until: string | null = null) => ({
  ...head(name, from, until),
  acting: 'plt' as const,
})
const former = head('Former', '2019-01-01', '2025-06-30')
const now = head('Now', '2025-07-01')
const deputy = acting('Deputy', '2026-03-01', '2026-03-31')

test.each<[string, string, string | undefined]>([
  ['the former head on the last day', '2025-06-30', 'Former'],
  ['the new one on the first', '2025-07-01', 'Now'],
  ['a deputy goes before on the first of their days', '2026-03-01', 'Deputy'],
  ['and on the last', '2026-03-31', 'Deputy'],
  ['and not after', '2026-04-01', 'Now'],
  ['nobody before there was one', '2018-12-31', undefined],
])('who signs: %s', (_, day, expected) => {
  expect(signatoryOn([former, now, deputy], day)?.name).toBe(expected)
  expect(signatoryOn([deputy, now, former], day)?.name).toBe(expected)
})
