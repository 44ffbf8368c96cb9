import { listActivities } from '../contract/activities.ts'
import { signs, withCheck } from '../contract/check-signs.ts'
import type { GivenForStory } from '../contract/consents.ts'
import type { ConsentId, StoryId } from '../contract/ids.ts'
import { listProducts } from '../contract/product-lists.ts'
import { hashOfSlip } from '../contract/slip-codes.ts'
import {
  publishStory,
  recordStory,
  returnStory,
  type storyChecks,
  verifyStory,
  withdrawStory,
} from '../contract/stories.ts'
import { listStories } from '../contract/story-lists.ts'
import { addMonths, dayIn, monthOf } from '../server/platform/clock.ts'
import { wordingVersion } from '../text/story-wording.ts'
import { chooseOne } from './choosing.ts'
import type { DemoLibrary } from './enrolling.ts'
import type { Lane } from './lane.ts'
import { idOf, randomOf } from './random.ts'
import { returnReason, type Telling, tellings } from './telling-ideas.ts'
import { moment } from './timeline.ts'

const day = 86_400_000
/** Natuna. */
const panelled = '21.03'
const later = (at: Date, days: number) => new Date(at.getTime() + days * day)
/** The same all month, so that a load that goes on another day finds them there. */
const lastMonth = (lane: Lane) => addMonths(monthOf(dayIn(lane.now)), -1)
const toldAt = (lane: Lane, n: number) => moment(lastMonth(lane), 3 + n)
const idAt = (n: number, at: Date) => idOf<StoryId>(`story/${n}`, at)

/** A village of the example that has a manager, by its regency and place there. */
export function villageOf(
  libraries: DemoLibrary[],
  [regency, nth]: readonly [string, number],
): DemoLibrary | undefined {
  return libraries.filter(
    one => one.regency.code === regency && one.kind === 'village' && one.firstMonth !== undefined,
  )[nth]
}

/** Changed lives that villages tell, how far each has come, and which of them a panel found the most significant. */
export function tellProvince(lane: Lane, libraries: DemoLibrary[]): void {
  for (const [n, telling] of tellings.entries()) {
    const library = villageOf(libraries, telling.at)
    if (library) lane.timeline.add(toldAt(lane, n), at => tell(lane, library, telling, n, at))
  }
  const storyOf = (n: number) => idAt(n, toldAt(lane, n))
  const regency = lane.province.regencies.find(({ code }) => code === panelled)
  if (regency) lane.timeline.add(moment(lastMonth(lane), 22), at => chooseOne(lane, regency, storyOf, at))
}

async function tell(lane: Lane, library: DemoLibrary, telling: Telling, n: number, at: Date): Promise<void> {
  const { sender, officer } = lane
  const { manager, libraryId } = library
  if (!manager) return
  const { stories } = await sender.ask(at, manager, listStories, { libraryId, limit: 200 })
  // of a load of another month
  if (stories.some(({ recordedOn }) => monthOf(recordedOn) !== monthOf(dayIn(at)))) return
  const { state, words, area, sdgs, people, evidence = '' } = telling
  const id = idAt(n, at)
  await sender.send(`story/${n}`, at, manager, recordStory, {
    ...{
      id,
      libraryId,
      version: null,
      ...words,
      area,
      sdgs,
      ...(await cameFrom(lane, library, telling, at)),
    },
    ...{ planItemId: null, commitmentId: null, deliveryId: null, sure: false },
    consents: await Promise.all(people.map((person, of) => consentOf(person, `story/${n}/${of}`, at))),
  })
  if (state === 'draft' || state === 'consented') return
  const [judged, shown] = [later(at, 2), later(at, 3)]
  const judge = lane.officerOf(library.regency)
  if (state === 'returned') {
    const reason = returnReason
    await sender.send(`story/${n}/return`, judged, judge, returnStory, { id, version: 1, reason })
    return
  }
  const checks = checksOf(telling)
  await sender.send(`story/${n}/verify`, judged, judge, verifyStory, { id, version: 1, evidence, checks })
  if (state === 'verified') return
  const by = telling.byNation ? lane.ratna : officer
  await sender.send(`story/${n}/publish`, shown, by, publishStory, { id, version: 2 })
  if (state === 'withdrawn')
    await sender.send(`story/${n}/withdraw`, later(at, 4), manager, withdrawStory, { id })
}

/** When life had changed, and the activity before it and the product by which it did. */
async function cameFrom(lane: Lane, { libraryId, manager }: DemoLibrary, telling: Telling, at: Date) {
  const happenedOn = addMonths(monthOf(dayIn(at)), telling.month)
  if (!manager) return { happenedOn, activityId: null, productId: null }
  const { activities } = await lane.sender.ask(at, manager, listActivities, {
    ...{
      libraryId,
      q: telling.activity,
      from: addMonths(happenedOn, -36),
      to: happenedOn,
      sort: 'heldOn',
      order: 'desc',
      limit: 1,
    },
  })
  const products = telling.product
    ? (await lane.sender.ask(at, manager, listProducts, { libraryId, limit: 200 })).products
    : []
  return {
    happenedOn,
    activityId: activities[0]?.id ?? null,
    productId: products.find(({ name }) => name === telling.product)?.id ?? null,
  }
}

/** What somebody who is told of agreed to, with a slip whose code follows from what it is for. */
export async function consentOf(
  { name, guardian, ...agreed }: Telling['people'][number],
  key: string,
  at: Date,
): Promise<GivenForStory> {
  const random = randomOf(`slip/${key}`)
  const code = withCheck(Array.from({ length: 10 }, () => random.between(0, signs.length - 1)))
  return {
    ...{ id: idOf<ConsentId>(`consent/${key}`, at), person: name, ...agreed },
    ...{ child: guardian !== undefined, guardian: guardian ?? null, givenOn: dayIn(at), until: null },
    ...{ language: 'id', wording: wordingVersion, slip: await hashOfSlip(code), signature: null },
  }
}

function checksOf({ words, product }: Telling): (typeof storyChecks)[number][] {
  return [
    ...(product ? (['met-person', 'heard-others'] as const) : (['met-person', 'papers'] as const)),
    ...(words.figures.length > 0 ? (['figures'] as const) : []),
    'consent-slip',
  ]
}
