import { levelOf, type Role, seats } from '../../../contract/access.ts'
import type { Grant } from '../../data/session.tsx'

/** The roles that somebody of a role can invite to, the likeliest first; then a colleague's, and the seats. */
export const rolesToInvite: Record<Role, readonly Role[]> = {
  national: ['province', 'regency', 'library', 'national', ...seats],
  province: ['regency', 'library', 'province', ...seats],
  regency: ['library', 'regency', ...seats],
  library: ['library', 'village-head'],
  trainer: [],
  partner: [],
  'village-head': [],
  'agency-head': [],
  auditor: [],
}

/** Of those, the ones that there are in the inviter's place: only the library of a village has a village's head. */
export function rolesOffered({ role, libraryId, regionCode }: Grant): readonly Role[] {
  const inVillage = libraryId === null || /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(regionCode ?? '')
  return rolesToInvite[role].filter(offered => offered !== 'village-head' || inVillage)
}

/** The roles that somebody finds among the people of their area. */
export const rolesToFind = (role: Role): readonly Role[] =>
  role === 'agency-head' ? ['province', 'regency', 'library', ...seats] : rolesToInvite[role]

/**
 * Where a role is given: in the inviter's own place, in one that is named, or in either where none is named. A
 * colleague works in the same place; nothing lies below a library, and no office below a regency.
 */
export function whereInvited(role: Role, grant: Grant): 'own' | 'named' | 'either' {
  if (role === grant.role || grant.libraryId !== null) return 'own'
  if (role !== 'agency-head' && role !== 'auditor') return 'named'
  return levelOf(grant) === 'regency' ? 'own' : 'either'
}
