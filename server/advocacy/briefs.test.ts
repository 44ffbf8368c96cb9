import { mkdirSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  type Angle,
  angles,
  getBrief,
  listBriefs,
  makeBrief,
  openBrief,
  printBrief,
  revokeBrief,
} from '../../contract/briefs.ts'
import { type BriefId, type LibraryId, makeId, type PartnerId } from '../../contract/ids.ts'
import { cast, library as newLibrary, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import { createChanges } from '../platform/changes.ts'
import type { Paper } from '../platform/endpoint.ts'
import { createHttp } from '../platform/http.ts'
import { renderPdf } from '../platform/pdf.ts'
import type { BriefPage } from './brief-page.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, yusuf, ratna } = people
const { sepempang, sedanau, menteng } = people.places
const http = await createHttp({
  ...{ routes, engine: app.engine, changes: createChanges(), authenticate: async () => null },
  ...{ ready: async () => true, logLevel: 'silent', trustProxy: false },
})
afterAll(async () => {
  await http.close()
  await app.close()
})
beforeEach(() => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
})

const phone = 'Mozilla/5.0 (Linux; Android 13) Chrome/130'
async function brief(of: Place, more: object = {}, by = yusuf): Promise<BriefId> {
  const id = makeId<BriefId>()
  await app.send(by, makeBrief, {
    ...({ id, libraryId: of.id, partner: 'Bappeda Kabupaten Natuna', partnerId: null } as const),
    ...({ angle: 'figures', language: 'id', ask: null, days: 90 } as const),
    ...more,
  })
  return id
}
const token = async (id: BriefId, by = yusuf) => (await app.ask(by, getBrief, { id })).brief.token ?? ''
const read = (of: string, device = phone) =>
  http.inject({ url: `/r/${of}`, headers: { 'user-agent': device } })

async function paper(id: BriefId): Promise<Paper & { data: BriefPage & { link: { href: string } | null } }> {
  const route = routes.find(({ endpoint }) => endpoint.name === printBrief.name)
  if (!route) throw new Error('no route prints briefs')
  const input = { id, origin: 'https://sinergi.example/advokasi' }
  const { result } = await app.engine.run(route, { actor: ratna, input, caller: { address: '', device: '' } })
  return result as never
}
async function pagesOf({ template, data }: Paper, picture?: string): Promise<number> {
  const pdf = await renderPdf(template, data)
  if (process.env.BRIEFS && picture) {
    mkdirSync(process.env.BRIEFS, { recursive: true })
    writeFileSync(`${process.env.BRIEFS}/${picture}.pdf`, pdf)
  }
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])
}

/** Reports of the months before this one, oldest first; the last ones may wait to be verified. */
async function report(of: Place, visits: readonly number[], waiting = 0): Promise<void> {
  await app.look(async tx => {
    for (const [at, n] of visits.entries()) {
      const figures = { visits: n, users: Math.round(n / 2), 'new-members': 4, members: 180 + 4 * at }
      await sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at, submitted_by, late, verified_at)
        select id, (date '2026-11-01' - make_interval(months => ${visits.length - at}))::date, province_id, regency_id, scope_id,
          ${JSON.stringify(figures)}::jsonb, '{}', '2026-11-02', ${maryam.personId}, false,
          ${at < visits.length - waiting ? '2026-11-05' : null}::timestamptz
        from library where id = ${of.id}`.execute(tx)
    }
  })
}
async function hold(of: Place, topic: string, times: number, people_: number): Promise<void> {
  await app.look(async tx => {
    for (let n = 0; n < times; n++)
      await sql`insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach, figures, submitted_at, submitted_by, verified_at)
        select ${makeId()}, id, province_id, regency_id, scope_id, (date '2026-10-12' - make_interval(months => ${n % 12}))::date, 'Kelas', 'community-involvement', ${topic}, false,
          ${JSON.stringify({ attendances: people_ + n, people: people_ - 2 })}::jsonb, '2026-11-01', ${maryam.personId}, '2026-11-03'
        from library where id = ${of.id}`.execute(tx)
  })
}
async function know(of: Place, facts: object): Promise<void> {
  await app.look(tx =>
    sql`update library l set (floor_area, weekly_hours, titles, computers, staff, opened_on) =
      (select r.floor_area, r.weekly_hours, r.titles, r.computers, r.staff, r.opened_on
       from jsonb_populate_record(null::library, ${JSON.stringify(facts)}::jsonb) r) where id = ${of.id}`.execute(
      tx,
    ),
  )
}

await report(sepempang, [310, 325, 298, 340, 352, 361, 380, 402, 395, 431, 446, 470])
await hold(sepempang, 'economic-development', 14, 22)
await hold(sepempang, 'education', 20, 18)
await hold(sepempang, 'digital-inclusion', 9, 15)
await hold(sepempang, 'health', 5, 25)
await know(sepempang, {
  floor_area: 72,
  weekly_hours: 36,
  titles: 1450,
  computers: 3,
  staff: 3,
  opened_on: '2015-05-02',
})
await app.look(async tx => {
  await sql`insert into programme_year (year, title, opened_at) values (2022, '2022', now()), (2024, '2024', now()) on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, reviewed_on, decreed_on, active_from)
    select ${makeId()}, id, province_id, regency_id, scope_id, 2022, 'beneficiary', '2022-01-10', '2022-02-01', '2022-03-01', '2022-04-01' from library where id = ${sepempang.id}`.execute(
    tx,
  )
  await sql`insert into aid_item (id, library_id, province_id, regency_id, scope_id, kind, count, giver, source, year, allocated_on, shipped_on, received_on, arrived, condition, in_use_on)
    select ${makeId()}, id, province_id, regency_id, scope_id, 'computer', 3, 'Perpustakaan Nasional', 'apbn', 2022, '2022-06-01', '2022-06-10', '2022-06-28', 3, 'good', '2022-07-02' from library where id = ${sepempang.id}`.execute(
    tx,
  )
})
await report(sedanau, [64, 81, 77], 1)
await hold(sedanau, 'economic-development', 2, 12)
await know(sedanau, { titles: 320, weekly_hours: 12 })
await know(menteng, { titles: 150, staff: 1, opened_on: '2026-08-17' })

async function lack(of: Place, facts: object): Promise<void> {
  await app.look(tx =>
    sql`insert into need (id, library_id, province_id, regency_id, scope_id, topic, kind, amount, unit, agreed, urgency, until, why, stated_at)
      select ${makeId()}, l.id, l.province_id, l.regency_id, l.scope_id, 'education', r.kind, r.amount, r.unit, r.agreed, r.urgency, r.until, r.why, '2026-11-01'
      from library l, jsonb_populate_record(null::need, ${JSON.stringify(facts)}::jsonb) r where l.id = ${of.id}`.execute(
      tx,
    ),
  )
}
await lack(sepempang, {
  kind: 'money',
  amount: 12_000_000,
  unit: null,
  agreed: 4_000_000,
  urgency: 'long-term',
  until: '2027-06-30',
  why: 'Honor pengelola selama setahun, agar perpustakaan buka sampai sore.',
})
await lack(sepempang, {
  kind: 'books',
  amount: 150,
  unit: 'judul',
  agreed: 0,
  urgency: 'urgent',
  until: '2027-03-31',
  why: 'Anak usia sekolah dasar adalah pengunjung terbanyak; koleksi anak baru 90 judul.',
})
await lack(sepempang, {
  kind: 'internet',
  amount: 1,
  unit: 'sambungan',
  agreed: 1,
  urgency: 'urgent',
  until: '2027-03-31',
  why: 'Sudah dijanjikan.',
})

test('what a library lacks still stands under what it asks, urgent first, with what is not agreed on yet', async () => {
  const { data } = await paper(await brief(sepempang))
  expect(data.ask.lines.map(({ text }) => text)).toEqual([
    'Buku: 150 judul, sampai 31 Maret 2027',
    'Dana: Rp8.000.000, sampai 30 Juni 2027',
  ])
  expect(data.ask.lines[0]?.note).toContain('pengunjung terbanyak')
})

test('a library with a year of verified months shows it, for a planning agency: figures and the standard first', async () => {
  const id = await brief(sepempang, {
    ask: 'Dua rak buku, 150 judul buku anak, dan sambungan internet dalam APBDes 2027.',
  })
  const { data, ...rest } = await paper(id)
  expect(data.lead[0]).toContain('Dalam dua belas bulan terakhir warga datang 4.510 kali')
  expect(data.figures[0]).toEqual({ value: '4.510', label: 'kunjungan', note: '12 bulan, terverifikasi' })
  expect(data.figures.find(({ label }) => label === 'anggota')?.note).toBe(
    'menurut bulan terverifikasi terakhir',
  )
  expect(data.chart?.title).toBe('Kunjungan enam bulan terakhir naik 27% dari enam bulan sebelumnya')
  expect(data.blocks.map(({ title }) => title)).toEqual([
    'Terhadap standar perpustakaan desa',
    'Kegiatan menurut bidang',
    'Dukungan yang sudah berjalan',
  ])
  expect(await pagesOf({ ...rest, data }, 'rich')).toBe(1)
  // every figure shown bears its definition
  for (const { label } of data.figures)
    expect(
      data.sources.lines.some(line => line.toLowerCase().startsWith(`${label}:`)),
      label,
    ).toBe(true)
})

test('for a bank the economy comes first', async () => {
  const { data } = await paper(await brief(sepempang, { partner: 'Bank Riau Kepri', angle: 'economy' }))
  expect(data.lead[0]).toContain('Di bidang ekonomi dan usaha ada 14 kegiatan')
  expect(data.blocks[0]).toMatchObject({
    title: 'Kegiatan usaha dan keterampilan warga',
    lines: [{ text: 'Ekonomi dan usaha' }, { text: 'Literasi digital' }, {}, {}],
  })
  expect(data.figures[0]?.label).toBe('kehadiran dalam kegiatan')
})

test('of a library with two verified months it says so, and counts no month that waits', async () => {
  const { data, ...rest } = await paper(
    await brief(sedanau, { partner: 'Dinas Koperasi dan UMKM Kabupaten Natuna', angle: 'economy' }),
  )
  expect(data.lead).toHaveLength(3)
  expect(data.lead[0]).toContain('Dalam 2 bulan yang sudah diverifikasi, warga datang 145 kali.')
  expect(data.lead[2]).toContain('1 laporan bulanan lain')
  expect(data.chart).toBeNull()
  expect(data.figures.map(({ note }) => note)).toEqual(
    Array.from(data.figures, () => 'dari 2 bulan terverifikasi'),
  )
  expect(await pagesOf({ ...rest, data }, 'little')).toBe(1)
})

test('of a library that has nothing verified it says what is begun: no zero, no empty table', async () => {
  const { data, ...rest } = await paper(
    await brief(menteng, { partner: 'Pemerintah Kelurahan Menteng' }, people.tiwi),
  )
  expect(data).toMatchObject({ figures: [], chart: null })
  expect(data.lead[0]).toContain('sedang memulai layanannya')
  expect(data.blocks.map(({ title }) => title)).toEqual(['Yang sudah ada', 'Langkah berikutnya'])
  expect(JSON.stringify(data.blocks)).not.toMatch(/"0 |: 0\b|: null dari/)
  expect(await pagesOf({ ...rest, data }, 'none')).toBe(1)
})

test('the longest words stay on one page, for each angle, in both languages', async () => {
  const place = await app.look(async tx => {
    const { rows } = await sql<{
      id: number
    }>`select region_id as id from library where id = ${sepempang.id}`.execute(tx)
    return newLibrary(
      tx,
      app.now.at,
      'community',
      rows[0]?.id ?? 0,
      `Taman Bacaan Masyarakat ${'Cahaya Ilmu Pengetahuan '.repeat(6)}`.slice(0, 160),
    )
  })
  await report(
    place,
    Array.from({ length: 12 }, (_, n) => 90_000 + n * 977),
  )
  for (const topic of [
    'economic-development',
    'digital-inclusion',
    'government-governance',
    'culture-leisure',
    'health',
  ])
    await hold(place, topic, 3, 1234)
  for (const language of ['id', 'en'] as const)
    for (const angle of ['figures', 'information'] satisfies Angle[]) {
      const id = await brief(place, {
        ...{
          angle,
          language,
          partner:
            'Dinas Komunikasi dan Informatika, Persandian dan Statistik Kabupaten Natuna, Kepulauan Riau',
        },
        ask: 'Mohon dukungan berupa sambungan internet bagi ruang baca. '.repeat(7).slice(0, 400),
      })
      expect(await pagesOf(await paper(id)), `${angle} ${language}`).toBe(1)
    }
  expect(angles).toHaveLength(5)
})

test('the link opens the page without a session: no script, nothing loaded, nothing kept by a search engine', async () => {
  const id = await brief(sepempang, { partner: '<b>Bank</b> & "Koperasi"' })
  const answer = await read(await token(id))
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['x-robots-tag']).toContain('noindex')
  expect(answer.headers['cache-control']).toBe('private, no-store')
  expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/)
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(answer.body).toContain('Perpustakaan Desa Sepempang')
  expect(answer.body).toContain('&#60;b&#62;Bank&#60;/b&#62; &#38; &#34;Koperasi&#34;')
  expect(answer.body).not.toMatch(/<script|style="|http:|undefined|\[object/)
  if (process.env.BRIEFS) writeFileSync(`${process.env.BRIEFS}/page.html`, answer.body)
})

test('what was said stays, whatever is verified since', async () => {
  const id = await brief(sedanau)
  const before = (await read(await token(id))).body
  await app.look(tx =>
    sql`update monthly_report set verified_at = '2026-11-19' where library_id = ${sedanau.id} and verified_at is null`.execute(
      tx,
    ),
  )
  app.now.at = new Date('2026-12-20T03:00:00Z')
  expect((await read(await token(id))).body).toBe(before)
})

test('who opens it is counted and not noted; machines that fetch a preview are not counted', async () => {
  const id = await brief(sepempang)
  const of = await token(id)
  await read(of, 'WhatsApp/2.23')
  await read(of)
  await read(of)
  const { briefs } = await app.ask(yusuf, listBriefs, { libraryId: sepempang.id })
  expect(briefs.find(one => one.id === id)).toMatchObject({ seen: 2, seenOn: '2026-11-20', madeBy: 'Yusuf' })
})

test('a link ends by itself, or when it is closed; the sentence is the same as for one that never was', async () => {
  const [late, closed] = [await brief(sepempang, { days: 30 }), await brief(sepempang)]
  const [lateToken, closedToken] = [await token(late), await token(closed)]
  await app.send(maryam, revokeBrief, { id: closed })
  await app.send(maryam, revokeBrief, { id: closed })
  app.now.at = new Date('2026-12-20T03:00:00Z')
  expect((await read(lateToken)).statusCode).toBe(200)
  app.now.at = new Date('2026-12-21T03:00:00Z')
  const answers = [await read(lateToken), await read(closedToken), await read('tidak-ada')]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([410, 410, 410])
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect(answers[0]?.body).toContain('tidak dapat dibaca lagi')
  expect(await token(late)).toBe('')
  expect((await paper(late)).data.link).toBeNull()
  expect(await refusal(app.send(null, openBrief, { token: closedToken }))).toBe('brief.link-not-valid')
})

test('a token is passed on by who may make briefs, and is guessed by nobody', async () => {
  const id = await brief(sepempang, {}, maryam)
  expect(await token(id)).toMatch(/^[\w-]{43}$/)
  const head = {
    ...maryam,
    grants: maryam.grants.map(grant => ({ ...grant, role: 'village-head' as const })),
  }
  expect((await app.ask(head, getBrief, { id })).brief.token).toBeNull()
  expect(await refusal(brief(sepempang, {}, head))).toBe('access.only-sees')
  expect(await refusal(brief(menteng, {}, maryam))).toBe('access.not-found')
  expect(await refusal(brief(sepempang, { partnerId: makeId<PartnerId>() }))).toBe('access.not-found')
  expect((await app.ask(people.tiwi, listBriefs, { libraryId: sepempang.id as LibraryId })).total).toBe(0)
})
