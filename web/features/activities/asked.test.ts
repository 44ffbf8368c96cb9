import { expect, test } from 'vitest'
import { type ActivityDraft, emptyDraft } from './activity-draft.ts'
import { type Asked, askedIn, isOther, startOf } from './asked.ts'
import type { Recent } from './recent.ts'

const today = '2026-11-20'
const nothing: Asked = { again: null, plan: null, day: null, month: null }
const recent = { ...emptyDraft('2026-11-13'), title: 'Mendongeng', topic: 'education' } as Recent

test.each<[string, Partial<Asked>]>([
  ['', {}],
  ['lagi=a1', { again: 'a1' }],
  ['rencana=p1', { plan: 'p1' }],
  ['tanggal=2026-11-18', { day: '2026-11-18' }],
  ['tanggal=2026-11-20', { day: '2026-11-20' }],
  ['tanggal=2026-11-21', {}],
  ['tanggal=2017-12-31', {}],
  ['tanggal=2026-02-30', {}],
  ['tanggal=kemarin', {}],
  ['bulan=2026-10', { month: '2026-10' }],
  ['bulan=2026-11&tanggal=2026-11-02', { day: '2026-11-02', month: '2026-11' }],
  ['bulan=2026-12', {}],
  ['bulan=2026-13', {}],
  ['bulan=', {}],
])('?%s asks for that and nothing else', (search, asked) => {
  expect(askedIn(new URLSearchParams(search), today)).toEqual({ ...nothing, ...asked })
})

test.each<[Partial<Asked>, string]>([
  [{}, today],
  [{ day: '2026-11-18' }, '2026-11-18'],
  [{ month: '2026-10' }, ''],
  [{ month: '2026-11', day: '2026-11-02' }, '2026-11-02'],
])('with %j the day is “%s”', (asked, day) => {
  expect(startOf({ ...nothing, ...asked }, undefined, today)).toMatchObject({ heldOn: day, quick: false })
})

test('what is done again opens on one screen, with today', () => {
  expect(startOf({ ...nothing, again: 'a1' }, recent, today)).toMatchObject({
    ...{ title: 'Mendongeng', heldOn: today, quick: true, female: null },
  })
})

test('what was planned opens on one screen, and points to its plan', () => {
  expect(startOf({ ...nothing, plan: 'p1' }, recent, today)).toMatchObject({ planItemId: 'p1', quick: true })
  expect(startOf({ ...nothing, again: 'a1' }, recent, today).planItemId).toBeNull()
})

test.each<[Partial<ActivityDraft>, Partial<Asked>, boolean]>([
  [{ title: 'Posyandu' }, {}, false],
  [{ title: 'Posyandu' }, { again: 'a1' }, true],
  [{ title: 'Mendongeng' }, { again: 'a1' }, false],
  [{ planItemId: null }, { plan: 'p1' }, true],
  [{ planItemId: 'p1' as ActivityDraft['planItemId'] }, { plan: 'p1' }, false],
  [{ heldOn: '2026-11-18' }, { day: '2026-11-18' }, false],
  [{ heldOn: today }, { day: '2026-11-18' }, true],
  [{ heldOn: today }, { month: '2026-10' }, true],
  [{ heldOn: '2026-10-03' }, { month: '2026-10' }, false],
  [{ heldOn: '' }, { month: '2026-10' }, false],
])('of a draft %j and an address %j one is asked: %s', (left, asked, other) => {
  expect(isOther({ ...emptyDraft(today), ...left }, { ...nothing, ...asked }, recent)).toBe(other)
})
