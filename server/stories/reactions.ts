import type { Reaction } from '../platform/endpoint.ts'
import { onWithdrawn } from './withdrawing.ts'

export const reactions: readonly Reaction[] = [{ to: 'consents.withdrawn', run: onWithdrawn }]
