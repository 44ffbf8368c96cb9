import type { Actor } from '../contract/access.ts'
import type { OfferId, PairingId } from '../contract/ids.ts'
import { askFor, needsFor, offerTo } from '../contract/matching.ts'
import { listNeeds, listOffers, stateOffer } from '../contract/needs.ts'
import { listPartners } from '../contract/partners.ts'
import type { HelpKind, Topic } from '../contract/themes.ts'
import { dayIn } from '../server/platform/clock.ts'
import type { Db } from '../server/platform/db.ts'
import { idOf } from './random.ts'
import { actorsOf } from './seats.ts'
import type { Sender } from './sender.ts'

const day = 86_400_000

/** What partners of nation and province give. Suryani speaks for her own; of the others an office enters it. */
const offers: {
  by: 'ratna' | 'rismarini' | 'suryani'
  of: string
  kind: HelpKind
  topics: Topic[]
  amount: number
  unit: string | null
  what: string
}[] = [
  {
    ...{ by: 'ratna', of: 'Bank Rakyat Indonesia', kind: 'money', topics: ['economic-development'] },
    ...{ amount: 250_000_000, unit: null, what: 'Dana tanggung jawab sosial bagi usaha warga' },
  },
  {
    ...{ by: 'ratna', of: 'Bank Rakyat Indonesia', kind: 'training', topics: ['economic-development'] },
    ...{ amount: 40, unit: 'hari', what: 'Pelatihan pembukuan dan pembayaran digital' },
  },
  {
    ...{ by: 'rismarini', of: 'Komunikasi dan Informatika', kind: 'internet', topics: ['digital-inclusion'] },
    ...{ amount: 60, unit: 'bulan', what: 'Sambungan internet perpustakaan desa' },
  },
  {
    ...{ by: 'rismarini', of: 'Universitas Maritim', kind: 'expert', topics: [] },
    ...{ amount: 20, unit: 'pertemuan', what: 'Dosen dan mahasiswa sebagai narasumber' },
  },
  {
    ...{ by: 'suryani', of: 'Koperasi', kind: 'packaging', topics: ['economic-development'] },
    ...{ amount: 5_000, unit: 'kemasan', what: 'Kemasan berlabel bagi usaha kecil' },
  },
  {
    ...{ by: 'suryani', of: 'Koperasi', kind: 'licence', topics: ['economic-development'] },
    ...{ amount: 40, unit: 'usaha', what: 'Pendampingan izin PIRT dan halal' },
  },
]
const said = { how: 'letter', note: 'pernyataan kesediaan tahun ini' } as const

/** Offers beyond Natuna, what Suryani's office offers the first that fits, and what Maryam asks for. */
export async function offerSome(db: Db, sender: Sender, now: Date): Promise<void> {
  const people = await actorsOf(db, ['ratna', 'rismarini', 'suryani', 'maryam'])
  const at = new Date(now.getTime() - 15 * day)
  for (const { by, of, ...facts } of offers) {
    const actor = people.get(by)
    if (actor) await state(sender, actor, of, facts, at)
  }
  const [suryani, maryam] = [people.get('suryani'), people.get('maryam')]
  if (suryani) await offerFirst(sender, suryani, new Date(now.getTime() - 5 * day))
  if (maryam) await askHerRegency(sender, maryam, new Date(now.getTime() - 4 * day))
}

async function state(
  sender: Sender,
  actor: Actor,
  of: string,
  facts: Omit<(typeof offers)[number], 'by' | 'of'>,
  at: Date,
): Promise<void> {
  const place = actor.grants[0]
  const { partners } = await sender.ask(at, actor, listPartners, { q: of, within: 'true' })
  const partner = partners.find(({ place: { level } }) => place?.role === 'partner' || level !== 'regency')
  if (!partner) return
  const { offers: there } = await sender.ask(at, actor, listOffers, { partnerId: partner.id })
  if (there.some(({ kind }) => kind === facts.kind)) return
  const key = `offer/${of}/${facts.kind}`
  await sender.send(key, at, actor, stateOffer, {
    ...{ id: idOf<OfferId>(key, at), partnerId: partner.id, ...facts, libraryKinds: [], said },
    ...{ regions: partner.serves.map(({ id }) => id), from: dayIn(at) },
    until: dayIn(new Date(at.getTime() + 320 * day)),
  })
}

/** The need that comes first for a partner is offered all of it, as far as the offer goes; the library has yet to answer. */
async function offerFirst(sender: Sender, actor: Actor, at: Date): Promise<void> {
  const [partner] = (await sender.ask(at, actor, listPartners, {})).partners
  if (!partner) return
  const { fits } = await sender.ask(at, actor, needsFor, { partnerId: partner.id, offered: 'true' })
  const [first] = fits
  if (!first?.offerId) return
  const { need, offerId, left } = first
  const amount = Math.min(need.amount - need.agreed, left ?? need.amount)
  await sender.send('pairing/suryani', at, actor, offerTo, {
    ...{
      id: idOf<PairingId>('pairing/suryani', at),
      partnerId: partner.id,
      needId: need.id,
      offerId,
      amount,
    },
    note: 'Dapat dikirim bulan depan.',
  })
}

/** The training that Maryam's library lacks is asked of the office that gives it; who entered its offer answers. */
async function askHerRegency(sender: Sender, actor: Actor, at: Date): Promise<void> {
  const { needs } = await sender.ask(at, actor, listNeeds, { kind: 'training', state: 'open' })
  const { offers: found } = await sender.ask(at, actor, listOffers, { kind: 'training', state: 'open' })
  const [need, offer] = [
    needs[0],
    found.find(({ regions }) => regions.some(({ level }) => level === 'regency')),
  ]
  if (!need || !offer) return
  await sender.send('pairing/pelatihan', at, actor, askFor, {
    ...{
      id: idOf<PairingId>('pairing/pelatihan', at),
      needId: need.id,
      offerId: offer.id,
      amount: need.amount,
    },
    note: 'Dua hari pemasaran, satu hari foto produk.',
  })
}
