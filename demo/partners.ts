import type { Actor } from '../contract/access.ts'
import type { GivenOf } from '../contract/endpoint.ts'
import type { PartnerGiftId, PartnerId, PartnerRoleId, PolicyBasisId } from '../contract/ids.ts'
import {
  keepPartnerContacts,
  type PartnerKind,
  recordPartnerGift,
  registerPartner,
  setPartnerRole,
} from '../contract/partners.ts'
import { listBases, recordBasis } from '../contract/policy-basis.ts'
import type { HelpKind, Strategy, Topic } from '../contract/themes.ts'
import type { Db } from '../server/platform/db.ts'
import { dayIn } from '../server/platform/clock.ts'
import { idOf } from './random.ts'
import { actorsOf, loginsOf, welcome } from './seats.ts'
import type { Sender } from './sender.ts'
import { moment } from './timeline.ts'

/** Organisations of the kinds that the programme's articles name, at the nation, in the province and in Natuna. */
const organisations: {
  by: 'ratna' | 'rismarini' | 'yusuf'
  name: string
  shortName: string | null
  kind: PartnerKind
  topics: Topic[]
  help: HelpKind[]
}[] = [
  {
    ...{ by: 'ratna', name: 'Bank Rakyat Indonesia', shortName: 'BRI', kind: 'bank' },
    ...{ topics: ['economic-development'], help: ['money', 'packaging', 'training'] },
  },
  {
    ...{ by: 'rismarini', name: 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kepulauan Riau' },
    ...{ shortName: 'Dinas Koperasi & UKM Kepulauan Riau', kind: 'cooperatives' },
    ...{ topics: ['economic-development'], help: ['packaging', 'market', 'licence', 'training'] },
  },
  {
    ...{ by: 'rismarini', name: 'Dinas Komunikasi dan Informatika Provinsi Kepulauan Riau' },
    ...{ shortName: 'Diskominfo Kepulauan Riau', kind: 'communication' },
    ...{ topics: ['digital-inclusion', 'communication'], help: ['internet', 'training', 'publicity'] },
  },
  {
    ...{ by: 'rismarini', name: 'Universitas Maritim Raja Ali Haji', shortName: 'UMRAH', kind: 'university' },
    ...{ topics: ['education', 'economic-development'], help: ['expert', 'training'] },
  },
  {
    ...{ by: 'yusuf', name: 'Badan Perencanaan Pembangunan Daerah Kabupaten Natuna' },
    ...{ shortName: 'Bappeda Natuna', kind: 'planning' },
    ...{ topics: ['government-governance'], help: ['money'] },
  },
  {
    ...{ by: 'yusuf', name: 'Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Natuna' },
    ...{ shortName: 'DPMD Natuna', kind: 'village-affairs' },
    ...{ topics: ['government-governance'], help: ['money', 'room'] },
  },
  {
    ...{ by: 'yusuf', name: 'Dinas Perikanan Kabupaten Natuna', shortName: null, kind: 'fisheries' },
    ...{ topics: ['economic-development'], help: ['expert', 'training', 'equipment'] },
  },
  {
    by: 'yusuf',
    name: 'Radio Natuna',
    shortName: null,
    kind: 'media',
    topics: ['communication'],
    help: ['publicity'],
  },
]

const roles: { of: string; by: 'rismarini' | 'yusuf'; strategy: Strategy; topic: Topic }[] = [
  { of: 'DPMD Natuna', by: 'yusuf', strategy: 'advocacy', topic: 'government-governance' },
  {
    of: 'Dinas Perikanan Kabupaten Natuna',
    by: 'yusuf',
    strategy: 'community-involvement',
    topic: 'economic-development',
  },
  { of: 'Radio Natuna', by: 'yusuf', strategy: 'publication', topic: 'communication' },
  {
    ...{ of: 'Dinas Koperasi & UKM Kepulauan Riau', by: 'rismarini' },
    ...{ strategy: 'community-involvement', topic: 'economic-development' },
  },
  {
    ...{ of: 'Diskominfo Kepulauan Riau', by: 'rismarini' },
    ...{ strategy: 'information-service', topic: 'digital-inclusion' },
  },
]

/** Partners, what they gave, who does what, and what the work rests on; the cooperative office's representative comes in. */
export async function enterPartners(db: Db, sender: Sender, password: string, now: Date): Promise<void> {
  const actors = await actorsOf(db, ['ratna', 'rismarini', 'yusuf', 'maryam'])
  const at = moment('2022-09-01', 7)
  const entered = new Map<string, { id: PartnerId; scopeId: number }>()
  for (const { by, ...facts } of organisations) {
    const actor = actors.get(by)
    if (!actor) continue
    const place = scopeOf(actor)
    const id = idOf<PartnerId>(`partner/${facts.name}`, at)
    const none = { address: null, phone: null, email: null, website: null, note: null }
    const { scopeId } = await sender.send(`partner/${facts.name}`, at, actor, registerPartner, {
      ...{ id, placeId: place, serves: [place], ...facts, ...none },
    })
    entered.set(facts.shortName ?? facts.name, { id, scopeId })
  }
  for (const { of, by, strategy, topic } of roles) {
    const [actor, partner] = [actors.get(by), entered.get(of)]
    if (!actor || !partner) continue
    const key = `partner-role/${of}`
    await sender.send(key, at, actor, setPartnerRole, {
      ...{ id: idOf<PartnerRoleId>(key, at), partnerId: partner.id, regionId: scopeOf(actor) },
      ...{ strategy, topic, since: '2022-09-01', until: null },
    })
  }
  await hangOn(sender, actors, entered, at, now)
  const [rismarini, diskop] = [actors.get('rismarini'), entered.get('Dinas Koperasi & UKM Kepulauan Riau')]
  if (!rismarini || !diskop || (await loginsOf(db, ['suryani'])).has('suryani')) return
  const seat = { login: 'suryani', name: 'Suryani', role: 'partner', by: 'rismarini' } as const
  await welcome(sender, { ...seat, scopeId: diskop.scopeId }, rismarini, password, now)
}

/** A contact, a gift, and documents of the regency and of a village. */
async function hangOn(
  sender: Sender,
  actors: ReadonlyMap<string, Actor>,
  entered: ReadonlyMap<string, { id: PartnerId }>,
  at: Date,
  now: Date,
): Promise<void> {
  const [rismarini, yusuf, maryam] = ['rismarini', 'yusuf', 'maryam'].map(login => actors.get(login))
  const diskop = entered.get('Dinas Koperasi & UKM Kepulauan Riau')
  if (!rismarini || !yusuf || !maryam || !diskop) return
  await sender.send('partner-contact/diskop', at, rismarini, keepPartnerContacts, {
    ...{ partnerId: diskop.id, version: 1 },
    contacts: [
      {
        ...{ id: idOf('partner-contact/diskop', at), name: 'Suryani', position: 'Kepala Bidang UKM' },
        ...{ phone: null, email: null },
      },
    ],
  })
  await sender.send('partner-gift/diskop', at, yusuf, recordPartnerGift, {
    ...{ id: idOf<PartnerGiftId>('partner-gift/diskop', at), partnerId: diskop.id, scopeId: scopeOf(maryam) },
    ...{ year: 2022, what: 'Pelatihan kemasan kerupuk ikan', kind: 'packaging', value: 7_500_000 },
  })
  type Given = Omit<GivenOf<typeof recordBasis>, 'id' | 'scopeId'>
  const document = async (key: string, by: Actor, facts: Given) => {
    // their days follow from today: a load that goes on another day finds them there
    const of = { scopeId: scopeOf(by), kind: facts.kind }
    const { total } = await sender.ask(now, by, listBases, of)
    if (total > 0) return
    const id = idOf<PolicyBasisId>(`policy-basis/${key}`, at)
    await sender.send(`policy-basis/${key}`, now, by, recordBasis, { id, scopeId: of.scopeId, ...facts })
  }
  const none = { validUntil: null, amount: null, partnerId: null, link: null, topics: [] }
  const away = (days: number) => dayIn(new Date(now.getTime() + days * 86_400_000))
  const dated = away(-325)
  const year = dated.slice(0, 4)
  await document('decree', yusuf, {
    ...{ ...none, kind: 'decree', number: `188.45/77/${year}`, dated, validUntil: away(40) },
    title: 'Tim transformasi perpustakaan berbasis inklusi sosial Kabupaten Natuna',
  })
  await document('agreement', rismarini, {
    ...{ ...none, kind: 'agreement', number: '518/12/PKS/2022', dated: '2022-08-20', partnerId: diskop.id },
    title: 'Pendampingan usaha kecil melalui perpustakaan desa',
  })
  await document('budget', maryam, {
    ...{ ...none, kind: 'village-budget', number: `3/${year}`, dated, amount: 15_000_000 },
    ...{ title: 'APBDes Sepempang, pos perpustakaan desa', validUntil: away(35) },
  })
}

const scopeOf = (actor: Actor): number => actor.grants[0]?.scopeId ?? 1
