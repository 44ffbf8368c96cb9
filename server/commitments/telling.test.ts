import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { getCommitment } from '../../contract/commitments.ts'
import { type CommitmentId, makeId } from '../../contract/ids.ts'
import { alikeCommitments } from '../../contract/pledging.ts'
import { cast, partnerIn, person } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { useMail } from '../reminders/mail.ts'
import { planDue } from '../reminders/planning.ts'
import { sendDue } from '../reminders/sending.ts'
import { promisesTold } from './telling.ts'

const app = await testApp()
const people = await cast(app)
afterAll(app.close)
const { maryam, salmah, yusuf, rismarini, ratna, bayu } = people
const { sepempang, sedanau } = people.places
const { natuna, kepri } = people.regions
const { bank, hendra } = await app.look(async tx => {
  const of = await partnerIn(tx, app.now.at, kepri, 'Bank Riau Kepri')
  return { bank: of, hendra: await person(tx, app.now.at, 'Hendra', 'partner', { ...of, id: null }) }
})
const pledgeId = makeId()
/** One machine each, of one pledge. */
const promised = (place: typeof sepempang, deadline: string, owner: string | null = null) =>
  app.look(async tx => {
    const id = makeId<CommitmentId>()
    await sql`insert into commitment (id, pledge_id, giver, partner_id, scope_id, library_id, province_id, regency_id, origin,
        form, what, amount, unit, worth, promised_on, deadline, owner_id, proposed_at, agreed_at, agreed_how)
      values (${id}, ${pledgeId}, 'Bank Riau', ${bank.id}, ${place.scopeId}, ${place.id}, ${kepri}, ${natuna}, 'desk', 'packaging',
        'Mesin pengemas', 1, 'unit', 4000000, '2026-11-01', ${deadline}, ${owner}, now(), now(), 'account')`.execute(
      tx,
    )
    return id
  })
const sent = (commitmentId: string, place: typeof sepempang, on: string) =>
  app.look(async tx => {
    const id = makeId()
    await sql`insert into delivery (id, commitment_id, scope_id, library_id, province_id, regency_id, sent_on, amount, entity,
        told_side, told_at)
      values (${id}, ${commitmentId}, ${place.scopeId}, ${place.id}, ${kepri}, ${natuna}, ${on}, 1, 'Desa', 'giver', now())`.execute(
      tx,
    )
    return id
  })
const first = await promised(sepempang, '2027-06-20', yusuf.personId)
const second = await promised(sedanau, '2027-06-22', yusuf.personId)

test('owner and giver are told before a deadline and after it, then the office above, then the nation; each once', async () => {
  app.now.at = new Date('2027-06-01T05:00:00Z')
  await app.look(async tx => {
    for (const { personId, name } of [maryam, salmah, yusuf, rismarini, ratna, hendra, bayu])
      await sql`insert into reminder_email (person_id, address, verified_at, changed_at, stop_token, codes_on, codes)
        values (${personId}, ${`${name}@id.example`}, now(), now(), ${name}, '2026-12-01', 0)`.execute(tx)
  })
  useMail({ url: 'smtp://localhost:1', from: 'sinergi@example.id' })
  let letters: string[] = []
  const mail = {
    send: async ({ to, subject, text }: { to: string; subject: string; text: string }) => {
      letters.push(`${to.split('@')[0]}: ${subject}: ${text.split('\n\n')[1]}`)
      return 'sent' as const
    },
    verify: async () => undefined,
    close: () => undefined,
  }
  const post = {
    ...{ db: app.db, clock: () => app.now.at, url: 'https://sinergi.example', mail },
    others: [promisesTold],
  }
  const on = async (day: string) => {
    letters = []
    app.now.at = new Date(`2027-${day}T05:00:00Z`)
    await planDue(post)
    await planDue(post)
    await sendDue(post)
    return letters.toSorted()
  }
  expect(await on('06-12')).toEqual([])
  const machine = (place: string, when: string) =>
    `Mesin pengemas dari Bank Riau Kepri untuk Perpustakaan Desa ${place} (${when})`
  const both = `2 komitmen perlu dilihat: ${machine('Sepempang', '5 hari lagi')}; ${machine('Sedanau', '7 hari lagi')}`
  expect(await on('06-15')).toEqual([`Hendra: ${both}`, `Yusuf: ${both}`])
  expect(await on('06-16')).toEqual([])
  const near = `Tenggat komitmen sudah dekat: ${machine('Sepempang', '1 hari lagi')}`
  expect(await on('06-19')).toEqual([`Hendra: ${near}`, `Yusuf: ${near}`])
  // the second comes in time; who receives is asked to say so
  const delivery = await sent(second, sedanau, '2027-06-19')
  await on('06-21')
  expect(await on('06-22')).toEqual([
    'Salmah: Penyerahan menunggu konfirmasi Anda: Mesin pengemas dari Bank Riau Kepri: sudah diterima atau belum?',
  ])
  await app.look(tx =>
    sql`update delivery set confirmed_on = '2027-06-22', confirmed_at = now(), arrived = 1, arrived_worth = 4000000,
      condition = 'good' where id = ${delivery}`.execute(tx),
  )
  expect(await on('07-03')).toEqual([])
  const late = (days: number) => `Komitmen lewat tenggat: ${machine('Sepempang', `lewat ${days} hari`)}`
  expect(await on('07-04')).toEqual([`Rismarini: ${late(14)}`])
  expect(await on('08-04')).toEqual([`Ratna Dewi: ${late(45)}`])
  expect(await on('08-05')).toEqual([])
  // a new deadline is told of anew
  await app.look(tx => sql`update commitment set deadline = '2027-08-12' where id = ${first}`.execute(tx))
  expect((await on('08-06')).map(letter => letter.split(':')[0])).toEqual(['Hendra', 'Yusuf'])
  useMail(undefined)
})

test('the programme sees how a giver keeps its word, with the rest of the pledge; the giver and a library do not', async () => {
  app.now.at = new Date('2027-08-20T05:00:00Z')
  const get = (as: typeof yusuf) => app.ask(as, getCommitment, { id: first })
  const seen = await get(yusuf)
  expect(seen.commitment).toMatchObject({
    ...{ giver: 'Bank Riau Kepri', state: 'overdue', daysLate: 8, kept: true, given: false },
    receiver: {
      name: 'Perpustakaan Desa Sepempang',
      regency: 'Kabupaten Natuna',
      province: 'Kepulauan Riau',
    },
  })
  expect(seen.beside).toMatchObject([
    { id: second, state: 'fulfilled', delivered: 1, deliveredWorth: 4_000_000 },
  ])
  expect(seen.reliability).toEqual({ kept: 1, late: 0, broken: 1 })
  expect(await get(hendra)).toMatchObject({ reliability: null, commitment: { given: true, kept: false } })
  expect(await get(maryam)).toMatchObject({ reliability: null, beside: [], commitment: { kept: true } })
  expect(await refusal(get(bayu))).toBe('access.not-found')
  // an entry that was joined leads to the one that counts
  const twice = await promised(sepempang, '2027-08-12')
  await app.look(tx => sql`update commitment set same_as = ${first} where id = ${twice}`.execute(tx))
  expect((await app.ask(yusuf, getCommitment, { id: twice })).commitment.id).toBe(first)
})

test('what is typed is held beside promises of the same giver, however it is written, to the same receiver', async () => {
  await app.look(tx =>
    sql`update commitment set partner_id = null, giver = 'PT. Bank-Riau' where id = ${first}`.execute(tx),
  )
  const typed = {
    giver: 'pt bank riau',
    form: 'packaging',
    scopes: `${sepempang.scopeId},${sedanau.scopeId}`,
  }
  const alike = async (more: object) =>
    (
      await app.ask(yusuf, alikeCommitments, { ...typed, deadline: '2027-10-11', ...more } as never)
    ).alike.map(({ id }) => id)
  expect(await alike({})).toEqual([first])
  for (const other of [
    { deadline: '2027-10-12' },
    { form: 'goods' },
    { giver: 'Bank Riau' },
    { scopes: '1' },
  ])
    expect(await alike(other)).toEqual([])
  expect(await alike({ partnerId: bank.id, giver: undefined, deadline: '2027-06-30' })).toEqual([second])
})
