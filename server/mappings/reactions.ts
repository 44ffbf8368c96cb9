import type { Reaction } from '../platform/endpoint.ts'
import { followOffices } from './queries.ts'

export const reactions: readonly Reaction[] = [{ to: 'boundaries.applied', run: c => followOffices(c.tx) }]
