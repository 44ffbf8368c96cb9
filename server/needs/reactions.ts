import type { Reaction } from '../platform/endpoint.ts'
import { endWithLibrary } from './queries.ts'

export const reactions: readonly Reaction[] = [
  {
    to: 'libraries.closed',
    run: (c, { subject }) => endWithLibrary(c.tx, subject.id, { at: c.now, by: c.actor.personId }),
  },
]
