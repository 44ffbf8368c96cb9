import type { MeetingState } from '../../contract/meetings.ts'

/** In which states of the meeting each may be done to its guests. */
export const steps = {
  // who came is often written down, and names are put right, when it is over
  add: ['draft', 'scheduled', 'invited', 'held'],
  amend: ['draft', 'scheduled', 'invited', 'held'],
  withdraw: ['draft', 'scheduled', 'invited', 'held'],
} as const satisfies Record<string, readonly MeetingState[]>
export type Step = keyof typeof steps

export const mayStep = (step: Step, state: MeetingState): boolean =>
  (steps[step] as readonly MeetingState[]).includes(state)

/** Guests that one meeting has at the most. */
export const mostOfMeeting = 5000
