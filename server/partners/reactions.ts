import type { Reaction } from '../platform/endpoint.ts'
import { followRegions } from './join-queries.ts'

export const reactions: readonly Reaction[] = [{ to: 'boundaries.applied', run: c => followRegions(c.tx) }]
