import { expect, test } from 'vitest'
import { type Actor, isSeat, levelOf, may, onlySees, roles, type Role, seats } from './access.ts'

test('a seat only has verbs of seeing', () => {
  const held = (role: Role) =>
    Object.entries(may).flatMap(([verb, able]) => ((able as readonly Role[]).includes(role) ? [verb] : []))
  for (const seat of seats)
    expect(
      held(seat).filter(verb => !/\.see(-\w+)?$/.test(verb)),
      `${seat} does`,
    ).toEqual([])
  expect(held('auditor')).toContain('reports.see')
  // whom to call stands in the lists of people, which an auditor has no need of
  expect(held('auditor').filter(verb => verb.startsWith('people.'))).toEqual(['people.see-holders'])
})

test('three of the roles are seats', () => {
  expect(roles.filter(isSeat)).toEqual(['village-head', 'agency-head', 'auditor'])
})

const grants = (...held: Role[]): Actor['grants'] =>
  held.map(role => ({ id: '', role, scopeId: 1, path: [1], name: '', libraryId: null }))

test.each<[string, Actor['grants'], boolean]>([
  ['a seat alone', grants('auditor'), true],
  ['two seats', grants('auditor', 'village-head'), true],
  ['a seat beside a working role', grants('auditor', 'library'), false],
  ['a working role', grants('trainer'), false],
  ['no role at all', grants(), false],
])('who only sees: %s', (_, held, expected) => {
  expect(onlySees({ grants: held })).toBe(expected)
})

test.each<[string, number[], string | null, string]>([
  ['the nation', [1], null, 'nation'],
  ['a province', [1, 21], null, 'province'],
  ['a regency', [1, 21, 2103], null, 'regency'],
  ['a village library', [1, 21, 2103, 1_000_001], 'id', 'library'],
  ['a province’s library', [1, 21, 1_000_002], 'id', 'library'],
])('the level of %s', (_, path, libraryId, expected) => {
  expect(levelOf({ role: 'auditor', path, libraryId })).toBe(expected)
})

test('a partner’s scope is of no level, wherever it stands', () => {
  expect(levelOf({ role: 'partner', path: [1, 21, 1_000_003], libraryId: null })).toBeUndefined()
})
