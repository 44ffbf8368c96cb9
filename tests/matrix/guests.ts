import { makeId } from '../../contract/ids.ts'
import { guestInput, letterInput } from '../inputs.ts'
import type { Corner } from '../world.ts'
import { everybody, hidden, type Line, offices, overseers, placed, placeless } from './line.ts'

const guestOf = (c: Corner) => ({ id: c.meetings.guest, version: 1 })
const meetingOf = (c: Corner) => ({ meetingId: c.meetings.scheduled })
const chosenOf = (c: Corner) => ({ ...meetingOf(c), ids: [c.meetings.guest] })
const answer = { answer: 'accepted', reason: null }
const managers = { group: 'managers', regionId: null, year: null, part: 'participant' }
// a link that nobody has
const token = 'tidak-ada'

export const guestsLines: Record<string, Line> = {
  'guests.list': placed(overseers, meetingOf),
  'guests.export': placed(overseers, meetingOf),
  'guests.get': placed(overseers, c => ({ id: c.meetings.guest }), hidden),
  'guests.add': placed(offices, c => ({ ...meetingOf(c), guests: [{ id: makeId(), ...guestInput }] })),
  'guests.read-sheet': placed(offices, c => ({ id: makeId(), ...meetingOf(c) })),
  'guests.preview-group': placed(offices, c => ({ ...meetingOf(c), group: 'managers' })),
  'guests.add-group': placed(offices, c => ({ ...meetingOf(c), ...managers })),
  'guests.amend': placed(offices, c => ({ ...guestOf(c), ...guestInput }), hidden),
  'guests.withdraw': placed(offices, c => ({ ...guestOf(c), reason: null }), hidden),
  'guests.send': placed(offices, c => ({ ...chosenOf(c), way: 'mail' })),
  'guests.note-answer': placed(offices, c => ({ ...guestOf(c), ...answer }), hidden),
  'guests.letter': placed(offices, meetingOf),
  'guests.write-letter': placed(offices, c => ({ ...meetingOf(c), version: 0, ...letterInput })),
  'guests.open-invitation': placeless(everybody, { token }),
  'guests.answer': placeless(everybody, { token, ...answer }),
  'guests.send-deputy': placeless(everybody, {
    ...{ token, id: makeId(), name: 'Budi', position: null, email: null, phone: null },
  }),
  'guests.read-calendar': placeless(everybody, { token }),
  'guests.mine': placeless(everybody),
  'guests.my-calendar': {
    ...{ yes: everybody, own: true },
    inside: (w, as) => ({ id: w.invitations[as] }),
    outside: w => ({ id: w.outside.meetings.guest }),
  },
  'guests.answer-mine': {
    ...{ yes: everybody, own: true },
    inside: (w, as) => ({ id: w.invitations[as], ...answer }),
    outside: w => ({ id: w.outside.meetings.guest, ...answer }),
  },
}
