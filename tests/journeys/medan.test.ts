import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { makeId } from '../../contract/ids.ts'
import { documentKinds } from '../../contract/documents.ts'
import { library, partnerIn, person } from '../people.ts'
import { picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

/** The stakeholder meeting of North Sumatra, Medan, 11 August 2022, the summit of the peer-learning meeting of 9 August. */
let ahead = 0
const travel = (to: string) => {
  ahead = Date.parse(to) - Date.now()
}
travel('2022-07-20T02:00:00Z')
const { open, contextOf, served, inDatabase } = await journey('medan', {
  keepsFiles: true,
  clock: () => new Date(Date.now() + ahead),
})
const desk = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }
const title = 'Pertemuan pemangku kepentingan Sumatera Utara'

const [given, family] = [
  ['Andi', 'Bintang', 'Citra', 'Dahlia', 'Effendi', 'Fitri', 'Gading', 'Halimah'],
  ['Siregar', 'Nasution', 'Ginting', 'Sembiring', 'Panjaitan'],
]
const offices = [
  'Dinas Koperasi dan UKM',
  'Bappeda',
  'Dinas Kominfo',
  'Dinas Pemberdayaan Masyarakat dan Desa',
]
const pasted = Array.from({ length: 37 }, (_, n) => ({
  name: `${given[n % 8]} ${family[Math.floor(n / 8)]}`,
  agency: offices[n % 4] ?? '',
}))
/** As an office has it: in mixed capitals, one of them twice, and a number that is cut off. */
const listWith = (number: string) =>
  [
    'No\tNama\tJabatan\tInstansi\tSurel\tTelepon',
    ...pasted.map(({ name, agency }, n) => {
      const written = n % 3 === 0 ? name.toUpperCase() : n % 3 === 1 ? name.toLowerCase() : name
      return `${n + 1}\t${written}\tKepala Seksi\t${agency}\t\t${n === 5 ? number : ''}`
    }),
    `38\tandi SIREGAR\t\t${offices[0]?.toUpperCase()}\t\t`,
  ].join('\n')
const guests = [...pasted.map(({ name }) => name), 'Rudi Hartono', 'Tiurma Siregar', 'Halim']

type People = Record<'dwi' | 'rina' | 'halim' | 'nurul', Actor>
let people: People
beforeAll(async () => {
  people = await inDatabase(async tx => {
    const at = new Date('2022-01-05T02:00:00Z')
    const region = async (code: string) =>
      (await tx.selectFrom('region').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id
    const [sumut, medan] = [await region('12'), await region('12.71')]
    const office = { scopeId: sumut, path: [1, sumut], id: null }
    for (const [name, who, position] of [
      ['Bank Sumut', 'Rudi Hartono', 'Kepala Cabang'],
      ['Koperasi Simpan Pinjam Medan', 'Tiurma Siregar', 'Ketua'],
    ] as const) {
      const { id } = await partnerIn(tx, at, sumut, name)
      await sql`insert into partner_contact (id, partner_id, name, position, rank, recorded_at, recorded_by)
        values (${makeId()}, ${id}, ${who}, ${position}, 1, ${at}, ${id})`.execute(tx)
    }
    return {
      dwi: await person(tx, at, 'Dwi Endah Purwanti', 'province', office),
      rina: await person(tx, at, 'Rina', 'province', office),
      halim: await person(tx, at, 'Halim', 'regency', { scopeId: medan, path: [1, sumut, medan], id: null }),
      nurul: await person(
        tx,
        at,
        'Nurul',
        'library',
        await library(tx, at, 'regency', medan, 'Perpustakaan Kota Medan'),
      ),
    }
  })
})

let page: Page
let meeting = ''

/** Plans a meeting of one day and schedules it; its page stays open. */
async function plan(facts: Record<string, string>, more: Record<string, string>): Promise<string> {
  await page.goto(`${served.url}/pertemuan`)
  await page.getByRole('button', { name: 'Rencanakan' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Jenis').selectOption({ label: more.kind ?? '' })
  for (const [label, value] of Object.entries(facts)) await dialog.getByLabel(label).fill(value)
  if (more.beside) await dialog.getByLabel('Satu acara dengan').selectOption({ label: more.beside })
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('heading', { level: 1, name: facts.Judul ?? '' }).waitFor()
  await page.getByRole('button', { name: 'Jadwalkan' }).click()
  await page.getByRole('link', { name: 'Berkas kalender' }).waitFor()
  return new URL(page.url()).pathname
}

test('Dwi plans the meeting beside that of 9 August, and invites forty, a bank and a cooperative among them', async () => {
  page = await open(people.dwi, '/pertemuan', desk)
  const dialog = page.getByRole('dialog')
  const place = { Tempat: 'Hotel Grand Mercure', 'Tuan rumah': 'Dinas Perpustakaan dan Arsip' }
  const times = { 'Jam mulai': '08:30', 'Jam selesai': '15:30' }
  const plm = 'Temu belajar Sumatera Utara'
  await plan(
    { Judul: plm, 'Tanggal mulai': '2022-08-09', ...times, ...place },
    { kind: 'Temu belajar (PLM)' },
  )
  meeting = await plan(
    {
      ...{ Judul: title, 'Tanggal mulai': '2022-08-11', ...times, ...place, Alamat: 'Jalan Sutomo, Medan' },
      'Pejabat yang bertugas': 'Dwi Endah Purwanti',
      'Aturan kesehatan': 'Masker dipakai di dalam ruang.',
    },
    { kind: 'Pemangku kepentingan (SHM)', beside: `${plm}, 9 Agustus 2022` },
  )
  await page.getByText('Satu acara dengan').waitFor()
  for (const [what, kind] of [
    ['Perkembangan, tantangan, peluang', 'Sesi'],
    ['Meja komitmen', 'Kesepakatan'],
  ] as const) {
    await page.getByRole('button', { name: 'Tambah acara' }).click()
    await dialog.getByLabel('Acara', { exact: true }).fill(what)
    await dialog.getByLabel('Jenis').selectOption({ label: kind })
    if (kind === 'Sesi') {
      await dialog.getByLabel('Narasumber').fill('Dedi Junaedi')
      await dialog.getByLabel('Jam pelajaran (JP)').fill('4')
    }
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await page.getByRole('button', { name: what, exact: true }).waitFor()
  }

  await page.getByRole('link', { name: 'Susun daftar tamu' }).click()
  await page.getByRole('button', { name: 'Tambah tamu' }).first().click()
  await dialog.getByRole('tab', { name: 'Tempel daftar' }).click()
  await dialog.getByLabel('Daftar tamu').fill(listWith('0812'))
  await dialog.getByRole('button', { name: 'Periksa daftar' }).click()
  await dialog.getByText('1 baris perlu diperbaiki').waitFor()
  await dialog.getByText('Sama dengan baris 2').waitFor()
  await dialog.getByRole('button', { name: 'Ubah daftar' }).click()
  await dialog.getByLabel('Daftar tamu').fill(listWith('0812 3456 7005'))
  await dialog.getByRole('button', { name: 'Periksa daftar' }).click()
  await picture(page, 'medan-list')
  await dialog.getByRole('button', { name: 'Tambahkan 37 tamu' }).click()
  await dialog.waitFor({ state: 'detached' })
  for (const [who, n] of [
    ['Mitra yang melayani wilayah ini', 2],
    ['Petugas kabupaten/kota', 1],
  ] as const) {
    await page.getByRole('button', { name: 'Tambah tamu' }).first().click()
    await dialog.getByRole('tab', { name: 'Peran dan wilayah' }).click()
    await dialog.getByLabel('Siapa').selectOption({ label: who })
    await dialog.getByRole('button', { name: `Tambahkan ${n} orang` }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await page.getByText('40 tamu', { exact: true }).waitFor()
  await page.getByText('Bank Sumut').waitFor()
  await page.getByRole('button', { name: 'Surat undangan' }).click()
  for (const [label, value] of Object.entries({
    'Nomor surat': '005/112/DPA/2022',
    'Ditulis di': 'Medan',
    'Kop: nama kantor': 'Dinas Perpustakaan dan Arsip Provinsi Sumatera Utara',
    'Nama penanda tangan': 'Dwi Endah Purwanti, S.S., M.Si.',
    'Jabatan penanda tangan': 'Kepala Dinas',
  }))
    await dialog.getByLabel(label).fill(value)
  await dialog.getByLabel('Bertindak sebagai').selectOption('plt')
  await dialog.getByRole('button', { name: 'Simpan surat' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('checkbox', { name: 'Pilih semua tamu di halaman ini' }).check()
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Cetak surat' }).click(),
  ])
  await page.getByText('surat dibuat dan dicatat terkirim').waitFor()
  await picture(page, 'medan-guests')
})

test('thirty-five are checked in at two phones without a signal, and nobody twice', async () => {
  travel('2022-08-11T01:10:00Z')
  const wall = await open(people.dwi, `${meeting}/layar`, desk)
  await wall.getByText('Belum ada yang hadir').waitFor()
  const standing = async (who: Actor, from: number, to: number) => {
    const context = await contextOf(who, phone)
    const at = await context.newPage()
    await at.goto(`${served.url}${meeting}/pintu`)
    await at.getByText('0 hadir dari 40 yang diundang').waitFor()
    await context.setOffline(true)
    for (const name of guests.slice(from, to)) {
      await at.getByRole('button', { name: new RegExp(`^Catat hadir: ${name}`) }).click()
      await at.getByRole('button', { name: new RegExp(`^Sudah hadir: ${name}`) }).waitFor()
    }
    await at.getByText(`${to - from} menunggu sinyal`).waitFor()
    return { context, at }
  }
  // the bank, the cooperative and the city's officer came in by the second door
  const doors = await Promise.all([standing(people.dwi, 0, 22), standing(people.rina, 14, 35)])
  await picture(doors[0].at, 'medan-door')
  await wall.getByText('Belum ada yang hadir').waitFor()
  for (const { context } of doors) await context.setOffline(false)
  for (const { at } of doors) {
    await at.getByText('Semua terkirim').waitFor()
    await at.getByText('35 hadir dari 40 yang diundang').waitFor()
  }
  await expect.poll(() => wall.locator('.screen-big').textContent()).toBe('35hadir')
  await picture(wall, 'medan-screen')
})

const agreed = [
  ['Bank Sumut dan dinas membantu kemasan dua belas desa.', 'Rina', '2022-10-31'],
  ['Daftar produk siap jual tiap kecamatan disusun.', 'Halim', '2022-09-30'],
  ['Pasar bulanan dibuka di halaman perpustakaan kota.', 'Nurul', '2022-12-01'],
] as const

test('three agreements are written, sent for correction and approved', async () => {
  travel('2022-08-11T08:40:00Z')
  const dialog = page.getByRole('dialog')
  await page.goto(served.url + meeting)
  await page.getByRole('button', { name: 'Catat terlaksana' }).click()
  await page.getByText('Tercatat terlaksana.').waitFor()
  await page.getByRole('link', { name: 'Tulis notulen' }).click()
  const write = async (text: string, kind: string) => {
    await page.getByLabel('Tulis satu baris, pilih jenisnya nanti').fill(text)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Jenis baris “${text}”` }).click()
    await page.getByRole('menuitemradio', { name: kind }).click()
  }
  await page.getByLabel('Acara', { exact: true }).selectOption({ label: 'Perkembangan, tantangan, peluang' })
  await write('Peserta sudah dibimbing sejak Maret.', 'Perkembangan')
  await write('Hasil karya belum dikemas.', 'Tantangan')
  await page.getByLabel('Acara', { exact: true }).selectOption({ label: 'Meja komitmen' })
  for (const [text, owner, deadline] of agreed) {
    await write(text, 'Rencana aksi')
    await dialog.getByRole('combobox', { name: 'Orang' }).fill(owner)
    await dialog.getByRole('option', { name: new RegExp(owner) }).click()
    await dialog.getByLabel('Tenggat').fill(deadline)
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await picture(page, 'medan-minutes')
  await page.getByRole('button', { name: 'Kirim untuk koreksi' }).click()
  await dialog.getByLabel('Koreksi sampai').fill('2022-08-15')
  await dialog.getByRole('button', { name: 'Kirim' }).click()
  await page.getByText('Notulen dikirim untuk koreksi').waitFor()
  travel('2022-08-16T02:00:00Z')
  await page.getByRole('button', { name: 'Sahkan notulen' }).click()
  await dialog.getByRole('button', { name: 'Sahkan', exact: true }).click()
  await page.getByText('Notulen disahkan, 3 rencana aksi dibagikan').waitFor()
})

test('each is on its owner’s list, and all eleven papers are downloaded at once', async () => {
  const owners = agreed.map(async ([text, owner]) => {
    const hers = await open(
      people[owner.toLowerCase() as keyof People],
      '/tindak-lanjut?milik=mine',
      owner === 'Nurul' ? phone : desk,
    )
    await hers.getByText(text).waitFor()
    for (const [other] of agreed) expect(await hers.getByText(other).count()).toBe(other === text ? 1 : 0)
    await picture(hers, `medan-owner-${owner}`)
  })
  const dialog = page.getByRole('dialog')
  await page.goto(`${served.url}${meeting}/berkas`)
  await page.getByRole('button', { name: 'Terbitkan dan lihat sertifikat' }).click()
  await dialog.getByRole('button', { name: 'Terbitkan' }).click()
  await dialog.getByText('35/SERT/TPBIS/2022, 4 JP').waitFor()
  await dialog.getByRole('button', { name: 'Tutup' }).first().click()
  await page.getByRole('button', { name: 'Lainnya: Daftar penerimaan uang transpor' }).click()
  await page.getByRole('menuitem', { name: 'Isi NIP, pangkat, dan uang transpor' }).click()
  await dialog.getByLabel('Isi jumlah yang sama untuk yang hadir').fill('150000')
  await dialog.getByText('Jumlah: Rp5.250.000').waitFor()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.waitFor({ state: 'detached' })
  await picture(page, 'medan-papers')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh berkas, ZIP' }).click(),
    ...owners,
  ])
  const bytes = readFileSync(await download.path())
  if (process.env.SCREENSHOTS) writeFileSync(`${process.env.SCREENSHOTS}/medan.zip`, bytes)
  const files = unzipSync(bytes)
  const pdfs = Object.keys(files).filter(name => name.endsWith('.pdf'))
  expect(pdfs).toHaveLength(documentKinds.length)
  const archived = /pdfaid:part>2<[\s\S]*pdfaid:conformance>B</
  for (const name of pdfs)
    expect([name, archived.test(Buffer.from(files[name] ?? []).toString('latin1'))]).toEqual([name, true])
  const [minutes = '', record = '', press = '', listed = ''] = [
    ...(['06-notulen', '07-berita-acara-kesepakatan', '10-siaran-pers', '05-daftar-hadir'] as const),
  ].map(name => {
    const word = unzipSync(files[`word/${name}-2022-08-11.docx`] ?? new Uint8Array())
    return strFromU8(word['word/document.xml'] ?? new Uint8Array())
  })
  expect(/\/Count 35/.test(Buffer.from(files['08-sertifikat-2022-08-11.pdf'] ?? []).toString('latin1'))).toBe(
    true,
  )
  const told = ['35 orang', ...agreed.flatMap(([text, owner]) => [text, owner])]
  expect(told.filter(said => !minutes.includes(said))).toEqual([])
  // nothing was promised: no heading stands over it
  for (const paper of [minutes, record])
    expect(/(Usulan komitmen|Komitmen dukungan)</.test(paper)).toBe(false)
  expect(press.includes('Pertemuan menghasilkan 3 rencana aksi.')).toBe(true)
  // whoever did not come is not on it
  expect([...pasted, { name: 'Rudi Hartono' }].filter(({ name }) => listed.includes(name))).toEqual(
    pasted.slice(0, 35),
  )
})
