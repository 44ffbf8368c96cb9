import { makeId } from '../../contract/ids.ts'
import { minuteInput } from '../inputs.ts'
import { all, everybody, type Line, list, offices, placed, region, workers } from './line.ts'

const at = '2026-11-20T03:00:00Z'
const told = (itemId: string) => ({ id: makeId(), itemId, text: 'Tiga desa sudah didata', link: null })

export const minutesLines: Record<string, Line> = {
  'minutes.get': placed(all, c => ({ meetingId: c.meetings.correcting })),
  'minutes.learned': placed(all, c => ({ meetingId: c.meetings.correcting })),
  'minutes.owners': placed(offices, c => ({ meetingId: c.meetings.scheduled, q: 'a' })),
  'minutes.put-line': placed(offices, c => ({
    ...{ id: makeId(), meetingId: c.meetings.scheduled, version: 0, at, ...minuteInput },
  })),
  'minutes.remove-line': placed(offices, c => ({ id: c.meetings.said, version: 1 })),
  'minutes.send': placed(offices, c => ({
    ...{ meetingId: c.meetings.correcting, version: 1, correctBy: '2026-11-21' },
  })),
  'minutes.propose': placed(workers, c => ({
    ...{ id: makeId(), lineId: c.meetings.said, text: 'Dua belas desa tanpa internet' },
  })),
  'minutes.answer': placed(offices, c => ({
    ...{ id: c.meetings.correction, version: 1, accepted: false, reason: 'Sudah benar' },
  })),
  'minutes.approve': placed(offices, c => ({ meetingId: c.meetings.correcting, version: 1 })),
  'minutes.add-note': placed(offices, c => ({
    ...{ id: makeId(), meetingId: c.meetings.approved, text: 'Salinan dikirim', saidBy: null },
  })),
  'minutes.close': placed(offices, c => ({ meetingId: c.meetings.approved, version: 1, reason: 'Selesai' })),
  'minutes.carry-over': placed(offices, c => ({
    ...{ id: makeId(), meetingId: c.meetings.scheduled, itemId: c.meetings.item, deadline: '2026-12-20', at },
  })),
  'follow-up.list': list(everybody, {}, region),
  'follow-up.export': list(everybody, {}, region),
  'minutes.item': placed(all, c => ({ id: c.meetings.item })),
  'minutes.progress': placed(offices, c => told(c.meetings.item)),
  // its owner is the library's manager
  'minutes.progress of an owner': placed([...offices, 'library'], c => told(c.meetings.owned)),
  // and a partner’s representative, wherever the meeting was
  'minutes.item of a partner': placed(everybody, c => ({ id: c.meetings.ofPartner })),
  'minutes.progress of a partner': placed([...offices, 'partner'], c => told(c.meetings.ofPartner)),
  'minutes.finish': placed(offices, c => told(c.meetings.item)),
  'minutes.drop': placed(offices, c => told(c.meetings.item)),
}
