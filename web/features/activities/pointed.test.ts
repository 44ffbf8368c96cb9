import { expect, test } from 'vitest'
import type { NeedId, PartnerId } from '../../../contract/ids.ts'
import { pointersOf } from './pointed.ts'

const needs = [{ id: 'n1' as NeedId, name: 'Mesin kemasan', label: 'Dana' }]
const partners = [{ id: 'p1' as PartnerId, name: 'Dinas Koperasi', shortName: null }]

test.each([
  [{ needId: 'n1', partnerId: 'p1' }, 'Mesin kemasan', 'Dinas Koperasi'],
  // a need that is met by now, a partner that is out of sight
  [{ needId: 'n2', partnerId: 'p2' }, undefined, undefined],
  [{ needId: null, partnerId: 'p1' }, undefined, 'Dinas Koperasi'],
  // of an item that only an older phone knows
  [{}, undefined, undefined],
])('what is planned with %j brings its need (%s) and its partner (%s) along', (item, need, partner) => {
  const to = pointersOf(item as Parameters<typeof pointersOf>[0], needs, partners)
  expect([to.ofNeed?.name, to.withPartner?.name]).toEqual([need, partner])
})
