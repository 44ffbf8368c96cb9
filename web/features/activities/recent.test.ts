import { expect, test } from 'vitest'
import { emptyDraft } from './activity-draft.ts'
import {
  isAmong,
  kindsInOrder,
  likesOf,
  partnersOf,
  placesOf,
  type Recent,
  recentsOf,
  repeatOf,
  toggled,
} from './recent.ts'

const held = (title: string, heldOn: string, more: Partial<Recent> = {}) => ({
  ...emptyDraft(heldOn),
  ...{ title, kind: 'health', topic: 'health', strategy: 'community-involvement' },
  ...more,
})
const posyandu = held('Posyandu balita', '2026-11-13', {
  ...{ outreach: true, place: 'Balai desa', partner: 'Bidan desa, PKK' },
})
const reading = held('Mendongeng', '2026-11-18', { kind: 'reading', topic: 'education', partner: 'PKK' })
const before = [
  ...[reading, posyandu],
  held('Posyandu balita', '2026-10-16', { outreach: true, place: 'balai desa', partner: '' }),
  held('Rapat', '2026-10-02', { kind: 'other', place: 'tidak terpakai' }),
] as Recent[]

test('what only this phone has is among what was recorded before, the unfinished is not', () => {
  const unfinished = { ...emptyDraft('2026-11-20'), title: 'Tanpa topik' }
  const known = recentsOf([], [posyandu, unfinished, reading] as never)
  expect(known.map(({ title }) => title)).toEqual(['Mendongeng', 'Posyandu balita'])
})

test('names, places and partners are offered once each, the last first', () => {
  expect(likesOf(before, 2).map(({ title, heldOn }) => [title, heldOn])).toEqual([
    ['Mendongeng', '2026-11-18'],
    ['Posyandu balita', '2026-11-13'],
  ])
  expect(placesOf(before, 4)).toEqual(['Balai desa'])
  expect(partnersOf(before, 5)).toEqual(['PKK', 'Bidan desa'])
  expect(kindsInOrder(before, 4).slice(0, 3)).toEqual(['reading', 'health', 'tutoring'])
  expect(kindsInOrder([], 4)[1]).toBe('tutoring')
})

test('again: the same but for the day and who came', () => {
  const again = { ...emptyDraft('2026-11-20'), ...repeatOf({ ...posyandu, female: 19 } as Recent) }
  expect(again).toMatchObject({ title: 'Posyandu balita', place: 'Balai desa', partner: 'Bidan desa, PKK' })
  expect([again.heldOn, again.female, again.id === posyandu.id]).toEqual(['2026-11-20', null, false])
})

test.each([
  ['', 'PKK', 'PKK'],
  ['PKK', 'Bidan desa', 'PKK, Bidan desa'],
  ['pkk; Bidan desa', 'PKK', 'Bidan desa'],
  ['PKK', 'PKK', ''],
  ['x'.repeat(198), 'PKK', 'x'.repeat(198)],
])('partners “%s” with %s tapped', (names, name, after) => {
  expect(toggled(names, name, 200)).toBe(after)
})

test('a partner is among those named whatever the case', () => {
  expect(isAmong('Bidan Desa, PKK', 'bidan desa')).toBe(true)
  expect(isAmong('Bidan Desa', 'Bidan')).toBe(false)
})
