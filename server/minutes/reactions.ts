import type { Reaction } from '../platform/endpoint.ts'
import { followScopes } from './queries.ts'

export const reactions: readonly Reaction[] = [{ to: 'boundaries.applied', run: c => followScopes(c.tx) }]
