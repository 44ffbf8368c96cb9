import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { library } from '../people.ts'
import { findings, type Look, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, open, inDatabase } = await journey('lists')
let page: Page

beforeAll(async () => {
  page = await opened('/perpustakaan')
})

/** A page of somebody's, on a device of its own. */
async function opened(path: string, look: Look = {}, who: 'yusuf' | 'rismarini' = 'yusuf'): Promise<Page> {
  const fresh = await open(who, path, look)
  await fresh.locator('table').waitFor()
  return fresh
}

const heads = () => page.locator('thead th').allInnerTexts()
const names = () => page.locator('tbody .row-main').allInnerTexts()

test('the list is walked with the keyboard, and a row opened', async () => {
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.locator('tr[aria-current]', { hasText: 'Sedanau' }).waitFor()
  await page.keyboard.press('j')
  await page.locator('tr[aria-current]', { hasText: 'Sepempang' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('tr[aria-current]').count()).toBe(0)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Perpustakaan Desa Sedanau' }).waitFor()
  await page.goBack()
})

test('columns are chosen and put in order, and the file has the same', async () => {
  await page.getByRole('button', { name: 'Kolom' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Listrik' }).check()
  await dialog.getByRole('checkbox', { name: 'Internet' }).uncheck()
  await dialog.getByRole('checkbox', { name: 'Wilayah', exact: true }).uncheck()
  await dialog.getByRole('button', { name: 'Pindahkan Listrik ke depan' }).click()
  expect(await findings(page)).toEqual([])
  await picture(page, 'lists-columns-1280-light')
  await dialog.getByRole('button', { name: 'Selesai' }).click()
  expect(await heads()).toEqual([
    'Nama perpustakaan',
    ...['Jenis', 'NPP', 'Judul koleksi', 'Jam buka per minggu', 'Listrik', 'Tenaga perpustakaan'],
  ])
  await page.getByRole('button', { name: 'Unduh' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV seperti tampilan' }).click(),
  ])
  const text = await (await file.createReadStream()).toArray()
  const [head] = Buffer.concat(text).toString().split('\r\n')
  expect(head).toBe(`\uFEFF${(await heads()).join(',')}`)
})

test('the list as it is set up is kept under a name, and opened on another device', async () => {
  await page.getByRole('searchbox').fill('desa')
  await page.getByRole('button', { name: 'Nama perpustakaan', exact: true }).click()
  await expect.poll(names).toEqual(['Perpustakaan Desa Sepempang', 'Perpustakaan Desa Sedanau'])
  await page.getByRole('button', { name: 'Tampilan', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Simpan sebagai tampilan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama tampilan').fill('Desa, menurut listrik')
  await dialog.getByLabel('Bagikan kepada rekan sekantor').check()
  await picture(page, 'lists-save-1280-light')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('button', { name: 'Desa, menurut listrik' }).waitFor()

  const phone = await opened('/perpustakaan', { width: 360, scheme: 'dark' })
  await phone.getByRole('button', { name: 'Tampilan', exact: true }).click()
  await picture(phone, 'lists-views-360-dark')
  await phone.getByRole('menuitemradio', { name: 'Desa, menurut listrik' }).click()
  await expect
    .poll(() => phone.locator('tbody .row-main').allInnerTexts())
    .toEqual(['Perpustakaan Desa Sepempang', 'Perpustakaan Desa Sedanau'])
  await picture(phone, 'lists-view-360-dark')
  await phone.context().close()
})

test('what was changed is told, and kept when asked to', async () => {
  await page.getByRole('searchbox').fill('desa sedanau')
  await page.getByRole('button', { name: 'Desa, menurut listrik · diubah' }).click()
  await picture(page, 'lists-changed-1280-light')
  await page.getByRole('menuitem', { name: 'Simpan perubahan' }).click()
  await page.getByRole('button', { name: 'Desa, menurut listrik', exact: true }).waitFor()
})

test('a view is taken away, and brought back', async () => {
  await page.getByRole('button', { name: 'Desa, menurut listrik', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Hapus' }).click()
  await page.getByRole('button', { name: 'Tampilan', exact: true }).waitFor()
  await expect.poll(async () => (await names()).length).toBe(3)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await page.getByRole('button', { name: 'Desa, menurut listrik', exact: true }).waitFor()
  await expect.poll(names).toEqual(['Perpustakaan Desa Sedanau'])
})

test('a view that asks for what is no more opens all the same, and says so', async () => {
  const old = await opened('/perpustakaan?jenis=sekolah&kolom=name.wifi.npp&urut=umur', { scheme: 'dark' })
  await old.getByText('Tidak dipakai: “sekolah”, “wifi”, “umur”.').waitFor()
  expect(await old.locator('tbody tr').count()).toBe(3)
  expect(await findings(old)).toEqual([])
  await picture(old, 'lists-lost-1280-dark')
  await old.getByRole('button', { name: 'Hapus yang tidak ada' }).click()
  expect(new URL(old.url()).search).toBe('?kolom=name.npp')
  await old.getByText('Tidak dipakai').waitFor({ state: 'detached' })
  await old.context().close()
})

test('all that fit are chosen beyond the page, and what cannot be undone asks first', async () => {
  await propose(60)
  const province = await opened('/program', {}, 'rismarini')
  await province.getByRole('button', { name: 'Diusulkan 60' }).click()
  await province.getByText('1–50 dari 60').waitFor()
  await province.getByRole('checkbox', { name: 'Pilih semua di halaman ini' }).check()
  await province.getByText('50 dipilih').waitFor()
  await province.getByRole('button', { name: 'Pilih semua 60 yang cocok' }).click()
  await province.getByText('60 dipilih').waitFor()
  // they stay chosen from page to page
  await province.getByRole('button', { name: 'Berikutnya' }).click()
  await province.getByText('51–60 dari 60').waitFor()
  await expect.poll(() => province.locator('td.pick input:checked').count()).toBe(10)
  await province.getByRole('button', { name: 'Teruskan ke nasional (60)' }).click()
  const dialog = province.getByRole('dialog')
  await dialog.getByText('Langkah ini tidak dapat diurungkan.').waitFor()
  await picture(province, 'lists-forward-1280-light')
  await dialog.getByRole('button', { name: 'Teruskan ke nasional' }).click()
  await province.getByText('60 selesai.').waitFor()
  await province.getByText('Tidak ada keikutsertaan yang cocok').waitFor()
  await picture(province, 'lists-empty-1280-light')
  await province.context().close()
})

/** So many reading gardens of Natuna, each proposed for the year. */
async function propose(count: number): Promise<void> {
  await inDatabase(async tx => {
    for (let n = 0; n < count; n++) {
      const place = await library(tx, new Date(), 'community', served.cast.regions.natuna, `TBM Layar ${n}`)
      await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, proposed_as)
        select ${makeId()}, id, province_id, regency_id, scope_id, 2026, 'beneficiary', '2026-02-01', 'regency'
        from library where id = ${place.id}`.execute(tx)
    }
  })
}
