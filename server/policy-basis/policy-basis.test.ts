import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeId, type PartnerId, type PolicyBasisId } from '../../contract/ids.ts'
import { mergePartners } from '../../contract/partners.ts'
import {
  amendBasis,
  attachBasis,
  type BasisFacts,
  basisState,
  endBasis,
  listBases,
  recordBasis,
} from '../../contract/policy-basis.ts'
import { cast, partnerIn } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { filesOnDisk } from '../platform/files-on-disk.ts'
import { useFiles } from '../platform/files.ts'

const app = await testApp(new Date('2026-11-20T03:00:00Z'))
const people = await cast(app)
const { ratna, rismarini, yusuf, maryam, salmah, tiwi, regions, places } = people
afterAll(app.close)

const facts: BasisFacts = {
  ...{ kind: 'decree', number: '188.45/77/2026', title: 'Tim perpustakaan inklusif', dated: '2026-02-01' },
  ...{ validUntil: '2026-12-31', amount: null, partnerId: null, link: null, topics: ['education'] },
}
const enter = async (by: typeof ratna, scopeId: number, given: Partial<BasisFacts> = {}) => {
  const id = makeId<PolicyBasisId>()
  await app.send(by, recordBasis, { id, scopeId, ...facts, ...given })
  return id
}
const seen = async (by: typeof ratna, filter: object = {}) => (await app.ask(by, listBases, filter)).documents

const budget = { kind: 'village-budget', number: '3/2026', validUntil: null } as const
const decree = await enter(yusuf, regions.natuna)
const apbdes = await enter(maryam, places.sepempang.scopeId, { ...budget, amount: 15_000_000 })

test('what a regency decided holds for its libraries; what a village decided is seen above it, not beside it', async () => {
  expect((await seen(maryam)).map(one => one.id)).toEqual([decree, apbdes])
  expect((await seen(salmah)).map(one => one.id)).toEqual([decree])
  expect((await seen(maryam)).map(one => one.mine)).toEqual([false, true])
  expect((await seen(rismarini)).map(one => one.id)).toEqual([decree, apbdes])
  expect(await seen(tiwi)).toEqual([])
})

test('what ends within 90 days stands on top and is counted', async () => {
  const { expiring, documents } = await app.ask(yusuf, listBases, {})
  expect(expiring).toBe(1)
  expect(documents.map(one => one.state)).toEqual(['expiring', 'in-force'])
})

test.each([
  ['2027-02-18', 'expiring'],
  ['2027-02-19', 'in-force'],
  ['2026-11-20', 'expiring'],
  ['2026-11-19', 'expired'],
  [null, 'in-force'],
] as const)('valid until %s: %s, in the list as in the rule', async (validUntil, state) => {
  expect(basisState({ validUntil, endedOn: null }, '2026-11-20')).toBe(state)
  const number = `uji-${validUntil}`
  await enter(rismarini, regions.kepri, { number, validUntil })
  expect((await seen(rismarini, { q: number })).map(one => one.state)).toEqual([state])
})

test.each([
  ['Rp0', { ...budget, amount: 0 }, 'request.invalid'],
  ['Rp10 quadrillion', { ...budget, amount: 10_000_000_000_000_000 }, 'request.invalid'],
  ['an amount of a decree', { number: 'x', amount: 5 }, 'policy-basis.amount-misplaced'],
  ['an end before its date', { number: 'x', validUntil: '2026-01-31' }, 'policy-basis.until-before'],
  ['a date to come', { number: 'x', dated: '2026-11-21', validUntil: null }, 'policy-basis.date-ahead'],
  [
    'a partner of a decree',
    { number: 'x', partnerId: makeId<PartnerId>() },
    'policy-basis.partner-misplaced',
  ],
  ['the same number, written otherwise', { number: '188.45 / 77 / 2026' }, 'policy-basis.number-taken'],
] as const)('%s is refused', async (_, given, code) => {
  expect(await refusal(enter(yusuf, regions.natuna, given as Partial<BasisFacts>))).toBe(code)
})

test('the same number may stand in another place, or be of another kind', async () => {
  await enter(maryam, places.sepempang.scopeId, { kind: 'regulation' })
  await enter(yusuf, regions.natuna, { kind: 'regulation' })
})

test('a library keeps its own only; a regency’s are read by it', async () => {
  expect(await refusal(enter(maryam, regions.natuna, { number: 'y' }))).toBe('access.not-allowed')
  expect(await refusal(app.send(maryam, amendBasis, { id: decree, version: 1, ...facts }))).toBe(
    'access.not-allowed',
  )
})

test('an agreement names its partner, also after that was renamed or merged', async () => {
  const enterPartner = (name: string) => app.look(tx => partnerIn(tx, app.now.at, regions.natuna, name))
  const [bank, other] = [await enterPartner('BPR Natuna'), await enterPartner('Bank Perkreditan Natuna')]
  const mou = { kind: 'agreement', number: 'PKS-1', partnerId: bank.id } as const
  const id = await enter(yusuf, regions.natuna, mou)
  const merge = { id: makeId<never>(), from: bank.id, into: other.id, fromVersion: 1, intoVersion: 1 }
  await app.send(yusuf, mergePartners, merge)
  const [one] = (await seen(yusuf, { q: 'PKS-1' })).filter(document => document.id === id)
  expect(one?.partner).toEqual({ id: other.id, name: 'Bank Perkreditan Natuna' })
})

test('a document is ended early with a reason, once, on a day between its date and today', async () => {
  const end = (on: string, version = 1) =>
    app.send(yusuf, endBasis, { id: decree, version, on, reason: 'Diganti' })
  expect(await refusal(end('2026-01-31'))).toBe('policy-basis.end-outside')
  expect(await refusal(end('2026-11-21'))).toBe('policy-basis.end-outside')
  await end('2026-11-01')
  expect(await refusal(end('2026-11-01'))).toBe('record.changed-meanwhile')
  expect(await refusal(end('2026-11-01', 2))).toBe('policy-basis.ended')
  expect((await seen(yusuf, { q: '188.45' })).find(one => one.id === decree)).toMatchObject({
    ...{ state: 'ended', endedOn: '2026-11-01', endedReason: 'Diganti' },
  })
})

test('the document itself is a PDF or a picture by its first bytes, and is kept', async () => {
  useFiles(filesOnDisk(app.folder()))
  const send = (content: string, size = content.length) => {
    const path = join(app.folder(), 'sent')
    writeFileSync(path, content, 'latin1')
    const input = { id: makeId(), basisId: apbdes }
    return app.upload(maryam, attachBasis, input, { path, size, sha256: '' })
  }
  expect(await refusal(send('MZ program'))).toBe('policy-basis.file-unfit')
  expect(await refusal(send('%PDF-1.7 ', 11 * 1024 * 1024))).toBe('policy-basis.file-unfit')
  const { file } = await send('%PDF-1.7 APBDes')
  expect((await seen(maryam, { q: '3/2026' }))[0]?.file).toBe(file)
})
