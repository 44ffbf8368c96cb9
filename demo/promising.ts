import type { Actor } from '../contract/access.ts'
import { getCommitment } from '../contract/commitments.ts'
import { confirmDelivery, recordDelivery } from '../contract/deliveries.ts'
import type { CommitmentId, DeliveryId, PartnerId, PledgeId } from '../contract/ids.ts'
import { listLibraries } from '../contract/libraries.ts'
import { listMeetings } from '../contract/meetings.ts'
import { listNeeds } from '../contract/needs.ts'
import { listPartners } from '../contract/partners.ts'
import { answerPledgeLink, makePledgeLink } from '../contract/pledge-links.ts'
import { pledge, withdrawCommitment } from '../contract/pledging.ts'
import { dayIn } from '../server/platform/clock.ts'
import type { Db } from '../server/platform/db.ts'
import { idOf } from './random.ts'
import { actorsOf } from './seats.ts'
import type { Sender } from './sender.ts'

const day = 86_400_000

/**
 * What came of two promises. A bank promised packing machines for three villages at the stakeholder meeting: one came to
 * Maryam's village and was confirmed, one is late, one was taken back. Suryani's office promised packages by itself, and
 * has sent a first part.
 */
export async function promiseSome(db: Db, sender: Sender, now: Date): Promise<void> {
  const people = await actorsOf(db, ['rismarini', 'maryam', 'suryani'])
  const [rismarini, maryam, suryani] = [people.get('rismarini'), people.get('maryam'), people.get('suryani')]
  if (!rismarini || !maryam || !suryani) return
  const [own] = (await sender.ask(now, maryam, listLibraries, { limit: 1 })).libraries
  if (!own) return
  const village = { to: own.scopeId, entity: own.name.replace('Perpustakaan', 'Pemerintah') }
  await promiseMachines(sender, { rismarini, maryam, ...village }, now)
  await promisePackages(sender, { suryani, ...village }, now)
}

type Village = { to: number; entity: string }
type Machines = Village & { rismarini: Actor; maryam: Actor }

async function promiseMachines(
  sender: Sender,
  { rismarini, maryam, to: own, entity }: Machines,
  now: Date,
): Promise<void> {
  const { meetings } = await sender.ask(now, rismarini, listMeetings, { kind: 'stakeholder', limit: 200 })
  const held = meetings.filter(
    one => one.starts < now.toISOString() && !['draft', 'cancelled'].includes(one.state),
  )
  const meeting = held.toSorted((a, b) => (a.starts < b.starts ? 1 : -1))[0]
  const [bank] = (await sender.ask(now, rismarini, listPartners, { q: 'Bank Rakyat Indonesia' })).partners
  const { libraries } = await sender.ask(now, rismarini, listLibraries, { kind: 'village', limit: 20 })
  const others = libraries.filter(({ scopeId }) => scopeId !== own).slice(0, 2)
  const [need] = (await sender.ask(now, maryam, listNeeds, { kind: 'money' })).needs
  if (!meeting || !bank || others.length < 2) return
  const promised = new Date(Math.max(Date.parse(meeting.starts), now.getTime() - 120 * day))
  const at = new Date(promised.getTime() + 9 * day)
  if (at > now) return
  const pledgeId = idOf<PledgeId>('pledge/mesin-kemas', at)
  const scopes = [own, ...others.map(({ scopeId }) => scopeId)]
  const ids = scopes.map(scope => idOf<CommitmentId>(`commitment/mesin-kemas/${scope}`, at))
  await sender.send('pledge/mesin-kemas', at, rismarini, pledge, {
    ...{ pledgeId, partnerId: bank.id as PartnerId, giver: null, meetingId: meeting.id, pairingId: null },
    ...{ form: 'packaging', what: 'Mesin kemas vakum', unit: 'unit', forWhom: 'kelompok usaha warga' },
    ...{ promisedOn: dayIn(promised), deadline: dayIn(new Date(promised.getTime() + 60 * day)) },
    ownerId: rismarini.personId,
    shares: scopes.map((scopeId, n) => ({
      ...{ id: ids[n] as CommitmentId, scopeId, amount: 1, worth: 15_000_000 },
      ...{ needId: scopeId === own ? (need?.id ?? null) : null, planItemId: null, activityId: null },
    })),
    said: { how: 'meeting', note: meeting.title },
    apartFrom: [],
  })
  const agreed = new Date(at.getTime() + 2 * day)
  const versionOf = async (id: CommitmentId) =>
    (await sender.ask(now, rismarini, getCommitment, { id })).commitment.version
  const [first, , third] = ids as [CommitmentId, CommitmentId, CommitmentId]
  const { commitment } = await sender.ask(now, rismarini, getCommitment, { id: first })
  if (commitment.state === 'proposed') await sayYes(sender, rismarini, { pledgeId, ids }, agreed)

  const sentAt = new Date(promised.getTime() + 41 * day)
  if (sentAt > now) return
  const delivery = idOf<DeliveryId>('delivery/mesin-kemas', sentAt)
  await sender.send('delivery/mesin-kemas', sentAt, rismarini, recordDelivery, {
    ...{ id: delivery, commitmentId: first, scopeId: own, on: dayIn(sentAt), amount: 1, worth: 15_000_000 },
    ...{ entity, note: 'Diantar oleh cabang bank', side: 'office' },
  })
  const came = new Date(sentAt.getTime() + 3 * day)
  if (came > now) return
  await sender.send('delivery/mesin-kemas/confirm', came, maryam, confirmDelivery, {
    ...{ id: delivery, version: 1, on: dayIn(came), arrived: 1, condition: 'good', remark: null },
  })
  const key = 'commitment/mesin-kemas/withdraw'
  await sender.send(key, came, rismarini, withdrawCommitment, {
    ...{
      id: third,
      version: await versionOf(third),
      side: 'giver',
      said: { how: 'letter', note: '017/CSR' },
    },
    reason: 'Desanya sudah mendapat mesin serupa dari dana desa.',
  })
}

/** The bank has no account: it answers by the link that was sent to it. */
async function sayYes(
  sender: Sender,
  by: Actor,
  { pledgeId, ids }: { pledgeId: PledgeId; ids: readonly CommitmentId[] },
  at: Date,
): Promise<void> {
  const link = { pledgeId, contactId: null }
  const { token } = await sender.send('pledge/mesin-kemas/link', at, by, makePledgeLink, link)
  await sender.send('pledge/mesin-kemas/answer', at, null, answerPledgeLink, {
    ...{ token, name: 'Kepala Bagian Tanggung Jawab Sosial' },
    ...{ agreed: ids.map(id => ({ id, version: 1 })), declined: [], changes: [] },
  })
}

type Packages = Village & { suryani: Actor }

/** What a partner with an account promises is agreed at once; a first part is on its way. */
async function promisePackages(sender: Sender, { suryani, to, entity }: Packages, now: Date): Promise<void> {
  const [partner] = (await sender.ask(now, suryani, listPartners, {})).partners
  if (!partner) return
  const at = new Date(now.getTime() - 12 * day)
  const id = idOf<CommitmentId>('commitment/kemasan', at)
  await sender.send('pledge/kemasan', at, suryani, pledge, {
    ...{ pledgeId: idOf<PledgeId>('pledge/kemasan', at), partnerId: partner.id, giver: null },
    ...{ meetingId: null, pairingId: null, form: 'packaging', what: 'Kemasan berlabel', unit: 'kemasan' },
    ...{ forWhom: 'kelompok keripik tempe', promisedOn: dayIn(at), ownerId: null, apartFrom: [] },
    deadline: dayIn(new Date(now.getTime() + 45 * day)),
    shares: [
      { id, scopeId: to, amount: 500, worth: 2_500_000, needId: null, planItemId: null, activityId: null },
    ],
  })
  const sentAt = new Date(now.getTime() - 2 * day)
  await sender.send('delivery/kemasan', sentAt, suryani, recordDelivery, {
    ...{ id: idOf<DeliveryId>('delivery/kemasan', sentAt), commitmentId: id, scopeId: to, on: dayIn(sentAt) },
    ...{ amount: 200, worth: 1_000_000, entity, note: 'Koli pertama', side: 'giver' },
  })
}
