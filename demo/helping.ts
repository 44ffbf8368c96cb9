import type { Actor } from '../contract/access.ts'
import type { NeedId, OfferId, PairingId, PartnerId } from '../contract/ids.ts'
import { answerPairing, offerTo } from '../contract/matching.ts'
import { listEvidence, listNeeds, stateNeed, stateOffer } from '../contract/needs.ts'
import { listPartners, registerPartner } from '../contract/partners.ts'
import { listLibraries } from '../contract/libraries.ts'
import { dayIn } from '../server/platform/clock.ts'
import type { Db } from '../server/platform/db.ts'
import { idOf } from './random.ts'
import { actorsOf } from './seats.ts'
import type { Sender } from './sender.ts'

const day = 86_400_000
/** How the office for cooperatives told Yusuf, who enters its offers. */
const said = { how: 'letter', note: '518/31/DKUM' } as const
const name = 'Dinas Koperasi dan UMKM Kabupaten Natuna'

/**
 * What Maryam's library lacks, with evidence of its own, and what the office for cooperatives gives: Yusuf enters both
 * of its offers; half of one need is agreed, the others are open.
 */
export async function helpSome(db: Db, sender: Sender, now: Date): Promise<void> {
  const people = await actorsOf(db, ['maryam', 'yusuf'])
  const [maryam, yusuf] = [people.get('maryam'), people.get('yusuf')]
  if (!maryam || !yusuf) return
  const at = new Date(now.getTime() - 20 * day)
  const in_ = (days: number) => dayIn(new Date(now.getTime() + days * day))
  const { libraries } = await sender.ask(now, maryam, listLibraries, { limit: 1 })
  const [library] = libraries
  const regencyId = yusuf.grants[0]?.scopeId ?? 1
  // a start that broke off in the midst of it is not begun anew
  if (!library || (await sender.ask(now, maryam, listNeeds, {})).total > 0) return
  const { figures } = await sender.ask(at, maryam, listEvidence, { libraryId: library.id })
  const evidence = figures
    .filter(({ measure }) => ['visits', 'people', 'activities'].includes(measure))
    .map(({ measure, from, to }) => ({ measure, from, to }))
  const state = async (
    key: string,
    more: Pick<Parameters<typeof needOf>[0], 'kind'> & Partial<Parameters<typeof needOf>[0]>,
  ) => {
    const id = idOf<NeedId>(`need/${key}`, at)
    const input = { id, libraryId: library.id, ...needOf(more), evidence, until: in_(more.days ?? 120) }
    await sender.send(`need/${key}`, at, maryam, stateNeed, input)
    return id
  }
  const packaging = await state('kemasan', {
    ...{ kind: 'money', amount: 12_000_000, topic: 'economic-development', urgency: 'urgent', days: 75 },
    why: 'Mesin kemasan untuk kelompok keripik tempe yang belajar di perpustakaan; pesanan sudah ada, kemasannya belum layak jual.',
  })
  await state('buku', {
    ...{ kind: 'books', amount: 150, unit: 'buku', topic: 'education', urgency: 'long-term', days: 200 },
    why: 'Buku cerita anak: yang ada sudah lusuh dan setiap sore dibaca bergantian.',
  })
  await state('pelatihan', {
    ...{ kind: 'training', amount: 3, unit: 'hari', topic: 'economic-development', urgency: 'long-term' },
    why: 'Pelatihan pemasaran daring untuk ibu-ibu yang hasil kerajinannya sudah siap dijual.',
  })
  const partnerId = await partnerFor(sender, yusuf, regencyId, at)
  const offer = async (
    key: string,
    more: { kind: 'money' | 'training'; what: string; amount: number; unit: string | null },
  ) => {
    const id = idOf<OfferId>(`offer/${key}`, at)
    await sender.send(`offer/${key}`, at, yusuf, stateOffer, {
      ...{ id, partnerId, ...more, topics: ['economic-development'], libraryKinds: [], regions: [regencyId] },
      ...{ from: dayIn(at), until: in_(300), said },
    })
    return id
  }
  const funds = await offer('dana', {
    ...{ kind: 'money', amount: 40_000_000, unit: null },
    what: 'Dana pemberdayaan usaha mikro bagi kelompok belajar perpustakaan',
  })
  await offer('pelatihan', {
    ...{ kind: 'training', amount: 10, unit: 'hari', what: 'Pelatihan pemasaran daring dan pengemasan' },
  })
  const pairing = idOf<PairingId>('pairing/kemasan', at)
  await sender.send('pairing/kemasan', at, yusuf, offerTo, {
    ...{ id: pairing, partnerId, needId: packaging, offerId: funds, amount: 6_000_000 },
    ...{ note: 'Setengahnya tahun ini; sisanya diusulkan pada anggaran perubahan.', said },
  })
  await sender.send('pairing/kemasan/terima', new Date(at.getTime() + 2 * day), maryam, answerPairing, {
    ...{ id: pairing, version: 1, accept: true, reason: null },
  })
}

function needOf(given: {
  kind: 'money' | 'books' | 'training'
  amount?: number
  unit?: string
  topic?: 'economic-development' | 'education'
  urgency?: 'urgent' | 'long-term'
  why?: string
  days?: number
}) {
  const { kind, amount = 1, unit, topic = 'education', urgency = 'long-term', why = '' } = given
  return { kind, amount, unit: unit ?? null, topic, urgency, why }
}

/** The office for cooperatives of a regency: the one that is entered, or else it is entered. */
async function partnerFor(sender: Sender, yusuf: Actor, regencyId: number, at: Date): Promise<PartnerId> {
  const { partners } = await sender.ask(at, yusuf, listPartners, { kind: 'cooperatives', region: regencyId })
  const there = partners.find(({ place }) => place.id === regencyId)
  if (there) return there.id
  const id = idOf<PartnerId>('partner/koperasi-natuna', at)
  await sender.send('partner/koperasi-natuna', at, yusuf, registerPartner, {
    ...{ id, placeId: regencyId, name, shortName: 'Diskop UMKM', kind: 'cooperatives', serves: [regencyId] },
    ...{ topics: ['economic-development'], help: ['money', 'training', 'market'] },
    ...{ address: null, phone: null, email: null, website: null, note: null },
  })
  return id
}
