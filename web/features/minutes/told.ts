import type { ResultOf } from '../../../contract/endpoint.ts'
import type { getMinutes } from '../../../contract/minutes.ts'

/** The minutes as they are told to who asks. */
export type Told = ResultOf<typeof getMinutes>
