import { listActivities } from '../contract/activities.ts'
import { listDeliveries } from '../contract/deliveries.ts'
import type { LibraryId, StoryId } from '../contract/ids.ts'
import { getPlan } from '../contract/plans.ts'
import { listProducts } from '../contract/product-lists.ts'
import { publishStory, recordStory, verifyStory } from '../contract/stories.ts'
import { addMonths, dayIn, monthOf } from '../server/platform/clock.ts'
import type { Db } from '../server/platform/db.ts'
import { idOf } from './random.ts'
import { actorsOf } from './seats.ts'
import type { Sender } from './sender.ts'
import { consentOf } from './telling.ts'
import { promisedTelling } from './telling-ideas.ts'

const day = 86_400_000

/** The life that changed by what a bank promised to Maryam's village: the newest that is told, with all that led to it. */
export async function thankSome(db: Db, sender: Sender, now: Date): Promise<void> {
  const people = await actorsOf(db, ['maryam', 'yusuf', 'rismarini'])
  const [maryam, yusuf, rismarini] = [people.get('maryam'), people.get('yusuf'), people.get('rismarini')]
  if (!maryam || !yusuf || !rismarini) return
  const libraryId = maryam.grants[0]?.libraryId as LibraryId | null | undefined
  if (!libraryId) return
  const { deliveries } = await sender.ask(now, maryam, listDeliveries, { libraryId })
  const came = deliveries.find(({ state }) => state === 'confirmed')
  if (!came) return
  const { words, area, sdgs, people: told, evidence = '', ...telling } = promisedTelling
  const at = new Date(now.getTime() - 8 * day)
  const happenedOn = monthOf(dayIn(at))
  const found = { libraryId, q: telling.activity, from: addMonths(happenedOn, -36), to: happenedOn }
  const [activities, { products }, { items }] = await Promise.all([
    sender.ask(at, maryam, listActivities, { ...found, sort: 'heldOn', order: 'desc', limit: 1 }),
    sender.ask(at, maryam, listProducts, { libraryId, limit: 200 }),
    sender.ask(at, maryam, getPlan, { libraryId, year: dayIn(at).slice(0, 4) }),
  ])
  const id = idOf<StoryId>('story/promise', at)
  await sender.send('story/promise', at, maryam, recordStory, {
    ...{ id, libraryId, version: null, ...words, area, sdgs, happenedOn, sure: false },
    activityId: activities.activities[0]?.id ?? null,
    planItemId: items.find(({ progress }) => progress.activities > 0)?.id ?? null,
    productId: products.find(({ name }) => name === telling.product)?.id ?? null,
    ...{ commitmentId: came.commitmentId, deliveryId: came.id },
    consents: await Promise.all(told.map((person, n) => consentOf(person, `story/promise/${n}`, at))),
  })
  const [judged, shown] = [new Date(at.getTime() + 2 * day), new Date(at.getTime() + 3 * day)]
  await sender.send('story/promise/verify', judged, yusuf, verifyStory, {
    ...{ id, version: 1, evidence, checks: ['met-person', 'heard-others', 'figures', 'consent-slip'] },
  })
  await sender.send('story/promise/publish', shown, rismarini, publishStory, { id, version: 2 })
}
