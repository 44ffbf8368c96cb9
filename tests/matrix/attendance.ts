import { makeId } from '../../contract/ids.ts'
import type { Corner } from '../world.ts'
import { everybody, hidden, type Line, offices, overseers, placed, placeless } from './line.ts'

const meetingOf = (c: Corner) => ({ id: c.meetings.scheduled })
const checkIn = (c: Corner) => ({
  ...{ kind: 'check-in', id: makeId(), guestId: c.meetings.guest, day: '2026-12-08', agendaItemId: null },
  ...{ at: '2026-12-08T01:12:00.000Z', way: 'name', signature: 'M10 20L30 40' },
})
const walkIn = (c: Corner) => ({
  ...{
    kind: 'walk-in',
    id: makeId(),
    guestId: makeId(),
    name: 'Tarmizi',
    position: null,
    agency: 'Bank Riau Kepri',
  },
  ...{ phone: '081234567890', another: false, day: '2026-12-08', agendaItemId: c.meetings.line },
  ...{ at: '2026-12-08T01:12:00.000Z', signature: null },
})

export const attendanceLines: Record<string, Line> = {
  'attendance.door': placed(offices, meetingOf),
  // one's own as an organiser
  'attendance.doors': placeless(everybody),
  'attendance.whose-code': placed(offices, c => ({
    ...{ meetingId: c.meetings.scheduled, token: `undangan-${c.meetings.guest}` },
  })),
  'attendance.note-many': placed(offices, c => ({
    meetingId: c.meetings.scheduled,
    records: [
      checkIn(c),
      walkIn(c),
      {
        kind: 'undo',
        id: c.meetings.attendance,
        all: true,
        at: '2026-12-08T01:12:00.000Z',
        reason: 'Salah orang',
      },
    ],
  })),
  'attendance.undo': placed(offices, c => ({ id: c.meetings.attendance, reason: 'Salah orang' }), hidden),
  'attendance.merge-guests': placed(
    offices,
    c => ({ from: c.meetings.walkIn, into: c.meetings.guest }),
    hidden,
  ),
  'attendance.ask-signatures': placed(offices, c => ({ ...meetingOf(c), on: true })),
  'attendance.list': placed(overseers, meetingOf),
  'attendance.export': placed(overseers, meetingOf),
  'attendance.counts': placed(overseers, meetingOf),
}
