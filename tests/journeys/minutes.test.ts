import type { Page } from 'playwright-core'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { open, contextOf, served, inDatabase } = await journey('minutes')
const desk = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }
const [former, meeting, item, plm] = [makeId(), makeId(), makeId(), makeId()]
const today = dayIn(new Date())
const inDays = (n: number) => new Date(Date.parse(today) + n * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  const { natuna } = served.cast.regions
  await inDatabase(async tx => {
    for (const [id, day, state, kind, beside] of [
      [plm, inDays(-2), 'held', 'peer-learning', null],
      [former, inDays(-30), 'minuted', 'stakeholder', null],
      [meeting, today, 'held', 'stakeholder', plm],
    ])
      await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, venue, zone, starts_at, ends_at,
          state, beside, changed_at, planned_at)
        select ${id}, id, province_id, regency_id, ${kind}, ${`${kind === 'stakeholder' ? 'SHM' : 'PLM'} Natuna ${day}`}, 'room', 'Aula', 'WIB',
          ${`${day}T01:00:00Z`}, ${`${day}T09:00:00Z`}, ${state}, ${beside}::uuid, now(), now() from region where id = ${natuna}`.execute(
        tx,
      )
    await sql`insert into agenda_item (id, meeting_id, starts_at, ends_at, title, kind)
      values (gen_random_uuid(), ${meeting}, ${`${today}T01:00:00Z`}, ${`${today}T02:00:00Z`}, 'Meja komitmen', 'discussion')`.execute(
      tx,
    )
    await sql`insert into minutes (meeting_id, state, correct_by, approved_at) values (${former}, 'approved', ${today}, now())`.execute(
      tx,
    )
    await sql`insert into minute_line (id, meeting_id, kind, text, at, who, deadline, scope_id, written_at, changed_at)
      values (${item}, ${former}, 'action', 'Pasar bulanan di Ranai', now(), 'Dinas Koperasi', ${inDays(-3)}, ${natuna}, now(), now())`.execute(
      tx,
    )
    await sql`insert into action_item (id, meeting_id, meeting_title, meeting_day, scope_id, province_id, regency_id, text, who,
        deadline, born_at)
      select ${item}, ${former}, 'SHM Natuna', ${inDays(-30)}, id, province_id, regency_id, 'Pasar bulanan di Ranai',
        'Dinas Koperasi', ${inDays(-3)}, now() from region where id = ${natuna}`.execute(tx)
  })
})

const write = async (page: Page, text: string) => {
  await page.getByLabel('Tulis satu baris, pilih jenisnya nanti').fill(text)
  await page.keyboard.press('Enter')
}
const opens = (page: Page, text: string) => page.getByRole('button', { name: `Ubah “${text}”` })

test('two write at once and lose no word, without a signal too; approved, an action is on its owner’s phone', async () => {
  const page = await open('yusuf', `/pertemuan/${plm}/notulen`, desk)
  await page.getByLabel('Yang dipelajari').fill('Kelas menjahit berjalan karena pelatihnya warga sendiri.')
  await page.getByLabel(/^Yang mengatakan/).fill('Maryam')
  await page.getByLabel(/^Dari perpustakaan atau instansi/).fill('Perpustakaan Desa Sepempang')
  await page.getByRole('button', { name: 'Tambah yang dipelajari' }).click()
  await page.getByText('Maryam · Perpustakaan Desa Sepempang').waitFor()
  await look(page, 'minutes-learned')
  await page.goto(`${served.url}/pertemuan/${meeting}`)
  await page.getByRole('heading', { name: /^Yang dipelajari di PLM Natuna/ }).waitFor()
  await look(page, 'meeting-learned')
  await page.getByRole('link', { name: 'Tulis notulen' }).click()
  await page.getByText('Dari pertemuan sebelumnya').waitFor()
  const context = await contextOf('rismarini', phone)
  const hers = await context.newPage()
  await hers.goto(`${served.url}/pertemuan/${meeting}/notulen`)
  await hers.getByText('Belum ada').first().waitFor({ state: 'detached' })
  await write(page, 'Sembilan desa tanpa internet')
  await opens(hers, 'Sembilan desa tanpa internet').waitFor()
  await hers.getByLabel('Acara', { exact: true }).selectOption({ label: 'Meja komitmen' })
  await context.setOffline(true)
  await write(hers, 'Bank daerah menanggung mesin kemas')
  await write(hers, 'Pelatihan di empat desa')
  await hers.getByText('menunggu sambungan').first().waitFor()
  await picture(hers, 'minutes-offline-360')
  await context.setOffline(false)
  await opens(page, 'Pelatihan di empat desa').waitFor()
  await opens(page, 'Bank daerah menanggung mesin kemas').waitFor()

  // both change one line: the second sees both, and keeps hers
  const dialog = page.getByRole('dialog')
  await opens(page, 'Sembilan desa tanpa internet').click()
  await opens(hers, 'Sembilan desa tanpa internet').click()
  await dialog.getByLabel('Isi').fill('Sepuluh desa tanpa internet tetap')
  await hers.getByRole('dialog').getByLabel('Isi').fill('Sembilan desa di Natuna tanpa internet')
  await hers.getByRole('button', { name: 'Simpan' }).click()
  await opens(hers, 'Sembilan desa di Natuna tanpa internet').waitFor()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.getByText('Sembilan desa di Natuna tanpa internet').waitFor()
  await picture(page, 'minutes-conflict')
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Pakai isian saya' }).click()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await opens(page, 'Sepuluh desa tanpa internet tetap').waitFor()

  // what a line is, is told afterwards
  const become = async (text: string, kind: string) => {
    await page.getByRole('button', { name: `Jenis baris “${text}”` }).click()
    await page.getByRole('menuitemradio', { name: kind }).click()
  }
  await become('Sepuluh desa tanpa internet tetap', 'Tantangan')
  await become('Bank daerah menanggung mesin kemas', 'Komitmen')
  await dialog.getByLabel('Pemberi', { exact: true }).selectOption({ label: 'Nama lain' })
  await dialog.getByLabel('Nama orang atau lembaga').fill('Bank daerah')
  await dialog.getByLabel('Bentuk').selectOption({ label: 'Barang' })
  await dialog.getByLabel('Nilai (rupiah)').fill('25.000.000')
  await dialog.getByLabel('Tenggat').fill(inDays(60))
  await picture(page, 'minutes-commitment')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Barang: Rp25.000.000').waitFor()
  await become('Pelatihan di empat desa', 'Rencana aksi')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.getByText('Perlu diisi.').first().waitFor()
  await dialog.getByRole('combobox', { name: 'Orang' }).fill('Mary')
  await dialog.getByRole('option', { name: /Maryam/ }).click()
  await dialog.getByLabel('Tenggat').fill(inDays(5))
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Alihkan “Pasar bulanan di Ranai” ke pertemuan ini' }).click()
  await dialog.getByLabel('Tenggat baru').fill(inDays(30))
  await dialog.getByRole('button', { name: 'Alihkan', exact: true }).click()
  await page.getByText('Lanjutan').waitFor()
  await write(page, 'Pemateri berikutnya dari Dinas Kominfo')
  await opens(page, 'Pemateri berikutnya dari Dinas Kominfo').waitFor()
  await look(page, 'minutes-writing')

  await page.getByRole('button', { name: 'Kirim untuk koreksi' }).click()
  await dialog.getByLabel('Koreksi sampai').fill(today)
  await dialog.getByRole('button', { name: 'Kirim' }).click()
  const reads = await open('maryam', `/pertemuan/${meeting}/notulen`, phone)
  await reads.getByRole('button', { name: 'Usulkan koreksi untuk “Pelatihan di empat desa”' }).click()
  await reads.getByRole('dialog').getByLabel('Seharusnya').fill('Pelatihan kemasan di empat desa')
  await reads.getByRole('button', { name: 'Usulkan', exact: true }).click()
  await reads.getByText('Menunggu jawaban').waitFor()
  await picture(reads, 'minutes-correcting-360')
  expect(await findings(reads)).toEqual([])
  await page.getByRole('button', { name: 'Terima: Pelatihan kemasan di empat desa' }).click()
  await opens(page, 'Pelatihan kemasan di empat desa').waitFor()
  await page.getByRole('button', { name: 'Sahkan notulen' }).click()
  await dialog.getByRole('button', { name: 'Sahkan', exact: true }).click()
  await page.getByText('Isinya tidak berubah lagi').waitFor()
  await look(page, 'minutes-approved')

  await reads.goto(served.url)
  await reads.getByText('Tindak lanjut Anda').waitFor()
  await picture(reads, 'minutes-home-360')
  await reads.getByRole('link', { name: /Pelatihan kemasan di empat desa/ }).click()
  await reads.getByRole('button', { name: 'Tulis kabar' }).click()
  await reads.getByRole('dialog').getByLabel('Apa yang sudah dikerjakan').fill('Dua desa selesai')
  await reads.getByRole('dialog').getByLabel('Tautan bukti').fill('https://berkas.example/foto')
  await reads.context().setOffline(true)
  await reads.getByRole('button', { name: 'Simpan' }).click()
  await reads.getByText('Tersimpan di ponsel ini').first().waitFor()
  await reads.context().setOffline(false)
  await reads.getByRole('link', { name: 'Bukti' }).waitFor()
  await picture(reads, 'minutes-item-360')
  expect(await findings(reads)).toEqual([])
  await page.evaluate(() => history.pushState(null, '', '/tindak-lanjut'))
  await page.getByText('Dua desa selesai').or(page.getByText('Berjalan')).first().waitFor()
  await look(page, 'minutes-items')
  await page.evaluate(to => history.pushState(null, '', to), `/pertemuan/${meeting}`)
  await page.getByText('Dua desa selesai').waitFor()
  await look(page, 'minutes-led-to')
})

/** Wide and light, then narrow and dark. */
async function look(page: Page, name: string): Promise<void> {
  for (const [size, colorScheme] of [
    [phone, 'dark'],
    [desk, 'light'],
  ] as const) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await picture(page, `${name}-${size.width}`)
    expect(await findings(page, size === desk)).toEqual([])
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(size.width)
  }
}
