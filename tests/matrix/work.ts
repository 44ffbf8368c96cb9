import { makeId } from '../../contract/ids.ts'
import { factsOfActivity, planInput } from '../inputs.ts'
import type { Corner } from '../world.ts'
import {
  aboutReport,
  all,
  everybody,
  hidden,
  library,
  type Line,
  list,
  offices,
  placed,
  placeless,
  regency,
  region,
  workers,
} from './line.ts'

const october = { month: '2026-10-01' }
const paperOf = { ...october, size: 'a4', origin: 'https://sinergi.example' }
const key = (c: Corner, state: keyof Corner['months'], version = 1) => [
  { libraryId: c.library.id, month: c.months[state], version },
]
const judged = (state: keyof Corner['months'], more = {}) =>
  placed(regency, c => ({ reports: key(c, state), ...more }))
const sent = (c: Corner) => ({ id: c.activities.submitted, version: 1 })
const photoOf = (record: string) => ({
  ...{ id: makeId(), about: 'activity', record, upload: `${makeId()}.${makeId()}` },
  ...{ caption: null, place: null },
})
/** Of a regency, for who works in it: a library has none in sight, and above it nobody carries it along. */
const syncing = (more: object | ((corner: Corner) => object)): Line =>
  placed(
    ['regency', 'agency-head'],
    c => ({ scopeId: c.regencyId, ...(typeof more === 'function' ? more(c) : more) }),
    hidden,
  )

export const workLines: Record<string, Line> = {
  'plans.list': list(all, {}, region),
  'plans.list of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'plans.export': list(all, {}, region),
  'plans.export-items': list(all, {}, region),
  'plans.get': placed(all, c => ({ libraryId: c.library.id, year: 2026 })),
  'plans.print': placed(all, c => ({ libraryId: c.library.id, year: 2026 })),
  'plans.add-item': placed(library, c => ({
    ...{ id: makeId(), libraryId: c.library.id, year: 2026, month: '2026-12-01' },
    ...planInput,
  })),
  'plans.amend-item': placed(library, c => ({
    ...{ id: c.plan.planned, version: 1, month: '2026-12-01' },
    ...planInput,
  })),
  'plans.begin': placed(library, c => ({ id: c.plan.planned, version: 1, on: '2026-11-02' })),
  'plans.finish': placed(library, c => ({
    ...{ id: c.plan.planned, version: 1, on: '2026-11-02', result: 'Dua puluh ibu ikut' },
  })),
  'plans.drop-item': placed(library, c => ({
    ...{ id: c.plan.planned, version: 1, on: '2026-11-02', reason: 'Pelatihnya pindah' },
  })),
  'plans.reopen': placed(library, c => ({ id: c.plan.done, version: 1 })),
  'plans.carry-over': placed(library, c => ({
    ...{ id: c.plan.planned, version: 1, into: makeId(), month: '2027-02-01' },
  })),
  'plans.review': placed(regency, c => ({
    ...{ libraryId: c.library.id, year: 2026, version: 1, outcome: 'returned', remark: 'Isi biayanya' },
  })),

  'activities.record': placed(library, c => ({
    ...{ id: makeId(), libraryId: c.library.id, revisionReason: null },
    ...factsOfActivity,
  })),
  'activities.amend': placed(library, c => ({ ...sent(c), ...factsOfActivity, revisionReason: null })),
  'activities.remove': placed(library, sent),
  'activities.set-plan-item': placed(library, c => ({ ...sent(c), planItemId: c.plan.planned })),
  'activities.set-partner': placed(library, c => ({
    ...{ libraryId: c.library.id, activities: [sent(c)], partnerId: c.partnerId },
  })),
  'activities.verify': placed(regency, sent),
  'activities.return': placed(regency, c => ({ ...sent(c), reason: 'Periksa lagi' })),
  'activities.list': list(all, {}, region),
  'activities.list of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'activities.export': list(all, {}, region),
  'activities.get': placed(all, c => ({ id: c.activities.verified })),
  'activities.month': placed(all, c => ({ libraryId: c.library.id, ...october })),

  'photos.attach': placed(library, c => photoOf(c.activities.verified)),
  'photos.attach to what was received': placed(library, c => ({
    ...photoOf(c.aid.received),
    about: 'aid-item',
  })),
  'photos.describe': placed(library, c => ({ id: c.photoId, caption: 'Kelas di teras' })),
  'photos.choose': placed(offices, c => ({ id: c.meetings.photo, chosen: true })),
  'photos.attach to a meeting': placed(offices, c => ({
    ...photoOf(c.meetings.scheduled),
    about: 'meeting',
  })),
  'photos.attach to an action': placed([...offices, 'partner'], c => ({
    ...photoOf(c.meetings.ofPartner),
    about: 'action-item',
  })),
  'photos.list of an action': placed(everybody, c => ({
    ...{ about: 'action-item', record: c.meetings.ofPartner },
  })),
  'photos.remove': placed(library, c => ({ id: c.photoId })),
  'photos.list': placed(all, c => ({ about: 'activity', record: c.activities.verified })),
  'photos.show': placed(all, c => ({ id: c.photoId, size: 'small' })),

  'reports.submit': placed(library, c => ({
    ...{ libraryId: c.library.id, ...october, version: 1, revisionReason: null },
    ...{ figures: { visits: 100, users: 60, 'new-members': 3, members: 80, 'internet-users': 20 } },
    ...{ notes: {}, remark: null },
  })),
  'reports.verify': judged('submitted', { withFlags: false }),
  'reports.return': judged('submitted', { reason: 'Periksa lagi' }),
  'reports.undo': judged('verified'),
  'reports.list': list(all, october, region),
  'reports.export': list(all, october, region),
  'reports.get': placed(all, c => ({ libraryId: c.library.id, ...october })),
  'reports.year': placed(all, c => ({ libraryId: c.library.id, year: 2026 })),

  'papers.print': placed(all, c => ({ ...paperOf, form: 'activity', libraryIds: [c.library.id] })),
  'papers.print of a report': placed(all, c => ({ ...paperOf, form: 'report', libraryIds: [c.library.id] })),

  'receipts.proof of a report': placed(all, c => ({ ...aboutReport(c) })),
  'receipts.proof of an activity': placed(all, c => ({
    ...{ about: 'activity', libraryId: c.library.id, record: c.activities.verified },
  })),
  'receipts.check': placeless(everybody, { proof: '0000-0000-0000-0000-0000' }),
  'receipts.keys': placeless(everybody),

  'rescue.desk-key': placeless(everybody, { kid: 'kunci' }),
  'rescue.hand-in': placeless(workers, { id: makeId() }),
  'rescue.list': placeless(everybody),

  'sync.first': syncing({}),
  'sync.again': syncing(c => ({ ids: c.library.id })),
  'sync.changes': syncing({ epoch: makeId(), xid: '1', seq: 0, frame: '' }),
  'sync.marks': syncing({}),
}
