import { expect, test } from 'vitest'
import { type Activity, checkReached } from '../../../contract/activities.ts'
import { activityId, libraryId, makeId } from '../../../contract/ids.ts'
import { draftOf, emptyDraft, factsOf, reachedOf, troublesOf } from './activity-draft.ts'

const today = '2026-11-20'
const story = {
  ...emptyDraft(today),
  kind: 'reading' as const,
  title: 'Mendongeng bersama PAUD Melati',
  topic: 'education' as const,
  strategy: 'information-service' as const,
  female: 19,
  male: 7,
}

test('a story time of 26 is ready to save once its kind, day and people are known', () => {
  expect(troublesOf(story, today, false)).toEqual([])
  expect(factsOf(story)?.reached).toMatchObject({ people: 26, attendances: 26, female: 19, male: 7 })
})

test('nothing answered yet is told step by step, and nothing can be sent', () => {
  expect(troublesOf(emptyDraft(today), today, false).map(t => [t.step, t.field])).toEqual([
    [1, 'kind'],
    [3, 'people'],
  ])
  expect(factsOf(emptyDraft(today))).toBeNull()
})

test('women counted and men left blank means no men, and zero people is an answer', () => {
  expect(reachedOf({ ...story, male: null })).toMatchObject({ people: 19, female: 19, male: 0 })
  expect(troublesOf({ ...story, female: 0, male: 0 }, today, false)).toEqual([])
})

test('a manager who only knows the total says nothing about women and men', () => {
  const reached = reachedOf({ ...story, apart: false, unknown: 30 })
  expect(reached).toMatchObject({ people: 30, attendances: 30, female: null, male: null })
})

test('a training of three days has fewer people than attendances, never more', () => {
  const training = { ...story, again: true, attendances: 70 }
  expect(reachedOf(training)).toMatchObject({ people: 26, attendances: 70 })
  expect(troublesOf({ ...training, attendances: 20 }, today, false)).toEqual([
    { step: 3, field: 'attendances', rule: 'too-few' },
  ])
})

test('ages may stay below the participants but not above, nor may a group', () => {
  const parts = { ...story.parts, child: 20, adult: 5 }
  expect(troublesOf({ ...story, parts }, today, false)).toEqual([])
  expect(troublesOf({ ...story, parts: { ...parts, elder: 2 } }, today, false)).toEqual([
    { step: 4, field: 'ages', rule: 'over' },
  ])
  expect(troublesOf({ ...story, parts: { ...parts, disability: 27 } }, today, false)).toEqual([
    { step: 5, field: 'disability', rule: 'over' },
  ])
})

test('a day to come is refused, and a locked month asks for a reason', () => {
  expect(troublesOf({ ...story, heldOn: '2026-11-21' }, today, false)).toMatchObject([{ rule: 'ahead' }])
  expect(troublesOf(story, today, true)).toMatchObject([{ field: 'revisionReason' }])
  expect(troublesOf({ ...story, revisionReason: 'Daftar hadir baru diterima' }, today, true)).toEqual([])
})

test('what was saved comes back unchanged when it is opened to be mended', () => {
  const reached = { ...reachedOf(story), people: 30, attendances: 41, child: 20, poor: 4 }
  expect(checkReached(reached)).toBeUndefined()
  const saved: Activity = {
    id: activityId.parse(makeId()),
    libraryId: libraryId.parse(makeId()),
    libraryName: 'Perpustakaan Desa Sepempang',
    title: 'Kelas ibu hamil',
    topic: 'health',
    strategy: 'community-involvement',
    heldOn: '2026-10-03',
    place: null,
    outreach: true,
    reached,
    partner: 'Bidan desa',
    need: null,
    notes: null,
    state: 'returned',
    submittedAt: '2026-10-03T03:00:00.000Z',
    submittedBy: 'Maryam',
    source: null,
    verifiedAt: null,
    verifiedBy: null,
    returnedAt: '2026-10-08T03:00:00.000Z',
    returnReason: 'Tanggalnya keliru',
    revisionReason: null,
    version: 2,
  }
  const { title, topic, strategy, heldOn, place, outreach, partner, need, notes } = saved
  expect(factsOf(draftOf(saved, 6))).toEqual({
    title,
    topic,
    strategy,
    heldOn,
    place,
    outreach,
    reached,
    partner,
    need,
    notes,
  })
})
