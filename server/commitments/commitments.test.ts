import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { getCommitment } from '../../contract/commitments.ts'
import type { Command, InputOf } from '../../contract/endpoint.ts'
import { type MeetingId, makeId, type PartnerId } from '../../contract/ids.ts'
import { closeLibrary, reopenLibrary } from '../../contract/libraries.ts'
import { mergeLibraries, unmergeLibraries } from '../../contract/library-merges.ts'
import { answerPairing, offerTo } from '../../contract/matching.ts'
import { holdMeeting, planMeeting, scheduleMeeting } from '../../contract/meetings.ts'
import { approveMinutes, getMinutes, putLine, sendMinutes } from '../../contract/minutes.ts'
import { keepPartnerContacts, mergePartners } from '../../contract/partners.ts'
import * as links from '../../contract/pledge-links.ts'
import * as contract from '../../contract/pledging.ts'
import { meetingInput, minuteInput, pledgeInput, shareInput } from '../../tests/inputs.ts'
import { cast, partnerIn, person, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { need, proposal } from '../needs/for-tests.ts'
import { filesOnDisk } from '../platform/files-on-disk.ts'
import { useFiles } from '../platform/files.ts'
import type { Letter } from '../reminders/mail.ts'
import { useMail } from '../reminders/mail.ts'
import { sendDueLinks } from './mailing.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, salmah, yusuf, rismarini, tiwi, ratna } = people
const { sepempang, sedanau, menteng, natuna: library } = people.places
const { natuna } = people.regions
useFiles(filesOnDisk(join(app.folder(), 'files')))
afterAll(app.close)
beforeEach(async () => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
  // each story begins with nothing
  await app.look(async tx => {
    for (const table of ['commitment_step', 'commitment_change', 'delivery', 'commitment'])
      await sql`delete from ${sql.table(table)}`.execute(tx)
  })
})

async function office(name: string, who: string) {
  return app.look(async tx => {
    const place = await partnerIn(tx, app.now.at, natuna, name)
    return { id: place.id, actor: await person(tx, app.now.at, who, 'partner', { ...place, id: null }) }
  })
}
const bank = await office('Bank Riau Kepri Ranai', 'Hendra')
const koperasi = await office('Dinas Koperasi Natuna', 'Nurhayati')

type Row = {
  id: string
  scope_id: number
  amount: number
  deadline: string
  version: number
  [key: string]: unknown
}
const rows = (where = sql`true`) =>
  app.look(
    async tx =>
      (await sql<Row>`select * from commitment where ${where} order by proposed_at, id`.execute(tx)).rows,
  )
const read = async (id: string) => (await rows(sql`id = ${id}::uuid`))[0] as Row
const as = <C extends Command>(actor: Actor | null, command: C, input: object) =>
  app.send(actor, command, input as never)

async function pledge(actor: Actor, places: readonly Pick<Place, 'scopeId'>[], more: object = {}) {
  const pledgeId = makeId<never>()
  const shares = places.map(({ scopeId }) => ({ id: makeId<never>(), scopeId, ...shareInput }))
  const input = { pledgeId, partnerId: bank.id, ...pledgeInput, shares, ...more }
  await as(actor, contract.pledge, input)
  return { pledgeId, ids: shares.map(({ id }) => id as string) }
}
async function one(actor: Actor, more: object = {}, place: Pick<Place, 'scopeId'> = sepempang) {
  const { pledgeId, ids } = await pledge(actor, [place], more)
  return { pledgeId, id: ids[0] as string }
}
const agree = (actor: Actor, id: string, version = 1) =>
  as(actor, contract.agreeCommitments, { commitments: [{ id, version }] })

test('at a meeting a bank promises machines for three villages; the minutes make it three promises', async () => {
  const meetingId = makeId<MeetingId>()
  const times = { starts: '2026-11-20T08:30', ends: '2026-11-20T15:30' }
  await as(yusuf, planMeeting, { id: meetingId, scopeId: natuna, ...meetingInput, ...times })
  await as(yusuf, scheduleMeeting, { id: meetingId, version: 1 })
  app.now.at = new Date('2026-11-20T05:00:00Z')
  const line = (more: object) =>
    as(yusuf, putLine, {
      ...{ id: makeId(), meetingId, version: 0, at: app.now.at.toISOString(), ...minuteInput },
      ...{ kind: 'commitment', text: 'Bank memberi mesin pengemas', partnerId: bank.id, form: 'packaging' },
      ...{ value: 40_000_000, deadline: '2027-02-28', ...more },
    })
  const three = { receivers: [sepempang.id, sedanau.id, library.id], amount: 3, unit: 'mesin' }
  expect(await refusal(line({ ...three, amount: 2 }))).toBe('minutes.fewer-than-receivers')
  expect(await refusal(line({ ...three, receivers: [menteng.id] }))).toBe('minutes.receiver-unfit')
  expect(await refusal(line({ ...three, deadline: '2026-11-19' }))).toBe('minutes.deadline-before')
  await line(three)
  // an office that is no partner on record, for nobody in particular
  await line({
    partnerId: null,
    who: 'Camat Bunguran',
    form: 'promotion',
    value: null,
    inKind: 'Lapak pameran',
  })
  const { lines } = await app.ask(yusuf, getMinutes, { meetingId })
  expect(lines[0]?.receiverNames).toEqual([sepempang.name, sedanau.name, library.name])
  const before = await one(yusuf, { promisedOn: '2026-11-18', deadline: '2027-03-10' })
  await as(yusuf, holdMeeting, { id: meetingId, version: 2 })
  await as(yusuf, sendMinutes, { meetingId, version: 1, correctBy: '2026-11-20' })
  await as(yusuf, approveMinutes, { meetingId, version: 2 })
  const made = await rows(sql`origin = 'meeting'`)
  const order = [sepempang, sedanau, library].map(({ scopeId }) => scopeId)
  const machines = made
    .filter(row => row.form === 'packaging')
    .toSorted((a, b) => order.indexOf(a.scope_id) - order.indexOf(b.scope_id))
  expect(machines.map(row => [row.amount, row.unit, row.worth, row.deadline])).toEqual([
    [1, 'mesin', 13_333_334, '2027-02-28'],
    [1, 'mesin', 13_333_333, '2027-02-28'],
    [1, 'mesin', 13_333_333, '2027-02-28'],
  ])
  expect(new Set(machines.map(row => row.pledge_id))).toEqual(new Set([lines[0]?.id]))
  expect(machines[0]).toMatchObject({ owner_id: yusuf.personId, partner_id: bank.id, agreed_at: null })
  // what the desk had entered before is pointed out, and somebody says
  expect(machines.map(row => row.alike_to)).toEqual([before.id, null, null])
  const [first, second] = machines as [Row, Row]
  await as(yusuf, contract.joinCommitments, { id: before.id, version: 1, as: first.id })
  expect([(await read(before.id)).same_as, (await read(first.id)).alike_to]).toEqual([first.id, null])
  expect(await refusal(agree(bank.actor, before.id, 2))).toBe('commitment.wrong-state')
  const wider = { scope_id: natuna, library_id: null, amount: 1, unit: 'paket', giver: 'Camat Bunguran' }
  expect(made.find(row => row.form === 'promotion')).toMatchObject(wider)

  const pledgeId = first.pledge_id as never
  const { token } = await app.send(yusuf, links.makePledgeLink, { pledgeId, contactId: null })
  const shown = await app.ask(null, links.readPledgeLink, { token })
  expect(shown).toMatchObject({ giver: 'Bank Riau Kepri Ranai', changes: [], expiresOn: '2026-12-20' })
  expect(shown.commitments.map(row => row.state)).toEqual(['proposed', 'proposed', 'proposed'])
  expect(JSON.stringify(shown)).not.toContain('Yusuf')
  const answer = (more: object) =>
    as(null, links.answerPledgeLink, {
      ...{ token, name: 'Hendra, kepala cabang', agreed: [], declined: [], changes: [], ...more },
    })
  const [a, b, d] = machines.map(({ id }) => ({ id, version: 1 })) as [Seen, Seen, Seen]
  const stale = { ...a, version: (await read(a.id)).version }
  expect(await refusal(answer({ agreed: [stale, { ...b, version: 9 }] }))).toBe('record.changed-meanwhile')
  expect(await refusal(answer({ agreed: [stale, stale] }))).toBe('commitment.wrong-state')
  expect((await read(a.id)).agreed_at).toBeNull()
  const reason = 'Anggaran satu mesin dialihkan'
  await answer({ agreed: [stale, b], declined: [{ ...d, reason }] })
  expect(await read(second.id)).toMatchObject({ agreed_how: 'link', agreed_name: 'Hendra, kepala cabang' })
  expect(await read(d.id)).toMatchObject({ withdrawn_side: 'giver', withdrawn_reason: reason })
  // nothing is left to answer
  expect(await refusal(app.ask(null, links.readPledgeLink, { token }))).toBe('commitment.link-not-valid')
  const told = await app.look(tx =>
    sql`select data::text from event where name like 'commitments.%'`.execute(tx),
  )
  expect(JSON.stringify(told.rows)).not.toMatch(/Hendra|13333/)
})
type Seen = { id: string; version: number }

test('at the desk nothing is written by half, and the same promise is pointed out', async () => {
  const refused = (more: object, actor = yusuf) => refusal(pledge(actor, [sepempang, sedanau], more))
  expect(await refused({ deadline: '2026-11-17' })).toBe('commitment.deadline-before')
  expect(await refused({ deadline: '2101-01-01' })).toBe('commitment.deadline-far')
  expect(await refused({ promisedOn: '2026-11-21' })).toBe('commitment.promised-ahead')
  expect(await refused({ unit: ' ' })).toBe('commitment.unit-missing')
  expect(await refused({ said: null })).toBe('offer.said-missing')
  expect(await refused({ partnerId: null })).toBe('commitment.giver-missing')
  expect(await refused({ ownerId: tiwi.personId })).toBe('commitment.owner-unfit')
  expect(await refused({}, maryam)).toBe('access.not-found')
  expect(await refused({}, tiwi)).toBe('access.not-found')
  const needId = await need(app, salmah, sedanau.id)
  const share = (place: Place, more: object = {}) => ({
    id: makeId(),
    scopeId: place.scopeId,
    ...shareInput,
    ...more,
  })
  const linked = [share(sedanau, { needId }), share(sepempang, { needId })]
  const unfit = pledge(yusuf, [], { shares: linked })
  await expect(unfit).rejects.toMatchObject({
    code: 'commitment.link-unfit',
    fields: [{ path: 'shares.1.needId' }],
  })
  expect(await refused({ form: 'money', unit: null, shares: [share(library, { amount: 5 })] })).toBe(
    'commitment.worth-unfit',
  )
  expect(await rows()).toHaveLength(0)
})

test('a partner enters its own, which is agreed by that; of others it sees nothing', async () => {
  const { id, pledgeId } = await one(bank.actor, { said: null })
  expect(await read(id)).toMatchObject({ agreed_how: 'account', agreed_by: bank.actor.personId, spoken: [] })
  expect(await refusal(one(bank.actor, { partnerId: koperasi.id }))).toBe('access.not-found')
  expect(await refusal(one(bank.actor, {}, menteng))).toBe('access.not-found')
  await expect(one(yusuf, { deadline: '2027-01-15' })).rejects.toMatchObject({
    ...{ code: 'commitment.alike', params: { ids: id } },
  })
  const other = await one(yusuf, { deadline: '2027-01-15', apartFrom: [id] })
  expect((await read(other.id)).spoken).toMatchObject([{ what: 'stated', how: 'telephone', office: natuna }])
  await one(yusuf, { partnerId: null, giver: 'BANK RIAU, KEPRI RANAI', form: 'goods' })
  expect(await refusal(one(yusuf, { form: 'goods' }))).toBe('commitment.alike')
  for (const wrong of [koperasi.actor, tiwi]) {
    expect(await refusal(agree(wrong, other.id))).toBe('access.not-found')
    expect(await refusal(app.send(wrong, links.makePledgeLink, { pledgeId, contactId: null } as never))).toBe(
      'access.not-found',
    )
  }
  expect(await refusal(agree(yusuf, other.id))).toBe('access.not-allowed')
  expect(await refusal(agree(bank.actor, other.id, 2))).toBe('record.changed-meanwhile')
  await agree(bank.actor, other.id)
  expect(await refusal(agree(bank.actor, other.id, 2))).toBe('commitment.wrong-state')
})

test('until the giver has said yes the office puts it right; after that both sides agree to each change', async () => {
  const { id } = await one(yusuf)
  const { form, what, forWhom, promisedOn } = pledgeInput
  const facts = {
    form,
    what,
    forWhom,
    promisedOn,
    ownerId: maryam.personId,
    unit: 'mesin',
    ...shareInput,
    amount: 4,
  }
  const amend = (version: number) =>
    as(yusuf, contract.amendCommitment, { id, version, ...facts, worth: 48_000_000, deadline: '2027-01-31' })
  await amend(1)
  await agree(bank.actor, id, 2)
  expect(await refusal(amend(3))).toBe('commitment.wrong-state')
  const propose = (side: 'giver' | 'office', version: number, more: object = {}, actor: Actor = yusuf) => {
    const changeId = makeId<string>()
    const asked = {
      changeId,
      side,
      amount: 4,
      worth: 48_000_000,
      deadline: '2027-03-31',
      reason: 'Mesin belum tiba',
    }
    return as(actor, contract.proposeChange, { id, version, ...asked, ...more }).then(() => changeId)
  }
  const answer = (change: string, version: number, given: string, actor: Actor, more: object = {}) =>
    as(actor, contract.answerChange, { id: change, version, answer: given, reason: null, ...more })
  expect(await refusal(propose('office', 3, { deadline: '2027-01-31' }))).toBe('commitment.same-facts')
  expect(await refusal(propose('office', 3, { deadline: '2026-11-17' }))).toBe('commitment.deadline-before')
  expect(await refusal(propose('giver', 3))).toBe('offer.said-missing')
  const change = await propose('giver', 3, {}, bank.actor)
  expect(await refusal(propose('office', 4))).toBe('commitment.change-pending')
  expect(await refusal(answer(change, 4, 'accept', bank.actor))).toBe('access.not-allowed')
  expect(await refusal(answer(change, 4, 'refuse', yusuf))).toBe('commitment.reason-missing')
  const both = await Promise.all([
    refusal(answer(change, 4, 'accept', yusuf)),
    refusal(answer(change, 4, 'accept', rismarini)),
  ])
  expect(both.filter(code => code === 'done')).toHaveLength(1)
  expect(await read(id)).toMatchObject({ deadline: '2027-03-31', version: 5, owner_id: maryam.personId })
  const back = await propose('office', 5, { amount: 6 })
  await answer(back, 6, 'take-back', yusuf)
  await app.look(tx =>
    sql`insert into delivery (id, commitment_id, scope_id, library_id, province_id, regency_id, sent_on, amount, entity, told_side,
        told_at, confirmed_on, confirmed_at, arrived, arrived_worth, condition)
      select gen_random_uuid(), id, scope_id, library_id, province_id, regency_id, '2026-11-20', 2, 'Desa', 'office', ${app.now.at},
        '2026-11-20', ${app.now.at}, 2, 24000000, 'good' from commitment where id = ${id}`.execute(tx),
  )
  expect(await refusal(propose('office', 7, { amount: 1 }))).toBe('commitment.below-delivered')
  const less = await propose('office', 7, { amount: 2, worth: 24_000_000 })
  await answer(less, 8, 'accept', bank.actor)
  expect(await read(id)).toMatchObject({ amount: 2, is_fulfilled: true, delivered_worth: 24_000_000 })
  const withdraw = { id, version: 9, side: 'office', reason: 'Tidak perlu' }
  expect(await refusal(as(yusuf, contract.withdrawCommitment, withdraw))).toBe('commitment.wrong-state')
})

test('a signed agreement says yes for all of its pledge that waits; a link by mail goes to a contact', async () => {
  const { pledgeId, ids } = await pledge(yusuf, [sepempang, sedanau])
  const path = join(app.folder(), 'agreement.pdf')
  const upload = (text: string, more: object = {}) => {
    writeFileSync(path, text)
    const sha256 = createHash('sha256').update(text).digest('hex')
    const input = { id: makeId<never>(), pledgeId, number: '7/PKS/2026', dated: '2026-11-19', ...more }
    return app.upload(yusuf, contract.attachCommitmentPaper, input as never, {
      path,
      size: text.length,
      sha256,
    })
  }
  const contacts = [
    { id: makeId<never>(), name: 'Siti', position: 'Humas', phone: null, email: 'siti@bank.example' },
  ]
  await as(yusuf, keepPartnerContacts, { partnerId: bank.id, version: 1, contacts })
  const make = (contactId: string | null, actor = yusuf) =>
    as(actor, links.makePledgeLink, { pledgeId, contactId }) as Promise<{ token: string; sent: boolean }>
  expect(await refusal(make(makeId()))).toBe('commitment.contact-unfit')
  // a village keeps a part of the pledge only
  expect(await refusal(make(null, maryam))).toBe('access.not-allowed')
  const sent: Letter[] = []
  const mail = {
    send: async (letter: Letter) => (sent.push(letter), 'sent' as const),
    verify: async () => undefined,
    close: () => undefined,
  }
  useMail({ url: 'smtp://127.0.0.1', from: 'sinergi@sinergi.example' })
  const made = await make(contacts[0]?.id ?? '')
  await sendDueLinks({ db: app.db, clock: () => app.now.at, url: 'https://sinergi.example', mail })
  useMail(undefined)
  expect([made.sent, sent.length, sent[0]?.to]).toEqual([true, 1, 'siti@bank.example'])
  const token = /\/janji\/([\w-]{43})/.exec(sent[0]?.text ?? '')?.[1] ?? ''
  expect((await app.ask(null, links.readPledgeLink, { token })).commitments).toHaveLength(2)
  const next = await make(null)
  for (const over of [token, made.token])
    expect(await refusal(app.ask(null, links.readPledgeLink, { token: over }))).toBe(
      'commitment.link-not-valid',
    )
  app.now.at = new Date('2026-12-21T03:00:00Z')
  expect(await refusal(app.ask(null, links.readPledgeLink, { token: next.token }))).toBe(
    'commitment.link-not-valid',
  )
  app.now.at = new Date('2026-11-20T03:00:00Z')

  expect(await refusal(upload('<html>'))).toBe('commitment.paper-unfit')
  expect(await refusal(upload('%PDF-1.7', { dated: '2026-11-21' }))).toBe('commitment.paper-ahead')
  expect(await upload('%PDF-1.7 perjanjian')).toEqual({ agreed: 2 })
  expect((await rows()).map(row => row.agreed_how)).toEqual(['document', 'document'])
  // the wrong file: the yes that rests on it is taken back; it stays while something else says so
  const [wrong] = (await app.ask(yusuf, getCommitment, { id: ids[0] } as never)).papers
  const takeOut = { id: wrong?.id, reason: 'Berkas tertukar' }
  expect(await as(yusuf, contract.withdrawCommitmentPaper, takeOut)).toEqual({ waiting: 2 })
  expect((await rows()).map(row => row.agreed_how)).toEqual([null, null])
  expect(await refusal(as(yusuf, contract.withdrawCommitmentPaper, takeOut))).toBe(
    'commitment.paper-withdrawn',
  )
  expect(await upload('%PDF-1.7 perjanjian yang benar')).toEqual({ agreed: 2 })
  expect(await refusal(make(null))).toBe('commitment.wrong-state')
  const said = { how: 'letter', note: '12/2026' }
  const withdraw = { id: ids[0], version: 4, side: 'giver', reason: 'Anggaran dialihkan' }
  expect(await refusal(as(yusuf, contract.withdrawCommitment, withdraw))).toBe('offer.said-missing')
  await as(yusuf, contract.withdrawCommitment, { ...withdraw, said })
  expect(await read(ids[0] as string)).toMatchObject({ withdrawn_side: 'giver', version: 5 })
  // what was sent on the strength of the only agreement keeps it
  await app.look(tx =>
    sql`insert into delivery (id, commitment_id, scope_id, library_id, province_id, regency_id, sent_on, amount, entity, told_side, told_at)
      select gen_random_uuid(), id, scope_id, library_id, province_id, regency_id, '2026-11-20', 1, 'Desa', 'office', ${app.now.at}
      from commitment where id = ${ids[1]}`.execute(tx),
  )
  const [right] = (await app.ask(yusuf, getCommitment, { id: ids[0] } as never)).papers
  const takeRight = { id: right?.id, reason: 'Keliru' }
  expect(await refusal(as(yusuf, contract.withdrawCommitmentPaper, takeRight))).toBe('commitment.paper-used')
})

test('what an agreed pairing gives is promised once, and as it was agreed', async () => {
  const needId = await need(app, maryam, sepempang.id)
  const given = proposal({ needId, partnerId: bank.id } as never)
  await as(bank.actor, offerTo, given)
  const promise = (more: object = {}, share: object = {}) =>
    pledge(bank.actor, [], {
      ...{ pairingId: given.id, form: 'money', unit: null, ...more },
      shares: [
        {
          id: makeId(),
          scopeId: sepempang.scopeId,
          ...shareInput,
          amount: 5_000_000,
          worth: null,
          needId,
          ...share,
        },
      ],
    })
  expect(await refusal(promise())).toBe('commitment.pairing-unfit')
  await as(maryam, answerPairing, { id: given.id, version: 1, accept: true, reason: null })
  expect(await refusal(promise({}, { amount: 4_000_000 }))).toBe('commitment.pairing-unfit')
  expect(await refusal(promise({}, { needId: null }))).toBe('commitment.pairing-unfit')
  await promise()
  expect(await rows()).toMatchObject([{ origin: 'pairing', worth: 5_000_000, need_id: needId }])
  expect(await refusal(promise({ form: 'finance' }))).toBe('commitment.pairing-unfit')
})

test('a library that closes keeps what it was promised, and two that become one have it together', async () => {
  const { id } = await one(yusuf, {}, sedanau)
  const closing = { libraryId: sedanau.id, version: 1, reason: 'Pindah', on: '2026-11-19' }
  await as(yusuf, closeLibrary, closing as InputOf<typeof closeLibrary>)
  expect(await refusal(one(yusuf, { form: 'goods' }, sedanau))).toBe('library.closed')
  await agree(bank.actor, id)
  await as(yusuf, reopenLibrary, { libraryId: sedanau.id, version: 2 })
  const mergeId = makeId<never>()
  const pair = { from: sedanau.id, into: sepempang.id, fromVersion: 3, intoVersion: 1, take: [] }
  await as(yusuf, mergeLibraries, { id: mergeId, ...pair })
  expect(await read(id)).toMatchObject({ library_id: sepempang.id, scope_id: sepempang.scopeId })
  await as(yusuf, unmergeLibraries, { mergeId })
  expect(await read(id)).toMatchObject({ library_id: sedanau.id, scope_id: sedanau.scopeId })
})

test('who speaks for a partner that another became says yes to what the former promised', async () => {
  const old = await office('Koperasi Natuna', 'Hamid')
  const { id } = await one(yusuf, { partnerId: old.id as PartnerId })
  const two = { from: old.id, into: koperasi.id, fromVersion: 1, intoVersion: 1 }
  await as(yusuf, mergePartners, { id: makeId(), ...two })
  expect(await refusal(one(ratna, { partnerId: koperasi.id }))).toBe('commitment.alike')
  await agree(koperasi.actor, id)
  expect(await read(id)).toMatchObject({ agreed_how: 'account', partner_id: old.id })
})
