import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, browser, open, inDatabase } = await journey('partners', { keepsFiles: true })

test('Yusuf enters a cooperative office and invites its representative, who sees only what is meant for it', {
  timeout: 180_000,
}, async () => {
  const office = await open('yusuf', '/mitra', { width: 1280 })
  await office.getByText('Belum ada mitra').waitFor()
  await office.getByRole('button', { name: 'Daftarkan mitra' }).click()
  await office.getByLabel('Nama lengkap').fill('Dinas Koperasi dan UKM Kabupaten Natuna')
  await office.getByLabel('Nama singkat').fill('Diskop UKM Natuna')
  await office.getByLabel('Jenis', { exact: true }).last().selectOption({ label: 'Koperasi dan UKM' })
  await office.getByText('Ekonomi dan usaha', { exact: true }).last().click()
  await office.getByText('Pemasaran', { exact: true }).last().click()
  await picture(office, 'partner-form')
  expect(await findings(office)).toEqual([])
  await office.getByRole('button', { name: 'Simpan', exact: true }).click()
  await office.getByRole('heading', { level: 1, name: 'Dinas Koperasi dan UKM Kabupaten Natuna' }).waitFor()

  await office.getByRole('button', { name: 'Ubah narahubung' }).click()
  await office.getByLabel('Nama', { exact: true }).fill('Nurhayati')
  await office.getByLabel('Jabatan').fill('Kepala Bidang UKM')
  await picture(office, 'partner-contacts')
  await office.getByRole('button', { name: 'Simpan', exact: true }).click()
  await office.getByText('Kepala Bidang UKM').waitFor()

  await office.getByRole('button', { name: 'Catat pemberian' }).click()
  await office.getByLabel('Apa yang diberikan').fill('Kemasan untuk 40 usaha')
  await office.getByLabel('Bentuk', { exact: true }).selectOption({ label: 'Kemasan' })
  await office.getByRole('textbox', { name: 'Nilai (Rp)' }).fill('12000000')
  await office.getByText('Wilayah', { exact: true }).last().click()
  await picture(office, 'partner-gift')
  await office.getByRole('button', { name: 'Simpan', exact: true }).click()
  await office.getByText('Kemasan untuk 40 usaha').waitFor()

  await office.getByRole('button', { name: 'Undang wakil' }).click()
  await office.getByLabel('Nama wakil').fill('Nurhayati')
  await office.getByRole('button', { name: 'Buat undangan' }).click()
  const link = await office.getByRole('textbox', { name: 'Tautan' }).inputValue()
  await picture(office, 'partner-invitation')
  await office.getByRole('button', { name: 'Selesai' }).click()
  await picture(office, 'partner-page')
  expect(await findings(office)).toEqual([])

  // who does what: nobody yet, then the office is responsible
  await office.goto(`${served.url}/peran`)
  await office.getByText('28 dari 28 belum ada penanggung jawab').waitFor()
  await office
    .getByRole('button', { name: 'Tambah penanggung jawab: Pelibatan masyarakat, Ekonomi dan usaha' })
    .click()
  await office.getByRole('combobox', { name: 'Mitra' }).fill('diskop')
  await office.getByRole('option', { name: /Dinas Koperasi/ }).click()
  await office.getByRole('button', { name: 'Simpan', exact: true }).click()
  await office.getByText('27 dari 28 belum ada penanggung jawab').waitFor()
  await picture(office, 'roles-1280')
  expect(await findings(office)).toEqual([])

  // the representative comes in by the link
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1280, height: 820 } })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByText('Dinas Koperasi dan UKM Kabupaten Natuna').first().waitFor()
  await picture(page, 'partner-invited')
  await page.getByLabel('Masuk dengan apa?').fill('nurhayati.diskop')
  await page.getByLabel('Kata sandi', { exact: true }).fill('perahu layar biru')
  await page.getByRole('button', { name: 'Buat akun dan masuk' }).click()
  await page.getByText('Kemasan untuk 40 usaha').waitFor()
  await picture(page, 'partner-home-1280')
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 780 })
  await picture(page, 'partner-home-360')
  await page.goto(`${served.url}/peran`)
  await page.getByText('27 dari 28 belum ada penanggung jawab').waitFor()
  await picture(page, 'partner-roles-360')
  expect(await findings(page)).toEqual([])
  for (const path of ['/laporan', '/perpustakaan', '/orang', '/mitra']) {
    await page.goto(served.url + path)
    await page
      .getByText(/tidak ditemukan|tidak ada/i)
      .first()
      .waitFor()
  }
  await context.close()
})

test('a regency’s decree is entered with its file, stands on top while it ends soon, and is read by the library', {
  timeout: 120_000,
}, async () => {
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const office = await open('yusuf', '/landasan', { width: 1280 })
  await office.getByRole('button', { name: 'Catat dokumen' }).click()
  await office.getByLabel('Jenis', { exact: true }).last().selectOption({ label: 'Keputusan (SK)' })
  await office.getByRole('textbox', { name: 'Nomor' }).fill('188.45/77/2026')
  await office
    .getByRole('textbox', { name: 'Tentang' })
    .fill('Tim transformasi perpustakaan berbasis inklusi sosial')
  await office.getByLabel('Tanggal ditetapkan').fill('2026-02-01')
  await office.getByLabel('Berlaku sampai').last().fill(soon)
  await picture(office, 'basis-form')
  expect(await findings(office)).toEqual([])
  await office.getByRole('button', { name: 'Simpan', exact: true }).click()
  await office.getByRole('button', { name: /188.45/ }).click()
  await office.setInputFiles('input[type=file]', {
    ...{ name: 'sk.pdf', mimeType: 'application/pdf' },
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
  })
  await office.getByText('Berkas tersimpan.').waitFor()
  const href = await office.getByRole('link', { name: 'Buka berkas' }).getAttribute('href')
  const answer = await office.request.get(`${served.url}${href ?? ''}`)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await picture(office, 'basis-list')
  expect(await findings(office)).toEqual([])

  const phone = await open('maryam', '/landasan', { width: 360 })
  await phone.getByText('188.45/77/2026').click()
  await phone.getByRole('link', { name: 'Buka berkas' }).waitFor()
  expect(await phone.getByRole('button', { name: 'Akhiri' }).count()).toBe(0)
  await picture(phone, 'basis-phone')
  expect(await findings(phone)).toEqual([])
  await phone.goto(`${served.url}/mitra`)
  await phone.getByText('Dinas Koperasi dan UKM').first().click()
  await phone.getByText('Kemasan untuk 40 usaha').waitFor()
  expect(await phone.getByText('Kepala Bidang UKM').count()).toBe(0)
  await picture(phone, 'partner-phone')
  const kept = await inDatabase(tx => sql`select from policy_basis where file is not null`.execute(tx))
  expect(kept.rows).toHaveLength(1)
})

test('Yusuf’s office logs whom it asked itself, then what came of it, and what it read of a library', {
  timeout: 120_000,
}, async () => {
  const office = await open('yusuf', '/advokasi', { width: 1280 })
  await office.getByRole('button', { name: 'Catat upaya' }).click()
  await office.getByRole('button', { name: 'Simpan upaya' }).click()
  await office.getByText('Wajib diisi.').first().waitFor()
  await office.getByRole('textbox', { name: 'Kepada' }).fill('Bappeda Natuna')
  await office.getByRole('combobox', { name: /Mitra yang terdaftar/ }).fill('diskop')
  await office.getByRole('option', { name: /Dinas Koperasi/ }).click()
  await office
    .getByRole('textbox', { name: 'Yang diminta' })
    .fill('Perpustakaan desa dalam rencana kerja daerah')
  await office.getByRole('dialog').getByLabel('Jenis dukungan').selectOption({ label: 'Dana' })
  await picture(office, 'effort-of-office')
  expect(await findings(office)).toEqual([])
  await office.getByRole('button', { name: 'Simpan upaya' }).click()
  await office.getByText('Perpustakaan desa dalam rencana kerja daerah').click()
  await office.getByRole('button', { name: 'Catat hasilnya' }).click()
  await office.getByText('Disanggupi, belum diterima').click()
  await office.getByRole('textbox', { name: 'Catatan' }).fill('Masuk RKPD tahun depan')
  await picture(office, 'outcome-of-office')
  await office.getByRole('button', { name: 'Simpan hasil' }).click()
  await office.getByText('oleh Yusuf').waitFor()
  await picture(office, 'effort-panel')
  expect(await findings(office)).toEqual([])

  await office.goto(`${served.url}/advokasi/publikasi`)
  await office.getByRole('button', { name: 'Catat publikasi' }).click()
  await office.getByRole('dialog').getByRole('combobox', { name: 'Perpustakaan' }).fill('sepempang')
  await office.getByRole('option', { name: /Sepempang/ }).click()
  await office.getByRole('dialog').getByLabel('Jenis media').selectOption({ label: 'Radio' })
  await office.getByRole('textbox', { name: 'Nama media' }).fill('Radio Natuna')
  await office.getByRole('textbox', { name: 'Judul' }).fill('Perpustakaan desa buka sampai malam')
  await picture(office, 'publication-of-office')
  await office.getByRole('button', { name: 'Simpan publikasi' }).click()
  await office.getByText('Perpustakaan desa buka sampai malam').click()
  await office.getByRole('button', { name: 'Hapus catatan' }).click()
  await office.getByRole('dialog').getByRole('button', { name: 'Hapus catatan' }).click()
  await office.getByText('Belum ada publikasi').waitFor()
})
