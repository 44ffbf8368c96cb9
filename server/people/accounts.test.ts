import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import {
  enterCode,
  handOver,
  holders,
  inviteList,
  neverSignedIn,
  printSlips,
  readReset,
  reasonOf,
  resetAccess,
  restoreAccess,
  type Slip,
} from '../../contract/accounts.ts'
import { type InvitationId, makeId, type PersonId, type ResetId } from '../../contract/ids.ts'
import {
  acceptInvitation,
  endGrant,
  invite,
  readInvitation,
  signIn,
  withdrawInvitation,
} from '../../contract/people.ts'
import { cast, library, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import type { Paper } from '../platform/endpoint.ts'
import { renderPdf } from '../platform/pdf.ts'
import { begin, type Device, goodPassword, recogniser, welcome } from './for-tests.ts'
import { endDue } from './handover-queries.ts'

const app = await testApp()
const people = await cast(app)
const recognise = recogniser(app)
afterAll(() => app.close())
const start = app.now.at
beforeEach(() => {
  app.now.at = start
})

let made = 0
/** A village library of Natuna in the programme, where nobody has been. */
const village = (name: string, regionName = 'Natuna'): Promise<Place> =>
  app.look(async tx => {
    const { rows } = await sql<{ id: number }>`
      select v.id from region v join region k on k.id = v.regency_id
      where v.level = 'village' and k.name ilike ${`%${regionName}`} and v.name not in ('Sepempang', 'Sedanau')
      order by v.id offset ${made++} limit 1`.execute(tx)
    const place = await library(tx, start, 'village', rows[0]?.id ?? 0, `Perpustakaan Desa ${name}`)
    await sql`insert into programme_year (year, title, opened_at) values (2026, 'Tahun 2026', now()) on conflict do nothing`.execute(
      tx,
    )
    await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, decreed_on, active_from)
      select ${makeId()}, id, province_id, regency_id, scope_id, 2026, 'beneficiary', '2026-02-01', '2026-03-01', '2026-04-01'
      from library where id = ${place.id}`.execute(tx)
    return place
  })

const listed = (scopes: readonly { scopeId: number }[], names: (string | null)[] = []) =>
  scopes.map(({ scopeId }, at) => ({ id: makeId<InvitationId>(), scopeId, name: names[at] ?? null }))
const inviteAll = (actor: Actor, scopes: readonly { scopeId: number }[], again = false) =>
  app.send(actor, inviteList, { places: listed(scopes), again })
const account = (login: string) => ({ name: 'Nurhayati', login, password: goodPassword })
/** Types a code, each time on a connection of its own unless one is named. */
async function enter(
  code: string,
  address = `10.0.0.${++made}`,
): Promise<{ kind: 'invitation' | 'reset'; token: string }> {
  const { result } = await app.engine.run(routeOf(enterCode.name), {
    ...{ actor: null, id: makeId(), input: { code }, caller: { address, device: 'test' } },
  })
  return result as never
}
function routeOf(name: string) {
  const route = routes.find(({ endpoint }) => endpoint.name === name)
  if (!route) throw new Error(`no route for ${name}`)
  return route
}
async function slipFor(place: Place): Promise<Slip> {
  const { made: slips } = await inviteAll(people.yusuf, [place])
  const [slip] = slips
  if (!slip) throw new Error('no slip')
  return slip
}
async function joined(place: Place, login: string): Promise<Device> {
  return begin(app, acceptInvitation, { token: (await slipFor(place)).token, account: account(login) })
}
const actorOf = async (device: Device): Promise<Actor> => {
  const actor = await recognise(device.token)
  if (!actor) throw new Error('nobody')
  return actor
}
/** Who still has to come, as an officer sees it. */
const never = async (actor: Actor, input = {}) =>
  Object.fromEntries(
    (await app.ask(actor, neverSignedIn, { limit: 200, ...input })).places.map(({ name, reason }) => [
      name.replace('Perpustakaan Desa ', ''),
      reason,
    ]),
  )

test('a regency invites its village libraries in one command; each gets a link and a code, and is named after the library', async () => {
  const places = [await village('Kelarik'), await village('Pengadah')]
  const { made: slips, told } = await app.send(people.yusuf, inviteList, {
    places: listed(places, [null, 'Entin Suhartini']),
    again: false,
  })
  expect(told).toEqual([])
  expect(slips).toMatchObject([
    { role: 'library', name: 'Perpustakaan Desa Kelarik', place: 'Perpustakaan Desa Kelarik' },
    { role: 'library', name: 'Entin Suhartini', place: 'Perpustakaan Desa Pengadah' },
  ])
  for (const { token, code, expiresAt } of slips) {
    expect(expiresAt).toBe('2026-12-04T03:00:00.000Z')
    expect(await app.ask(null, readInvitation, { token })).toMatchObject({ invitedBy: 'Yusuf' })
    expect(code).toMatch(/^\w{5}-\w{5}$/)
  }
})

test('a province invites its regencies by the same command, the nation provinces', async () => {
  const { regions } = people
  const [regency] = (await inviteAll(people.rismarini, [{ scopeId: regions.natuna }])).made
  expect(regency).toMatchObject({ role: 'regency' })
  const [province] = (await inviteAll(people.ratna, [{ scopeId: regions.kalteng }])).made
  expect(province).toMatchObject({ role: 'province' })
})

test('only places below are invited: not one’s own, not one’s neighbour’s, and not the list with one of them in it', async () => {
  const inside = await village('Batas')
  const { regions, places } = people
  const tried = (actor: Actor, ...scopes: { scopeId: number }[]) => refusal(inviteAll(actor, scopes))
  expect(await tried(people.yusuf, { scopeId: regions.natuna })).toBe('access.not-allowed')
  expect(await tried(people.yusuf, { scopeId: regions.kepri })).toBe('access.not-found')
  expect(await tried(people.yusuf, inside, places.menteng)).toBe('access.not-found')
  expect(await tried(people.maryam, places.sepempang)).toBe('access.not-allowed')
  expect(await tried(people.ratna, { scopeId: 1 })).toBe('access.not-allowed')
  expect(await never(people.yusuf)).toMatchObject({ Batas: 'never' })
})

test('a place that has a used account or a living invitation is told and not doubled', async () => {
  const [used, waiting, fresh] = [await village('Dipakai'), await village('Menunggu'), await village('Baru')]
  await joined(used, 'dipakai')
  const first = await slipFor(waiting)
  const { made: slips, told } = await inviteAll(people.yusuf, [used, waiting, fresh])
  expect(slips.map(slip => slip.place)).toEqual(['Perpustakaan Desa Baru'])
  expect(told).toEqual([
    { scopeId: used.scopeId, place: 'Perpustakaan Desa Dipakai', why: 'account' },
    { scopeId: waiting.scopeId, place: 'Perpustakaan Desa Menunggu', why: 'invited' },
  ])
  expect(await app.ask(null, readInvitation, { token: first.token })).toMatchObject({ role: 'library' })

  const again = await inviteAll(people.yusuf, [used, waiting], true)
  expect(again.made).toMatchObject([{ scopeId: waiting.scopeId }])
  expect(again.told).toMatchObject([{ scopeId: used.scopeId, why: 'account' }])
  expect(await refusal(app.ask(null, readInvitation, { token: first.token }))).toBe('invitation.not-valid')
  expect(await refusal(enter(first.code))).toBe('invitation.not-valid')
})

test('a list whose answer was lost gives new secrets when it is sent again, and no second invitation', async () => {
  const place = await village('Sinyal')
  const places = listed([place])
  const lost = await app.send(people.yusuf, inviteList, { places, again: false })
  const sent = await app.send(people.yusuf, inviteList, { places, again: false })
  expect(sent.told).toEqual([])
  expect(await refusal(enter(lost.made[0]?.code ?? ''))).toBe('code.wrong')
  expect(await enter(sent.made[0]?.code ?? '')).toMatchObject({ kind: 'invitation' })
  const rows = await app.look(tx =>
    tx.selectFrom('invitation').select('id').where('scope_id', '=', place.scopeId).execute(),
  )
  expect(rows).toHaveLength(1)
})

test('a place or an id that stands in a list twice is refused', async () => {
  const place = await village('Ganda')
  expect(await refusal(inviteAll(people.yusuf, [place, place]))).toBe('request.invalid')
  const [one] = listed([place])
  const other = await village('Ganda Dua')
  const twice = one ? [one, { ...one, scopeId: other.scopeId }] : []
  expect(await refusal(app.send(people.yusuf, inviteList, { places: twice, again: false }))).toBe(
    'request.invalid',
  )
})

test('neither the code nor the link is kept, and no receipt of them', async () => {
  const { token, code } = await slipFor(await village('Rahasia'))
  const kept = await app.look(async tx =>
    JSON.stringify([
      await tx.selectFrom('invitation').selectAll().execute(),
      await tx.selectFrom('receipt').selectAll().execute(),
      await tx.selectFrom('event').selectAll().execute(),
    ]),
  )
  for (const secret of [token, code, code.replace('-', '')]) expect(kept).not.toContain(secret)
})

test('a code typed from paper leads to the acceptance page, and a slip used twice says so', async () => {
  const place = await village('Kode')
  const { code, token: printed } = await slipFor(place)
  const { token } = await enter(code.toLowerCase().replace('-', ' '))
  expect(token).not.toBe(printed)
  expect(await app.ask(null, readInvitation, { token })).toMatchObject({ scopeName: place.name })
  const device = await begin(app, acceptInvitation, { token, account: account('0812 7000 4321') })
  expect(device.me.grants).toMatchObject([{ role: 'library', libraryId: place.id }])
  for (const link of [token, printed]) {
    expect(await refusal(app.ask(null, readInvitation, { token: link }))).toBe('invitation.used')
    const again = app.send(null, acceptInvitation, { token: link, account: account('orang.lain') })
    expect(await refusal(again)).toBe('invitation.used')
  }
  expect(await refusal(enter(code))).toBe('invitation.used')
})

test('a code that is typed again gives a new link, and the one from before ends; the printed one stays', async () => {
  const slip = await slipFor(await village('Ketik Ulang'))
  const first = await enter(slip.code)
  const second = await enter(slip.code)
  expect(await refusal(app.ask(null, readInvitation, { token: first.token }))).toBe('invitation.not-valid')
  for (const token of [second.token, slip.token])
    expect(await app.ask(null, readInvitation, { token })).toMatchObject({ role: 'library' })
})

test('a slip runs out after 14 days, with its code', async () => {
  const { code, token } = await slipFor(await village('Terlambat'))
  app.now.at = new Date('2026-12-04T02:59:59Z')
  expect(await enter(code)).toMatchObject({ kind: 'invitation' })
  app.now.at = new Date('2026-12-04T03:00:00Z')
  expect(await refusal(enter(code))).toBe('invitation.expired')
  expect(await refusal(app.ask(null, readInvitation, { token }))).toBe('invitation.expired')
})

test('a slip that was withdrawn opens nothing', async () => {
  const { id, code } = await slipFor(await village('Tarik'))
  await app.send(people.yusuf, withdrawInvitation, { invitationId: id })
  expect(await refusal(enter(code))).toBe('invitation.not-valid')
})

test('twenty wrong codes close it for an address, for ten minutes, even for a right one', async () => {
  const { code } = await slipFor(await village('Tebak'))
  const guessing = (typed: string) => refusal(enter(typed, '203.0.113.9'))
  for (let n = 0; n < 20; n++) expect(await guessing('22222-22222')).toBe('code.wrong')
  expect(await guessing('22222-22222')).toBe('request.too-many')
  expect(await guessing(code)).toBe('request.too-many')
  expect(await enter(code)).toMatchObject({ kind: 'invitation' })
  app.now.at = new Date(start.getTime() + 10 * 60_000)
  expect(await guessing(code)).toBe('done')
})

test('a single invitation has a code as well', async () => {
  const { scopeId } = await village('Satu')
  const { code, token } = await app.send(people.yusuf, invite, {
    ...{ id: makeId<InvitationId>(), role: 'library', scopeId, name: 'Nur' },
  })
  expect(await enter(code)).toMatchObject({ kind: 'invitation' })
  expect(await app.ask(null, readInvitation, { token })).toMatchObject({ name: 'Nur' })
})

test('slips are printed eight to a page, by whoever has link and code in hand', async () => {
  const places: Place[] = []
  for (let n = 0; n < 9; n++)
    places.push(
      await village(
        n === 3 ? 'Tanjung Kumbik Utara Pulau Tiga Barat yang Panjang Sekali Namanya' : `Cetak ${n}`,
      ),
    )
  const { made: slips } = await inviteAll(people.yusuf, places)
  const paper = await printed(people.yusuf, slips)
  const { slips: data } = paper.data as { slips: Record<string, string>[] }
  expect(data).toHaveLength(9)
  expect(data[0]).toMatchObject({
    name: 'Perpustakaan Desa Cetak 0',
    code: slips[0]?.code.replace('-', ' '),
    ask: 'Ada pertanyaan? Hubungi Yusuf, Yusuf.',
    until: 'Berlaku sampai 4 Desember 2026, untuk satu orang.',
  })
  expect(data[0]?.within).toContain('Kepulauan Riau')
  expect(data[0]?.qr).toMatch(/^<svg/)
  expect(data[0]?.steps?.[0]).toContain('sinergi.example/undangan')
  const pdf = (await renderPdf(paper.template, paper.data)).toString('latin1')
  expect(pdf).toMatch(/\/Type \/Pages\s+\/Count 2/)
})

test('no slip is printed of an invitation whose link or code is another, or that is out of sight', async () => {
  const slip = await slipFor(await village('Palsu'))
  const trial = (actor: Actor, over: Partial<Slip>) => refusal(printed(actor, [{ ...slip, ...over }]))
  expect(await trial(people.yusuf, { code: '22222-22222' })).toBe('access.not-found')
  expect(await trial(people.yusuf, { token: 'x'.repeat(43) })).toBe('access.not-found')
  expect(await trial(people.tiwi, {})).toBe('access.not-found')
  expect(await trial(people.maryam, {})).toBe('access.not-found')
})

test('the worklist tells who has never signed in, and why; it shrinks as they come', async () => {
  const there = {
    never: await village('Sunyi'),
    waiting: await village('Tunggu'),
    expired: await village('Lewat'),
    left: await village('Pindah'),
    used: await village('Hadir'),
    disabled: await village('Nonaktif'),
  }
  const former = await joined(there.left, 'pindah')
  await app.send(people.yusuf, endGrant, { grantId: former.me.grants[0]?.id as never })
  const off = await joined(there.disabled, 'nonaktif')
  await app.look(tx => sql`update person set disabled_at = now() where id = ${off.me.personId}`.execute(tx))
  await joined(there.used, 'hadir')
  await slipFor(there.expired)
  app.now.at = new Date('2026-12-05T03:00:00Z')
  await slipFor(there.waiting)
  const natuna = await never(people.yusuf)
  expect(natuna).toMatchObject({
    ...{ Sunyi: 'never', Tunggu: 'waiting', Lewat: 'expired', Pindah: 'left', Nonaktif: 'left' },
  })
  expect(natuna).not.toHaveProperty('Hadir')
  expect(await never(people.tiwi)).not.toHaveProperty('Sunyi')
  const province = await never(people.rismarini)
  expect(province).toMatchObject({
    Sunyi: 'never',
    'Kabupaten Natuna': 'unused',
    'Kabupaten Karimun': 'never',
  })
  expect(await never(people.rismarini, { region: people.regions.natuna, reason: 'left' })).toMatchObject({
    ...{ Pindah: 'left', Nonaktif: 'left' },
  })
  const { total, byReason, places } = await app.ask(people.yusuf, neverSignedIn, { reason: 'expired' })
  expect(total).toBe(byReason.expired)
  expect(places.find(({ name }) => name.endsWith('Lewat'))).toMatchObject({
    within: expect.arrayContaining(['Kepulauan Riau']) as string[],
    invited: { name: 'Perpustakaan Desa Lewat', by: 'Yusuf' },
  })

  const { token } = await slipFor(there.never)
  await begin(app, acceptInvitation, { token, account: account('sunyi') })
  expect(await never(people.yusuf)).not.toHaveProperty('Sunyi')
})

test('the reason that the database gives is the one of the rule', async () => {
  const moment = { used: null, withdrawn: null }
  for (let bits = 0; bits < 16; bits++) {
    const facts = {
      ...{ waiting: (bits & 1) > 0, unused: (bits & 2) > 0, expired: (bits & 4) > 0, left: (bits & 8) > 0 },
    }
    const place = await village(`Aturan ${bits}`)
    if (facts.left) {
      const { me } = await joined(place, `aturan.${bits}`)
      await app.send(people.yusuf, endGrant, { grantId: me.grants[0]?.id as never })
    }
    await app.look(async tx => {
      if (facts.unused) {
        const id = makeId<PersonId>()
        await sql`insert into person (id, name, created_at) values (${id}, 'Belum', now())`.execute(tx)
        await sql`insert into role_grant (id, person_id, role, scope_id, province_id, regency_id, granted_at)
          select ${makeId()}, ${id}, 'library', id, province_id, regency_id, now() from scope where id = ${place.scopeId}`.execute(
          tx,
        )
      }
      for (const days of [facts.waiting ? 5 : 0, facts.expired ? -5 : 0].filter(n => n !== 0))
        await sql`insert into invitation (id, token_hash, name, role, scope_id, province_id, regency_id, invited_by, invited_at, expires_at, used_at)
          select ${makeId()}, ${Buffer.from(makeId())}, 'x', 'library', id, province_id, regency_id, ${people.yusuf.personId}, now(),
            ${new Date(start.getTime() + days * 86_400_000)}, ${moment.used}::timestamptz from scope where id = ${place.scopeId}`.execute(
          tx,
        )
    })
    expect((await never(people.yusuf))[`Aturan ${bits}`], JSON.stringify(facts)).toBe(reasonOf(facts))
  }
})

test('a manager hands over to a successor: one ends as the other begins, and the history stays', async () => {
  const place = await village('Serah')
  const former = await joined(place, 'lama')
  const grantId = former.me.grants[0]?.id as never
  const given = { id: makeId<InvitationId>(), grantId, name: 'Pengganti', keepUntil: null }
  const slip = await app.send(await actorOf(former), handOver, given)
  expect(await recognise(former.token)).toMatchObject({ grants: [{ scopeId: place.scopeId }] })
  expect((await app.ask(people.yusuf, holders, { scopeId: place.scopeId })).handover).toMatchObject({
    name: 'Pengganti',
    grantId,
  })

  app.now.at = new Date('2026-11-22T03:00:00Z')
  const { token } = await enter(slip.code)
  const successor = await begin(app, acceptInvitation, { token, account: account('pengganti') })
  expect(await recognise(former.token)).toMatchObject({ grants: [] })
  const { holders: held, handover } = await app.ask(await actorOf(successor), holders, {
    scopeId: place.scopeId,
  })
  expect(handover).toBeNull()
  expect(held).toMatchObject([
    { personId: successor.me.personId, since: '2026-11-22T03:00:00.000Z', until: null, ended: false },
    {
      personId: former.me.personId,
      ...{ since: '2026-11-20T03:00:00.000Z', until: '2026-11-22T03:00:00.000Z', ended: true },
    },
  ])
  const events = await app.look(tx =>
    tx.selectFrom('event').selectAll().where('name', '=', 'people.handed-over').execute(),
  )
  expect(events).toMatchObject([
    { subject_id: former.me.personId, data: { to: successor.me.personId, grant: grantId } },
  ])
  expect(await never(people.yusuf)).not.toHaveProperty('Serah')
})

test('where both are wanted the former role is kept until its last day, and not a moment longer', async () => {
  const place = await village('Berdua')
  const former = await joined(place, 'berdua.lama')
  const grantId = former.me.grants[0]?.id as never
  const handing = (keepUntil: string) => ({ id: makeId<InvitationId>(), grantId, name: 'Baru', keepUntil })
  expect(await refusal(app.send(people.yusuf, handOver, handing('2026-11-19')))).toBe('handover.date-past')
  const { token } = await app.send(people.yusuf, handOver, handing('2026-11-30'))
  await begin(app, acceptInvitation, { token, account: account('berdua.baru') })
  expect(await recognise(former.token)).toMatchObject({ grants: [{ scopeId: place.scopeId }] })
  app.now.at = new Date('2026-11-30T16:59:50Z')
  expect(await recognise(former.token)).toMatchObject({ grants: [{ scopeId: place.scopeId }] })
  app.now.at = new Date('2026-11-30T17:00:00Z')
  expect(await recognise(former.token)).toMatchObject({ grants: [] })
  expect(await app.look(tx => endDue(tx, app.now.at))).toBe(1)
  expect(await app.look(tx => endDue(tx, app.now.at))).toBe(0)
  const { holders: held } = await app.ask(people.yusuf, holders, { scopeId: place.scopeId })
  expect(held.find(({ personId }) => personId === former.me.personId)).toMatchObject({
    until: '2026-11-30T17:00:00.000Z',
    ended: true,
  })
})

test('nobody hands over what is not theirs, and nobody to themselves; a second handover replaces the first', async () => {
  const place = await village('Milik')
  const holder = await joined(place, 'milik')
  const grantId = holder.me.grants[0]?.id as never
  const give = (actor: Actor) =>
    app.send(actor, handOver, { id: makeId<InvitationId>(), grantId, name: 'Baru', keepUntil: null })
  expect(await refusal(give(people.tiwi))).toBe('access.not-found')
  expect(await refusal(give(people.salmah))).toBe('access.not-found')
  const colleague = await welcome(
    app,
    people.yusuf,
    { role: 'library', scopeId: place.scopeId, name: 'Rekan' },
    'milik.rekan',
  )
  expect(await refusal(give(await actorOf(colleague)))).toBe('access.not-allowed')
  const own = await actorOf(holder)
  const first = await give(own)
  const second = await give(own)
  expect(await refusal(app.ask(null, readInvitation, { token: first.token }))).toBe('invitation.not-valid')
  expect(await refusal(app.send(own, acceptInvitation, { token: second.token }))).toBe('handover.to-oneself')
})

test('the level above resets the level below: devices are out, the password is void, roles and history stay', async () => {
  const place = await village('Lupa')
  const device = await joined(place, 'lupa')
  const { personId } = device.me
  const reset = await app.send(people.yusuf, resetAccess, { id: makeId<ResetId>(), personId })
  expect(reset).toMatchObject({ name: 'Nurhayati', expiresAt: '2026-12-04T03:00:00.000Z' })
  expect(await recognise(device.token)).toBeNull()
  expect(await refusal(begin(app, signIn, { login: 'lupa', password: goodPassword }))).toBe('sign-in.wrong')

  const { kind, token } = await enter(reset.code)
  expect(kind).toBe('reset')
  expect(await app.ask(null, readReset, { token })).toEqual({
    ...{ name: 'Nurhayati', logins: ['lupa'], madeBy: 'Yusuf' },
  })
  expect(await refusal(app.send(null, restoreAccess, { token, password: 'perpustakaan1' }))).toBe(
    'password.too-weak',
  )
  const back = await begin(app, restoreAccess, { token, password: 'layar hijau kembang' })
  expect(back.me).toMatchObject({ personId, grants: [{ id: device.me.grants[0]?.id }] })
  expect(await begin(app, signIn, { login: 'lupa', password: 'layar hijau kembang' })).toMatchObject({
    me: { personId },
  })
  for (const link of [token, reset.token])
    expect(await refusal(app.ask(null, readReset, { token: link }))).toBe('invitation.used')
  expect(await refusal(enter(reset.code))).toBe('invitation.used')
})

test('a reset runs out, and a new one withdraws the one before', async () => {
  const { me } = await joined(await village('Dua Kali'), 'dua.kali.reset')
  const make = () => app.send(people.yusuf, resetAccess, { id: makeId<ResetId>(), personId: me.personId })
  const first = await make()
  const second = await make()
  expect(await refusal(enter(first.code))).toBe('invitation.not-valid')
  app.now.at = new Date('2026-12-04T03:00:00Z')
  expect(await refusal(enter(second.code))).toBe('invitation.expired')
  const late = app.send(null, restoreAccess, { token: second.token, password: goodPassword })
  expect(await refusal(late)).toBe('invitation.expired')
})

test('nobody resets outside their area, beside or above them, or whoever also stands elsewhere', async () => {
  const trial = (actor: Actor, { personId }: { personId: PersonId }) =>
    refusal(app.send(actor, resetAccess, { id: makeId<ResetId>(), personId }))
  expect(await trial(people.yusuf, people.bayu)).toBe('access.not-found')
  expect(await trial(people.tiwi, people.maryam)).toBe('access.not-found')
  expect(await trial(people.yusuf, people.rismarini)).toBe('access.not-found')
  expect(await trial(people.maryam, people.maryam)).toBe('access.not-allowed')
  expect(await trial(people.yusuf, people.yusuf)).toBe('reset.roles-beyond')
  // manages a library of Natuna and one of Palangka Raya: Natuna alone must not get into the other
  const both = await joined(await village('Rangkap'), 'rangkap.wilayah')
  const { token } = await app.send(people.tiwi, invite, {
    ...{
      id: makeId<InvitationId>(),
      role: 'library',
      scopeId: people.places.menteng.scopeId,
      name: 'Rangkap',
    },
  })
  const wide = await begin(app, acceptInvitation, { token }, await actorOf(both))
  expect(await trial(people.yusuf, wide.me)).toBe('reset.roles-beyond')
  expect(await recognise(wide.token)).not.toBeNull()
  expect(await trial(people.ratna, wide.me)).toBe('done')
})

test('several libraries for one person: a second slip while signed in adds the role', async () => {
  const [one, two] = [await village('Pertama'), await village('Kedua')]
  const device = await joined(one, 'dua.perpustakaan')
  app.now.at = new Date(start.getTime() + 60_000)
  const { code } = await slipFor(two)
  const { token } = await enter(code)
  const after = await begin(app, acceptInvitation, { token }, await actorOf(device))
  expect(after.me.personId).toBe(device.me.personId)
  expect(after.me.grants.map(grant => grant.name)).toEqual([one.name, two.name])
  expect(await never(people.yusuf)).not.toHaveProperty('Kedua')
})

/** What is set in type, before it is. */
async function printed(actor: Actor, slips: readonly Slip[]): Promise<Paper> {
  const input = {
    slips: slips.map(({ id, token, code }) => ({ id, token, code })),
    origin: 'https://sinergi.example/orang',
  }
  const { result } = await app.engine.run(routeOf(printSlips.name), {
    actor,
    input,
    caller: { address: '127.0.0.1', device: 'test' },
  })
  return result as Paper
}
