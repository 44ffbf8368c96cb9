import { afterAll, expect, test } from 'vitest'
import { makeId, type PartnerId } from '../../contract/ids.ts'
import {
  amendPartner,
  getPartner,
  keepPartnerContacts,
  listPartners,
  type PartnerFacts,
  registerPartner,
} from '../../contract/partners.ts'
import { cast } from '../../tests/people.ts'
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
const enter = async (by: typeof ratna, placeId: number, given: Partial<PartnerFacts> = {}) => {
  const id = makeId<PartnerId>()
  await app.send(by, registerPartner, { id, placeId, ...facts, ...given })
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
