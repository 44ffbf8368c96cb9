import { expect, test } from 'vitest'
import { nowBy } from './clock.ts'

const at = (moment: string) => Date.parse(`${moment}:00Z`)
const server = at('2026-11-27T02:00')

test.each([
  ['nothing was heard yet: the phone is believed', '2026-11-27T02:00', null, '2026-11-27T02:00'],
  ['both agree', '2026-11-27T08:00', '2026-11-27T02:01', '2026-11-27T08:00'],
  ['a year behind goes on counting', '2025-11-27T05:00', '2025-11-27T02:00', '2026-11-27T05:00'],
  ['a year ahead goes on counting', '2027-11-27T05:00', '2027-11-27T02:00', '2026-11-27T05:00'],
  ['it was behind and was set right', '2026-11-27T09:00', '2025-11-27T02:00', '2026-11-27T09:00'],
  ['it was ahead and was set right', '2026-11-27T09:00', '2027-11-27T02:00', '2026-11-27T09:00'],
  ['it was right and was set back: not before what was heard', '2025-01-01T00:00', '2026-11-27T02:00', null],
] as const)('%s', (_, phone, heardAt, is) => {
  const heard = heardAt === null ? null : { server, phone: at(heardAt) }
  expect(nowBy(at(phone), heard)).toBe(is === null ? server : at(is))
})
