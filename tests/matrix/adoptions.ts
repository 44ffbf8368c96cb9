import { taking } from '../adoptions.ts'
import type { Corner } from '../world.ts'
import { all, everybody, library, type Line, list, placed } from './line.ts'

const planned = (c: Corner) => ({ id: c.adoptions.planned, version: 1 })
const trying = (c: Corner) => ({ id: c.adoptions.trying, version: 1 })
const on = '2026-11-02'

/** Who learned what from whom is read by everybody; what a library does with it is its own. */
export const adoptionsLines: Record<string, Line> = {
  'adoptions.list': list(all, {}, c => ({ libraryId: c.library.id })),
  'adoptions.export': list(all, { format: 'csv' }, c => ({ format: 'csv', libraryId: c.library.id })),
  'adoptions.get': { yes: everybody, inside: w => ({ id: w.outside.adoptions.planned }) },
  'adoptions.takers': { yes: everybody, inside: w => ({ practiceId: w.outside.adoptions.card }) },
  'adoptions.lineage': { yes: everybody, inside: w => ({ practiceId: w.outside.adoptions.card }) },
  'adoptions.comparison': { yes: everybody, inside: w => ({ practiceId: w.outside.adoptions.card }) },
  'adoptions.take': placed(library, c => taking(c.library, c.adoptions.card, { on })),
  'adoptions.amend': placed(library, c => ({
    ...{ ...planned(c), from: null, kind: 'adapted', changes: 'Benih lain', why: 'Tanah asin' },
  })),
  'adoptions.try': placed(library, c => ({ ...planned(c), on })),
  'adoptions.works': placed(library, c => ({ ...trying(c), on, result: 'Dua belas petani menanam' })),
  'adoptions.drop': placed(library, c => ({ ...trying(c), on, reason: 'Belum ada benih' })),
  'adoptions.reopen': placed(library, c => ({ id: c.adoptions.worked, version: 1 })),
  'adoptions.phone': placed(all, c => ({ libraryId: c.library.id })),
  'adoptions.set-phone': placed(library, c => ({ libraryId: c.library.id, phone: '081234567890' })),
  'talk.thread about a practice': placed(all, c => ({
    ...{ about: 'practice', libraryId: c.library.id, record: c.adoptions.card },
  })),
  'advice.practices': placed(all, c => ({ libraryId: c.library.id })),
}
