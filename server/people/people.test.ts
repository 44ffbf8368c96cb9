import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import type { GivenOf } from '../../contract/endpoint.ts'
import { type GrantId, type InvitationId, makeId, type PersonId } from '../../contract/ids.ts'
import { endGrant, invite, listPeople, readInvitation, signIn } from '../../contract/people.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { recogniser, welcome } from './for-tests.ts'
import { createPerson, grantRole, hashPassword } from './people.ts'

const app = await testApp()
const people = await cast(app)
const recognise = recogniser(app)
afterAll(() => app.close())

const names = async (actor: Actor, input: GivenOf<typeof listPeople> = {}) =>
  (await app.ask(actor, listPeople, input)).people.map(person => person.name)
const grantIdOf = (actor: Actor) => (actor.grants[0]?.id ?? '') as GrantId

test('each office sees the people of its own area, by name', async () => {
  expect(await names(people.yusuf)).toEqual(['Hasan', 'Maryam', 'Salmah', 'Yusuf'])
  expect(await names(people.rismarini)).toEqual(['Dewi', 'Hasan', 'Maryam', 'Rismarini', 'Salmah', 'Yusuf'])
  expect(await names(people.tiwi)).toEqual(['Bayu', 'Tiwi'])
  expect(await names(people.ratna)).toHaveLength(10)
})

test('a library has no list of people', async () => {
  expect(await refusal(app.ask(people.maryam, listPeople, {}))).toBe('access.not-allowed')
})

test('people are found by part of a name, by login, by role and by place', async () => {
  expect(await names(people.ratna, { q: 'mar' })).toEqual(['Maryam', 'Rismarini'])
  expect(await names(people.yusuf, { q: 'MAR' })).toEqual(['Maryam'])
  expect(await names(people.ratna, { q: 'ratna.dewi' })).toEqual(['Ratna Dewi'])
  expect(await names(people.yusuf, { q: 'ratna.dewi' })).toEqual([])
  expect(await names(people.ratna, { q: '%' })).toEqual([])
  expect(await names(people.ratna, { role: 'province' })).toEqual(['Lukman', 'Rismarini'])
  expect(await names(people.ratna, { scopeId: people.regions.kalteng })).toEqual(['Bayu', 'Lukman', 'Tiwi'])
  expect(await names(people.yusuf, { scopeId: people.regions.kalteng })).toEqual([])
  expect(await names(people.ratna, { scopeId: people.places.sepempang.scopeId, role: 'library' })).toEqual([
    'Maryam',
  ])
  expect(
    await names(people.rismarini, { q: 'salmah', role: 'library', scopeId: people.regions.natuna }),
  ).toEqual(['Salmah'])
})

test('a list is turned page by page and counts all', async () => {
  const page = await app.ask(people.ratna, listPeople, { limit: 3, offset: 3 })
  expect(page.total).toBe(10)
  expect(page.people.map(person => person.name)).toEqual((await names(people.ratna)).slice(3, 6))
  expect(await app.ask(people.ratna, listPeople, { offset: 500 })).toEqual({ total: 10, people: [] })
  expect(await app.ask(people.ratna, listPeople, { q: 'mar', limit: 1 })).toMatchObject({
    total: 2,
    people: [{ name: 'Maryam' }],
  })
})

test('a person is shown with logins, roles and when they were last seen; roles elsewhere are not told', async () => {
  const { me } = await welcome(
    app,
    people.yusuf,
    { role: 'library', scopeId: people.places.sepempang.scopeId, name: 'Zubaidah' },
    '0811-2222-3333',
  )
  await app.look(tx =>
    grantRole(tx, {
      personId: me.personId,
      role: 'library',
      scopeId: people.places.menteng.scopeId,
      by: null,
      now: app.now.at,
    }),
  )
  const shown = await app.ask(people.yusuf, listPeople, { q: '0811 2222 3333' })
  expect(shown.people).toMatchObject([
    {
      id: me.personId,
      name: 'Zubaidah',
      logins: [{ kind: 'phone', value: '+6281122223333' }],
      lastSeenAt: '2026-11-20T03:00:00.000Z',
      grants: [
        { role: 'library', scopeName: 'Perpustakaan Desa Sepempang', since: '2026-11-20T03:00:00.000Z' },
      ],
    },
  ])
  expect((await app.ask(people.ratna, listPeople, { q: 'zubaidah' })).people[0]?.grants).toHaveLength(2)
})

test('a role is ended from above: it stops at once, the history stays, and links that were handed out end too', async () => {
  const { menteng } = people.places
  const gone = await welcome(
    app,
    people.tiwi,
    { role: 'library', scopeId: menteng.scopeId, name: 'Pindah' },
    'pindah',
  )
  const actor = await recognise(gone.token)
  const id = makeId<InvitationId>()
  const { token } = await app.send(actor, invite, {
    id,
    role: 'library',
    scopeId: menteng.scopeId,
    name: 'Pintu belakang',
  })
  const grantId = gone.me.grants[0]?.id ?? makeId<GrantId>()

  expect(await refusal(app.send(people.yusuf, endGrant, { grantId }))).toBe('access.not-found')
  expect(await refusal(app.send(people.bayu, endGrant, { grantId }))).toBe('access.not-allowed')
  expect(await refusal(app.send(actor, endGrant, { grantId }))).toBe('access.not-allowed')
  await app.send(people.lukman, endGrant, { grantId })

  expect(await recognise(gone.token)).toMatchObject({ name: 'Pindah', grants: [] })
  expect(await names(people.tiwi)).not.toContain('Pindah')
  expect(await refusal(app.ask(null, readInvitation, { token }))).toBe('invitation.not-valid')
  expect(await refusal(app.send(people.lukman, endGrant, { grantId }))).toBe('access.not-found')
  const row = await app.look(tx =>
    tx.selectFrom('role_grant').selectAll().where('id', '=', grantId).executeTakeFirstOrThrow(),
  )
  expect(row).toMatchObject({ ended_by: people.lukman.personId, ended_at: '2026-11-20T03:00:00.000Z' })
})

test('the last national role cannot be ended, and two who end each other do not both succeed', async () => {
  expect(await refusal(app.send(people.ratna, endGrant, { grantId: grantIdOf(people.ratna) }))).toBe(
    'grant.last-administrator',
  )
  const other = await welcome(app, people.ratna, { role: 'national', scopeId: 1, name: 'Wakil' }, 'wakil')
  const wakil = (await recognise(other.token)) ?? people.ratna
  const outcomes = await Promise.all([
    refusal(app.send(people.ratna, endGrant, { grantId: grantIdOf(wakil) })),
    refusal(app.send(wakil, endGrant, { grantId: grantIdOf(people.ratna) })),
  ])
  expect(outcomes.sort()).toEqual(['done', 'grant.last-administrator'])
})

test('a program makes a person with a role, who then signs in', async () => {
  const id = makeId<PersonId>()
  const passwordHash = await hashPassword('ombak kecil di teluk')
  await app.look(async tx => {
    await createPerson(tx, {
      id,
      name: 'Operator',
      login: 'Operator@Perpusnas.go.id',
      passwordHash,
      language: 'en',
      now: app.now.at,
    })
    await grantRole(tx, {
      personId: id,
      role: 'province',
      scopeId: people.regions.kepri,
      by: null,
      now: app.now.at,
    })
  })
  const { me } = await app.send(null, signIn, {
    login: 'operator@perpusnas.go.id',
    password: 'ombak kecil di teluk',
  })
  expect(me).toMatchObject({
    personId: id,
    language: 'en',
    grants: [{ role: 'province', name: 'Kepulauan Riau' }],
  })
})

test('a program is refused a login that is none, and a role where it does not belong', async () => {
  const id = makeId<PersonId>()
  const now = app.now.at
  expect(await refusal(app.look(tx => createPerson(tx, { id, name: 'X', login: '??', now })))).toBe(
    'request.invalid',
  )
  const granting = (scopeId: number) =>
    refusal(
      app.look(tx =>
        grantRole(tx, { personId: people.hasan.personId, role: 'province', scopeId, by: null, now }),
      ),
    )
  expect(await granting(people.regions.natuna)).toBe('request.invalid')
  expect(await granting(999)).toBe('request.invalid')
})
