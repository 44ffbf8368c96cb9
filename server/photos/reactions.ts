import type { Reaction } from '../platform/endpoint.ts'
import { leave } from './queries.ts'

export const reactions: readonly Reaction[] = [
  { to: 'activities.removed', run: (c, { subject }) => leave(c.tx, subject.id, c.now) },
]
