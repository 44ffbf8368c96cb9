import { expect, test } from 'vitest'
import { type Actor, type Role, roles } from '../../contract/access.ts'
import { nobody } from '../platform/endpoint.ts'
import { fits, mayEndGrant, mayHandOver, mayInvite } from './policy.ts'
import type { ScopeRow } from './queries.ts'

const scope = (
  id: number,
  level: ScopeRow['level'],
  province_id: number | null,
  regency_id: number | null,
) => ({
  id,
  level,
  province_id,
  regency_id,
  name: '',
})
const nation = scope(1, 'nation', null, null)
const kepri = scope(21, 'province', 21, null)
const natuna = scope(2103, 'regency', 21, 2103)
const sepempang = scope(1_000_001, 'library', 21, 2103)
const kalteng = scope(62, 'province', 62, null)
const palangkaRaya = scope(6271, 'regency', 62, 6271)
const menteng = scope(1_000_002, 'library', 62, 6271)
const bank = scope(1_000_004, 'partner', 21, null)
const shop = scope(1_000_005, 'partner', 21, 2103)

const who = (role: Role, { id }: ScopeRow): Actor => ({
  ...nobody,
  grants: [{ id: '', role, scopeId: id, path: [], name: '', libraryId: null }],
})
const ratna = who('national', nation)
const rismarini = who('province', kepri)
const yusuf = who('regency', natuna)
const maryam = who('library', sepempang)
const trainer = who('trainer', kepri)
const partner = who('partner', bank)
const head = who('village-head', sepempang)
const agencyHead = who('agency-head', natuna)
const auditor = who('auditor', kepri)

test.each<[string, Actor, Role, ScopeRow, boolean]>([
  ['the nation invites a colleague', ratna, 'national', nation, true],
  ['the nation invites a province', ratna, 'province', kepri, true],
  ['the nation invites a regency anywhere', ratna, 'regency', palangkaRaya, true],
  ['the nation invites a library anywhere', ratna, 'library', menteng, true],
  ['the nation invites a trainer', ratna, 'trainer', kepri, true],
  ['the nation invites a partner', ratna, 'partner', bank, true],
  ['a province invites no national', rismarini, 'national', nation, false],
  ['a province invites a colleague', rismarini, 'province', kepri, true],
  ['a province invites no colleague for another province', rismarini, 'province', kalteng, false],
  ['a province invites its regency', rismarini, 'regency', natuna, true],
  ['a province invites no regency of another', rismarini, 'regency', palangkaRaya, false],
  ['a province invites its library', rismarini, 'library', sepempang, true],
  ['a province invites its trainer', rismarini, 'trainer', kepri, true],
  ['a province invites no trainer for another province', rismarini, 'trainer', kalteng, false],
  ['a province invites its partner', rismarini, 'partner', bank, true],
  ['a regency invites no province', yusuf, 'province', kepri, false],
  ['a regency invites no province into its own scope', yusuf, 'province', natuna, false],
  ['a regency invites a colleague', yusuf, 'regency', natuna, true],
  ['a regency invites no colleague for another regency', yusuf, 'regency', palangkaRaya, false],
  ['a regency invites its library', yusuf, 'library', sepempang, true],
  ['a regency invites no library of another', yusuf, 'library', menteng, false],
  ['a regency invites no trainer', yusuf, 'trainer', kepri, false],
  ['a regency invites no partner of its province', yusuf, 'partner', bank, false],
  ['a regency invites a partner of its own', yusuf, 'partner', shop, true],
  ['a library invites a colleague', maryam, 'library', sepempang, true],
  ['a library invites nobody to another library', maryam, 'library', menteng, false],
  ['a library invites no regency', maryam, 'regency', natuna, false],
  ['a library invites the head of its village', maryam, 'village-head', sepempang, true],
  ['a library invites no head of another village', maryam, 'village-head', menteng, false],
  ['a library invites no auditor', maryam, 'auditor', sepempang, false],
  ['a regency invites the head of a village', yusuf, 'village-head', sepempang, true],
  ['a regency invites the head of its own agency', yusuf, 'agency-head', natuna, true],
  ['a regency invites no head of the province’s agency', yusuf, 'agency-head', kepri, false],
  ['a regency invites an auditor of its area', yusuf, 'auditor', natuna, true],
  ['a regency invites no auditor of another', yusuf, 'auditor', palangkaRaya, false],
  ['the nation invites the head of its own agency', ratna, 'agency-head', nation, true],
  ['a trainer invites no auditor', trainer, 'auditor', kepri, false],
  ['a village’s head invites no manager', head, 'library', sepempang, false],
  ['a village’s head invites no successor', head, 'village-head', sepempang, false],
  ['an agency’s head invites no officer', agencyHead, 'regency', natuna, false],
  ['an auditor invites nobody', auditor, 'auditor', kepri, false],
  ['a trainer invites no trainer', trainer, 'trainer', kepri, false],
  ['a trainer invites no library', trainer, 'library', sepempang, false],
  ['a partner invites no partner', partner, 'partner', bank, false],
])('%s', (_, actor, role, scope, expected) => {
  expect(mayInvite(actor, role, scope)).toBe(expected)
})

test('a role is granted in a scope of its own levels only; a trainer serves a province', () => {
  const fitting = (scope: ScopeRow) => roles.filter(role => fits(role, scope))
  expect(fitting(nation)).toEqual(['national', 'agency-head', 'auditor'])
  expect(fitting(kepri)).toEqual(['province', 'trainer', 'agency-head', 'auditor'])
  expect(fitting(natuna)).toEqual(['regency', 'agency-head', 'auditor'])
  expect(fitting(sepempang)).toEqual(['library', 'village-head', 'auditor'])
  expect(fitting(bank)).toEqual(['partner'])
})

test('roles are ended from the same level or above, in the own area, never from below', () => {
  const held = ({ id, province_id, regency_id }: ScopeRow, role: Role = 'library') => ({
    ...{ province_id, regency_id, scope_id: id, role },
  })
  expect(mayEndGrant(ratna, held(nation))).toBe(true)
  expect(mayEndGrant(rismarini, held(natuna))).toBe(true)
  expect(mayEndGrant(yusuf, held(sepempang))).toBe(true)
  expect(mayEndGrant(yusuf, held(natuna))).toBe(true)
  expect(mayEndGrant(yusuf, held(kepri))).toBe(false)
  expect(mayEndGrant(yusuf, held(menteng))).toBe(false)
  expect(mayEndGrant(maryam, held(sepempang))).toBe(false)
  expect(mayEndGrant(maryam, held(sepempang, 'village-head'))).toBe(true)
  expect(mayEndGrant(maryam, held(menteng, 'village-head'))).toBe(false)
  expect(mayEndGrant(yusuf, held(natuna, 'agency-head'))).toBe(true)
  expect(mayEndGrant(agencyHead, held(natuna, 'regency'))).toBe(false)
  expect(mayEndGrant(auditor, held(kepri, 'auditor'))).toBe(false)
})

test('a seat is handed over by who invites to it; an auditor’s period is not', () => {
  const held = (role: Role, scope: ScopeRow) => ({
    ...{ province_id: scope.province_id, regency_id: scope.regency_id, scope_id: scope.id },
    ...{ role, person_id: 'somebody else' },
  })
  expect(mayHandOver(maryam, held('village-head', sepempang), sepempang)).toBe(true)
  expect(mayHandOver(yusuf, held('agency-head', natuna), natuna)).toBe(true)
  expect(mayHandOver(head, held('village-head', sepempang), sepempang)).toBe(false)
  expect(mayHandOver(yusuf, held('auditor', natuna), natuna)).toBe(false)
})
