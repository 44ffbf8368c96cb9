import type { GuestState } from '../../contract/guests.ts'
import type { MeetingState } from '../../contract/meetings.ts'
import { isTold } from '../meetings/rules.ts'
import type { MailKind } from './mail-queries.ts'

/** In which states of the meeting each may be done to its guests. */
export const steps = {
  // who came is often written down, and names are put right, when it is over
  add: ['draft', 'scheduled', 'invited', 'held'],
  amend: ['draft', 'scheduled', 'invited', 'held'],
  withdraw: ['draft', 'scheduled', 'invited', 'held'],
  send: ['scheduled', 'invited', 'cancelled'],
  'write-letter': ['draft', 'scheduled', 'invited', 'held'],
} as const satisfies Record<string, readonly MeetingState[]>
export type Step = keyof typeof steps

export const mayStep = (step: Step, state: MeetingState): boolean =>
  (steps[step] as readonly MeetingState[]).includes(state)

/** Guests that one meeting has at the most. */
export const mostOfMeeting = 5000

/** Hours before the start in which guests are reminded, once in each: three days before, and one. */
export const reminderHours = [
  { from: 72, to: 24 },
  { from: 24, to: 3 },
] as const

type Told = { kind: MailKind; state: GuestState; came: boolean }
type Meeting = { state: MeetingState; starts_at: string }

/** Whether a letter that waited still says what is so. */
export function isDue({ kind, state, came }: Told, meeting: Meeting, now: Date): boolean {
  const isOpen = isTold(meeting.state) && new Date(meeting.starts_at) > now
  switch (kind) {
    case 'invitation':
    case 'moved':
      return isOpen && state !== 'withdrawn'
    case 'reminder':
      return isOpen && ['sent', 'accepted', 'tentative'].includes(state)
    case 'cancelled':
      return meeting.state === 'cancelled' && state !== 'withdrawn'
    case 'withdrawn':
      return isTold(meeting.state) && state === 'withdrawn'
    case 'thanks':
      return meeting.state === 'held' && state === 'accepted' && came
  }
}

/** Why a guest cannot answer; undefined where they can. */
export function answerProblem(state: GuestState, meeting: Meeting, now: Date) {
  if (state === 'withdrawn') return 'guest.is-withdrawn'
  if (meeting.state === 'cancelled') return 'guest.meeting-cancelled'
  return isTold(meeting.state) && new Date(meeting.starts_at) > now ? undefined : 'guest.answers-over'
}

/** So often a guest sends somebody else instead, by the link. */
export const mostDeputies = 5
