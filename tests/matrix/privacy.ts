import { makeId } from '../../contract/ids.ts'
import { belowProvince, everybody, type Line, managers, placed, placeless } from './line.ts'

const answerable = ['national', 'province', 'agency-head', 'auditor'] as const
const handlers = ['national', 'province'] as const
const breachInput = {
  ...{ foundAt: '2026-11-02T03:00:00Z', happenedOn: null, what: 'Daftar hadir', how: 'Terkirim ke grup' },
  ...{ measures: 'Ditarik', whose: 'Tamu', kinds: ['contact'], people: 40 },
}
const hidden = { unseen: belowProvince }

export const privacyLines: Record<string, Line> = {
  'privacy.read-notice': placeless(everybody),
  'privacy.looks': placeless([...managers, 'agency-head', 'auditor']),
  'privacy.register': placeless(answerable),
  'privacy.my-copy': placeless(everybody),
  'privacy.ask-correction': {
    yes: everybody,
    inside: () => ({ id: makeId(), what: 'Nama saya', wish: 'Maryam binti Ali' }),
  },
  'privacy.my-corrections': placeless(everybody),
  'privacy.corrections': placeless(handlers),
  'privacy.answer-correction': placed(handlers, c => ({
    ...{ id: c.guarded.correction, version: 1, outcome: 'corrected', answer: 'Sudah diperbaiki' },
  })),
  'privacy.breaches': placeless(answerable),
  'privacy.enter-breach': { yes: handlers, inside: () => ({ id: makeId(), ...breachInput }) },
  'privacy.tell-breach': placed(
    handlers,
    c => ({
      ...{ id: c.guarded.breach, version: 1, measures: null },
      ...{ peopleToldOn: '2026-11-02', authorityToldOn: null },
    }),
    hidden,
  ),
  'privacy.close-breach': placed(
    handlers,
    c => ({ id: c.guarded.breach, version: 1, closing: 'Daftar hadir tidak dikirim lagi' }),
    hidden,
  ),
}
