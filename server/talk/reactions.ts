import type { Reaction } from '../platform/endpoint.ts'
import { followRegions } from './announcement-queries.ts'
import { followOffices as followNoticed } from './notice-queries.ts'
import { followOffices } from './question-queries.ts'
import { removeThread } from './queries.ts'

export const reactions: readonly Reaction[] = [
  { to: 'activities.removed', run: (c, { subject }) => removeThread(c.tx, 'activity', subject.id) },
  { to: 'boundaries.applied', run: c => followRegions(c.tx) },
  { to: 'boundaries.applied', run: c => followOffices(c.tx) },
  { to: 'boundaries.applied', run: c => followNoticed(c.tx) },
]
