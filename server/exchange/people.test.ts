import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { enterCode, slipsOfList } from '../../contract/accounts.ts'
import { applyImport, type ImportJob, type ImportRow } from '../../contract/exchange.ts'
import { acceptInvitation, listInvitations, listPeople, readInvitation } from '../../contract/people.ts'
import { cast, person } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { importFile, rowsOf, workOn } from './for-tests.ts'

const app = await testApp()
const { rismarini, yusuf, lukman, salmah, places } = await cast(app)
afterAll(app.close)

const csv = (
  rows: readonly string[],
  head = 'No;Nama;Peran;Perpustakaan;Kecamatan;Kabupaten;No. HP;Surel;Nama Pengguna',
) => Buffer.from(`DAFTAR PENGELOLA;;;\n\n${[head, ...rows].join('\n')}\n`)

/** Each: what is messy, the row, and what comes of it. */
const messes: readonly [string, string, string, string?][] = [
  [
    'a new manager, a number that lost its zero',
    '1;SITI AMINAH;Pengelola;Perpustakaan Desa Sepempang;;Natuna;81234567890;;',
    'create',
  ],
  ['a colleague at the office below', '2;Rahmat;PIC Kabupaten;;;Natuna;;rahmat@natuna.go.id;', 'create'],
  [
    'has the account',
    '3;Maryam binti Ali, S.Pd;pengelola perpustakaan;Perpustakaan Desa Sepempang;;Natuna;;;maryam',
    'change',
    'personName',
  ],
  [
    'has the account, with a new number',
    '4;Salmah;Pengelola;Perpustakaan Desa Sedanau;;Natuna;0812 7000 111;;',
    'change',
    'phone',
  ],
  [
    'the login of another',
    '11;Hasan;pengelola;Perpustakaan Kabupaten Natuna;;Natuna;;;bayu',
    'refuse',
    'username login-of-another',
  ],
  [
    'the same person twice',
    '6;Siti Aminah;Pengelola;Perpustakaan Desa Sepempang;;Natuna;;;',
    'refuse',
    'personName person-twice',
  ],
  [
    'that account under less of the name',
    '17;Maryam;pengelola;Perpustakaan Desa Sepempang;;Natuna;;;',
    'refuse',
    'personName person-twice',
  ],
  [
    'the same manager of another library',
    '19;Salmah;Pengelola;Perpustakaan Kabupaten Natuna;;Natuna;0812 7000 111;;',
    'skip',
  ],
  [
    'a number that another row took',
    '18;Bakri;pengelola;Perpustakaan Kabupaten Natuna;;Natuna;0812 7000 111;;bakri',
    'refuse',
    'phone login-of-another',
  ],
  ['an equal', '7;Umar;Provinsi;;;;;;', 'refuse', 'role role-not-below'],
  ['above', '8;Ani;Perpusnas;;;;;;', 'refuse', 'role role-not-below'],
  ['outside', '9;Ujang;Kabupaten;;;Palangka Raya;;;', 'refuse', 'regency outside-scope'],
  [
    'a successor on the number of another',
    '10;Budi;Pengelola;Perpustakaan Desa Sedanau;;Natuna;;;salmah',
    'refuse',
    'personName person-of-another-name',
  ],
  ['nothing new', '5;Hasan;pengelola;Perpustakaan Kabupaten Natuna;;Natuna;;;', 'skip'],
  [
    'an account that also stands above',
    '12;Dewi;pengelola;Perpustakaan Provinsi Kepulauan Riau;;;0813 1111 222;;',
    'refuse',
    'phone person-roles-beyond',
  ],
  [
    'two numbers',
    '13;Lina;Pengelola;Perpustakaan Desa Sedanau;;Natuna;0812 / 0813;;',
    'refuse',
    'phone not-a-phone',
  ],
  [
    'no address',
    '14;Lina;Pengelola;Perpustakaan Desa Sedanau;;Natuna;;lina(at)natuna;',
    'refuse',
    'email not-a-email',
  ],
  [
    'an unknown role',
    '15;Lina;Bendahara;Perpustakaan Desa Sedanau;;Natuna;;;',
    'refuse',
    'role unknown-choice',
  ],
  ['nobody', '16;;Pengelola;Perpustakaan Desa Sedanau;;Natuna;;;', 'refuse', 'personName missing'],
]

let job: ImportJob
let rows: Map<number, ImportRow>
const take = (content: Buffer, actor: Actor) => importFile(app, actor, content, 'pengelola.csv', 'people')
async function apply(from: ImportJob, actor: Actor): Promise<ImportJob> {
  await app.send(actor, applyImport, { id: from.id, version: from.version, mode: 'valid' })
  return workOn(app, actor, from.id)
}

beforeAll(async () => {
  const { natuna } = places
  await app.look(tx => person(tx, app.now.at, 'Bakri', 'library', { ...natuna, id: natuna.id }))
  await app.look(async tx => {
    // Salmah manages the library of Natuna too
    await sql`insert into role_grant (id, person_id, role, scope_id, province_id, regency_id, granted_at)
      select gen_random_uuid(), ${salmah.personId}, 'library', id, province_id, regency_id, ${app.now.at} from scope
      where id = ${natuna.scopeId}`.execute(tx)
  })
  // Dewi serves the nation too
  await app.look(async tx => {
    await sql`insert into role_grant (id, person_id, role, scope_id, granted_at)
      select gen_random_uuid(), person_id, 'national', 1, ${app.now.at} from login where value = 'dewi'`.execute(
      tx,
    )
  })
  job = await take(csv(messes.map(([, row]) => row)), rismarini)
  rows = await rowsOf(app, rismarini, job.id)
})

describe('each kind of mess is understood, or told by its cell', () => {
  test.each(messes.map(([what, , action, problem], at) => [what, at + 4, action, problem] as const))(
    '%s',
    (_, row, action, told) => {
      const got = rows.get(row)
      expect(got?.action, JSON.stringify(got)).toBe(action)
      if (action === 'refuse')
        expect(got?.problems.map(({ field, rule }) => `${field} ${rule}`)).toEqual([told])
      if (action === 'change') expect(got?.changes.map(({ field }) => field)).toEqual([told])
    },
  )
})

test('those who are new are invited once, accounts are brought up to date, and no event says who they are', async () => {
  expect(await apply(job, rismarini)).toMatchObject({ state: 'done', problem: null })
  const { invitations } = await app.ask(rismarini, listInvitations, { limit: 50 })
  expect(invitations.map(({ name, role }) => `${name} ${role}`).toSorted()).toEqual([
    'Rahmat regency',
    'Siti Aminah library',
  ])
  const { people } = await app.ask(rismarini, listPeople, { q: 'Salmah', limit: 50 })
  expect(people[0]?.logins).toContainEqual({ kind: 'phone', value: '+628127000111' })
  const events = await app.look(async tx => {
    const { rows } = await sql<{ text: string }>`select e::text as text from event e`.execute(tx)
    return rows.map(({ text }) => text).join()
  })
  for (const personal of ['Siti', 'Rahmat', '8127000111', 'Binti', 'natuna.go.id'])
    expect(events).not.toContain(personal)
  const again = await take(csv(messes.map(([, row]) => row)), rismarini)
  expect(again.counts).toMatchObject({ skip: 6 })
  expect(again.counts.create ?? again.counts.change).toBeUndefined()
})

test('slips are made afterwards by whoever sent the list, and a code opens the account with what the list says', async () => {
  const { made, next } = await app.send(rismarini, slipsOfList, { listId: job.id, after: null })
  expect(next).toBeNull()
  expect(made.map(({ name }) => name).toSorted()).toEqual(['Rahmat', 'Siti Aminah'])
  const siti = made.find(({ name }) => name === 'Siti Aminah')
  const { token } = await app.send(null, enterCode, { code: siti?.code ?? '' })
  expect(await app.ask(null, readInvitation, { token })).toMatchObject({
    name: 'Siti Aminah',
    login: '+6281234567890',
  })
  expect(await refusal(app.send(yusuf, slipsOfList, { listId: job.id, after: null }))).toBe(
    'access.not-allowed',
  )
  expect(await refusal(app.send(lukman, slipsOfList, { listId: job.id, after: null }))).toBe(
    'access.not-found',
  )
  const account = { name: 'Siti Aminah', login: '0812-3456-7890', password: 'perahu layar biru' }
  await app.send(null, acceptInvitation, { token, account, device: null })
  const left = await app.look(async tx => {
    const { rows } = await sql<{
      login: string | null
    }>`select login from invitation where name = 'Siti Aminah'`.execute(tx)
    return rows
  })
  expect(left).toEqual([{ login: null }])
})

test('a file with passwords is not read', async () => {
  const file = csv(
    ['1;Siti;Pengelola;Perpustakaan Desa Sepempang;rahasia123'],
    'No;Nama;Peran;Perpustakaan;Kata Sandi',
  )
  const refused = await take(file, rismarini)
  expect(refused).toMatchObject({ state: 'failed', problem: 'import.passwords-in-file', counts: {} })
})
