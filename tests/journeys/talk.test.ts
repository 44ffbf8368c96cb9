import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findings, picture } from '../support/browser.ts'
import { journey, month } from '../support/journey.ts'

const { served, open, inDatabase } = await journey('talk')
const soon = { timeout: 10_000 }

beforeAll(sendReport)

test('the regency writes on a report; Maryam reads it on her phone and answers; neither reloads a page', {
  timeout: 180_000,
}, async () => {
  const phone = await open('maryam', '/', { width: 360 })
  await bell(phone, 'Kabar').waitFor()
  const { id, name } = served.cast.places.sepempang
  const office = await open('yusuf', `/laporan?bulan=${month}&buka=${id}`)
  await office.getByRole('heading', { name: 'Percakapan' }).waitFor()
  await office.getByLabel('Tulis pesan').fill('Kunjungan naik tiga kali lipat. Ada acara apa bulan ini?')
  await office.getByRole('button', { name: 'Kirim pesan' }).click()
  await office.getByText('Ada acara apa bulan ini?').waitFor()
  await picture(office, 'talk-report-panel')
  expect(await findings(office)).toEqual([])

  await bell(phone, 'Kabar 1').click()
  await phone.getByRole('link', { name: new RegExp(`Laporan .*${name}`) }).waitFor()
  await picture(phone, 'talk-news-phone')
  await phone.getByRole('link', { name: new RegExp(`Laporan .*${name}`) }).click()
  await phone.getByText('Ada acara apa bulan ini?').waitFor()
  await bell(phone, 'Kabar').waitFor()
  await phone.getByLabel('Tulis pesan').fill('Lomba bercerita, dua hari.')
  await phone.reload()
  await expect
    .poll(() => phone.getByLabel('Tulis pesan').inputValue(), soon)
    .toBe('Lomba bercerita, dua hari.')
  await phone.getByRole('button', { name: 'Kirim pesan' }).click()
  await phone.getByRole('button', { name: 'Tarik kembali' }).waitFor()
  await picture(phone, 'talk-thread-phone')
  expect(await findings(phone)).toEqual([])

  await office.getByText('Lomba bercerita, dua hari.').waitFor()
  await phone.getByRole('button', { name: 'Tarik kembali' }).click()
  await office.getByText('Pesan ini ditarik kembali oleh penulisnya.').waitFor()
  await office.goto(`${served.url}/kabar`)
  await office
    .getByRole('link', { name: /Laporan/ })
    .first()
    .waitFor()
  await picture(office, 'talk-news-office')
})

test('the province announces to all managers; Maryam confirms on her phone, and the count of readers goes up', {
  timeout: 180_000,
}, async () => {
  const phone = await open('maryam', '/', { width: 360, scheme: 'dark' })
  await bell(phone, 'Kabar').waitFor()
  const office = await open('rismarini', '/pengumuman')
  await office.getByText('Belum ada pengumuman').waitFor()
  await office.getByRole('link', { name: 'Buat pengumuman' }).click()
  await office.getByText('Pengelola perpustakaan').click()
  await office.getByLabel('Judul').fill('Pendaftaran lomba bercerita dibuka')
  await office
    .getByRole('textbox', { name: 'Isi' })
    .fill('Kirim satu peserta dari setiap desa.\nPaling lambat akhir bulan.')
  await picture(office, 'talk-announce')
  await office.getByRole('button', { name: 'Umumkan' }).click()
  await office.getByText('0 dari 4').waitFor()
  await picture(office, 'talk-readers-none')

  // nobody reloaded the phone
  await phone.getByRole('heading', { name: 'Pengumuman untuk Anda' }).waitFor()
  expect(await findings(phone)).toEqual([])
  await picture(phone, 'talk-home-dark')
  await phone.getByRole('link', { name: 'Pendaftaran lomba bercerita dibuka' }).click()
  await phone.getByText('Paling lambat akhir bulan.').waitFor()
  await phone.getByRole('button', { name: 'Sudah saya baca' }).click()
  await phone.getByText(/Anda membacanya pada/).waitFor()
  await picture(phone, 'talk-announcement-dark')

  await office.getByText('1 dari 4').waitFor()
  await office.getByRole('button', { name: /Sudah membaca/ }).click()
  await office.getByText('Maryam').waitFor()
  await picture(office, 'talk-readers')
  expect(await findings(office)).toEqual([])
  await office.goto(`${served.url}/pengumuman`)
  await office.getByText('1 dari 4').waitFor()
  await picture(office, 'talk-announcements')
  await office.getByText('Pendaftaran lomba bercerita dibuka').click()
  await office.getByRole('button', { name: 'Tarik pengumuman' }).click()
  await office.getByRole('dialog').getByRole('button', { name: 'Tarik pengumuman' }).click()
  await office.getByText(/Pengumuman ini ditarik pada/).waitFor()

  await office.goto(`${served.url}/pengumuman/baru`)
  await office.getByText('Kantor kabupaten/kota').click()
  await office.getByLabel('Judul').fill('Rapat koordinasi 3 Desember')
  await office.getByRole('textbox', { name: 'Isi' }).fill('Bawa daftar perpustakaan yang belum melapor.')
  await office.getByRole('button', { name: 'Umumkan' }).click()
  const desk = await open('yusuf', '/')
  await desk.getByRole('heading', { name: 'Pengumuman untuk Anda' }).waitFor()
  await picture(desk, 'talk-overview')
  await desk.getByRole('button', { name: 'Sudah saya baca' }).click()
  await expect.poll(() => desk.getByRole('heading', { name: 'Pengumuman untuk Anda' }).count(), soon).toBe(0)
})

test('Maryam asks; the regency answers for all; she is told, and Salmah of another village finds it in spite of a slip', {
  timeout: 180_000,
}, async () => {
  const phone = await open('maryam', '/tanya', { width: 360 })
  await phone.getByText('Belum ada jawaban untuk semua').waitFor()
  await picture(phone, 'talk-questions-empty')
  await phone.getByRole('link', { name: 'Ajukan pertanyaan' }).click()
  await phone.getByLabel('Apa pertanyaan Anda?').fill('Apakah kunjungan lewat WhatsApp dihitung?')
  await picture(phone, 'talk-ask')
  await phone.getByRole('button', { name: 'Kirim pertanyaan' }).click()
  await phone.getByText('Menunggu, di kabupaten/kota').waitFor()

  const office = await open('yusuf', '/tanya?lihat=waiting', { scheme: 'dark' })
  await office.getByText('Menunggu, hari ini').waitFor()
  await picture(office, 'talk-worklist-dark')
  await office.getByRole('link', { name: /Apakah kunjungan/ }).click()
  await office.getByLabel('Jawaban Anda').fill('Tidak. Hanya kedatangan ke perpustakaan yang dihitung.')
  await office.getByLabel(/Berguna bagi semua/).check()
  await picture(office, 'talk-answer-dark')
  expect(await findings(office)).toEqual([])
  await office.getByRole('button', { name: 'Kirim jawaban' }).click()
  await office.getByText('Dapat ditemukan semua di wilayah penjawab').waitFor()

  await phone.getByText('Hanya kedatangan ke perpustakaan yang dihitung.').waitFor()
  await picture(phone, 'talk-answered')
  const other = await open('salmah', '/tanya', { width: 360 })
  await other.getByRole('searchbox').fill('kunjngan whatsap')
  await other.getByText('Apakah kunjungan lewat WhatsApp dihitung?').waitFor()
  await picture(other, 'talk-found')
  expect(await findings(other)).toEqual([])
  await other.getByRole('link', { name: /Apakah kunjungan/ }).click()
  await other.getByText('Pengelola perpustakaan').waitFor()
  expect(await other.getByText('Maryam').count()).toBe(0)
})

const bell = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Utama' }).getByRole('link', { name, exact: true })

/** The month's report of Sepempang, as it was sent. */
async function sendReport(): Promise<void> {
  const { sepempang } = served.cast.places
  await inDatabase(tx =>
    sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at,
        submitted_by, late)
      select id, ${month}, province_id, regency_id, scope_id, '{"visits": 340, "users": 120}', '{}', now(), ${served.cast.maryam.personId}, false
      from library where id = ${sepempang.id}`.execute(tx),
  )
}
