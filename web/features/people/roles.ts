import type { Role } from '../../../contract/access.ts'

/** The roles that somebody of a role can invite to, the likeliest first; the last one is a colleague's. */
export const rolesToInvite: Record<Role, readonly Role[]> = {
  national: ['province', 'regency', 'library', 'national'],
  province: ['regency', 'library', 'province'],
  regency: ['library', 'regency'],
  library: ['library'],
  trainer: [],
  partner: [],
}
