import { makeId } from '../../contract/ids.ts'
import { type Corner, standings } from '../world.ts'
import type { Mapped } from '../world/registry.ts'
import {
  belowRegency,
  hidden,
  type Line,
  list,
  offices,
  overseers,
  placed,
  placeless,
  regency,
} from './line.ts'

const file = (c: Corner) => ({ id: c.importId })
const mapped = {
  ...{ name: 'Rekap', system: 'Aplikasi lama', rowsOf: 'library', span: 'month', population: 'programme' },
  ...{ silence: 'blank', dates: 'iso', compared: true },
  columns: [{ heading: 'NPP', source: { kind: 'field', field: 'npp' }, codes: {} }],
}
/** Of one's own office only: whoever holds no role of an office has none in sight. */
const ofMapping = (input: (of: Mapped) => unknown): Line => ({
  yes: offices,
  unseen: standings.filter(as => !offices.some(office => office === as)),
  inside: (w, as) => input(w.mappings[as === 'national' || as === 'province' ? as : 'regency']),
  outside: w => input(w.outside.mapping),
  own: true,
})
const beginning = (more: object): Line => ({
  yes: offices,
  inside: (w, as) => ({
    ...{ id: makeId(), name: 'Rekap', system: 'Aplikasi lama', ...more },
    grantId: w.people[as].grants[0]?.id,
  }),
  outside: w => ({
    ...{ id: makeId(), name: 'Rekap', system: 'Aplikasi lama', ...more },
    grantId: w.outside.grantId,
  }),
  own: true,
})

export const filesLines: Record<string, Line> = {
  'exchange.upload': placed(
    offices,
    c => ({ id: makeId(), kind: 'libraries', fileName: 'perpustakaan.xlsx', scopeId: c.regencyId }),
    { unseen: belowRegency },
  ),
  'exchange.list': list(overseers, {}, c => ({ scopeId: c.regencyId })),
  'exchange.get': placed(overseers, file, hidden),
  'exchange.rows': placed(overseers, file, hidden),
  'exchange.refused': placed(overseers, file, hidden),
  'exchange.example': placeless(offices, { kind: 'libraries' }),
  'exchange.map': placed(
    regency,
    c => ({ ...file(c), version: 1, sheet: null, mapping: { name: 0 } }),
    hidden,
  ),
  'exchange.decide': placed(regency, c => ({ ...file(c), row: 2, libraryId: null }), hidden),
  'exchange.apply': placed(regency, c => ({ ...file(c), version: 1, mode: 'valid' }), hidden),
  'exchange.withdraw': placed(regency, c => ({ ...file(c), version: 1 }), hidden),

  'mappings.list': placeless(offices),
  'mappings.get': ofMapping(({ id }) => ({ id })),
  'mappings.begin': beginning({ template: 'iplm' }),
  'mappings.from-file': beginning({ fileName: 'formulir.xlsx' }),
  'mappings.change': ofMapping(({ id }) => ({ id, version: 1, ...mapped })),
  'mappings.remove': ofMapping(({ id }) => ({ id, version: 1 })),
  'mappings.restore': ofMapping(({ id }) => ({ id, version: 1 })),
  'mappings.schedule': ofMapping(({ id }) => ({
    ...{ id, version: 1, due: 'after-lock', day: 3, format: 'csv', keepMonths: 12, from: '2026-10-01' },
  })),
  'mappings.unschedule': ofMapping(({ id }) => ({ id, version: 1 })),
  'mappings.preview': ofMapping(({ id }) => ({ id, period: '2026-10-01' })),
  'mappings.export': ofMapping(({ id }) => ({ id, period: '2026-10-01' })),
  'mappings.files': ofMapping(({ id }) => ({ id })),
  'mappings.take': ofMapping(({ fileId }) => ({ id: makeId(), fileId })),
  'mappings.file': ofMapping(({ takingId }) => ({ id: takingId })),
}
