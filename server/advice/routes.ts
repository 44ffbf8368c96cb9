import { type Actor, holds } from '../../contract/access.ts'
import { advisePractices } from '../../contract/advice.ts'
import { handle, placeOf, type Route } from '../platform/endpoint.ts'
import { advise, find } from './advice.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }
/** For whoever sees what the library takes on: its standing is in it. */
const maySee = (actor: Actor, library: Placed) => holds(actor, 'adoptions.see', placeOf(library))

export const routes: readonly Route[] = [handle(advisePractices, { find, may: maySee, run: advise })]
