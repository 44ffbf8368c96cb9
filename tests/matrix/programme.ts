import { makeId } from '../../contract/ids.ts'
import { figureInput, measureInput } from '../inputs.ts'
import type { Corner } from '../world.ts'
import {
  all,
  belowNation,
  belowRegency,
  everybody,
  type Line,
  list,
  nation,
  overseers,
  placed,
  placeless,
  regency,
  region,
} from './line.ts'

const years = { year: 2026, startedOn: '2026-06-01', note: null }
const decreed = (ids: string[]) => ({
  ...{ ids, decreeId: makeId(), number: '12/2026' },
  ...{ date: '2026-11-02', activeFrom: '2026-12-01' },
})
const replicated = (c: Corner) => ({
  libraries: [{ id: makeId(), libraryId: c.library.id, learnedFrom: null }],
  ...{ ...years, funding: 'village-fund', budget: 5_000_000, decree: null },
})

export const programmeLines: Record<string, Line> = {
  'programme.enrolments': list(all, {}, region),
  'programme.enrolments of one library': list(all, {}, c => ({ libraryId: c.library.id })),
  'programme.export-enrolments': list(all, {}, region),
  'programme.propose': placed(regency, c => ({
    ...{ id: makeId(), libraryId: c.library.id, year: 2026 },
    ...{ criteria: ['room'], letter: null, note: null },
  })),
  'programme.review': placed(['province'], c => ({
    ids: [c.enrolments.proposed],
    forward: true,
    note: null,
  })),
  'programme.review of one inside and one outside': {
    yes: [],
    inside: w => ({
      ids: [w.inside.enrolments.proposed, w.outside.enrolments.proposed],
      forward: true,
      note: null,
    }),
    unseen: belowNation,
  },
  'programme.decree': placed(nation, c => decreed([c.enrolments.reviewed])),
  'programme.replicate': placed(['regency', 'library'], replicated),
  'programme.confirm-replication declared by a regency': placed(['province'], c => ({
    ids: [c.enrolments.declaredByRegency],
  })),
  'programme.confirm-replication declared by a library': placed(regency, c => ({
    ids: [c.enrolments.declaredByLibrary],
  })),
  'programme.start-replication': placed(['regency', 'library'], c => ({
    ...{ id: makeId(), libraryId: c.library.id, learnedFrom: null, funding: 'village-fund', budget: null },
    ...years,
  })),
  'programme.note-step': placed(['regency', 'library'], c => ({
    ...{ id: c.enrolments.declaredByLibrary, step: 'room', on: '2026-10-01' },
    ...{ number: null, note: 'Ruang balai desa' },
  })),
  'programme.take-back-step': placed(['regency', 'library'], c => ({
    ...{ id: c.enrolments.declaredByLibrary, step: 'staff' },
  })),
  'programme.set-mentor': placed(['regency', 'library'], c => ({
    ...{ id: c.enrolments.declaredByLibrary, mentorId: null },
  })),
  'programme.mentors': placed(['regency', 'library'], c => ({ libraryId: c.library.id })),
  'programme.counts': list(all, {}, region),
  'programme.start-improving': placed(['regency', 'library'], c => ({
    ...{ id: makeId(), libraryId: c.library.id },
    ...years,
  })),
  'programme.end-enrolment': placed(['national', 'province'], c => ({
    ...{ id: c.enrolments.active, on: '2026-11-10' },
    ...{ outcome: 'lapsed', reason: 'Tidak berlanjut' },
  })),
  'programme.years': { yes: all, inside: () => ({}), scoped: 'list' },
  'programme.open-year': placeless(nation, { year: 2027, title: 'Tahun 2027' }),
  'programme.set-target': placeless(nation, { year: 2026, regionId: 1, measure: 'beneficiary', value: 10 }),
  'programme.periods': placeless(all, { year: 2026 }),
  'programme.set-period': placeless(nation, {
    ...{ month: '2026-12-01', submitBy: '2027-01-06' },
    ...{ verifyBy: '2027-01-26', locksOn: '2027-02-02' },
  }),
  'programme.figures': placeless(everybody),
  'programme.publish-figure': placeless(nation, figureInput),

  'tallies.measures': placeless(everybody),
  'tallies.add-measure': placeless(nation, measureInput),
  'tallies.reword-measure': placeless(nation, {
    code: 'visits',
    ...{ wording: measureInput.wording, definition: measureInput.definition },
    ...{ required: true, validFrom: '2027-01-01' },
  }),
  'tallies.retire-measure': placeless(nation, { code: 'loans', lastMonth: '2026-12-01', reason: null }),

  'indicators.dashboard': placed([...overseers, 'trainer', 'auditor'], region, { unseen: belowRegency }),
  'indicators.library': placed(all, c => ({ libraryId: c.library.id })),
  'indicators.lights': placeless(everybody),
  'indicators.lamp': placeless(everybody, { rank: 0 }),
}
