import type { Page } from 'playwright-core'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../../server/platform/clock.ts'
import type { Tx } from '../../server/platform/db.ts'
import { person, type Place } from '../people.ts'
import { signatoryInput } from '../inputs.ts'
import { device, findings, picture } from '../support/browser.ts'
import { journey, month } from '../support/journey.ts'
import { password } from '../support/served.ts'

const { served, browser, open, inDatabase } = await journey('seats')

beforeAll(() => inDatabase(tx => reported(tx, served.cast.places.sepempang, served.cast.maryam.personId)))

test('Maryam records her village’s head and invites him; he sees the month, changes nothing, and prints it with his name', {
  timeout: 180_000,
}, async () => {
  const maryam = await open('maryam', '/lainnya', { width: 360 })
  await maryam.getByRole('link', { name: /Penanda tangan/ }).click()
  await maryam.getByText('Belum ada yang dicatat').waitFor()
  await maryam.getByRole('button', { name: 'Catat penanda tangan' }).click()
  expect(await maryam.getByLabel('Jabatan', { exact: true }).inputValue()).toBe('Kepala Desa Sepempang')
  await maryam.getByLabel('Nama lengkap dan gelar').fill('Baharuddin, S.Sos.')
  await maryam.getByLabel('Nomor pegawai').selectOption('nip')
  await maryam.getByLabel('Nomor', { exact: true }).fill('19701341 199503 1 002')
  await maryam.getByLabel('Pangkat, golongan').selectOption('III/d')
  await maryam.getByLabel('Hari pertama').fill('2024-01-01')
  await maryam.getByRole('button', { name: 'Simpan' }).click()
  await maryam.getByText('NIP belum sesuai: 18 angka').waitFor()
  await picture(maryam, 'signatory-form')
  await maryam.getByLabel('Nomor', { exact: true }).fill('19700412 199503 1 002')
  await maryam.getByRole('button', { name: 'Simpan' }).click()
  await maryam.getByText('NIP 19700412 199503 1 002').waitFor()
  await picture(maryam, 'signatories-phone')
  expect(await findings(maryam)).toEqual([])

  await maryam.goto(`${served.url}/orang`)
  await maryam.getByRole('button', { name: 'Undang' }).first().click()
  await maryam.getByText('Kepala desa', { exact: true }).click()
  await maryam.getByLabel('Siapa yang diundang?').fill('Baharuddin')
  await picture(maryam, 'seat-invite')
  await maryam.getByRole('button', { name: 'Buat tautan undangan' }).click()
  const link = await maryam.getByLabel('Tautan undangan').inputValue()

  const head = await (await device(browser, { width: 360 })).newPage()
  await head.goto(link)
  await head.getByText('Pengelolanya yang mencatat', { exact: false }).waitFor()
  await picture(head, 'seat-invited')
  await head
    .getByLabel(/Nama pengguna|Masuk dengan|Email/)
    .first()
    .fill('baharuddin')
  await head.getByLabel('Kata sandi').first().fill(password)
  await head.locator('form button[type=submit]').click()
  await head.getByRole('heading', { name: 'Apa yang ingin Anda lihat?' }).waitFor()
  await picture(head, 'seat-home')
  expect(await findings(head)).toEqual([])
  await head
    .getByRole('main')
    .getByRole('link', { name: /^Laporan / })
    .first()
    .click()
  await head.getByText('321').first().waitFor()
  await picture(head, 'seat-report')
  expect(await head.getByRole('textbox').count()).toBe(0)
  expect(await head.getByRole('link', { name: /Perbaiki|Isi laporan|Ada kegiatan/ }).count()).toBe(0)
  await head.getByRole('link', { name: 'Cetak laporan' }).click()
  const signatures = head.locator('.signatures')
  await expect.poll(() => signatures.innerText(), { timeout: 10_000 }).toContain('Baharuddin, S.Sos.')
  const paper = await signatures.innerText()
  for (const said of [
    'Mengetahui,',
    'Kepala Desa Sepempang',
    'Penata Tk. I (III/d)',
    'NIP 19700412 199503 1 002',
    'Maryam',
  ])
    expect(paper).toContain(said)
  await signatures.scrollIntoViewIfNeeded()
  await picture(head, 'seat-print')
  expect(await findings(head)).toEqual([])

  // what the pages do not offer, the server does not do
  const { scopeId } = served.cast.places.sepempang
  const input = { id: makeId(), scopeId, replaces: null, ...signatoryInput }
  const refused = await head.evaluate(
    async body => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/api/signatories.record', { method: 'POST', body, headers })
      return { status: answer.status, said: await answer.text() }
    },
    JSON.stringify({ id: makeId(), input }),
  )
  expect(refused.status).toBe(403)
  expect(refused.said).toContain('Peran Anda untuk melihat saja')
  await looksOnly(head, 'seat', ['/kegiatan', '/laporan', '/standar', '/bantuan', '/orang', '/lainnya'])
  await head.goto(`${served.url}/perpustakaan/${served.cast.places.sepempang.id}`)
  await head.getByRole('heading', { name: 'Penanda tangan' }).waitFor()
  await picture(head, 'seat-library')
  expect(await head.getByRole('link', { name: 'Ubah data' }).count()).toBe(0)
})

test('Yusuf invites an auditor for a month; the head of his agency sees the office’s lists without a way to change them', {
  timeout: 180_000,
}, async () => {
  const yusuf = await open('yusuf', '/orang')
  await yusuf.getByRole('button', { name: 'Undang' }).first().click()
  await yusuf.getByRole('dialog').getByText('Auditor', { exact: true }).click()
  await yusuf.getByLabel('Siapa yang diundang?').fill('Sulastri')
  await yusuf.getByRole('button', { name: 'Buat tautan undangan' }).click()
  await yusuf.getByText('Isi hari terakhirnya.').first().waitFor()
  await picture(yusuf, 'seat-invite-auditor')
  await yusuf.getByLabel('Hari terakhir').fill(dayIn(new Date(Date.now() + 30 * 86_400_000)))
  await yusuf.getByRole('button', { name: 'Buat tautan undangan' }).click()
  await yusuf.getByLabel('Tautan undangan').waitFor()
  await yusuf.goto(`${served.url}/orang?daftar=undangan`)
  await yusuf.getByText(/Auditor, .* sampai/).waitFor()

  const { regions } = served.cast
  const seat = async (name: string, role: 'agency-head' | 'auditor') => {
    const place = { scopeId: regions.natuna, path: [], id: null }
    return inDatabase(tx => person(tx, new Date(), name, role, place))
  }
  const head = await open(await seat('Zulkarnain', 'agency-head'), '/')
  const lists = ['/laporan', '/perpustakaan', '/bantuan', '/program', '/orang', '/orang?daftar=undangan']
  await looksOnly(head, 'agency-head', [...lists, '/impor', '/pengumuman', '/penanda-tangan'])
  expect(await findings(head)).toEqual([])
  const auditor = await open(await seat('Sulastri', 'auditor'), '/')
  await looksOnly(auditor, 'auditor', ['/laporan', '/program', '/ringkasan'])
  expect(await auditor.getByRole('link', { name: 'Orang' }).count()).toBe(0)
  await inDatabase(tx => sql`update role_grant set ends_at = now() where role = 'auditor'`.execute(tx))
  await expect
    .poll(
      async () => {
        await auditor.reload()
        return auditor.getByRole('heading', { name: 'Tidak ada peran yang berlaku sekarang.' }).count()
      },
      { timeout: 15_000, interval: 1000 },
    )
    .toBe(1)
  await picture(auditor, 'auditor-over')
})

/** Opens pages one after the other: each shows what there is, and no way to change it. */
async function looksOnly(page: Page, who: string, paths: string[]): Promise<void> {
  const doing =
    /^(Undang(?!an)|Daftarkan|Alokasikan|Usulkan|Verifikasi|Kembalikan|Buat|Catat|Ubah|Ada kegiatan|Jawab|Serah)/
  for (const path of paths) {
    await page.goto(served.url + path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForFunction(() => document.querySelector('.skeleton') === null)
    await picture(page, `${who}${path.replace(/\W+/g, '-')}`)
    const main = page.getByRole('main')
    expect(await main.getByRole('button', { name: doing }).count(), `${path}: buttons`).toBe(0)
    expect(await main.getByRole('link', { name: doing }).count(), `${path}: links`).toBe(0)
    expect(await page.getByText('Peran Anda').count(), `${path}: refused`).toBe(0)
  }
}

/** A report of last month, as Maryam sent it. */
async function reported(tx: Tx, place: Place, by: string): Promise<void> {
  await sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at,
      submitted_by, late)
    select id, ${month}, province_id, regency_id, scope_id, '{"visits": 321, "users": 120, "new-members": 4, "members": 85,
      "internet-users": 40}', '{}', now(), ${by}, false from library where id = ${place.id}`.execute(tx)
}
