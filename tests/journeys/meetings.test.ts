import type { Page } from 'playwright-core'
import ICAL from 'ical.js'
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { xlsxOf } from '../../server/platform/download.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const snapshot = () =>
  sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#1f7a5a' } })
    .jpeg()
    .toBuffer()
/** A list as an office has it: the zero of the number was dropped. */
async function guestSheet(): Promise<Buffer> {
  const head = ['Instansi', 'Nama Lengkap', 'No. HP']
  const columns = head.map((title, at) => ({
    title: { id: title, en: title },
    value: (row: never) => row[at],
  }))
  async function* rows() {
    yield [['Kecamatan Bunguran Timur', 'CITRA DEWI', 81_234_567_003]]
  }
  const sheet = { name: 'Tamu', columns, rows: rows() }
  return Buffer.from(await new Response(xlsxOf(sheet as never, 'id')).arrayBuffer())
}
const { browser, open, inDatabase } = await journey('meetings')
const desk = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }
const series = makeId()
beforeAll(async () => {
  await inDatabase(async tx => {
    // A0: five waves of six to seven provinces over 33
    await sql`insert into meeting_series (id, scope_id, year, kind, title, planned_at)
      values (${series}, 1, 2022, 'stakeholder', 'SHM 2022', now())`.execute(tx)
    await sql`insert into meeting_wave (id, series_id, number, from_day, to_day)
      select gen_random_uuid(), ${series}, n, '2022-06-06'::date + 21 * (n - 1), '2022-06-24'::date + 21 * (n - 1)
      from generate_series(1, 5) n`.execute(tx)
    await sql`insert into meeting (id, scope_id, province_id, series_id, wave_id, kind, title, mode, venue, zone, starts_at, ends_at,
        state, changed_at, planned_at)
      select gen_random_uuid(), p.id, p.id, ${series}, w.id, 'stakeholder', 'SHM ' || p.name, 'room', 'Aula Dinas Perpustakaan', 'WIB',
        w.from_day + p.n / 5 * interval '2 days' + interval '1 hour', w.from_day + p.n / 5 * interval '2 days' + interval '8 hours',
        'held', now(), now()
      from (select id, name, row_number() over (order by code)::int - 1 as n from region where level = 'province' and valid_to is null
        order by code limit 33) p
      join meeting_wave w on w.series_id = ${series} and w.number = p.n % 5 + 1`.execute(tx)
  })
})

test('Yusuf plans a temu belajar, writes its agenda, drags a time, schedules and moves it; calendars follow', async () => {
  const page = await open('yusuf', '/pertemuan', desk)
  await page.getByRole('button', { name: 'Rencanakan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Jenis').selectOption({ label: 'Temu belajar (PLM)' })
  await dialog.getByLabel('Judul').fill('Temu belajar Natuna')
  await dialog.getByLabel('Tanggal mulai').fill('2030-08-17')
  await dialog.getByLabel('Tempat').fill('Aula Dinas Perpustakaan')
  await dialog.getByLabel('Pejabat yang bertugas').fill('Kepala Dinas')
  await picture(page, 'meetings-form')
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('heading', { level: 1, name: 'Temu belajar Natuna' }).waitFor()
  await page.getByText('17 Agustus 2030 hari libur nasional: Proklamasi Kemerdekaan.').waitFor()
  for (const what of ['Pendaftaran', 'Berbagi pengalaman']) {
    await page.getByRole('button', { name: 'Tambah acara' }).click()
    await dialog.getByLabel('Acara', { exact: true }).fill(what)
    await dialog.getByLabel('Ruang').fill('Aula')
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await page.getByRole('button', { name: what, exact: true }).waitFor()
  }
  const grip = page.getByRole('button', { name: 'Geser jam “Berbagi pengalaman”' })
  const box = await grip.boundingBox()
  if (!box) throw new Error('no handle')
  await page.mouse.move(box.x + 10, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 10, box.y + 10 + 48, { steps: 4 })
  await page.mouse.up()
  await page.getByText('Berbagi pengalaman: 09.30').waitFor()
  await expect.poll(() => grip.getAttribute('aria-busy')).toBe('false')
  await grip.focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.getByText('Berbagi pengalaman: 09.20').waitFor()
  await page.getByRole('button', { name: 'Jadwalkan' }).click()
  await page.getByRole('link', { name: 'Berkas kalender' }).waitFor()
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('menuitem', { name: 'Pindahkan' }).click()
  await dialog.getByLabel('Tanggal mulai').fill('2030-08-20')
  await dialog.getByLabel('Alasan').fill('Hari libur')
  await dialog.getByRole('button', { name: 'Pindahkan' }).click()
  await page.getByText('semula Sabtu, 17 Agustus 2030, 08.00 sampai 16.00 WIB').waitFor()
  await dialog.waitFor({ state: 'detached' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Berkas kalender' }).click(),
  ])
  const file = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')))
  const entry = file.getFirstSubcomponent('vevent')
  expect(entry && new ICAL.Event(entry)).toMatchObject({ sequence: 1, summary: 'Temu belajar Natuna' })
  expect(entry && new ICAL.Event(entry).startDate.toJSDate().toISOString()).toBe('2030-08-20T01:00:00.000Z')
  await picture(page, 'meetings-one')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'meetings-one-360')
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(360)

  const hers = await open('maryam', '/lainnya', phone)
  await hers.getByRole('link', { name: 'Pertemuan' }).click()
  await hers.getByText('Selasa, 20 Agustus 2030, 08.00 sampai 16.00 WIB').waitFor()
  await hers.getByText('Acara', { exact: true }).first().click()
  await hers.getByText('Berbagi pengalaman').waitFor()
  await picture(hers, 'meetings-mine')
})

test('Yusuf opens a calendar feed, which a calendar program reads until he takes the link back', async () => {
  const page = await open('yusuf', '/pertemuan/kalender?bulan=2030-08', desk)
  await page.getByRole('button', { name: 'Langganan kalender' }).click()
  await page.getByRole('button', { name: 'Buat tautan' }).click()
  const link = await page.getByLabel('Tautan kalender').inputValue()
  await picture(page, 'meetings-feed')
  expect(await findings(page)).toEqual([])
  const answer = await fetch(link)
  expect(answer.headers.get('content-type')).toContain('text/calendar')
  expect(await answer.text()).toContain('SUMMARY:Temu belajar Natuna')
  await page.getByRole('button', { name: 'Cabut' }).click()
  await page.getByText('Belum ada tautan.').waitFor()
  expect((await fetch(link)).status).toBe(410)
})

test('Yusuf invites by hand, by role and from a list; a guest answers by link without an account, and Maryam in her own', async () => {
  const id = makeId()
  await inDatabase(async tx => {
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, venue, address, zone, starts_at,
        ends_at, capacity, state, changed_at, planned_at)
      select ${id}, id, province_id, id, 'stakeholder', 'Pertemuan pemangku kepentingan Natuna', 'room', 'Aula Bappeda',
        'Jalan Batu Sisir, Ranai', 'WIB', '2031-08-12T01:30:00Z', '2031-08-12T08:30:00Z', 4, 'scheduled', now(), now()
      from region where name = 'Kabupaten Natuna'`.execute(tx)
    await sql`insert into agenda_item (id, meeting_id, starts_at, ends_at, title, kind, speaker)
      values (gen_random_uuid(), ${id}, '2031-08-12T01:30:00Z', '2031-08-12T02:15:00Z', 'Pendaftaran dan lapak mini', 'registration', null),
        (gen_random_uuid(), ${id}, '2031-08-12T02:15:00Z', '2031-08-12T04:00:00Z', 'Meja komitmen', 'agreement', 'Kepala Bappeda')`.execute(
      tx,
    )
  })
  const page = await open('yusuf', `/pertemuan/${id}`, desk)
  await page.getByRole('link', { name: 'Susun daftar tamu' }).click()
  await page.getByText('Belum ada tamu', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Tambah tamu' }).first().click()
  const dialog = page.getByRole('dialog')
  const addOne = async (name: string, phoneNumber: string) => {
    await dialog.getByLabel('Nama lengkap dengan gelar').fill(name)
    await dialog.getByLabel('Instansi').fill('Bank Riau Kepri')
    await dialog.getByLabel('Nomor telepon').fill(phoneNumber)
    await dialog.getByRole('button', { name: 'Tambahkan', exact: true }).click()
  }
  await addOne('HJ. NURHAYATI, S.E.', '0812')
  await dialog.getByText('Nomor tidak lengkap').waitFor()
  await dialog.getByLabel('Nomor telepon').fill('0812-3456 7001')
  await dialog.getByRole('button', { name: 'Tambahkan', exact: true }).click()
  await page.getByText('1 tamu ditambahkan.').waitFor()
  await dialog.getByRole('tab', { name: 'Peran dan wilayah' }).click()
  await dialog.getByLabel('Siapa').selectOption({ label: 'Pengelola semua perpustakaan' })
  await dialog.getByText('Maryam').waitFor()
  await dialog.getByRole('button', { name: /^Tambahkan \d+ orang/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Tambah tamu' }).click()
  await dialog.getByRole('tab', { name: 'Tempel daftar' }).click()
  const file = dialog.getByLabel('Atau pilih berkas Excel (XLSX) atau CSV')
  const locked = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  await file.setInputFiles({ name: 'tamu.xlsx', mimeType: '', buffer: locked })
  await dialog.getByText('Berkas ini dikunci kata sandi.').waitFor()
  expect(await findings(page)).toEqual([])
  await file.setInputFiles({ name: 'tamu.xlsx', mimeType: '', buffer: await guestSheet() })
  const listed = dialog.getByLabel('Daftar tamu')
  await expect.poll(() => listed.inputValue()).toBe('CITRA DEWI\t\tKecamatan Bunguran Timur\t\t81234567003')
  await picture(page, 'guests-sheet')
  const lines = [
    ['Nama', 'Jabatan', 'Instansi', 'Surel', 'Telepon'],
    ['DRS. H. MUHAMMAD YUSUF, M.SI.', 'Kepala Dinas', 'Diskominfo', '', '0812 3456 7002'],
    ['Nurhayati', '', 'BANK RIAU KEPRI', '', ''],
    ['Citra Dewi', 'Camat', 'Kecamatan Bunguran Timur', 'citra@natuna', ''],
  ]
  await listed.fill(lines.map(line => line.join('\t')).join('\n'))
  await dialog.getByRole('button', { name: 'Periksa daftar' }).click()
  await dialog.getByText('Drs. H. Muhammad Yusuf, M.Si.').waitFor()
  await dialog.getByRole('button', { name: 'Tambahkan 2 tamu' }).click()
  await dialog.getByText('Sudah ada di daftar tamu').waitFor()
  await picture(page, 'guests-paste')
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Tambahkan 1 tamu' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Drs. H. Muhammad Yusuf, M.Si.').waitFor()
  await page.getByRole('checkbox', { name: 'Pilih semua tamu di halaman ini' }).check()
  await page.getByRole('button', { name: 'Cetak surat' }).click()
  await dialog.getByLabel('Nomor surat').fill('005/112/DPK/2031')
  await dialog.getByLabel('Nama penanda tangan').fill('Drs. Erson Gempa')
  await dialog.getByLabel('Jabatan penanda tangan').fill('Kepala Dinas')
  await picture(page, 'guests-letter')
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Simpan surat' }).click()
  await dialog.waitFor({ state: 'detached' })
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Cetak surat' }).click(),
  ])
  expect(
    readFileSync(await paper.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await page.getByText('surat dibuat dan dicatat terkirim').waitFor()
  await page.getByRole('checkbox', { name: 'Pilih Hj. Nurhayati, S.E.' }).check()
  await page.getByRole('button', { name: 'Bagikan tautan' }).click()
  const link = await dialog.getByRole('link', { name: /WhatsApp/ }).getAttribute('href')
  expect(link).toMatch(/^https:\/\/wa\.me\/6281234567001\?text=/)
  await dialog.getByRole('button', { name: 'Catat 1 sebagai terkirim' }).click()
  await dialog.waitFor({ state: 'detached' })

  const path = /\/undangan-rapat\/[\w-]+/.exec(decodeURIComponent(link ?? ''))?.[0] ?? ''
  const guest = await open(null, path, phone)
  await guest.getByRole('heading', { name: 'Apakah Anda dapat hadir?' }).waitFor()
  await picture(guest, 'guests-invited-360')
  expect(await findings(guest)).toEqual([])
  expect(await widthOf(guest)).toBeLessThanOrEqual(360)
  await guest.getByRole('button', { name: 'Saya hadir' }).click()
  await guest.getByText('Anda menjawab: hadir').waitFor()
  await guest.getByRole('button', { name: 'Utus wakil' }).click()
  await guest.getByLabel('Nama lengkap').fill('dewi lestari')
  await guest.getByRole('button', { name: 'Tunjuk sebagai wakil' }).click()
  await guest.getByText('Dewi Lestari hadir mewakili Anda').waitFor()
  await guest.emulateMedia({ colorScheme: 'dark' })
  await picture(guest, 'guests-deputy-360')

  const hers = await open('maryam', '/pertemuan', phone)
  await hers.getByRole('heading', { name: 'Undangan untuk Anda' }).waitFor()
  await picture(hers, 'guests-mine-360')
  expect(await findings(hers)).toEqual([])
  await hers.context().setOffline(true)
  await hers.getByRole('button', { name: 'Belum pasti' }).click()
  await hers.getByText('Belum terkirim', { exact: false }).waitFor()
  await picture(hers, 'guests-mine-unsent-360')
  expect(await findings(hers)).toEqual([])
  await hers.context().setOffline(false)
  await hers.getByText('Belum terkirim', { exact: false }).waitFor({ state: 'detached' })
  await hers.getByText('Belum pasti', { exact: true }).first().waitFor()
  // called off meanwhile: she is told so, and what she said stays with what needs her
  const stands = (state: string) =>
    inDatabase(tx => sql`update meeting set state = ${state} where starts_at > '2031-01-01'`.execute(tx))
  await hers.context().setOffline(true)
  await hers.getByRole('button', { name: 'Saya hadir' }).click()
  await hers.getByText('Belum terkirim', { exact: false }).waitFor()
  await stands('cancelled')
  await hers.context().setOffline(false)
  await hers.getByText('Jawaban “Bersedia” tidak diterima').waitFor()
  await picture(hers, 'guests-mine-refused-360')
  expect(await findings(hers)).toEqual([])
  await stands('invited')

  await page.reload()
  await page.getByText('Mengutus wakil').first().waitFor()
  await page.getByText('daya tampung 4').waitFor()
  await picture(page, 'guests-list')
  await page.getByText('Dewi Lestari').first().click()
  await page.getByRole('heading', { name: 'Riwayat' }).waitFor()
  await picture(page, 'guests-panel')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.setViewportSize(phone)
  await picture(page, 'guests-list-360')
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(360)
})

test('guests take a test before and after without a script or an account; Yusuf sees by topic what was gained', async () => {
  const meeting = makeId()
  await inDatabase(async tx => {
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, venue, zone, starts_at, ends_at,
        state, changed_at, planned_at)
      select ${meeting}, id, province_id, regency_id, 'training', 'Bimtek kemasan', 'room', 'Aula', 'WIB', now(),
        now() + interval '7 hours', 'scheduled', now(), now() from region where code = '21.03'`.execute(tx)
    await sql`insert into agenda_item (id, meeting_id, starts_at, ends_at, title, kind)
      values (gen_random_uuid(), ${meeting}, now(), now() + interval '2 hours', 'Kemasan tahan lama', 'session')`.execute(
      tx,
    )
  })
  const page = await open('yusuf', `/pertemuan/${meeting}`, desk)
  await page.getByRole('link', { name: 'Buat evaluasi atau tes' }).click()
  await page.getByRole('heading', { name: 'Belum ada formulir' }).waitFor()
  await picture(page, 'forms-empty')
  // a toast has a button of that name, too
  const shut = page.locator('.page-do').getByRole('button', { name: 'Tutup' })
  const make = async (kind: string) => {
    await page.getByRole('button', { name: 'Buat formulir' }).click()
    await page.getByRole('dialog').getByLabel(kind).check()
    await picture(page, `forms-make-${kind}`)
    await page.getByRole('dialog').getByRole('button', { name: 'Buat', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: kind }).waitFor()
  }
  await make('Tes awal')
  await page.getByRole('button', { name: 'Tanya tentang: Kemasan tahan lama' }).click()
  await page.getByLabel('Bunyi pertanyaan').fill('Kemasan mana yang paling tahan lama?')
  for (const [at, option] of ['Plastik bening', 'Aluminium foil', 'Kertas minyak'].entries())
    await page.getByLabel(`Pilihan ${at + 1}`, { exact: true }).fill(option)
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Pertanyaan 1: tandai tepat satu pilihan yang benar.').first().waitFor()
  await picture(page, 'forms-refused')
  expect(await findings(page)).toEqual([])
  await page.getByLabel('Pilihan 2 benar').check()
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Tersimpan.').first().waitFor()
  await page.getByRole('button', { name: 'Buka untuk tamu' }).click()
  await page.getByRole('link', { name: 'Kode QR di layar' }).click()
  await page.getByRole('img', { name: 'Kode QR: Tes awal' }).waitFor()
  await picture(page, 'forms-screen')
  expect(await findings(page)).toEqual([])
  await page.getByRole('link', { name: 'Kembali' }).click()
  const linkOf = async () => (await page.locator('.form-link code').textContent()) ?? ''
  const before = await linkOf()

  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const guest = await plain.newPage()
  await guest.goto(before)
  await picture(guest, 'forms-guest-320')
  await guest.getByLabel('Plastik bening').check()
  await guest.getByRole('button', { name: 'Kirim jawaban' }).click()
  await guest.getByText('Jawaban Anda sudah kami terima.').waitFor()
  const code = (await guest.locator('.code').textContent()) ?? ''
  await picture(guest, 'forms-code-320')

  await page.getByRole('link', { name: 'Evaluasi dan tes' }).click()
  await make('Tes akhir')
  await page.getByText('Sudah ada yang menjawab, jadi pertanyaannya tetap.').waitFor()
  await page.getByRole('button', { name: 'Buka untuk tamu' }).click()
  await shut.waitFor()
  const after = await linkOf()
  // the others in the room, with the same pages
  const answer = async (link: string, option: string, kode = '') => {
    const form = await (await fetch(link)).text()
    const once = /name="once" value="([^"]+)/.exec(form)?.[1] ?? ''
    const asked = [...form.matchAll(/name="(q-[^"]+)/g)].map(([, name]) => [name ?? '', option])
    const fields = { once, kode, ...Object.fromEntries(asked) }
    const taken = await fetch(link, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
    expect(taken.status).toBe(303)
    return new URL(taken.headers.get('location') ?? '', link).searchParams.get('selesai') ?? ''
  }
  for (const option of ['0', '1', '2', '0']) await answer(after, '1', await answer(before, option))

  await guest.goto(after)
  await guest.getByLabel('Aluminium foil').check()
  await guest.getByLabel('Kode dari tes awal').fill('K7M-2PX')
  await guest.getByRole('button', { name: 'Kirim jawaban' }).click()
  await guest.getByText('Kode ini belum benar.').waitFor()
  expect(await guest.getByLabel('Aluminium foil').isChecked()).toBe(true)
  await guest.emulateMedia({ colorScheme: 'dark' })
  await picture(guest, 'forms-wrong-code-320')
  await guest.getByLabel('Kode dari tes awal').fill(code)
  await guest.getByRole('button', { name: 'Kirim jawaban' }).click()
  await guest.getByText('Jawaban Anda sudah kami terima.').waitFor()
  await plain.close()
  const seen = await open(null, new URL(after).pathname, { width: 320 })
  expect(await widthOf(seen)).toBeLessThanOrEqual(320)
  expect(await findings(seen)).toEqual([])
  await seen.emulateMedia({ colorScheme: 'dark' })
  expect(await findings(seen, true)).toEqual([])

  await page.getByText('5 jawaban').first().waitFor()
  await page.getByRole('tab', { name: 'Hasil' }).click()
  await page.getByText('Formulir tanpa nama menampilkan hasil per kelompok').waitFor()
  await picture(page, 'forms-held')
  await shut.click()
  await page.getByText('Hasil dari 5 jawaban').waitFor()
  await page.getByRole('link', { name: 'Evaluasi dan tes' }).click()
  await page.getByRole('link', { name: 'Tes awal' }).click()
  await shut.click()
  const gain = page.getByRole('table', { name: 'Orang yang sama, sebelum dan sesudah' })
  await gain.getByText('+80 poin').waitFor()
  await gain.getByText('1 (tinggi)').waitFor()
  await picture(page, 'forms-gain')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'forms-gain-360')
  expect(await findings(page, true)).toEqual([])
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(360)

  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('link', { name: 'Evaluasi dan tes' }).click()
  await make('Evaluasi')
  await page.getByRole('button', { name: 'Buka untuk tamu' }).click()
  await shut.waitFor()
  const evaluation = await linkOf()
  for (const step of ['5', '4', '4', '5', '2']) await answer(evaluation, step)
  await shut.click()
  await page.getByText('Hasil dari 5 jawaban').waitFor()
  await picture(page, 'forms-evaluation')
  expect(await findings(page)).toEqual([])
}, 90_000)

test('Yusuf issues certificates, downloads all papers at once, and a certificate’s page says that it is genuine', async () => {
  const meeting = makeId()
  await inDatabase(async tx => {
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, venue, zone, starts_at, ends_at,
        state, changed_at, planned_at)
      select ${meeting}, id, province_id, regency_id, 'training', 'Bimtek SPP-TIK', 'room', 'Aula', 'WIB', '2026-11-10T01:00Z',
        '2026-11-10T08:00Z', 'held', now(), now() from region where code = '21.03'`.execute(tx)
    await sql`insert into agenda_item (id, meeting_id, starts_at, ends_at, title, kind, hours)
      values (gen_random_uuid(), ${meeting}, '2026-11-10T02:00Z', '2026-11-10T05:00Z', 'Literasi digital', 'session', 4)`.execute(
      tx,
    )
    await sql`insert into guest (id, meeting_id, name, agency, token, state, added_at)
      select gen_random_uuid(), ${meeting}, n, 'Dinas Koperasi', 'undangan-berkas-' || n, 'accepted', now()
      from unnest(array['Siti Aminah', 'Budi Santoso']) n`.execute(tx)
    await sql`insert into attendance (id, meeting_id, guest_id, day, at, noted_at, way)
      select gen_random_uuid(), ${meeting}, id, '2026-11-10', now(), now(), 'name' from guest where meeting_id = ${meeting}`.execute(
      tx,
    )
  })
  const page = await open('yusuf', `/pertemuan/${meeting}`, desk)
  const dialog = page.getByRole('dialog')
  const file = { name: 'kelas.jpg', mimeType: 'image/jpeg', buffer: await snapshot() }
  await page.getByLabel('Pilih foto').setInputFiles([file, file])
  await dialog.getByLabel('Apa yang terlihat di foto?').first().fill('Peserta mencoba mesin jahit')
  await dialog.getByRole('button', { name: 'Tambahkan 2 foto' }).click()
  const photo = page.getByRole('button', { name: 'Buka foto: Peserta mencoba mesin jahit' })
  await photo.scrollIntoViewIfNeeded()
  await page.getByText('2 dari paling banyak 6 foto untuk laporan.').waitFor()
  await picture(page, 'meeting-photos-1280')
  await photo.click()
  expect(await dialog.getByLabel('Tampilkan di laporan pelaksanaan').isChecked()).toBe(true)
  await picture(page, 'meeting-photo')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'dark' })
  await photo.scrollIntoViewIfNeeded()
  await picture(page, 'meeting-photos-360')
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(desk)
  await page.getByRole('link', { name: 'Berkas', exact: true }).click()
  await page.getByText('sertifikat belum diterbitkan').waitFor()
  await picture(page, 'papers')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Terbitkan dan lihat sertifikat' }).click()
  await dialog.getByRole('button', { name: 'Terbitkan' }).click()
  await dialog.getByText('1/SERT/TPBIS/2026, 4 JP').waitFor()
  await picture(page, 'papers-certificates')
  expect(await findings(page)).toEqual([])
  const link = await dialog.getByRole('link', { name: 'Halaman periksa' }).first().getAttribute('href')
  await dialog.getByRole('button', { name: 'Tutup' }).first().click()
  for (const [name, shot] of [
    ['Isi nomor dan penanda tangan', 'papers-form'],
    ['Isi NIP, pangkat, dan uang transpor', 'papers-officials'],
    ['Unggah yang bertanda tangan', 'papers-signed'],
  ] as const) {
    await page.getByRole('button', { name: 'Lainnya: Daftar hadir' }).click()
    await page.getByRole('menuitem', { name }).click()
    await dialog.waitFor()
    await picture(page, shot)
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Batal' }).click()
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh berkas, ZIP' }).click(),
  ])
  const files = Object.keys(unzipSync(readFileSync(await download.path())))
  expect(files).toContain('08-sertifikat-2026-11-10.pdf')
  expect(files).toContain('word/09-laporan-pelaksanaan-2026-11-10.docx')
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'papers-360')
  await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(360)
  await page.goto(new URL(link ?? '', page.url()).href)
  await page.getByRole('heading', { name: 'Sertifikat ini sah' }).waitFor()
  await picture(page, 'papers-check-360')
})

test('the nation sees five waves over 33 provinces, in columns, by month and on the board', async () => {
  const page = await open('ratna', `/pertemuan/seri/${series}`, desk)
  await page.getByText('33 wilayah dalam 5 gelombang').waitFor()
  for (const wave of [1, 2, 3, 4, 5]) {
    const column = page.locator('.waves section').nth(wave - 1)
    expect([6, 7]).toContain(await column.getByRole('link').count())
  }
  for (const [path, at, link] of [
    [`/pertemuan/seri/${series}`, 'waves', 'Aceh'],
    [`/pertemuan/seri/${series}?tampil=peta`, 'map', 'Kalender'],
    [`/pertemuan/kalender?bulan=2022-06&seri=${series}`, 'month', /^SHM Aceh/],
    ['/pertemuan/papan', 'board', /^Lihat semua 3\d/],
  ] as const) {
    await page.evaluate(to => history.pushState(null, '', to), path)
    await page.getByRole('link', { name: link }).last().waitFor()
    if (at === 'map') {
      await page.getByRole('button', { name: /Gelombang 1.*Maluku/ }).waitFor()
      await page.getByText('1 · Maluku').waitFor()
    }
    for (const [look, colorScheme] of [
      [desk, 'light'],
      [phone, 'dark'],
    ] as const) {
      await page.setViewportSize(look)
      await page.emulateMedia({ colorScheme })
      await picture(page, `meetings-${at}-${look.width}`)
      if (look === desk) expect(await findings(page)).toEqual([])
      await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(look.width)
    }
  }
  await page.setViewportSize(desk)
  await page.evaluate(() => history.pushState(null, '', '/pertemuan/kalender?bulan=2022-05'))
  await page.getByRole('button', { name: 'Hari libur' }).click()
  await page.getByLabel('Tanggal', { exact: true }).fill('2022-05-02')
  await page.getByLabel('Nama').fill('Idulfitri 1443 H')
  await page.getByLabel('Dasar').fill('SKB Tiga Menteri')
  await page.getByRole('button', { name: 'Catat' }).click()
  await page.getByRole('button', { name: 'Hapus Idulfitri 1443 H' }).waitFor()
  await picture(page, 'meetings-holidays')
  expect(await findings(page)).toEqual([])
})

/** Of all that is on it; the bar is folded once it was measured. */
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)
