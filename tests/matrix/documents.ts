import { makeId } from '../../contract/ids.ts'
import { paperInput } from '../inputs.ts'
import type { Corner } from '../world.ts'
import { everybody, hidden, type Line, offices, overseers, placed, placeless } from './line.ts'

const meetingOf = (c: Corner) => ({ meetingId: c.meetings.scheduled })
const origin = 'https://sinergi.example'
const agenda = { kind: 'agenda', language: 'id' } as const
const reason = 'Salah unggah'

export const documentsLines: Record<string, Line> = {
  'documents.list': placed(overseers, meetingOf),
  'documents.paper': placed(offices, c => ({ ...meetingOf(c), kind: 'report' })),
  'documents.write': placed(offices, c => ({ ...meetingOf(c), kind: 'report', version: 0, ...paperInput })),
  'documents.officials': placed(offices, meetingOf),
  'documents.write-officials': placed(offices, c => ({
    ...meetingOf(c),
    people: [{ guestId: c.meetings.guest, numberKind: null, number: null, rank: null, amount: 150_000 }],
  })),
  'documents.print': placed(overseers, c => ({
    ...meetingOf(c),
    ...agenda,
    format: 'pdf',
    blank: false,
    origin,
  })),
  'documents.pack': placed(overseers, c => ({ ...meetingOf(c), language: 'id', origin })),
  'documents.attach-signed': placed(offices, c => ({
    ...{ id: makeId(), ...meetingOf(c), kind: 'minutes', number: '12/2026', dated: '2026-12-09' },
  })),
  'documents.signed-file': placed(overseers, c => ({ id: c.meetings.signed }), hidden),
  'documents.withdraw-signed': placed(offices, c => ({ id: c.meetings.signed, reason }), hidden),
  'documents.certificates': placed(overseers, meetingOf),
  'documents.issue-certificates': placed(offices, c => ({
    ...meetingOf(c),
    numbers: 'SERT/2026',
    issuer: 'Dinas',
  })),
  'documents.revoke-certificate': placed(offices, c => ({ id: c.meetings.certificate, reason }), hidden),
  // a code that nobody has
  'documents.check-certificate': placeless(everybody, { token: 'tidak-ada' }),
  'documents.template': placed(['national', 'province'], c => ({ scopeId: c.provinceId, ...agenda })),
  'documents.write-template': placed(['national', 'province'], c => ({
    ...{ id: makeId(), scopeId: c.provinceId, ...agenda, version: 0, body: '# Susunan acara' },
  })),
  'documents.reset-template': placed(['national', 'province'], c => ({
    ...{ id: makeId(), scopeId: c.provinceId, ...agenda, version: 0 },
  })),
  'documents.preview-template': placed(['national', 'province'], c => ({
    ...{ scopeId: c.provinceId, ...agenda, body: '# Susunan acara', meetingId: null, origin },
  })),
}
