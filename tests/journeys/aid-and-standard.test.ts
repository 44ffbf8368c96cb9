import { expect, test } from 'vitest'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, open } = await journey('aid')
const soon = { timeout: 10_000 }

test('the province allocates and ships to three libraries; Maryam confirms with one missing; the office sees it at once', {
  timeout: 180_000,
}, async () => {
  const office = await open('rismarini', '/bantuan/baru')
  await office.getByLabel('Jenis barang').selectOption({ label: 'Komputer' })
  await office.getByLabel('Jumlah untuk setiap perpustakaan').fill('3')
  await office.getByRole('textbox', { name: 'Pemberi' }).fill('Perpustakaan Nasional')
  await office.getByLabel('Sumber dana').selectOption({ label: 'APBN' })
  await office.getByLabel('Surat atau keputusan: nomor').fill('27/PPM/2026')
  for (const name of ['Desa Sepempang', 'Desa Sedanau', 'Kabupaten Natuna']) {
    await office.getByRole('combobox', { name: 'Tambah perpustakaan' }).fill(`Perpustakaan ${name}`)
    await office
      .getByRole('option')
      .filter({ hasText: `Perpustakaan ${name}` })
      .click()
  }
  await picture(office, 'aid-allocate')
  expect(await findings(office)).toEqual([])
  await office.getByRole('button', { name: 'Alokasikan kepada 3 perpustakaan' }).click()
  await office.getByText('Dialokasikan kepada 3 perpustakaan.').waitFor()

  await office.getByRole('checkbox', { name: 'Pilih semua di halaman ini' }).check()
  await office.getByRole('button', { name: 'Catat pengiriman (3)' }).click()
  await office.getByLabel('Jasa pengiriman').fill('Pos Indonesia')
  await picture(office, 'aid-ship')
  await office.getByRole('button', { name: 'Catat pengiriman', exact: true }).click()
  await office.getByText('3 bantuan dicatat terkirim.').waitFor()
  await office.goto(`${served.url}/bantuan?tugas=incomplete`)
  await office.getByText('Tidak ada bantuan yang cocok').waitFor()

  const phone = await open('maryam', '/', { width: 360 })
  await phone.getByRole('heading', { name: 'Konfirmasi bantuan' }).waitFor()
  await picture(phone, 'aid-home')
  await phone.getByRole('link', { name: /3 komputer/ }).click()
  await phone.getByRole('heading', { name: 'Berapa komputer yang tiba?' }).waitFor()
  await phone.getByRole('textbox', { name: 'Yang tiba' }).fill('2')
  await phone.getByText('Baik', { exact: true }).click()
  await phone.getByLabel('Catatan').fill('Satu tertinggal di kantor pos')
  await picture(phone, 'aid-confirm')
  expect(await findings(phone)).toEqual([])
  await phone.reload()
  await expect.poll(() => phone.getByRole('textbox', { name: 'Yang tiba' }).inputValue(), soon).toBe('2')
  await phone.getByRole('button', { name: 'Simpan penerimaan' }).click()
  await phone.getByText('Penerimaan tersimpan.').waitFor()
  await picture(phone, 'aid-item')

  // the office's list was open all the while, and nobody reloaded it
  await office.getByRole('button', { name: /Sepempang/ }).waitFor()
  await expect.poll(() => office.getByRole('main').innerText(), soon).toContain('tiba 2 dari 3')
  await office.getByRole('button', { name: /Sepempang/ }).click()
  await office.getByText('oleh Maryam').waitFor()
  await picture(office, 'aid-incomplete')
  expect(await findings(office)).toEqual([])

  await phone.getByRole('button', { name: 'Sudah dipakai' }).click()
  await phone.getByText('Dicatat: dipakai.').waitFor()
  await phone.goto(`${served.url}/`)
  await phone.getByRole('heading', { name: /lakukan|dilakukan/ }).waitFor()
  expect(await phone.getByRole('heading', { name: 'Konfirmasi bantuan' }).count()).toBe(0)
})

test('Maryam answers two questions of the standard; her regency’s list of scores follows without a reload', {
  timeout: 180_000,
}, async () => {
  const desk = await open('yusuf', '/standar?cari=sepempang')
  const score = () => desk.locator('.score-cell b').first().innerText()
  await desk.getByText('Perpustakaan Desa Sepempang').waitFor()
  expect(await score()).toBe('0')
  const phone = await open('maryam', '/standar', { width: 360 })
  await phone.getByRole('link', { name: 'Jawab 6 pertanyaan' }).click()
  await phone.getByRole('heading', { name: /peraturan desa atau keputusan kepala desa/ }).waitFor()
  await phone.getByRole('button', { name: 'Simpan jawaban' }).click()
  await phone.getByText('Pilih satu jawaban.').waitFor()
  await phone.getByText('Ya', { exact: true }).click()
  await picture(phone, 'standard-question')
  expect(await findings(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Simpan jawaban' }).click()
  await phone.getByRole('heading', { name: 'Apakah desa menganggarkan dana untuk perpustakaan?' }).waitFor()
  await expect.poll(score, soon).toBe('10')
  await phone.getByText('Belum pernah').click()
  await phone.getByRole('button', { name: 'Simpan jawaban' }).click()
  await phone.getByRole('heading', { name: 'Apakah ada ruang baca?' }).waitFor()
  await phone.getByRole('link', { name: 'Kembali' }).click()
  await phone.getByText('Usulkan anggaran perpustakaan setiap tahun dalam APBDes').waitFor()
  await picture(phone, 'standard-mine')
  expect(await findings(phone)).toEqual([])

  await expect.poll(() => desk.getByRole('main').innerText(), soon).toContain('Usulkan anggaran')
  await picture(desk, 'standard-scores')
  expect(await findings(desk)).toEqual([])
  await desk.getByRole('link', { name: /Sepempang/ }).click()
  await desk
    .getByText(/oleh Maryam/)
    .first()
    .waitFor()
  await picture(desk, 'standard-library')
})
