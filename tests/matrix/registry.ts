import { makeId } from '../../contract/ids.ts'
import { aidInput, criterionInput, factsOfLibrary, signatoryInput } from '../inputs.ts'
import {
  all,
  belowNation,
  belowRegency,
  everybody,
  hidden,
  library,
  type Line,
  list,
  managers,
  nation,
  offices,
  placed,
  placeless,
  region,
} from './line.ts'

const boundary = {
  effectiveFrom: '2026-10-01',
  lines: [{ old: '21.03', new: '21.03', name: 'Kabupaten Natuna Raya' }],
}

export const registryLines: Record<string, Line> = {
  'regions.search': placeless(everybody, { q: 'Palangka' }),
  'regions.get': placeless(everybody, { code: '62.71' }),

  'libraries.list': list(all, {}, region),
  'libraries.export': list(all, {}, region),
  'libraries.get': placed(all, c => ({ libraryId: c.library.id })),
  'libraries.history': placed(all, c => ({ libraryId: c.library.id })),
  'libraries.register': placed(
    offices,
    c => ({ id: makeId(), kind: 'community', regionCode: c.villageCode, ...factsOfLibrary }),
    { unseen: belowRegency },
  ),
  'libraries.amend': placed(managers, c => ({ libraryId: c.library.id, version: 1, ...factsOfLibrary })),
  'libraries.close': placed(offices, c => ({
    libraryId: c.library.id,
    version: 1,
    on: '2026-11-01',
    reason: 'Pindah',
  })),
  'libraries.reopen': placed(offices, c => ({ libraryId: c.closed.id, version: 1 })),
  'libraries.alike': placeless(offices, { name: 'Perpustakaan Desa Sepempang', kind: 'village' }),
  'libraries.duplicates': list(offices, {}, region),
  'libraries.keep-apart': placed(offices, c => ({ a: c.library.id, b: c.closed.id })),
  'libraries.merge-preview': placed(offices, c => ({ from: c.closed.id, into: c.library.id })),
  'libraries.merge': placed(offices, c => ({
    ...{ id: makeId(), from: c.closed.id, into: c.library.id },
    ...{ fromVersion: 1, intoVersion: 1, take: ['name'] },
  })),
  'libraries.unmerge': placed(offices, c => ({ mergeId: c.mergeId })),
  'libraries.merges': placed(all, c => ({ libraryId: c.library.id })),

  'signatories.list': placed(all, c => ({ scopeId: c.library.scopeId })),
  'signatories.of-report': placed(all, c => ({ libraryId: c.library.id, day: '2026-11-02' })),
  'signatories.record': placed(managers, c => ({
    ...{ id: makeId(), scopeId: c.library.scopeId, replaces: null },
    ...signatoryInput,
  })),
  'signatories.record of the regency': placed(
    offices,
    c => ({ id: makeId(), scopeId: c.regencyId, replaces: null, ...signatoryInput }),
    hidden,
  ),
  'signatories.remove': placed(managers, c => ({ id: c.signatoryId })),

  'standards.criteria': placeless(everybody),
  'standards.checklist': placed(all, c => ({ libraryId: c.library.id })),
  'standards.history': placed(all, c => ({ libraryId: c.library.id, code: 'catalogue' })),
  'standards.answer': placed(['regency', 'library'], c => ({
    ...{ libraryId: c.library.id, code: 'catalogue', version: 0 },
    ...{ value: true, note: null },
  })),
  'standards.list': list(all, {}, region),
  'standards.export': list(all, {}, region),
  'standards.add-criterion': placeless(nation, {
    ...{ code: 'childrens-room', kind: 'yes-no' },
    ...criterionInput,
  }),
  'standards.reword-criterion': placeless(nation, { code: 'catalogue', version: 1, ...criterionInput }),
  'standards.retire-criterion': placeless(nation, {
    code: 'visitor-book',
    version: 1,
    lastDay: '2026-12-31',
  }),

  'aid.list': list(all, {}, region),
  'aid.list of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'aid.export': list(all, {}, region),
  'aid.counts': list(all, {}, region),
  'aid.get': placed(all, c => ({ id: c.aid.received })),
  'aid.allocate': placed(offices, c => ({
    libraries: [{ id: makeId(), libraryId: c.library.id, serials: [] }],
    ...aidInput,
  })),
  'aid.allocate to one inside and one outside': {
    yes: nation,
    inside: w => ({
      libraries: [w.inside, w.outside].map(c => ({ id: makeId(), libraryId: c.library.id, serials: [] })),
      ...aidInput,
    }),
    unseen: belowNation,
  },
  'aid.ship': placed(offices, c => ({
    items: [{ id: c.aid.allocated, version: 1 }],
    ...{ on: '2026-11-02', courier: 'Pos Indonesia', tracking: null },
  })),
  'aid.receive': placed(library, c => ({
    ...{ id: c.aid.shipped, version: 1, on: '2026-11-02' },
    ...{ arrived: 2, condition: 'good', note: null },
  })),
  'aid.use': placed(library, c => ({ id: c.aid.received, version: 1, on: '2026-11-02', note: null })),
  'aid.break': placed(library, c => ({ id: c.aid.received, version: 1, on: '2026-11-02', reason: 'Mati' })),
  'aid.end as lost': placed(managers, c => ({
    ...{ id: c.aid.received, version: 1, on: '2026-11-02' },
    ...{ outcome: 'lost', reason: 'Kebanjiran' },
  })),
  'aid.end as withdrawn': placed(offices, c => ({
    ...{ id: c.aid.received, version: 1, on: '2026-11-02' },
    ...{ outcome: 'withdrawn', reason: 'Salah alamat' },
  })),

  'boundaries.preview': placeless(nation, boundary),
  'boundaries.apply': placeless(nation, {
    ...{ id: makeId(), number: '100.1/2026', on: '2026-10-01' },
    ...{ ...boundary, version: 0 },
  }),
  'boundaries.list': placeless(nation),
}
