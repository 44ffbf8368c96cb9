import { type GuestState, guestStates, type Presence, presences } from '../../contract/guests.ts'
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

export type Counted = { state: GuestState; there: boolean; walkIn: boolean; n: number }
type Asked = { state?: readonly GuestState[] | undefined; presence?: Presence | undefined }

const isOf: Record<Presence, (guest: Counted) => boolean> = {
  present: ({ there }) => there,
  absent: ({ there }) => !there,
  missed: ({ there, state, walkIn }) => !there && state === 'accepted' && !walkIn,
  'walk-in': ({ there, walkIn }) => there && walkIn,
}

/**
 * How many a list shows, and would show for each state and for who came. Those taken off the list count where they are
 * asked for, or came all the same.
 */
export function sumsOf(counted: readonly Counted[], { state, presence }: Asked) {
  const isState = (guest: Counted) =>
    state?.length ? state.includes(guest.state) : guest.state !== 'withdrawn' || guest.there
  const isPresence = (guest: Counted) => presence === undefined || isOf[presence](guest)
  const sum = (fits: (guest: Counted) => boolean) => counted.filter(fits).reduce((all, { n }) => all + n, 0)
  const each = <Name extends string>(names: readonly Name[], of: (name: Name) => number) =>
    Object.fromEntries(names.map(name => [name, of(name)])) as Record<Name, number>
  return {
    total: sum(guest => isState(guest) && isPresence(guest)),
    byState: each(guestStates, name => sum(guest => guest.state === name && isPresence(guest))),
    byPresence: each(presences, name => sum(guest => isState(guest) && isOf[name](guest))),
  }
}
