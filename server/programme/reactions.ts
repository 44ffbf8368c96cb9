import type { Reaction } from '../platform/endpoint.ts'
import * as enrolments from './enrolments.ts'

export const reactions: readonly Reaction[] = [
  { to: 'libraries.closed', run: (c, { subject }) => enrolments.endWithLibrary(c, subject.id) },
]
