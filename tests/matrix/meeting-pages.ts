import { makeId } from '../../contract/ids.ts'
import type { Corner } from '../world.ts'
import { all, everybody, type Line, offices, placed, placeless } from './line.ts'

const meetingOf = (c: Corner) => ({ meetingId: c.meetings.scheduled })
// a page that nobody has put up
const address = 'temu-belajar-k3m8p2xq'

export const meetingPagesLines: Record<string, Line> = {
  'meeting-pages.get': placed(all, meetingOf),
  'meeting-pages.preview': placed(offices, c => ({ ...meetingOf(c), shows: 'agenda,venue' })),
  'meeting-pages.publish': placed(offices, c => ({
    ...{ ...meetingOf(c), version: 0, shows: ['agenda'], contact: null, speakersAgreed: false },
  })),
  'meeting-pages.withdraw': placed(offices, c => ({ ...meetingOf(c), version: 0 })),
  'meeting-pages.read': placeless(everybody, { address }),
  'meeting-pages.list': placeless(everybody),
  'meeting-pages.calendar': placeless(everybody, { address }),
  'meeting-pages.material': placeless(everybody, { address, id: makeId() }),
}
