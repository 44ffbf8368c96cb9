import { makeId, type NeedId, type OfferId, type PartnerId } from '../../contract/ids.ts'
import type { offerTo } from '../../contract/matching.ts'
import type { GivenOf } from '../../contract/endpoint.ts'
import { stateNeed, stateOffer } from '../../contract/needs.ts'
import { needInput, offerInput } from '../../tests/inputs.ts'
import type { Cast } from '../../tests/people.ts'
import type { TestApp } from '../../tests/support/app.ts'

export async function need(
  app: TestApp,
  actor: Cast['maryam'],
  libraryId: string,
  more: object = {},
): Promise<NeedId> {
  const id = makeId<NeedId>()
  await app.send(actor, stateNeed, { id, libraryId, ...needInput, ...more } as never)
  return id
}

export async function offer(
  app: TestApp,
  actor: Cast['maryam'],
  partnerId: PartnerId,
  regions: number[],
  more: object = {},
): Promise<OfferId> {
  const id = makeId<OfferId>()
  await app.send(actor, stateOffer, { id, partnerId, ...offerInput, regions, ...more } as never)
  return id
}

export const proposal = (more: Partial<GivenOf<typeof offerTo>>) =>
  ({ id: makeId(), offerId: null, amount: 5_000_000, note: null, ...more }) as GivenOf<typeof offerTo>
