import type { getCommitment } from '../../../contract/commitments.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'

/** One promise with all that is told of it. */
export type Told = ResultOf<typeof getCommitment>
