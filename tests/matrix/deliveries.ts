import { makeId } from '../../contract/ids.ts'
import type { Corner } from '../world.ts'
import { everybody, library, type Line, list, managers, placed } from './line.ts'

const sent = (c: Corner) => ({
  ...{ id: makeId(), commitmentId: c.deliveries.promised, scopeId: c.library.scopeId, on: '2026-11-02' },
  ...{ amount: 1, worth: null, entity: 'Pemerintah Desa Sepempang', note: null },
})
const waiting = (c: Corner) => ({ id: c.deliveries.waiting, version: 1 })

export const deliveriesLines: Record<string, Line> = {
  'deliveries.list': list(everybody, {}, c => ({ libraryId: c.library.id })),
  'deliveries.list of a promise': list(everybody, {}, c => ({ commitmentId: c.deliveries.promised })),
  'deliveries.get': placed(everybody, c => ({ id: c.deliveries.waiting })),
  'deliveries.record of the office': placed(managers, c => ({ ...sent(c), side: 'office' })),
  'deliveries.record of the giver': placed(['partner'], c => ({ ...sent(c), side: 'giver' })),
  'deliveries.receive': placed(library, c => ({ ...sent(c), condition: 'good', remark: null })),
  'deliveries.confirm': placed(library, c => ({
    ...{ ...waiting(c), on: '2026-11-02', arrived: 1, condition: 'good', remark: null },
  })),
  'deliveries.deny': placed(library, c => ({ ...waiting(c), on: '2026-11-02', reason: 'Tidak ada' })),
  'deliveries.cancel': placed(managers, c => ({ ...waiting(c), reason: 'Salah catat' })),
  'deliveries.handover': placed(everybody, c => ({
    ...{ id: c.deliveries.confirmed, language: 'id', format: 'pdf', number: null },
  })),
  'photos.attach to a delivery': placed(library, c => ({
    ...{ id: makeId(), about: 'delivery', record: c.deliveries.waiting, upload: `${makeId()}.${makeId()}` },
    ...{ caption: null, place: null },
  })),
  'photos.list of a delivery': placed(everybody, c => ({ about: 'delivery', record: c.deliveries.waiting })),
}
