import ICAL from 'ical.js'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { addGuests } from '../../contract/guests.ts'
import { type AgendaItemId, makeId, type MaterialId, type MeetingId } from '../../contract/ids.ts'
import { addLink, addMaterial } from '../../contract/materials.ts'
import * as contract from '../../contract/meeting-pages.ts'
import * as meetings from '../../contract/meetings.ts'
import { type ConsentKind, consentKinds, getConsents, setConsent } from '../../contract/partner-consents.ts'
import { guestInput, materialInput, meetingInput } from '../../tests/inputs.ts'
import { cast, partnerIn, person } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { pdfFile } from '../materials/for-tests.ts'
import { photoServer } from '../photos/for-tests.ts'
import { useOrigin } from '../platform/site.ts'

const app = await testApp()
const people = await cast(app)
const { yusuf, maryam, tiwi } = people
const server = await photoServer(app, { yusuf, maryam })
useOrigin('https://sinergi.example.id')
afterAll(async () => {
  await server.close()
  await app.close()
})

const meetingId = makeId<MeetingId>()
const [line, handout] = [makeId<AgendaItemId>(), makeId<MaterialId>()]
/** A word of its own for every text that a meeting has, and the part that shows it; what none shows never is. */
const words: Record<string, contract.PagePart | 'always' | 'with-venue' | 'never'> = {
  ...{ katajudul: 'always', katatuan: 'host', katatempat: 'venue', kataalamat: 'venue', katatautan: 'link' },
  ...{
    katasehat: 'never',
    katapejabat: 'never',
    kataacara: 'agenda',
    katabicara: 'speakers',
    kataruang: 'with-venue',
  },
  ...{
    katacatatan: 'never',
    katatamu: 'never',
    katajabatan: 'never',
    katainstansi: 'never',
    katasurel: 'never',
  },
  ...{
    '81234567001': 'never',
    katapaparan: 'materials',
    katapenyusun: 'materials',
    katalisensi: 'materials',
  },
  ...{ katarekaman: 'materials', katarahasia: 'never', katahubung: 'contact', katanotulen: 'never' },
  ...{ katapindah: 'never', katabatal: 'never', katatoken: 'never' },
}
const get = (path: string, headers = {}) => server.ask('', path, { headers, redirect: 'manual' })
const publish = (shows: readonly contract.PagePart[], more: object = {}) =>
  app.ask(yusuf, contract.getPage, { meetingId }).then(({ version }) =>
    app.send(yusuf, contract.publishPage, {
      ...{
        meetingId,
        version,
        shows: [...shows],
        contact: 'katahubung (0773) 31234',
        speakersAgreed: true,
        ...more,
      },
    }),
  )
const versionOf = async () => (await app.ask(yusuf, meetings.getMeeting, { id: meetingId })).meeting.version
const wordsOf = (text: string) => Object.keys(words).filter(word => text.toLowerCase().includes(word))
let path = ''

test('a draft has no page; nobody who is signed in or not has put one up', async () => {
  const times = { starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' }
  await app.send(yusuf, meetings.planMeeting, {
    ...{
      id: meetingId,
      scopeId: people.regions.natuna,
      ...meetingInput,
      ...times,
      mode: 'both',
      title: 'Katajudul <Natuna>',
    },
    ...{
      host: 'Katatuan',
      venue: 'Katatempat',
      address: 'Kataalamat',
      link: 'https://katatautan.example/rapat',
    },
    ...{ healthRules: 'Katasehat', official: 'Katapejabat' },
  } as never)
  await app.send(yusuf, meetings.putAgendaItem, {
    ...{
      id: line,
      meetingId,
      version: 0,
      title: 'Kataacara',
      speaker: 'Katabicara',
      room: 'Kataruang',
      kind: 'session',
    },
    ...{ hours: null, note: 'Katacatatan', starts: '2026-12-08T09:00', ends: '2026-12-08T10:00' },
  } as never)
  await expect(publish([])).rejects.toMatchObject({ code: 'meeting-page.draft' })
  await app.send(yusuf, meetings.scheduleMeeting, { id: meetingId, version: await versionOf() })
  const guests = [
    {
      ...{ id: makeId(), ...guestInput, name: 'Katatamu', position: 'Katajabatan', agency: 'Katainstansi' },
      ...{ email: 'katasurel@dinas.example', phone: '081234567001' },
    },
  ]
  await app.send(yusuf, addGuests, { meetingId, guests } as never)
  await app.look(async tx => {
    await sql`update guest set token = 'katatoken-katatoken-katatoken' where meeting_id = ${meetingId}`.execute(
      tx,
    )
  })
  const facts = { meetingId, ...materialInput, author: 'Katapenyusun', licence: 'Katalisensi' }
  const upload = await server.upload('yusuf', pdfFile())
  await app.send(yusuf, addMaterial, {
    ...facts,
    id: handout,
    title: 'Katapaparan',
    readers: 'public',
    upload,
  })
  const other = await server.upload('yusuf', pdfFile('', 70))
  await app.send(yusuf, addMaterial, {
    ...facts,
    id: makeId(),
    title: 'Katarahasia',
    author: null,
    upload: other,
  })
  await app.send(yusuf, addLink, {
    ...{ ...facts, id: makeId(), title: 'Rekaman', readers: 'public', link: 'https://katarekaman.example' },
  })
  expect(await app.ask(maryam, contract.getPage, { meetingId })).toMatchObject({
    on: false,
    path: null,
    mine: false,
  })
  expect((await get('/pertemuan/katajudul-natuna-k3m8p2xq')).status).toBe(404)
  expect(await (await get('/pertemuan/umum')).text()).not.toContain('atajudul')
})

test('what is not meant for everybody is refused', async () => {
  const shows = ['speakers', 'contact'] as const
  expect(await refusal(publish(shows, { speakersAgreed: false }))).toBe('meeting-page.speakers')
  expect(await refusal(publish(shows, { contact: ' ' }))).toBe('meeting-page.no-contact')
  for (const contact of ['Ibu Siti 0812-3456 7001', 'WA +62 (812) 34567001', '(0773) 31234 08123456700'])
    expect(await refusal(publish(shows, { contact }))).toBe('meeting-page.mobile')
  const input = { meetingId, version: 0, shows: [], contact: null, speakersAgreed: false }
  expect(await refusal(app.send(maryam, contract.publishPage, input))).toBe('access.not-allowed')
  expect(await refusal(app.send(tiwi, contract.publishPage, input))).toBe('access.not-found')
  expect(await refusal(app.ask(maryam, contract.previewPage, { meetingId, shows: 'link' } as never))).toBe(
    'access.not-allowed',
  )
})

test.each([[], ...contract.pageParts.map(part => [part]), [...contract.pageParts]])(
  'page, calendar, list and preview say what was chosen and not a word more: %s',
  async (...shows: contract.PagePart[]) => {
    ;({ path } = await publish(shows))
    const has = (part: string) => shows.includes(part as contract.PagePart)
    const wanted = Object.entries(words).flatMap(([word, part]) =>
      part === 'always' || has(part) || (part === 'with-venue' && has('agenda') && has('venue'))
        ? [word]
        : [],
    )
    const [page, english] = [await (await get(path)).text(), await (await get(`${path}?lang=en`)).text()]
    expect(wordsOf(page)).toEqual(wanted)
    expect(wordsOf(english)).toEqual(wanted)
    expect(Buffer.byteLength(page)).toBeLessThan(20_000)
    expect(page).not.toContain('<Natuna>')
    const preview = await app.ask(yusuf, contract.previewPage, { meetingId, shows: shows.join(',') } as never)
    expect(wordsOf(`${JSON.stringify(preview)}${has('contact') ? 'katahubung' : ''}`)).toEqual(wanted)
    // programs fold long lines
    const calendar = (await (await get(`${path}/kalender.ics`)).text()).replaceAll(/\r\n /g, '')
    const inCalendar = wordsOf(calendar)
    expect(inCalendar.filter(word => !wanted.includes(word))).toEqual([])
    for (const part of ['venue', 'host', 'link', 'agenda'] as const)
      expect(inCalendar.some(word => words[word] === part)).toBe(has(part))
    const list = await (await get('/pertemuan/umum')).text()
    expect(wordsOf(list)).toEqual(has('venue') ? ['katajudul', 'katatempat'] : ['katajudul'])
    expect((await get(`${path}/materi/${handout}`)).status).toBe(has('materials') ? 200 : 410)
  },
)

test('a page is found, kept for a minute, led to when it is misspelt, and read as nobody; tables stay shut', async () => {
  const answer = await get(path)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=30')
  expect(answer.headers.get('x-robots-tag')).toBeNull()
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
  const again = await get(path, { 'if-none-match': answer.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
  const page = await answer.text()
  expect(page).toContain('<meta property="og:title" content="Katajudul &#60;Natuna&#62;">')
  expect(page).toContain(
    `<link rel="alternate" hreflang="en" href="https://sinergi.example.id${path}?lang=en">`,
  )
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '')
  expect(data).toMatchObject({
    ...{
      '@type': 'Event',
      startDate: '2026-12-08T08:30:00+07:00',
      eventStatus: 'https://schema.org/EventScheduled',
    },
    ...{
      organizer: { name: 'Katatuan' },
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    },
  })
  const misspelt = await get(`/pertemuan/temu-${path.slice(-8)}?lang=en`)
  expect([misspelt.status, misspelt.headers.get('location')]).toEqual([301, `${path}?lang=en`])
  // the application's own addresses stay its own; strangers are led to the list
  const stranger = await get('/pertemuan')
  expect([stranger.status, stranger.headers.get('location')]).toEqual([302, '/pertemuan/umum'])
  expect((await server.ask('yusuf', '/pertemuan', { redirect: 'manual' })).status).not.toBe(302)
  const nobody = { scopes: [], personId: null }
  const seen = await app.db.transaction(nobody, async tx =>
    Promise.all(
      ['meeting', 'meeting_page', 'meeting_material', 'agenda_item', 'guest', 'attendance'].map(
        async table => (await sql`select from ${sql.table(table)}`.execute(tx)).rows.length,
      ),
    ),
  )
  expect(seen).toEqual([0, 0, 0, 0, 0, 0])
  for (const odd of [
    `${path}/materi/${makeId()}`,
    `${path}/materi/x`,
    '/pertemuan/umum?page=0&region=x&lang=x',
  ])
    expect((await get(odd)).status).toBeLessThan(500)
})

test('moved it says so, held it tells figures, cancelled it tells no more than that, switched off it is gone', async () => {
  const moved = {
    starts: '2026-12-10T08:30',
    ends: '2026-12-10T15:30',
    zone: 'WIB',
    reason: 'Katapindah',
  } as const
  app.now.at = new Date('2026-11-21T03:00:00Z')
  await app.send(yusuf, meetings.moveMeeting, { id: meetingId, version: await versionOf(), ...moved })
  const page = await (await get(path)).text()
  expect(page).toContain('Waktunya berubah. Sebelumnya: Selasa, 8 Desember 2026, 08.30 sampai 15.30 WIB.')
  expect(page).toContain('"eventStatus":"https://schema.org/EventRescheduled"')
  expect(wordsOf(page)).not.toContain('katapindah')
  const calendar = await (await get(`${path}/kalender.ics`)).text()
  const entry = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent')
  expect(entry && new ICAL.Event(entry).startDate.toJSDate().toISOString()).toBe('2026-12-10T01:30:00.000Z')
  expect(entry?.getFirstPropertyValue('sequence')).toBe(1)

  await app.look(async tx => {
    await sql`insert into attendance (id, meeting_id, guest_id, day, at, noted_at, way)
      select gen_random_uuid(), meeting_id, id, d, now(), now(), 'name' from guest,
        unnest(array['2026-12-10', '2026-12-11']::date[]) d where meeting_id = ${meetingId}`.execute(tx)
    await sql`insert into minutes (meeting_id, state, correct_by) values (${meetingId}, 'correcting', '2026-12-12')`.execute(
      tx,
    )
    await sql`insert into minute_line (id, meeting_id, kind, text, at, written_at, changed_at)
      values (gen_random_uuid(), ${meetingId}, 'decision', 'Katanotulen', now(), now(), now())`.execute(tx)
  })
  await app.look(tx => sql`update meeting set state = 'held' where id = ${meetingId}`.execute(tx))
  const before = await (await get(path)).text()
  expect(before).toContain('1 orang hadir')
  expect(before).not.toContain('1 keputusan')
  await app.look(async tx => {
    await sql`update minutes set state = 'approved', approved_at = now() where meeting_id = ${meetingId}`.execute(
      tx,
    )
  })
  const after = await (await get(path)).text()
  expect(after).toContain('1 keputusan')
  expect(wordsOf(after)).not.toContain('katanotulen')
  await app.look(tx => sql`update meeting set state = 'scheduled' where id = ${meetingId}`.execute(tx))

  await app.send(yusuf, meetings.cancelMeeting, {
    id: meetingId,
    version: await versionOf(),
    reason: 'Katabatal',
  })
  const off = await (await get(path)).text()
  expect(off).toContain('Pertemuan ini dibatalkan')
  expect(off).toContain('https://schema.org/EventCancelled')
  expect(wordsOf(off)).toEqual(['katajudul', 'katatuan', 'katahubung'])
  expect(await (await get(`${path}/kalender.ics`)).text()).toContain('METHOD:CANCEL')
  expect((await get(`${path}/materi/${handout}`)).status).toBe(410)
  expect(await (await get('/pertemuan/umum')).text()).toContain('(dibatalkan)')

  const { version } = await app.ask(yusuf, contract.getPage, { meetingId })
  expect(await refusal(app.send(yusuf, contract.withdrawPage, { meetingId, version: version - 1 }))).toBe(
    'record.changed-meanwhile',
  )
  await app.send(yusuf, contract.withdrawPage, { meetingId, version })
  const gone = await get(path)
  expect(gone.status).toBe(410)
  expect(wordsOf(await gone.text()).filter(word => word !== 'katajudul')).toEqual([])
  expect((await get(`${path}/kalender.ics`)).status).toBe(410)
  expect(await (await get('/pertemuan/umum')).text()).not.toContain('atajudul')
})

test('of each promise its partner says what is public: its name, its amounts, its lateness; what it takes back is gone at once', async () => {
  const at = app.now.at
  const bank = await app.look(tx => partnerIn(tx, at, people.regions.natuna, 'Katabank'))
  const nurhayati = await app.look(tx => person(tx, at, 'Nurhayati', 'partner', { ...bank, id: null }))
  const { id: library, scopeId } = people.places.sepempang
  const { natuna, kepri } = people.regions
  const shared = makeId<MeetingId>()
  await app.look(async tx => {
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, zone, starts_at, ends_at, state, changed_at, planned_at)
      values (${shared}, ${natuna}, ${kepri}, ${natuna}, 'stakeholder', 'Janji', 'room', 'WIB', '2026-10-01T01:00Z',
        '2026-10-01T08:00Z', 'held', now(), now())`.execute(tx)
    await sql`insert into minutes (meeting_id, state, correct_by, approved_at) values (${shared}, 'approved', '2026-10-05', now())`.execute(
      tx,
    )
    await sql`insert into meeting_page (meeting_id, code, is_on, shows, first_on_at, changed_at)
      values (${shared}, 'k3m8p2xq', true, '{promises}', now(), now())`.execute(tx)
    await sql`insert into commitment (id, pledge_id, giver, partner_id, scope_id, library_id, province_id, regency_id, origin,
        meeting_id, form, what, amount, unit, worth, promised_on, deadline, proposed_at, agreed_at, agreed_how)
      select gen_random_uuid(), gen_random_uuid(), c.giver, c.partner::uuid, ${scopeId}::int, ${library}::uuid, ${kepri}::int,
        ${natuna}::int, 'desk', ${shared}::uuid, 'packaging', c.what, 3, 'katasatuan', 45000123, '2026-10-01', '2026-11-01',
        now(), c.agreed::timestamptz, c.how
      from (values ('Katalama', ${bank.id}::text, 'Katamesin', '2026-10-02', 'link'),
        ('Katadesa', null, 'Katatenda', '2026-10-02', 'link'),
        ('Katalama', ${bank.id}::text, 'Kataragu', null, null)) c (giver, partner, what, agreed, how)`.execute(
      tx,
    )
  })
  const said = ['katabank', 'katamesin', 'katasatuan', '45.000.123', 'lewat tenggat', '1 november 2026']
  const never = ['katalama', 'katadesa', 'katatenda', 'kataragu']
  const read = async () => {
    const page = (await (await get('/pertemuan/janji-k3m8p2xq')).text()).toLowerCase()
    return [...said, ...never].filter(word => page.includes(word))
  }
  const told = async () =>
    JSON.stringify(
      await app.ask(yusuf, contract.previewPage, { meetingId: shared, shows: 'promises' } as never),
    ).toLowerCase()
  const asked = { partnerId: bank.id }
  for (const chosen of [
    ...[[], ['name'], ['name', 'amounts'], ['amounts'], ['amounts', 'lateness'], ['lateness']],
    ...[['name', 'lateness'], ['name', 'amounts', 'lateness'], []],
  ] as ConsentKind[][]) {
    for (const what of consentKinds)
      await app.send(nurhayati, setConsent, { ...asked, what, given: chosen.includes(what) })
    const [name, amounts, lateness] = consentKinds.map(what => chosen.includes(what))
    expect([chosen, await read()]).toEqual([
      chosen,
      [
        ...(name ? ['katabank'] : []),
        ...(name && amounts ? ['katamesin'] : []),
        ...(amounts ? ['katasatuan', '45.000.123'] : []),
        ...(lateness ? ['lewat tenggat', '1 november 2026'] : []),
      ],
    ])
    const preview = await told()
    expect([
      preview.includes('katabank'),
      preview.includes('45000123'),
      preview.includes('2026-11-01'),
    ]).toEqual([name, amounts, lateness])
  }
  // an office tells how the partner said so; nobody else has a say, and every word is kept
  const word = { ...asked, what: 'name', given: true } as const
  expect(await refusal(app.send(yusuf, setConsent, word))).toBe('offer.said-missing')
  expect(await refusal(app.send(maryam, setConsent, word))).toBe('access.not-allowed')
  expect(await refusal(app.send(tiwi, setConsent, word))).toBe('access.not-found')
  await app.send(yusuf, setConsent, { ...word, said: { how: 'letter', note: '518/12' } })
  const { history, says, ...now } = await app.ask(yusuf, getConsents, asked)
  expect([now, says]).toEqual([{ name: true, amounts: false, lateness: false }, 'office'])
  expect(history[0]).toMatchObject({ by: 'Yusuf', office: 'Kabupaten Natuna', how: 'letter', note: '518/12' })
  expect(history).toHaveLength(11)
  expect(await read()).toEqual(['katabank'])
})

test('the list is paged and filtered by province, to come and past', async () => {
  await app.look(async tx => {
    await sql`with m as (
        insert into meeting (id, scope_id, province_id, kind, title, mode, venue, zone, starts_at, ends_at, state, changed_at, planned_at)
        select gen_random_uuid(), p.id, p.id, 'stakeholder', 'SHM ' || p.name || ' ' || n, 'room', 'Aula', 'WIB',
          '2027-01-01T01:00Z'::timestamptz + n * interval '1 day', '2027-01-01T08:00Z'::timestamptz + n * interval '1 day', 'scheduled', now(), now()
        from region p, generate_series(1, 13) n where p.code in ('21', '62') returning id)
      insert into meeting_page (meeting_id, code, is_on, shows, first_on_at, changed_at)
      select id, translate(substr(md5(id::text), 1, 8), '01', 'xy'), true, '{venue}', now(), now() from m`.execute(
      tx,
    )
  })
  const links = async (query: string) =>
    (await (await get(`/pertemuan/umum${query}`)).text()).match(/SHM [^<]+/g) ?? []
  expect(await links('')).toHaveLength(20)
  expect((await links(''))[0]).toMatch(/ 1$/)
  expect(await links('?page=2')).toHaveLength(6)
  expect(await links(`?region=${people.regions.kepri}`)).toHaveLength(13)
  expect(await links('?when=lalu')).toHaveLength(0)
  app.now.at = new Date('2028-01-01T00:00:00Z')
  expect((await links('?when=lalu'))[0]).toMatch(/ 13$/)
})
