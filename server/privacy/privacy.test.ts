import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { makeId, type PersonId } from '../../contract/ids.ts'
import { listPeople } from '../../contract/people.ts'
import {
  listLooks,
  readNotice,
  readRegister,
  type RetentionRule,
  retentionRules,
  retentions,
} from '../../contract/privacy.ts'
import {
  answerCorrection,
  askCorrection,
  closeBreach,
  enterBreach,
  fetchMyCopy,
  listBreaches,
  listCorrections,
  myCorrections,
  tellBreach,
} from '../../contract/privacy-requests.ts'
import { cast } from '../../tests/people.ts'
import { productsIn } from '../../tests/products.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import type { MadePaper } from '../platform/endpoint.ts'
import { makeToken } from '../people/tokens.ts'
import { hasKey, makeKey, openWith, sealWith } from '../platform/key-store.ts'
import { destroyAsked, forget } from './forgetting.ts'
import { retain } from './retention.ts'

const start = new Date('2026-11-20T03:00:00Z')
const app = await testApp(start)
const people = await cast(app)
const { ratna, rismarini, yusuf, maryam, lukman } = people
afterAll(app.close)

test('a key goes if and only if the transaction that asks for it is committed', async () => {
  const [one, other] = [randomUUID(), randomUUID()]
  for (const id of [one, other]) await makeKey(id)
  const kept = await sealWith(one, 'before', 'rahasia')
  await app.look(tx => forget(tx, one, app.now.at))
  const undone = app.look(async tx => {
    await forget(tx, other, app.now.at)
    throw new Error('refused')
  })
  await expect(undone).rejects.toThrow('refused')
  let written = 0
  for (let time = 0; time < 2; time++) await destroyAsked(app.db, async () => void written++)
  expect([await hasKey(one), await hasKey(other), written]).toEqual([false, true, 1])
  expect(await openWith(one, 'before', kept)).toBeUndefined()
})

describe('who looked', () => {
  const all = { limit: 50, offset: 0 }
  const opened = () => app.ask(yusuf, listPeople, all)
  const told = async (by: typeof ratna) => (await app.ask(by, listLooks, all)).looks

  test('is written down with role and office, once in ten minutes, and told to those above and no others', async () => {
    for (let time = 0; time < 3; time++) await opened()
    const [look, ...more] = await told(rismarini)
    expect(more).toEqual([])
    expect(look).toMatchObject({ person: 'Yusuf', role: 'regency', kind: 'people', fields: ['login'] })
    expect(look?.office).toBe(look?.place)
    expect(look?.people).toBeGreaterThan(0)
    expect(await told(ratna)).toHaveLength(1)
    expect(await told(lukman)).toEqual([])
    expect(await told(maryam)).toEqual([])
    app.now.at = new Date(start.getTime() + 11 * 60_000)
    await opened()
    expect(await told(yusuf)).toHaveLength(2)
    expect((await app.ask(ratna, listLooks, { ...all, q: 'yus' })).total).toBe(2)
    expect((await app.ask(ratna, listLooks, { ...all, q: '50%' })).total).toBe(0)
    app.now.at = start
  })

  test('cannot be changed, and what cannot be written down is not shown', async () => {
    const changing = app.look(tx => sql`update sensitive_look set people = 0`.execute(tx))
    await expect(changing).rejects.toThrow('not changed afterwards')
    const stranger = { ...yusuf, personId: makeId<PersonId>() }
    await expect(app.ask(stranger, listPeople, all)).rejects.toThrow('sensitive_look_person_id_fkey')
  })
})

test('each rule removes at its time by itself, not a day before, and the register tells how much', async () => {
  const at = new Date('2027-01-04T03:00:00Z')
  const [meeting, guest, form, answer, job] = Array.from({ length: 5 }, () => makeId())
  const personId = maryam.personId
  const tokens = () => Buffer.from(randomUUID())
  await app.look(async tx => {
    await sql`insert into meeting (id, scope_id, kind, title, mode, zone, starts_at, ends_at, changed_at, planned_at)
      values (${meeting}::uuid, 1, 'training', 'Bimtek', 'online', 'WIB', ${at}::timestamptz - interval '1 hour', ${at}, ${at}, ${at})`.execute(
      tx,
    )
    await sql`insert into guest (id, meeting_id, name, token, added_at) values (${guest}::uuid, ${meeting}::uuid, 'Halimah', ${makeToken()}, ${at})`.execute(
      tx,
    )
    await sql`insert into guest_contact (guest_id, phone) values (${guest}::uuid, '0812')`.execute(tx)
    await sql`insert into form (id, meeting_id, kind, title, anonymous, token, made_at)
      values (${form}::uuid, ${meeting}::uuid, 'evaluation', 'Kesan', false, ${makeToken()}, ${at})`.execute(
      tx,
    )
    await sql`insert into form_answer (id, form_id, answers, shown) values (${answer}::uuid, ${form}::uuid, '{}', true)`.execute(
      tx,
    )
    await sql`insert into form_respondent (answer_id, form_id, name, at) values (${answer}::uuid, ${form}::uuid, 'Halimah', ${at})`.execute(
      tx,
    )
    await sql`insert into invitation (id, token_hash, name, role, scope_id, invited_by, invited_at, expires_at)
      values (${makeId()}::uuid, ${tokens()}, 'Halimah', 'national', 1, ${personId}::uuid, ${at}, ${at})`.execute(
      tx,
    )
    await sql`insert into session (id, token_hash, person_id, device, started_at, seen_at, expires_at)
      values (${makeId()}::uuid, ${tokens()}, ${personId}::uuid, 'Firefox', ${at}, ${at}, ${at})`.execute(tx)
    await sql`insert into access_reset (id, person_id, token_hash, code_hash, made_by, made_at, expires_at)
      values (${makeId()}::uuid, ${personId}::uuid, ${tokens()}, ${tokens()}, ${personId}::uuid, ${at}, ${at})`.execute(
      tx,
    )
    await sql`insert into reminder (id, person_id, key, step, month, day, made_at)
      values (${makeId()}::uuid, ${personId}::uuid, 'k', 'soon', '2027-01-01', '2027-01-04', ${at})`.execute(
      tx,
    )
    await sql`insert into import_job (id, kind, file_name, size, sha256, person_id, scope_id, state, created_at, changed_at)
      values (${job}::uuid, 'libraries', 'a.xlsx', 1, '', ${personId}::uuid, 1, 'done', ${at}, ${at})`.execute(
      tx,
    )
    await sql`insert into import_row (job_id, row, cells) values (${job}::uuid, 1, '[]')`.execute(tx)
    const { consent } = await productsIn(tx, at, people.places.sepempang, meeting ?? '')
    await sql`insert into consent_person (consent_id, name) values (${consent}::uuid, 'Halimah')`.execute(tx)
    await sql`update consent set withdrawn_at = ${at} where id = ${consent}::uuid`.execute(tx)
    await sql`delete from sensitive_look`.execute(tx)
    await sql`insert into sensitive_look (at, person_id, kind, fields, scope_id) values (${at}, ${personId}::uuid, 'people', '{login}', 1)`.execute(
      tx,
    )
    await sql`insert into correction_request (id, person_id, scope_id, what, wish, asked_at, outcome, answer, answered_at)
      values (${makeId()}::uuid, ${personId}::uuid, 1, 'Nama', 'Maryam', ${at}, 'corrected', 'Sudah', ${at})`.execute(
      tx,
    )
  })
  const tables: Record<RetentionRule, string> = {
    'guest-contacts': 'guest_contact',
    'form-names': 'form_respondent',
    invitations: "invitation where name = 'Halimah'",
    sessions: `session where device = 'Firefox'`,
    resets: 'access_reset',
    reminders: 'reminder',
    'import-rows': 'import_row',
    'consent-names': 'consent_person',
    looks: 'sensitive_look',
    corrections: 'correction_request',
  }
  const left = async (rule: RetentionRule) =>
    app.look(
      async tx =>
        (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(tables[rule])}`.execute(tx))
          .rows[0]?.n,
    )
  const after = (days: number, hours: number) => new Date(at.getTime() + (days * 24 + hours) * 3600_000)
  const times = [...new Set(retentionRules.map(rule => retentions[rule]))].toSorted((a, b) => a - b)
  for (const days of times) {
    const due = retentionRules.filter(rule => retentions[rule] === days)
    await retain(app.db, after(days, -24))
    for (const rule of due) expect(await left(rule), `${rule}, a day before`).toBe(1)
    await retain(app.db, after(days, 24))
    for (const rule of due) expect(await left(rule), `${rule}, a day after`).toBe(0)
  }
  app.now.at = after(retentions.looks, 24)
  const { removed, lastDay } = await app.ask(ratna, readRegister, {})
  expect(removed).toContainEqual({ rule: 'looks', day: lastDay, removed: 1 })
  app.now.at = start
})

test.each(['id', 'en'] as const)('anybody reads what is done with personal data: %s', async lang => {
  const { html, status } = await app.ask(null, readNotice, { lang })
  expect(status).toBe(200)
  expect(html).toContain(lang === 'id' ? '2 tahun' : '2 years')
  expect(html).not.toMatch(/undefined|\{time\}/)
})

const page = { limit: 50, offset: 0 }

test('Maryam asks for her name to be put right, her province does it in time, and she reads the answer', async () => {
  const id = makeId<string>()
  await app.send(maryam, askCorrection, { id, what: 'Nama saya', wish: 'Maryam binti Ali' })
  expect(await app.ask(lukman, listCorrections, page)).toMatchObject({ total: 0, waiting: 0 })
  const { corrections, waiting } = await app.ask(rismarini, listCorrections, page)
  expect(waiting).toBe(1)
  expect(corrections[0]).toMatchObject({ person: 'Maryam', dueAt: '2026-11-23T03:00:00.000Z', outcome: null })
  const answer = { id, version: 1, outcome: 'corrected' as const, answer: 'Sudah diperbaiki' }
  await app.send(rismarini, answerCorrection, answer)
  expect(await refusal(app.send(ratna, answerCorrection, answer))).toBe('correction.answered')
  expect((await app.ask(maryam, myCorrections, {})).corrections[0]).toMatchObject({
    answer: 'Sudah diperbaiki',
  })
  for (let n = 0; n < 5; n++) await app.send(maryam, askCorrection, { id: makeId(), what: 'a', wish: 'b' })
  expect(await refusal(app.send(maryam, askCorrection, { id: makeId(), what: 'a', wish: 'b' }))).toBe(
    'correction.too-many',
  )
})

test('what got out is closed once people and authority were told, and its words are in no event', async () => {
  const id = makeId<string>()
  const facts = {
    ...{
      id,
      foundAt: '2026-11-19T08:00:00.000Z',
      happenedOn: '2026-11-18',
      what: 'Daftar hadir Bimtek Natuna',
    },
    ...{
      how: 'Terkirim ke grup',
      measures: 'Ditarik',
      whose: 'Tamu',
      kinds: ['contact' as const],
      people: 40,
    },
  }
  expect(
    await refusal(app.send(rismarini, enterBreach, { ...facts, foundAt: '2026-11-21T08:00:00.000Z' })),
  ).toBe('breach.ahead')
  await app.send(rismarini, enterBreach, facts)
  expect(await app.ask(lukman, listBreaches, page)).toMatchObject({ total: 0, open: 0 })
  const { breaches, open } = await app.ask(ratna, listBreaches, page)
  expect([open, breaches[0]?.dueAt]).toEqual([1, '2026-11-22T08:00:00.000Z'])
  const closing = 'Daftar hadir tidak dikirim lagi'
  expect(await refusal(app.send(rismarini, closeBreach, { id, version: 1, closing }))).toBe('breach.not-told')
  const told = { peopleToldOn: '2026-11-20', authorityToldOn: '2026-11-20', measures: null }
  await app.send(rismarini, tellBreach, { id, version: 1, ...told })
  expect(await refusal(app.send(ratna, closeBreach, { id, version: 1, closing }))).toBe(
    'record.changed-meanwhile',
  )
  await app.send(ratna, closeBreach, { id, version: 2, closing })
  expect(await refusal(app.send(ratna, tellBreach, { id, version: 3, ...told }))).toBe('breach.closed')
  const written = await app.look(
    async tx =>
      (
        await sql<{ all: string }>`
    select string_agg(e::text, '') || (select string_agg(r::text, '') from receipt r) as all from event e`.execute(
          tx,
        )
      ).rows[0]?.all,
  )
  for (const word of ['Bimtek Natuna', 'grup', 'binti Ali', 'diperbaiki']) expect(written).not.toContain(word)
})

test('her own copy holds everything that is kept about her, in words and as JSON, and nothing of others', async () => {
  const route = routes.find(({ endpoint }) => endpoint === fetchMyCopy)
  if (!route) throw new Error('no route')
  const call = { actor: maryam, input: {}, caller: { address: '', device: '' } }
  const made = (await app.engine.run(route, call)).result as MadePaper
  const files = unzipSync(await made.make())
  const all = JSON.parse(strFromU8(files['data.json'] ?? new Uint8Array()))
  expect(all.person).toMatchObject([{ name: 'Maryam' }])
  expect(all.roles).toMatchObject([{ role: 'library', place: 'Perpustakaan Desa Sepempang' }])
  expect(all.corrections).toHaveLength(6)
  expect(all.deeds).toContainEqual(expect.objectContaining({ deed: 'privacy.correction-asked', times: 6 }))
  const read = strFromU8(files['baca-saya.html'] ?? new Uint8Array())
  expect(read).toContain('Maryam binti Ali')
  expect(read).not.toMatch(/undefined|Rismarini|token|hash/)
})
