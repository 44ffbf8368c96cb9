import { makeId } from '../../contract/ids.ts'
import { guestInput } from '../inputs.ts'
import type { Corner } from '../world.ts'
import { hidden, type Line, offices, overseers, placed } from './line.ts'

const guestOf = (c: Corner) => ({ id: c.meetings.guest, version: 1 })
const meetingOf = (c: Corner) => ({ meetingId: c.meetings.scheduled })

export const guestsLines: Record<string, Line> = {
  'guests.list': placed(overseers, meetingOf),
  'guests.get': placed(overseers, c => ({ id: c.meetings.guest }), hidden),
  'guests.add': placed(offices, c => ({ ...meetingOf(c), guests: [{ id: makeId(), ...guestInput }] })),
  'guests.amend': placed(offices, c => ({ ...guestOf(c), ...guestInput }), hidden),
  'guests.withdraw': placed(offices, c => ({ ...guestOf(c), reason: null }), hidden),
}
