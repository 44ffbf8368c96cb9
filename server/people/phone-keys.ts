import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { registerPhoneKey } from '../../contract/phone-keys.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './phone-key-queries.ts'
import { bytesOfPoint, isPoint, thumbprintOf } from './points.ts'
import { homeOf } from './sessions.ts'

/**
 * Makes a phone's key known, under the session that its person has on it. One that had ended counts again: whoever
 * signs in on the phone has it in hand.
 * @throws request.invalid where it is no point of the curve, phone-key.another-person
 */
export async function register(
  c: Context,
  point: InputOf<typeof registerPhoneKey>,
): Promise<ResultOf<typeof registerPhoneKey>> {
  if (!isPoint(point)) refuse('request.invalid', undefined, [{ path: 'x', rule: 'invalid_value' }])
  const kid = thumbprintOf(point)
  const { personId, sessionId, grants } = c.actor
  const key = { kid, personId, sessionId, publicKey: bytesOfPoint(point), now: c.now }
  if (!(await queries.upsertKey(c.tx, key))) refuse('phone-key.another-person')
  c.record({
    name: 'phone-keys.registered',
    subject: { kind: 'person', id: personId },
    at: homeOf(grants),
    data: { key: kid },
  })
  return { kid }
}
