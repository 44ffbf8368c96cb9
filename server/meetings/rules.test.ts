import { expect, test } from 'vitest'
import { meetingFacts, meetingStates, moveMeeting } from '../../contract/meetings.ts'
import { dayInYear, lineProblem, mayStep, spanProblem, type Step, steps, waveProblem } from './rules.ts'

test.each([
  ['amend', 'draft scheduled invited'],
  ['schedule', 'draft'],
  ['invite', 'scheduled'],
  ['move', 'draft scheduled invited'],
  ['hold', 'scheduled invited'],
  ['cancel', 'draft scheduled invited'],
  ['write-agenda', 'draft scheduled invited held'],
  ['write-minutes', 'scheduled invited held'],
  ['approve', 'held'],
  ['close', 'minuted'],
] as [Step, string][])('%s is possible from: %s', (step, from) => {
  expect(meetingStates.filter(state => mayStep(step, state)).join(' ')).toBe(from)
  expect(Object.keys(steps)).toContain(step)
})

test.each([
  ['2026-08-13T08:30', '2026-08-13T15:30', undefined],
  ['2026-08-13T15:30', '2026-08-13T15:30', 'meeting.ends-before'],
  ['2026-08-13T15:30', '2026-08-12T16:30', 'meeting.ends-before'],
  ['2017-12-31T08:00', '2018-01-01T08:00', 'meeting.too-far'],
  ['2100-12-31T08:00', '2101-01-01T08:00', 'meeting.too-far'],
  ['2026-08-01T08:00', '2026-09-01T08:00', undefined],
  ['2026-08-01T08:00', '2026-09-01T08:01', 'meeting.too-long'],
])('a meeting from %s to %s: %s', (starts, ends, problem) => {
  expect(spanProblem({ starts, ends })).toBe(problem)
})

test.each([
  ['2022-02-29T08:00', false],
  ['2024-02-29T08:00', true],
  ['2022-06-31T08:00', false],
  ['2022-08-09T24:00', false],
  ['2022-08-09T08:00Z', false],
  ['2022-08-09', false],
])('a date that does not exist is no date: %s', (starts, fits) => {
  expect(moveMeeting.input.def.shape.starts.safeParse(starts).success).toBe(fits)
})

test.each([
  ['https://rapat.example/plm', 'https://rapat.example/plm'],
  ['  ', null],
  ['http://rapat.example', undefined],
  ['javascript:alert(1)', undefined],
])('a link that is %o', (given, kept) => {
  const read = meetingFacts.shape.link.safeParse(given)
  expect(read.success ? read.data : undefined).toBe(kept)
})

const meeting = { starts: '2026-08-13T08:30', ends: '2026-08-13T15:30' }
const others = [
  { id: 'a', title: 'Pembukaan', room: 'Aula', starts: '2026-08-13T09:00', ends: '2026-08-13T10:00' },
  { id: 'b', title: 'Kelas', room: null, starts: '2026-08-13T09:00', ends: '2026-08-13T10:00' },
]
test.each([
  ['08:30', '09:00', 'Aula', undefined],
  ['10:00', '15:30', 'Aula', undefined],
  ['09:59', '11:00', 'aula', 'meeting.room-taken'],
  ['08:30', '11:00', 'Aula', 'meeting.room-taken'],
  ['09:30', '09:40', 'Kelas', undefined],
  ['09:30', '09:40', null, undefined],
  ['08:29', '09:00', null, 'meeting.agenda-outside'],
  ['15:00', '15:31', null, 'meeting.agenda-outside'],
  ['10:00', '10:00', null, 'meeting.ends-before'],
])('a line from %s to %s in %s: %s', (from, to, room, problem) => {
  const line = { id: 'c', title: 'Sesi', room, starts: `2026-08-13T${from}`, ends: `2026-08-13T${to}` }
  expect(lineProblem(line, meeting, others)?.code).toBe(problem)
})

test('a line does not stand in its own way', () => {
  const [own] = others
  expect(own && lineProblem({ ...own, ends: '2026-08-13T10:15' }, meeting, others)).toBeUndefined()
})

const wave = (number: number, from: string, to: string) => ({ number, from, to })
test.each([
  ['in order', [wave(1, '2022-06-06', '2022-06-30'), wave(2, '2022-07-04', '2022-07-29')], undefined],
  ['that overlap', [wave(1, '2022-06-06', '2022-07-10'), wave(2, '2022-07-04', '2022-07-29')], undefined],
  ['turned round', [wave(1, '2022-06-30', '2022-06-06')], 'meeting.ends-before'],
  ['of another year', [wave(1, '2021-12-27', '2022-01-07')], 'meeting.wave-outside'],
  ['that go on', [wave(1, '2022-12-27', '2023-01-07')], 'meeting.wave-outside'],
  [
    'numbered twice',
    [wave(1, '2022-06-06', '2022-06-30'), wave(1, '2022-07-04', '2022-07-29')],
    'meeting.wave-number-twice',
  ],
])('waves %s: %s', (_, waves, problem) => {
  expect(waveProblem(waves, 2022)?.code).toBe(problem)
})

test.each([
  ['2022-08-11', 2022, 2023, '2023-08-10'],
  ['2022-08-11', 2022, 2027, '2027-08-12'],
  ['2026-01-01', 2026, 2027, '2027-01-07'],
  ['2024-02-29', 2024, 2025, '2025-02-27'],
  ['2026-12-31', 2026, 2025, '2025-12-25'],
])('%s of %i is %s in %i', (day, from, to, then) => {
  expect(dayInYear(day, from, to)).toBe(then)
  expect(new Date(then).getUTCDay()).toBe(new Date(day).getUTCDay())
})
