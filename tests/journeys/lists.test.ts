import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { library } from '../people.ts'
import { findings, type Look, picture } from '../support/browser.ts'
import { journey, month } from '../support/journey.ts'

const { served, open, contextOf, sessionOf, inDatabase } = await journey('lists')
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

test('an officer among villages without a signal has the regency at hand, and leaves nothing of it behind', async () => {
  const { sepempang, sedanau } = served.cast.places
  await inDatabase(async tx => {
    await sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at, late)
      select id, ${month}, province_id, regency_id, scope_id, '{"visits": 412}', '{"activities": 3}', now(), false
      from library where id = ${sepempang.id}`.execute(tx)
    await sql`insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach, figures, submitted_at)
      select ${makeId()}, id, province_id, regency_id, scope_id, ${dayIn(new Date())}, 'Kelas kerupuk ikan', 'advocacy', 'health', false, '{"attendances": 12}', now()
      from library where id = ${sedanau.id}`.execute(tx)
  })
  const phone = await contextOf('yusuf', { width: 360, keepsPages: true })
  const at = await phone.newPage()
  await at.goto(`${served.url}/perpustakaan`)
  await expect.poll(() => keptOn(at), { timeout: 30_000 }).toMatchObject({ libraries: 63, whole: true })

  await phone.setOffline(true)
  await at.goto(`${served.url}/perpustakaan`)
  await at.getByText(/^Luring. Data per/).waitFor()
  await at.getByRole('searchbox').fill('desa sedanau')
  await expect
    .poll(() => at.locator('tbody .row-main').allInnerTexts())
    .toEqual(['Perpustakaan Desa Sedanau'])
  expect(await findings(at)).toEqual([])
  await picture(at, 'officer-offline-libraries')
  await at.goto(`${served.url}/perpustakaan/${sedanau.id}`)
  await at.getByRole('heading', { level: 1, name: 'Perpustakaan Desa Sedanau' }).waitFor()
  await picture(at, 'officer-offline-library')

  await at.goto(`${served.url}/laporan`)
  await at.getByRole('button', { name: 'Menunggu 1' }).click()
  await at.locator('tbody .row-main', { hasText: 'Sepempang' }).click()
  await at.getByRole('dialog').getByText('412').waitFor()
  await at.getByRole('dialog').getByText('Memverifikasi dan mengembalikan perlu sambungan.').waitFor()
  await picture(at, 'officer-offline-report')

  await at.goto(`${served.url}/kegiatan`)
  await at.locator('tbody .row-main', { hasText: 'Kelas kerupuk ikan' }).waitFor()
  await at.getByText('Kegiatan sebelum bulan ini perlu sambungan.').waitFor()
  await picture(at, 'officer-offline-activities')

  await phone.setOffline(false)
  await at.goto(`${served.url}/perpustakaan`)
  await at.locator('table').waitFor()
  await at.getByRole('button', { name: /Yusuf/ }).click()
  await at.getByRole('menuitem', { name: 'Keluar' }).click()
  await at.locator('#login').waitFor()
  expect(await keptOn(at)).toEqual({ libraries: 0, whole: false })
  await phone.close()
}, 120_000)

test('three hundred phones that come at once are all served in their turn, and others do not wait behind them', async () => {
  const tokens = Array.from({ length: 300 }, () => makeId())
  const { palangkaRaya } = served.cast.regions
  await inDatabase(tx =>
    sql`with who as (
        insert into person (id, name, created_at) select t::uuid, 'Petugas', now() from unnest(${tokens}::text[]) t returning id),
      role as (insert into role_grant (id, person_id, role, scope_id, province_id, regency_id, granted_at)
        select gen_random_uuid(), who.id, 'regency', s.id, s.province_id, s.regency_id, now() from who, scope s where s.id = ${palangkaRaya})
      insert into session (id, token_hash, person_id, device, started_at, seen_at, expires_at)
        select gen_random_uuid(), sha256(convert_to(who.id::text, 'UTF8')), who.id, 'test', now(), now(), now() + interval '1 day' from who`.execute(
      tx,
    ),
  )
  const ask = (token: string, path: string) =>
    fetch(`${served.url}/api/${path}`, { headers: { cookie: `sinergi=${token}` } })
  const ended: string[] = []
  const storm = tokens.map(async token => {
    // the last page: all of them have to be let in, and none takes long
    const response = await ask(token, `sync.first?scopeId=${palangkaRaya}&after=${lastOfAll}`)
    ended.push('sync')
    return { status: response.status, ...((await response.json()) as { next: string | null; total: number }) }
  })
  // signed in already, as everybody else who works meanwhile
  const other = await sessionOf('maryam')
  await ask(other, 'people.me')
  for (let n = 0; n < 5; n++) {
    expect((await ask(other, 'programme.periods?year=2026')).status).toBe(200)
    ended.push('other')
  }
  expect(
    (await Promise.all(storm)).every(one => one.status === 200 && one.next === null && one.total === 1),
  ).toBe(true)
  expect(ended.lastIndexOf('other')).toBeLessThan(150)
}, 60_000)
const lastOfAll = 'ffffffff-ffff-7fff-bfff-ffffffffffff'

/** What this device keeps of the regency; nothing is opened that the page has not made. */
const keptOn = (at: Page) =>
  at.evaluate(async () => {
    const none = { libraries: 0, whole: false }
    if (!(await indexedDB.databases()).some(({ name, version }) => name === 'sinergi' && (version ?? 0) >= 3))
      return none
    const open = indexedDB.open('sinergi')
    await new Promise(resolve => open.addEventListener('success', resolve))
    const tx = open.result.transaction(['syncBundles', 'syncProgress'])
    const count = tx.objectStore('syncBundles').count()
    const progress = tx.objectStore('syncProgress').get('progress')
    await new Promise(resolve => tx.addEventListener('complete', resolve))
    open.result.close()
    const pages = await caches.match('/?office')
    const whole = progress.result !== undefined && progress.result.after === null && pages !== undefined
    return { libraries: count.result, whole }
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
