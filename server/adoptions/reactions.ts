import type { Context, Happening, Reaction } from '../platform/endpoint.ts'
import * as queries from './queries.ts'
import { tell } from './telling.ts'

/** Who uses a card is told of it by the bell. */
const telling = (to: string, what: Parameters<typeof queries.tellTakers>[2]): Reaction => ({
  to,
  async run(c, { subject }) {
    const told = await queries.tellTakers(c.tx, subject.id, what, c.now)
    for (const { id, scope_id: scopeId, province_id: provinceId, regency_id: regencyId } of told)
      c.record({
        ...{ name: 'talk.noticed', subject: { kind: 'notice', id }, at: { provinceId, regencyId, scopeId } },
        fleeting: true,
      })
  },
})

/** Whoever holds an activity for what was planned has begun to try it, also without saying so. */
async function begun(c: Context, { name, subject, data }: Happening): Promise<void> {
  // most carry out nothing that was planned, and recording them waits for nothing more
  if (name === 'activities.recorded' && data?.isPlanned !== true) return
  const adoption = await queries.waitingFor(c.tx, subject.id)
  if (!adoption) return
  const day = adoption.held_on < adoption.interested_on ? adoption.interested_on : adoption.held_on
  await tell(c, 'trying', adoption, { trying_on: day })
}

export const reactions: readonly Reaction[] = [
  telling('practices.retired', 'practice-retired'),
  telling('practices.corrected', 'practice-corrected'),
  { to: 'activities.recorded', run: begun },
  { to: 'activities.amended', run: begun },
]
