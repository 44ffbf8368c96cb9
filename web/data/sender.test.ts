import { expect, test } from 'vitest'
import type { ProblemCode } from '../../contract/problems.ts'
import { missOf, pauseAfter } from './sender.ts'

test.each([
  ['activity.month-locked', 409, 'refused'],
  ['access.not-found', 404, 'refused'],
  ['request.invalid', 400, 'refused'],
  ['session.missing', 401, 'unreached'],
  ['second-factor.needed', 403, 'unreached'],
  ['request.too-many', 429, 'unreached'],
  ['server.busy', 503, 'unreached'],
  ['server.fault', 500, 'stumbled'],
  // what a gateway on the way answers is not the server's word
  ['server.fault', 403, 'unreached'],
  ['server.fault', 502, 'unreached'],
] as [ProblemCode, number, string][])('%s (%i): %s', (code, status, miss) => {
  expect(missOf({ body: { code, status }, offline: false })).toBe(miss)
  expect(missOf({ body: { code, status }, offline: true })).toBe('unreached')
})

test('pauses grow from two seconds to five minutes', () => {
  expect([1, 2, 3, 8, 9, 50].map(pauseAfter)).toEqual([2_000, 4_000, 8_000, 256_000, 300_000, 300_000])
})
