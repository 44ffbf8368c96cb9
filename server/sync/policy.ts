import { type Actor, levelOf, may, sees } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Regency = { id: number; province_id: number; regency_id: number }

const verbs = ['libraries.see', 'reports.see', 'activities.see'] as const

export const seesRegency = (actor: Actor, regency: Regency): boolean => sees(actor, placeOf(regency))

/** Who works in the regency itself, and sees in it all that would be kept. */
export const mayKeep = (actor: Actor, regency: Regency): boolean =>
  actor.grants.some(
    grant =>
      grant.scopeId === regency.id &&
      levelOf(grant) === 'regency' &&
      verbs.every(verb => (may[verb] as readonly string[]).includes(grant.role)),
  )
