import { afterAll, expect, test } from 'vitest'
import { applyDecree, listDecrees } from '../../contract/boundaries.ts'
import { type DecreeId, makeId, type MergeId, type PartnerId } from '../../contract/ids.ts'
import { listLibraries } from '../../contract/libraries.ts'
import { mergeLibraries, unmergeLibraries } from '../../contract/library-merges.ts'
import {
  alikePartners,
  amendPartner,
  duplicatePartners,
  endPartnerRole,
  getPartner,
  keepPartnerContacts,
  keepPartnersApart,
  listPartnerRoles,
  listPartners,
  mergePartners,
  type PartnerFacts,
  recordPartnerGift,
  registerPartner,
  removePartnerGift,
  setPartnerRole,
  unmergePartners,
} from '../../contract/partners.ts'
import { listBases, recordBasis } from '../../contract/policy-basis.ts'
import { basisInput } from '../../tests/inputs.ts'
import { cast, library, person } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, rismarini, yusuf, maryam, tiwi, bayu, regions } = people
afterAll(app.close)

const facts: PartnerFacts = {
  ...{ name: 'Dinas Koperasi dan UKM Kepulauan Riau', shortName: 'Diskop UKM', kind: 'cooperatives' },
  ...{ serves: [regions.kepri], topics: ['economic-development'], help: ['market', 'packaging'] },
  ...{ address: null, phone: '0771 123456', email: null, website: null, note: null },
}
const nowhere = { scopeId: 0, path: [], id: null }
const scopeOf: Record<string, { scopeId: number; path: number[]; id: null }> = {}
const enter = async (by: typeof ratna, placeId: number, given: Partial<PartnerFacts> = {}) => {
  const id = makeId<PartnerId>()
  const { scopeId } = await app.send(by, registerPartner, { id, placeId, ...facts, ...given })
  scopeOf[id] = { scopeId, path: [1, scopeId], id: null }
  return id
}
const names = async (by: typeof ratna, filter: object = {}) =>
  (await app.ask(by, listPartners, filter)).partners.map(partner => partner.name)

const diskop = await enter(rismarini, regions.kepri)

test('a partner is seen above its place and by all who are where it serves, and nowhere else', async () => {
  for (const person of [ratna, rismarini, yusuf, maryam]) expect(await names(person)).toEqual([facts.name])
  for (const person of [tiwi, bayu]) {
    expect(await names(person)).toEqual([])
    expect(await refusal(app.ask(person, getPartner, { partnerId: diskop }))).toBe('access.not-found')
  }
})

test('a bank of the nation that serves one regency is seen there, and not in the next province', async () => {
  const bank = await enter(ratna, 1, {
    name: 'Bank Rakyat Indonesia',
    kind: 'bank',
    serves: [regions.natuna],
  })
  expect(await names(maryam)).toContain('Bank Rakyat Indonesia')
  expect(await names(tiwi)).toEqual([])
  expect(await refusal(app.send(yusuf, amendPartner, { partnerId: bank, version: 1, ...facts }))).toBe(
    'access.not-allowed',
  )
})

test('an officer adds and takes out regions of their own area only', async () => {
  const beyond = enter(yusuf, regions.natuna, { name: 'BPR Natuna', serves: [regions.natuna, regions.kepri] })
  expect(await refusal(beyond)).toBe('partner.region-beyond')
  expect(await refusal(enter(ratna, 1, { name: 'Radio', serves: [9_999_998] }))).toBe('region.unknown')
})

test('the same name and kind in one place is refused; in another place it is another partner', async () => {
  expect(await refusal(enter(rismarini, regions.kepri, { name: facts.name.toUpperCase() }))).toBe(
    'partner.name-taken',
  )
  await enter(yusuf, regions.natuna, { serves: [regions.natuna] })
})

test('a partner that is renamed keeps its id, is found by both names, and the history says what changed', async () => {
  const name = 'Dinas Koperasi, Usaha Kecil dan Menengah'
  const amended = { partnerId: diskop, version: 1, ...facts, name }
  expect(await app.send(rismarini, amendPartner, amended)).toEqual({ version: 2 })
  expect(await refusal(app.send(rismarini, amendPartner, amended))).toBe('record.changed-meanwhile')
  expect(await names(rismarini, { q: 'dan ukm kepulauan' })).toContain(name)
  expect(await names(rismarini, { q: 'menengah' })).toEqual([name])
  const { history } = await app.ask(maryam, getPartner, { partnerId: diskop })
  expect(history.map(({ what, fields }) => ({ what, fields }))).toEqual([
    { what: 'amended', fields: ['name'] },
    { what: 'registered', fields: [] },
  ])
})

test('whom to reach is for offices: a village library sees the organisation’s own number only', async () => {
  const contacts = [{ id: makeId(), name: 'Nurhayati', position: 'Kabid UKM', phone: '0812', email: null }]
  await app.send(rismarini, keepPartnerContacts, { partnerId: diskop, version: 2, contacts })
  expect((await app.ask(yusuf, getPartner, { partnerId: diskop })).contacts).toEqual(contacts)
  const seen = await app.ask(maryam, getPartner, { partnerId: diskop })
  expect(seen.contacts).toBeNull()
  expect(seen.partner.phone).toBe('0771 123456')
  expect(JSON.stringify(seen)).not.toContain('Nurhayati')
  const events = await app.look(tx =>
    tx.selectFrom('event').select('data').where('subject_id', '=', diskop).execute(),
  )
  expect(JSON.stringify(events)).not.toContain('Nurhayati')
})

test('what was given is entered where it went, with a value that can be, and seen by the partner', async () => {
  const give = (by: typeof ratna, more: object) =>
    app.send(by, recordPartnerGift, {
      ...{ id: makeId<never>(), partnerId: diskop, scopeId: people.places.sepempang.scopeId, year: 2025 },
      ...{ what: 'Mesin jahit', kind: 'equipment' as const, value: 4_000_000, ...more },
    })
  for (const value of [0, 10_000_000_000_000_000, 0.5])
    expect(await refusal(give(yusuf, { value }))).toBe('request.invalid')
  expect(await refusal(give(yusuf, { year: 2027 }))).toBe('partner-gift.year-ahead')
  expect(await refusal(give(maryam, {}))).toBe('access.not-allowed')
  await give(yusuf, {})
  await give(yusuf, { scopeId: regions.natuna, value: null, year: 2024 })
  const { gifts } = await app.ask(rismarini, getPartner, { partnerId: diskop })
  expect(gifts.map(({ year, value, to }) => [year, value, to.name])).toEqual([
    [2025, 4_000_000, 'Perpustakaan Desa Sepempang'],
    [2024, null, 'Kabupaten Natuna'],
  ])
  await app.send(yusuf, removePartnerGift, { id: gifts[1]?.id ?? makeId<never>() })
  expect((await app.ask(rismarini, getPartner, { partnerId: diskop })).gifts).toHaveLength(1)
})

test('two entries of one partner are found, merged, and taken apart again', async () => {
  const short = await enter(yusuf, regions.natuna, {
    ...{ name: 'Bappeda Natuna', kind: 'planning', serves: [regions.natuna], topics: ['health'], help: [] },
  })
  const long = await enter(yusuf, regions.natuna, {
    name: 'Badan Perencanaan Pembangunan Daerah Natuna',
    ...{ shortName: null, kind: 'planning', serves: [regions.natuna], topics: ['education'], help: [] },
  })
  const pairs = async () => (await app.ask(yusuf, duplicatePartners, {})).pairs
  expect((await pairs()).map(({ a, b, likeness }) => [a.id, b.id, likeness])).toEqual([[short, long, 100]])
  const typed = { name: 'BAPPEDA Kab. Natuna', kind: 'planning' as const, placeId: regions.natuna }
  expect((await app.ask(yusuf, alikePartners, typed)).alike).toHaveLength(2)
  await app.send(yusuf, recordPartnerGift, {
    ...{ id: makeId<never>(), partnerId: short, scopeId: regions.natuna, year: 2025 },
    ...{ what: 'Rak buku', kind: 'equipment', value: null },
  })
  const set = { partnerId: short, regionId: regions.natuna, strategy: 'advocacy', topic: 'health' } as const
  await app.send(yusuf, setPartnerRole, { id: makeId<never>(), ...set, since: '2026-01-01', until: null })
  const officer = await app.look(tx => person(tx, app.now.at, 'Hamid', 'partner', scopeOf[short] ?? nowhere))

  const id = makeId<never>()
  const two = { from: short, into: long, fromVersion: 1, intoVersion: 1 }
  expect(await refusal(app.send(yusuf, mergePartners, { id, ...two, into: short }))).toBe(
    'partner.merge-itself',
  )
  expect(await refusal(app.send(yusuf, mergePartners, { id, ...two, fromVersion: 2 }))).toBe(
    'record.changed-meanwhile',
  )
  await app.send(yusuf, mergePartners, { id, ...two })
  expect(await pairs()).toEqual([])
  const one = await app.ask(maryam, getPartner, { partnerId: short })
  expect(one.partner).toMatchObject({ id: long, topics: ['education', 'health'] })
  expect(one.former).toBe('Bappeda Natuna')
  expect([one.gifts.length, one.roles.length, one.merges.length]).toEqual([1, 1, 1])
  // the map says the name of today, and whoever had the former entry open is told
  const map = await app.ask(maryam, listPartnerRoles, { region: regions.natuna })
  expect(map.roles.map(role => role.partner.id)).toEqual([long])
  expect(await refusal(app.send(yusuf, amendPartner, { partnerId: short, version: 2, ...facts }))).toBe(
    'partner.merged',
  )
  // its representative is the survivor's now
  const moved = await app.look(tx =>
    tx.selectFrom('role_grant').select('scope_id').where('person_id', '=', officer.personId).execute(),
  )
  expect(moved.map(row => row.scope_id)).toEqual([one.partner.scopeId])

  await app.send(yusuf, unmergePartners, { id })
  expect(await refusal(app.send(yusuf, unmergePartners, { id }))).toBe('partner.merge-undone')
  const again = await app.ask(yusuf, getPartner, { partnerId: short })
  expect([again.partner.id, again.gifts.length, again.roles.length]).toEqual([short, 1, 1])
  const rest = await app.ask(yusuf, getPartner, { partnerId: long })
  expect([rest.partner.topics, rest.gifts.length, rest.roles.length]).toEqual([['education'], 0, 0])
  const [pair] = await pairs()
  await app.send(yusuf, keepPartnersApart, { a: pair?.a.id ?? short, b: pair?.b.id ?? long })
  expect(await pairs()).toEqual([])
})

test('who does what: empty cells are told, terms have an order, and a role is held once', async () => {
  const map = async (by: typeof ratna) => app.ask(by, listPartnerRoles, { region: regions.kepri })
  expect((await map(maryam)).empty).toHaveLength(28)
  const set = (more: object = {}) =>
    app.send(rismarini, setPartnerRole, {
      ...{
        id: makeId<never>(),
        partnerId: diskop,
        regionId: regions.kepri,
        strategy: 'publication' as const,
      },
      ...{ topic: 'economic-development' as const, since: '2026-01-01', until: null, ...more },
    })
  expect(await refusal(set({ until: '2025-12-31' }))).toBe('partner-role.until-before')
  await set()
  expect(await refusal(set({ since: '2026-06-01', until: '2026-06-30' }))).toBe('partner-role.taken')
  await set({ topic: 'health', since: '2027-01-01' })
  const { roles, empty } = await map(maryam)
  expect(roles).toHaveLength(2)
  // one to come fills no cell today
  expect(empty).toHaveLength(27)
  const [role] = roles
  await app.send(rismarini, endPartnerRole, { id: role?.id ?? makeId<never>(), until: '2026-11-19' })
  expect((await map(maryam)).empty).toHaveLength(28)
  const away = set({ regionId: regions.kalteng })
  expect(await refusal(away)).toBe('access.not-found')
})

test('a role is for who stands in the region or serves it', async () => {
  const local = await enter(yusuf, regions.natuna, {
    ...{ name: 'Radio Natuna', shortName: null, kind: 'media', serves: [regions.natuna] },
  })
  const role = { strategy: 'publication', topic: 'communication', since: '2026-01-01', until: null } as const
  const set = (regionId: number) =>
    app.send(rismarini, setPartnerRole, { id: makeId<never>(), partnerId: local, regionId, ...role })
  expect(await refusal(set(regions.kepri))).toBe('partner-role.not-serving')
  await set(regions.natuna)
  // a bank of the nation has no role where it does not serve
  const [bank] = (await app.ask(ratna, listPartners, { kind: 'bank' })).partners
  const ofBank = { id: makeId<never>(), partnerId: bank?.id ?? local, regionId: regions.kepri, ...role }
  expect(await refusal(app.send(ratna, setPartnerRole, ofBank))).toBe('partner-role.not-serving')
})

test('a representative sees their own organisation, and nothing that is the programme’s', async () => {
  const nurhayati = await app.look(tx =>
    person(tx, app.now.at, 'Nurhayati', 'partner', scopeOf[diskop] ?? nowhere),
  )
  expect(await names(nurhayati)).toEqual(['Dinas Koperasi, Usaha Kecil dan Menengah'])
  const own = await app.ask(nurhayati, getPartner, { partnerId: diskop })
  expect([own.contacts?.length, own.gifts.length]).toEqual([1, 1])
  expect(own.representatives).toMatchObject([{ name: 'Nurhayati', waiting: false }])
  await app.ask(nurhayati, listPartnerRoles, { region: regions.kepri })
  expect(await refusal(app.ask(nurhayati, listPartnerRoles, { region: regions.kalteng }))).toBe(
    'access.not-found',
  )
  expect(await refusal(app.ask(nurhayati, listLibraries, {}))).toBe('access.not-allowed')
})

test('when two libraries become one, what was given to the one was given to the other, and its documents are the other’s', async () => {
  const { sepempang } = people.places
  const garden = await app.look(async tx => {
    const { region_id } = await tx
      .selectFrom('library')
      .select('region_id')
      .where('id', '=', sepempang.id)
      .executeTakeFirstOrThrow()
    return library(tx, app.now.at, 'community', region_id, 'Taman Baca Anggrek')
  })
  await app.send(yusuf, recordPartnerGift, {
    ...{ id: makeId<never>(), partnerId: diskop, scopeId: garden.scopeId, year: 2026 },
    ...{ what: 'Kemasan', kind: 'packaging', value: 500_000 },
  })
  await app.send(yusuf, recordBasis, { id: makeId<never>(), scopeId: garden.scopeId, ...basisInput } as never)
  const merger = makeId<MergeId>()
  await app.send(yusuf, mergeLibraries, {
    ...{ id: merger, from: garden.id, into: sepempang.id, fromVersion: 1, intoVersion: 1, take: [] },
  })
  const given = async () =>
    (await app.ask(yusuf, getPartner, { partnerId: diskop })).gifts.find(gift => gift.what === 'Kemasan')?.to
      .name
  const [document] = (await app.ask(maryam, listBases, { scopeId: sepempang.scopeId })).documents
  expect([await given(), document?.number]).toEqual([sepempang.name, basisInput.number])
  await app.send(yusuf, unmergeLibraries, { mergeId: merger })
  expect(await given()).toBe('Taman Baca Anggrek')
})

test('after a boundary decree a partner, its roles and documents stand where their region does', async () => {
  await app.send(yusuf, recordBasis, { id: makeId<never>(), scopeId: regions.natuna, ...basisInput } as never)
  const { total } = await app.ask(ratna, listDecrees, {})
  await app.send(ratna, applyDecree, {
    ...{
      id: makeId<DecreeId>(),
      number: '1/2026',
      on: '2026-03-01',
      effectiveFrom: '2026-04-01',
      version: total,
    },
    lines: [{ old: '21.03', new: '62.99', name: null }],
  })
  const lukman = await names(people.lukman)
  expect(lukman).toContain('Radio Natuna')
  const map = await app.ask(people.lukman, listPartnerRoles, { region: regions.natuna })
  expect(map.roles.map(role => role.partner.name)).toContain('Radio Natuna')
  expect(await names(rismarini)).not.toContain('Radio Natuna')
  const documents = (await app.ask(people.lukman, listBases, {})).documents
  expect(documents.map(document => document.of.scopeId)).toContain(regions.natuna)
})
