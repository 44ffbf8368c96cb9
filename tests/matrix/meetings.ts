import { makeId } from '../../contract/ids.ts'
import { lineInput, meetingInput } from '../inputs.ts'
import type { Corner } from '../world.ts'
import {
  all,
  everybody,
  hidden,
  type Line,
  list,
  nation,
  offices,
  placed,
  placeless,
  region,
} from './line.ts'

const draftOf = (c: Corner) => ({ id: c.meetings.draft, version: 1 })
const scheduledOf = (c: Corner) => ({ id: c.meetings.scheduled, version: 1 })
const meetingTimes = { starts: '2026-12-08T08:00', ends: '2026-12-08T16:00' }

export const meetingsLines: Record<string, Line> = {
  'meetings.list': list(all, {}, region),
  'meetings.list of a series': list(all, {}, c => ({ series: c.meetings.series })),
  'meetings.export': list(all, {}, region),
  'meetings.get': placed(all, c => ({ id: c.meetings.scheduled })),
  'meetings.get of a draft': placed(
    all.filter(as => as !== 'library' && as !== 'village-head'),
    c => ({ id: c.meetings.draft }),
    hidden,
  ),
  'meetings.calendar': placed(all, c => ({ id: c.meetings.scheduled })),
  'meetings.plan': placed(offices, c => ({
    ...{ id: makeId(), scopeId: c.regencyId, ...meetingInput, ...meetingTimes },
  })),
  'meetings.amend': placed(offices, c => ({ ...scheduledOf(c), ...meetingInput })),
  'meetings.move': placed(offices, c => ({
    ...{ ...scheduledOf(c), ...meetingTimes, zone: 'WIB', reason: 'Aula dipakai' },
  })),
  'meetings.schedule': placed(offices, draftOf, hidden),
  'meetings.hold': placed(offices, scheduledOf),
  'meetings.cancel': placed(offices, c => ({ ...scheduledOf(c), reason: 'Ditunda ke tahun depan' })),
  'meetings.put-agenda': placed(offices, c => ({
    ...{ id: makeId(), meetingId: c.meetings.scheduled, version: 0, ...lineInput },
  })),
  'meetings.remove-agenda': placed(offices, c => ({ id: c.meetings.line, version: 1 })),
  'meetings.series': { yes: all, inside: () => ({}), scoped: 'list' },
  'meetings.one-series': placed(all, c => ({ id: c.meetings.series })),
  'meetings.wave-map': placed(all, c => ({ id: c.meetings.series })),
  'meetings.plan-series': placed(offices, c => ({
    ...{ id: makeId(), scopeId: c.regencyId, year: 2027, kind: 'training', title: 'Bimtek 2027', note: null },
    waves: [{ id: makeId(), number: 1, title: null, from: '2027-03-01', to: '2027-03-31' }],
  })),
  'meetings.amend-series': placed(offices, c => ({
    ...{ id: c.meetings.series, version: 1, title: 'Temu belajar', note: null, waves: [] },
  })),
  'meetings.copy-series': placed(offices, c => ({
    ...{ id: makeId(), from: c.meetings.series, year: 2027, title: 'Temu belajar 2027' },
  })),
  'meetings.holidays': placeless(all, { year: 2027 }),
  'meetings.add-holiday': placeless(nation, {
    day: '2027-03-10',
    name: 'Idulfitri',
    source: 'SKB Tiga Menteri',
  }),
  'meetings.remove-holiday': placeless(nation, { day: '2027-03-10', name: 'Idulfitri' }),
  'meetings.feeds': placed(offices, c => ({ scopeId: c.regencyId })),
  'meetings.make-feed': placed(offices, c => ({ id: makeId(), scopeId: c.regencyId })),
  'meetings.revoke-feed': placed(offices, c => ({ id: c.meetings.feed }), hidden),
  'meetings.read-feed': placeless(everybody, { token: 'tidak-ada' }),
}
