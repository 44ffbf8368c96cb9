import { afterAll, expect, test } from 'vitest'
import type { Actor, Role } from '../../contract/access.ts'
import { makeId, type InvitationId } from '../../contract/ids.ts'
import {
  acceptInvitation,
  invite,
  listInvitations,
  readInvitation,
  signIn,
  withdrawInvitation,
} from '../../contract/people.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { begin, goodPassword, recogniser, welcome } from './for-tests.ts'

const app = await testApp()
const people = await cast(app)
const recognise = recogniser(app)
afterAll(() => app.close())

const inviting = (actor: Actor, role: Role, scopeId: number, name = 'Nurhayati') =>
  app.send(actor, invite, { id: makeId<InvitationId>(), role, scopeId, name })
const account = (login: string, password = goodPassword) => ({ name: 'Nurhayati', login, password })

test('a village manager who has only a phone number joins by a link and signs in with it', async () => {
  const { sepempang } = people.places
  const { token, expiresAt } = await inviting(people.yusuf, 'library', sepempang.scopeId)
  expect(expiresAt).toBe('2026-12-04T03:00:00.000Z')
  expect(await app.ask(null, readInvitation, { token })).toEqual({
    name: 'Nurhayati',
    period: null,
    role: 'library',
    scopeName: 'Perpustakaan Desa Sepempang',
    invitedBy: 'Yusuf',
    login: null,
  })
  const joined = await begin(app, acceptInvitation, {
    token,
    account: account('0813-7000-1234'),
    device: 'HP Nur',
  })
  expect(joined.me).toMatchObject({ name: 'Nurhayati', language: 'id' })
  expect(joined.me.grants).toMatchObject([
    {
      role: 'library',
      scopeId: sepempang.scopeId,
      path: sepempang.path,
      libraryId: sepempang.id,
      regionCode: '21.03.07.2004',
    },
  ])
  expect(await recognise(joined.token)).toMatchObject({
    personId: joined.me.personId,
    grants: [{ libraryId: sepempang.id }],
  })

  const again = await begin(app, signIn, { login: '+62 813 7000 1234', password: goodPassword })
  expect(again.me).toMatchObject({ personId: joined.me.personId, grants: joined.me.grants })
  expect(again.me.sessionId).not.toBe(joined.me.sessionId)
})

test('only the hash of a link is kept', async () => {
  const { token } = await inviting(people.yusuf, 'library', people.places.sepempang.scopeId)
  const rows = await app.look(tx => tx.selectFrom('invitation').selectAll().execute())
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(token).toMatch(/^[\w-]{43}$/)
})

test('a link works once', async () => {
  const { token } = await inviting(people.yusuf, 'library', people.places.sepempang.scopeId)
  await begin(app, acceptInvitation, { token, account: account('sekali') })
  expect(await refusal(app.send(null, acceptInvitation, { token, account: account('dua.kali') }))).toBe(
    'invitation.used',
  )
  expect(await refusal(app.ask(null, readInvitation, { token }))).toBe('invitation.used')
})

test('a link whose answer was lost on a weak line answers again to the same person, and to nobody else', async () => {
  const { token } = await inviting(people.yusuf, 'library', people.places.sepempang.scopeId)
  const first = await begin(app, acceptInvitation, { token, account: account('sinyal.lemah') })
  const second = await begin(app, acceptInvitation, { token, account: account('sinyal.lemah') })
  expect(second.me.personId).toBe(first.me.personId)
  expect(second.me.grants).toEqual(first.me.grants)
  const guess = app.send(null, acceptInvitation, {
    token,
    account: account('sinyal.lemah', 'bukan sandi dia'),
  })
  expect(await refusal(guess)).toBe('sign-in.wrong')
})

test('an invitation sent twice gives a new link, and the one that was lost is worthless', async () => {
  const given = {
    id: makeId<InvitationId>(),
    role: 'library',
    scopeId: people.places.sepempang.scopeId,
    name: 'Nur',
  } as const
  const lost = await app.send(people.yusuf, invite, given)
  const sent = await app.send(people.yusuf, invite, given)
  expect(await refusal(app.ask(null, readInvitation, { token: lost.token }))).toBe('invitation.not-valid')
  expect(await app.ask(null, readInvitation, { token: sent.token })).toMatchObject({ name: 'Nur' })
  expect(await refusal(app.send(people.yusuf, invite, { ...given, name: 'Lain' }))).toBe('command.id-reused')
  expect(
    await refusal(app.send(people.bayu, invite, { ...given, scopeId: people.places.menteng.scopeId })),
  ).toBe('command.id-reused')
})

test('a link runs out after 14 days', async () => {
  const { token } = await inviting(people.yusuf, 'library', people.places.sepempang.scopeId, 'Terlambat')
  const before = app.now.at
  app.now.at = new Date('2026-12-04T02:59:59Z')
  expect(await app.ask(null, readInvitation, { token })).toMatchObject({ name: 'Terlambat' })
  app.now.at = new Date('2026-12-04T03:00:00Z')
  expect(await refusal(app.ask(null, readInvitation, { token }))).toBe('invitation.expired')
  expect(await refusal(app.send(null, acceptInvitation, { token, account: account('terlambat') }))).toBe(
    'invitation.expired',
  )
  const { invitations } = await app.ask(people.yusuf, listInvitations, {})
  expect(invitations.find(one => one.name === 'Terlambat')?.expired).toBe(true)
  app.now.at = before
})

test('nobody joins with a link that was never given, an easy password, or a login that is none or is taken', async () => {
  const { token } = await inviting(people.yusuf, 'library', people.places.sepempang.scopeId)
  const joining = (login: string, password = goodPassword, link = token) =>
    refusal(app.send(null, acceptInvitation, { token: link, account: account(login, password) }))
  expect(await joining('baru', goodPassword, 'x'.repeat(43))).toBe('invitation.not-valid')
  expect(await joining('baru', 'perpustakaan1')).toBe('password.too-weak')
  expect(await joining('12345')).toBe('request.invalid')
  expect(await joining('MARYAM')).toBe('login.taken')
  expect(await refusal(app.send(null, acceptInvitation, { token }))).toBe('request.invalid')
  expect(await app.ask(null, readInvitation, { token })).toMatchObject({ name: 'Nurhayati' })
})

test('the form is told which field of the account does not fit', async () => {
  const { token } = await inviting(people.yusuf, 'library', people.places.sepempang.scopeId)
  await expect(app.send(null, acceptInvitation, { token, account: account('12345') })).rejects.toMatchObject({
    fields: [{ path: 'account.login', rule: 'invalid_format' }],
  })
  await expect(app.send(null, acceptInvitation, { token })).rejects.toMatchObject({
    fields: [{ path: 'account' }],
  })
})

test('somebody who is signed in gets the role added, on a new session; having it already does no harm', async () => {
  const { sedanau, sepempang } = people.places
  const joined = await welcome(
    app,
    people.yusuf,
    { role: 'library', scopeId: sepempang.scopeId, name: 'Rangkap' },
    'rangkap',
  )
  for (const expected of [2, 2]) {
    const { token } = await inviting(people.yusuf, 'library', sedanau.scopeId)
    const actor = await recognise(joined.token)
    const after = await begin(
      app,
      acceptInvitation,
      { token },
      actor ?? { ...people.maryam, personId: joined.me.personId },
    )
    expect(after.me.personId).toBe(joined.me.personId)
    expect(after.me.grants).toHaveLength(expected)
  }
  expect(await recognise(joined.token)).toBeNull()
})

test('nobody invites into what they cannot see', async () => {
  expect(await refusal(inviting(people.yusuf, 'regency', people.regions.palangkaRaya))).toBe(
    'access.not-found',
  )
  expect(await refusal(inviting(people.yusuf, 'library', people.places.menteng.scopeId))).toBe(
    'access.not-found',
  )
  expect(await refusal(inviting(people.yusuf, 'province', people.regions.kepri))).toBe('access.not-found')
  expect(await refusal(inviting(people.maryam, 'library', people.places.sedanau.scopeId))).toBe(
    'access.not-found',
  )
  expect(await refusal(inviting(people.ratna, 'library', 9_007_199_254_740_991))).toBe('access.not-found')
})

test('nobody invites above themselves', async () => {
  expect(await refusal(inviting(people.yusuf, 'province', people.regions.natuna))).toBe('access.not-allowed')
  expect(await refusal(inviting(people.rismarini, 'national', people.regions.kepri))).toBe(
    'access.not-allowed',
  )
  expect(await refusal(inviting(people.maryam, 'regency', people.places.sepempang.scopeId))).toBe(
    'access.not-allowed',
  )
})

test('a role fits a scope of its level only', async () => {
  expect(await refusal(inviting(people.ratna, 'province', people.regions.natuna))).toBe('request.invalid')
  expect(await refusal(inviting(people.rismarini, 'library', people.regions.natuna))).toBe('request.invalid')
})

test('each sees the open invitations of their own area, and whoever could have sent one withdraws it', async () => {
  const { sepempang, menteng } = people.places
  const { token } = await inviting(people.rismarini, 'library', sepempang.scopeId, 'Batal')
  await inviting(people.bayu, 'library', menteng.scopeId, 'Rekan Bayu')
  const seen = async (actor: Actor, scopeId?: number) =>
    (await app.ask(actor, listInvitations, { scopeId })).invitations.map(one => one.name)
  expect(await seen(people.yusuf)).toContain('Batal')
  expect(await seen(people.maryam)).toContain('Batal')
  expect(await seen(people.yusuf)).not.toContain('Rekan Bayu')
  expect(await seen(people.bayu)).toEqual(['Rekan Bayu'])
  expect(await seen(people.ratna)).toEqual(expect.arrayContaining(['Batal', 'Rekan Bayu']))
  expect(await seen(people.ratna, people.regions.kalteng)).toEqual(['Rekan Bayu'])

  const { invitations } = await app.ask(people.ratna, listInvitations, { scopeId: sepempang.scopeId })
  const invitationId = invitations.find(one => one.name === 'Batal')?.id ?? makeId<InvitationId>()
  expect(await refusal(app.send(people.tiwi, withdrawInvitation, { invitationId }))).toBe('access.not-found')
  await app.send(people.yusuf, withdrawInvitation, { invitationId })
  expect(await refusal(app.ask(null, readInvitation, { token }))).toBe('invitation.not-valid')
  expect(await refusal(app.send(people.yusuf, withdrawInvitation, { invitationId }))).toBe('access.not-found')
})

test('a library does not withdraw what its regency sent to a colleague there, but its own level it may', async () => {
  await inviting(people.rismarini, 'regency', people.regions.natuna, 'Rekan Yusuf')
  const { invitations } = await app.ask(people.yusuf, listInvitations, { scopeId: people.regions.natuna })
  const invitationId = invitations.find(one => one.name === 'Rekan Yusuf')?.id ?? makeId<InvitationId>()
  expect(await refusal(app.send(people.maryam, withdrawInvitation, { invitationId }))).toBe(
    'access.not-found',
  )
  await app.send(people.yusuf, withdrawInvitation, { invitationId })
})

test('events about invitations tell no names and no logins', async () => {
  const events = await app.look(tx => tx.selectFrom('event').selectAll().execute())
  const text = JSON.stringify(events)
  expect(events.map(event => event.name)).toEqual(
    expect.arrayContaining(['people.invited', 'people.joined', 'sessions.begun']),
  )
  for (const personal of ['Nurhayati', '6281370001234', 'sinyal.lemah']) expect(text).not.toContain(personal)
})
