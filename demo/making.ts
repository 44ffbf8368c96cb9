import { listActivities } from '../contract/activities.ts'
import { listBooths, putBooth } from '../contract/booths.ts'
import { findPractices } from '../contract/practice-lists.ts'
import type { GivenConsent } from '../contract/consents.ts'
import type { GivenOf } from '../contract/endpoint.ts'
import type {
  BoothId,
  ConsentId,
  ContentId,
  InterestId,
  NeedId,
  ProducerId,
  ProductId,
} from '../contract/ids.ts'
import { listContent, publishContent, putContent } from '../contract/local-content.ts'
import { listMeetings } from '../contract/meetings.ts'
import { noteBefore, putProducer } from '../contract/producers.ts'
import { listProducts } from '../contract/product-lists.ts'
import { noteInterest, reportSales, wantSupport } from '../contract/product-sales.ts'
import { publishProduct, putProduct } from '../contract/products.ts'
import { addMonths, dayIn, monthOf } from '../server/platform/clock.ts'
import type { Db } from '../server/platform/db.ts'
import type { DemoLibrary } from './enrolling.ts'
import type { Lane } from './lane.ts'
import { contents, type Idea, products, type Telling } from './making-ideas.ts'
import { idOf } from './random.ts'
import { actorsOf } from './seats.ts'
import type { Sender } from './sender.ts'
import { moment } from './timeline.ts'

const day = 86_400_000

/** What four villages of Kepulauan Riau make and tell: Maryam's first. */
export function makeProvince(lane: Lane, libraries: DemoLibrary[]): void {
  if (lane.province.code !== '21') return
  const villages = libraries.filter(one => one.kind === 'village' && one.firstMonth !== undefined)
  const own = villages.filter(({ name }) => name.endsWith('Sepempang'))
  // the last ones: the first of each regency state needs of their own
  const others = villages.filter(one => !own.includes(one)).toReversed()
  const chosen = [...own, ...others].slice(0, products.length)
  for (const [n, library] of chosen.entries()) {
    // the same all month, so that a load that goes on another day finds them there
    const at = moment(addMonths(monthOf(dayIn(lane.now)), -2), 6 + n)
    lane.timeline.add(at, when => makeSome(lane, library, products[n] ?? [], contents[n], when))
  }
}

async function makeSome(
  { sender }: Lane,
  { libraryId, code, manager }: DemoLibrary,
  ideas: readonly Idea[],
  telling: Telling | undefined,
  at: Date,
): Promise<void> {
  if (!manager) return
  const there = (await sender.ask(at, manager, listProducts, { libraryId, limit: 200 })).products
  // of a load of another month
  if (there.length > 0 && there.every(one => one.id !== idOf(`product/${code}/0`, at))) return
  const given = (key: string): Omit<GivenConsent, 'person'> => ({
    ...{
      id: idOf<ConsentId>(`consent/${key}`, at),
      child: false,
      guardian: null,
      how: 'signed',
      until: null,
    },
    ...{ parts: ['name', 'contact', 'photo', 'income'], givenOn: dayIn(at) },
  })
  for (const [n, idea] of ideas.entries()) {
    const key = `${code}/${n}`
    const producerId = idOf<ProducerId>(`producer/${key}`, at)
    await sender.send(`producer/${key}`, at, manager, putProducer, {
      ...{ id: producerId, libraryId, version: null, kind: idea.members ? 'group' : 'person', name: idea.by },
      ...{ phone: idea.phone, members: idea.members, adult: true, consent: given(key) },
    } as GivenOf<typeof putProducer>)
    if (idea.before)
      await sender.send(`before/${key}`, at, manager, noteBefore, { id: producerId, income: idea.before })
    const id = idOf<ProductId>(`product/${key}`, at)
    await sender.send(`product/${key}`, at, manager, putProduct, {
      ...{ id, libraryId, producerId, version: null, activityId: null, planItemId: null, sure: false },
      ...{ consents: [], ...idea.product },
    })
    if (idea.isDraft) continue
    await sender.send(`product/${key}/publish`, at, manager, publishProduct, { id, version: 1 })
    const later = new Date(at.getTime() + 20 * day)
    const { sold } = idea
    if (sold) {
      await sender.send(`product/${key}/interest`, later, manager, noteInterest, {
        ...{ id: idOf<InterestId>(`interest/${key}`, later), productId: id, on: dayIn(later) },
        ...{ ordered: true, quantity: sold, how: 'whatsapp', buyer: 'shop' },
      })
      await sender.send(`product/${key}/sales`, later, manager, reportSales, {
        ...{ id, month: monthOf(dayIn(later)), quantity: sold, sure: false },
        income: sold * (idea.product.price ?? 0),
      })
    }
    const { lacks } = idea
    if (lacks)
      await sender.send(`product/${key}/support`, later, manager, wantSupport, {
        ...{
          id,
          needId: idOf<NeedId>(`need/${key}/market`, later),
          kind: 'market',
          topic: 'economic-development',
        },
        ...{ amount: 3, unit: 'toko', urgency: 'long-term', why: lacks },
        until: dayIn(new Date(later.getTime() + 300 * day)),
      })
  }
  if (!telling) return
  const { by, ...facts } = telling
  const id = idOf<ContentId>(`content/${code}`, at)
  const consent = { ...given(`content/${code}`), person: by, parts: ['name', 'words'], how: 'recorded' }
  await sender.send(`content/${code}`, at, manager, putContent, {
    ...{ id, libraryId, version: null, link: null, consents: [consent], ...facts },
  } as GivenOf<typeof putContent>)
  await sender.send(`content/${code}/publish`, at, manager, publishContent, { id, version: 1 })
}

/** Two tables at the peer-learning meeting that is to come: Maryam's, and one that the province sets up for another. */
export async function showSome(db: Db, sender: Sender, now: Date): Promise<void> {
  const people = await actorsOf(db, ['rismarini', 'maryam'])
  const [rismarini, maryam] = [people.get('rismarini'), people.get('maryam')]
  if (!rismarini || !maryam) return
  const { meetings } = await sender.ask(now, rismarini, listMeetings, { kind: 'peer-learning', limit: 200 })
  const meeting = meetings.find(({ state, mine }) => mine && ['scheduled', 'invited', 'held'].includes(state))
  const [own] = (await sender.ask(now, maryam, listProducts, { state: 'listed,selling,supported' } as never))
    .products
  const all = (await sender.ask(now, rismarini, listProducts, { limit: 200 })).products.filter(
    one => one.shown,
  )
  const other = all.find(({ libraryId }) => libraryId !== own?.libraryId)
  if (!meeting || !own || !other) return
  const at = moment(monthOf(dayIn(now)), 1, 8)
  const { booths } = await sender.ask(now, rismarini, listBooths, { meetingId: meeting.id })
  for (const { libraryId, by, title } of [
    { ...own, by: maryam, title: 'Kerupuk, anyaman, dan kelas kemasan' },
    { ...other, by: rismarini, title: null },
  ]) {
    if (booths.some(booth => booth.libraryId === libraryId)) continue
    const { contents: told } = await sender.ask(now, by, listContent, { libraryId })
    const held = { libraryId, state: 'verified', sort: 'heldOn', order: 'desc', limit: 3 } as never
    const { activities } = await sender.ask(now, by, listActivities, held)
    const { practices } = await sender.ask(now, by, findPractices, { libraryId })
    await sender.send(`booth/${libraryId}/${meeting.id}`, at, by, putBooth, {
      ...{ id: idOf<BoothId>(`booth/${libraryId}`, at), meetingId: meeting.id, libraryId, version: null },
      ...{ number: null, title, about: 'Yang dipelajari warga di perpustakaan, dan yang menjadi usaha.' },
      productIds: all.filter(one => one.libraryId === libraryId).map(({ id }) => id),
      contentIds: told.filter(one => one.shown).map(({ id }) => id),
      activityIds: activities.map(({ id }) => id),
      practiceIds: practices.map(({ id }) => id),
    })
  }
}
