import type { Reaction } from '../platform/endpoint.ts'
import { enterPromised } from './from-minutes.ts'
import { followScopes } from './queries.ts'

export const reactions: readonly Reaction[] = [
  { to: 'minutes.approved', run: enterPromised },
  { to: 'boundaries.applied', run: c => followScopes(c.tx) },
]
