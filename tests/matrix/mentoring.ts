import { makeId } from '../../contract/ids.ts'
import type { Corner } from '../world.ts'
import { all, library, type Line, list, placed, region } from './line.ts'

const trainer = ['trainer'] as const
const assigners = ['national', 'province'] as const
const plan = { kind: 'call', on: '2026-12-20', about: null }
const planned = (c: Corner) => ({ id: c.mentoring.planned, version: 1 })
const held = (c: Corner) => ({
  ...{ libraryId: c.library.id, kind: 'visit', on: '2026-11-01', advice: 'Buka sore hari', planItemId: null },
  steps: [],
})

export const mentoringLines: Record<string, Line> = {
  'mentoring.next': list(all, {}, region),
  'mentoring.visits': list(all, {}, region),
  'mentoring.libraries': list(all, { show: 'some' }, c => ({ ...region(c), show: 'some' })),
  'mentoring.trainers': list(all, {}, region),
  'mentoring.changes': { yes: all, inside: () => ({}) },
  'mentoring.get': placed(all, c => ({ id: c.mentoring.held })),
  'mentoring.library': placed(all, c => ({ libraryId: c.library.id })),
  'mentoring.assign': placed(assigners, c => ({
    ...{ libraryIds: [c.library.id], trainerId: c.mentoring.trainerId, on: '2026-11-01', note: 'Catatan' },
  })),
  'mentoring.hand-over': placed(
    assigners,
    c => ({
      ...{ provinceId: c.provinceId, fromId: c.mentoring.trainerId, toId: c.mentoring.trainerId },
      ...{ on: '2026-11-01', note: 'Pindah tugas' },
    }),
    { unseen: ['regency', 'library', 'village-head', 'agency-head'] },
  ),
  'mentoring.plan': placed(trainer, c => ({ id: makeId(), libraryId: c.library.id, ...plan })),
  'mentoring.move': placed(trainer, c => ({ ...planned(c), ...plan })),
  'mentoring.cancel': placed(trainer, c => ({ ...planned(c), reason: 'Kapal tidak berlayar' })),
  'mentoring.hold': placed(trainer, c => ({ ...held(c), id: makeId(), version: null })),
  'mentoring.hold of a plan': placed(trainer, c => ({ ...held(c), ...planned(c) })),
  'mentoring.close-step': placed(['library', 'trainer'], c => ({
    ...{ id: c.mentoring.step, version: 1, outcome: 'done', on: '2026-11-01', word: 'Sudah ada' },
  })),
  'mentoring.ask': placed(library, c => ({
    ...{ id: makeId(), libraryId: c.library.id, reason: 'Laporan' },
  })),
  'mentoring.withdraw-request': placed(library, c => ({ id: c.mentoring.request, version: 1 })),
}
