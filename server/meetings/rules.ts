import type { MeetingState } from '../../contract/meetings.ts'

/** From which states each step may be taken. */
export const steps = {
  amend: ['draft', 'scheduled', 'invited'],
  schedule: ['draft'],
  invite: ['scheduled'],
  move: ['draft', 'scheduled', 'invited'],
  hold: ['scheduled', 'invited'],
  cancel: ['draft', 'scheduled', 'invited'],
  // what was said in which order is often written down when it is over
  'write-agenda': ['draft', 'scheduled', 'invited', 'held'],
  'write-minutes': ['scheduled', 'invited', 'held'],
  approve: ['held'],
  close: ['minuted'],
} as const satisfies Record<string, readonly MeetingState[]>
export type Step = keyof typeof steps

export const mayStep = (step: Step, state: MeetingState): boolean =>
  (steps[step] as readonly MeetingState[]).includes(state)

/** Whether others than those who plan it know of a meeting: what changes then, they are told. */
export const isTold = (state: MeetingState): boolean => state === 'scheduled' || state === 'invited'

/** Days that one meeting lasts at the most. */
export const mostDays = 31
const dayLength = 86_400_000

/** Wall clocks of one zone, `2026-08-13T08:30`. */
type Span = { starts: string; ends: string }

/** Why a meeting cannot be then; undefined where it can. */
export function spanProblem({ starts, ends }: Span) {
  if (ends <= starts) return 'meeting.ends-before'
  if (starts < '2018' || ends >= '2101') return 'meeting.too-far'
  return Date.parse(ends) - Date.parse(starts) > mostDays * dayLength ? 'meeting.too-long' : undefined
}

type Line = Span & { id: string; title: string; room: string | null }

/** Why a line of an agenda cannot stand; `other` is the line that has the room. */
export function lineProblem(line: Line, meeting: Span, others: readonly Line[]) {
  if (line.ends <= line.starts) return { code: 'meeting.ends-before' as const }
  if (line.starts < meeting.starts || line.ends > meeting.ends)
    return { code: 'meeting.agenda-outside' as const }
  const room = line.room?.toLowerCase()
  const other = others.find(
    ({ id, room: taken, starts, ends }) =>
      id !== line.id && room && taken?.toLowerCase() === room && starts < line.ends && line.starts < ends,
  )
  return other && { code: 'meeting.room-taken' as const, other }
}

type WaveDays = { number: number; from: string; to: string }

/** Why waves cannot be those of a year's series, and which of them. */
export function waveProblem(waves: readonly WaveDays[], year: number) {
  for (const [at, wave] of waves.entries()) {
    if (wave.to < wave.from) return { code: 'meeting.ends-before' as const, wave }
    if (Number(wave.from.slice(0, 4)) !== year || Number(wave.to.slice(0, 4)) !== year)
      return { code: 'meeting.wave-outside' as const, wave }
    if (waves.slice(0, at).some(({ number }) => number === wave.number))
      return { code: 'meeting.wave-number-twice' as const, wave }
  }
  return undefined
}

/**
 * By how many days a plan goes from one year to another: whole weeks, so that each day falls on the same weekday.
 */
export function weeksTo(from: number, to: number): number {
  return Math.round((Date.UTC(to, 0, 1) - Date.UTC(from, 0, 1)) / dayLength / 7) * 7
}

/** A day of a plan in another year, on the same weekday; the first and last days of a year stay in it. */
export function dayInYear(day: string, from: number, to: number): string {
  const shift = (days: number) => new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
  const offset = to - from
  const wanted = Number(day.slice(0, 4)) + offset
  const shifted = shift(weeksTo(from, to))
  const landed = Number(shifted.slice(0, 4))
  if (landed === wanted) return shifted
  return shift(weeksTo(from, to) + (landed < wanted ? 7 : -7))
}
