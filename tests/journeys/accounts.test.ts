import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { library } from '../people.ts'
import { device, findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, browser, signIn, inDatabase } = await journey('accounts')
// two people and an officer, on a machine that may have other things to do
const patience = 180_000

beforeAll(partnerVillages)

test(
  'a regency prints slips for its 24 villages; a manager signs in with the code of one, and hands over to a successor',
  async () => {
    const [desk, phone, second] = await Promise.all([
      device(browser),
      device(browser, { width: 360 }),
      device(browser, { width: 360 }),
    ])
    const yusuf = await signIn(desk, 'yusuf')
    await yusuf.goto(`${served.url}/orang?daftar=belum-masuk`)
    await yusuf.getByRole('row', { name: /Perpustakaan Desa Kelarik/ }).waitFor()
    // 24 villages of Natuna, and two more whose managers were given accounts that they have not used
    expect(await places(yusuf)).toBe(26)
    await picture(yusuf, 'accounts-never')
    expect(await findings(yusuf)).toEqual([])
    await yusuf.setViewportSize({ width: 1280, height: 820 })

    await yusuf.getByRole('button', { name: 'Belum diundang', exact: false }).click()
    await expect.poll(() => places(yusuf)).toBe(24)
    await yusuf.getByRole('button', { name: /^Undang semua/ }).click()
    await yusuf.getByRole('heading', { name: '24 undangan siap' }).waitFor()
    await picture(yusuf, 'accounts-slips')
    const slip = yusuf.locator('.slips li', { hasText: 'Perpustakaan Desa Kelarik' })
    const code = (await slip.locator('.share-code b').innerText()).trim()
    const [sheet] = await Promise.all([
      yusuf.waitForEvent('download'),
      yusuf.getByRole('button', { name: 'Unduh 24 slip (PDF)' }).click(),
    ])
    const pdf = readFileSync(await sheet.path()).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf).toMatch(/\/Type \/Pages\s+\/Count 3/)
    await yusuf.getByRole('button', { name: 'Selesai' }).click()
    await expect.poll(() => counts(yusuf)).toMatchObject({ never: 0, waiting: 24 })

    const entin = await phone.newPage()
    const began = Date.now()
    await entin.goto(`${served.url}/masuk`)
    await entin.getByRole('link', { name: 'Ketik kodenya di sini' }).click()
    await entin.getByRole('heading', { name: 'Ketik kode dari slip' }).waitFor()
    expect(await findings(entin)).toEqual([])
    await entin.setViewportSize({ width: 360, height: 740 })
    await entin.getByLabel('Kode Anda').fill('22222 22222')
    await entin.getByRole('button', { name: 'Lanjut' }).click()
    await entin.getByText('Kode ini tidak dikenal.', { exact: false }).first().waitFor()
    await picture(entin, 'accounts-code-wrong')
    await entin.getByLabel('Kode Anda').fill(code.toLowerCase())
    await picture(entin, 'accounts-code')
    await entin.getByRole('button', { name: 'Lanjut' }).click()
    await entin.getByRole('heading', { name: 'Anda diundang mengelola Perpustakaan Desa Kelarik' }).waitFor()
    await picture(entin, 'accounts-accept')
    await makeAccount(entin, 'Entin Suhartini', '0812 7000 1234')
    await entin.getByText('Entin Suhartini').first().waitFor()
    expect(Date.now() - began).toBeLessThan(120_000)
    await expect.poll(() => counts(yusuf)).toMatchObject({ waiting: 23 })

    const late = await second.newPage()
    await late.goto(`${served.url}/undangan`)
    await late.getByLabel('Kode Anda').fill(code)
    await late.getByRole('button', { name: 'Lanjut' }).click()
    await late.getByText('sudah pernah dipakai', { exact: false }).first().waitFor()

    await entin.goto(`${served.url}/orang`)
    await entin.getByRole('button', { name: /^Serahkan/ }).click()
    await entin.getByLabel('Siapa penggantinya?').fill('Rahmat')
    await picture(entin, 'accounts-hand-over')
    await entin.getByRole('button', { name: 'Buat undangan serah terima' }).click()
    const successorCode = (await entin.locator('.share-code b').innerText()).trim()
    await picture(entin, 'accounts-hand-over-slip')
    await entin.getByRole('button', { name: 'Tutup' }).click()
    await entin.getByText('Menunggu Rahmat', { exact: false }).waitFor()
    await picture(entin, 'accounts-holders')
    expect(await findings(entin)).toEqual([])

    await late.getByLabel('Kode Anda').fill(successorCode)
    await late.getByRole('button', { name: 'Lanjut' }).click()
    await late.getByRole('heading', { name: 'Rahmat, Anda diundang' }).waitFor()
    await makeAccount(late, 'Rahmat', 'rahmat.kelarik')
    await late.getByText('Rahmat').first().waitFor()
    await late.goto(`${served.url}/orang`)
    await late.getByText('Entin Suhartini').waitFor()
    await picture(late, 'accounts-holders-after')

    // the former manager sees nothing of the library any more; the worklist does not get it back
    await entin.goto(`${served.url}/orang`)
    await entin.getByText('Tidak ada peran yang berlaku sekarang.').waitFor()
    await expect.poll(() => counts(yusuf)).toMatchObject({ never: 0, waiting: 23, left: 0 })
    for (const context of [desk, phone, second]) await context.close()
  },
  patience,
)

test(
  'one person manages two libraries and changes between them at home; the regency restores a lost password',
  async () => {
    const [desk, phone] = await Promise.all([
      device(browser),
      device(browser, { width: 360, scheme: 'dark' }),
    ])
    const yusuf = await signIn(desk, 'yusuf')
    const salmah = await signIn(phone, 'salmah')
    await yusuf.goto(`${served.url}/orang?daftar=belum-masuk&sebab=waiting`)
    await yusuf
      .getByRole('button', { name: 'Kirim lagi undangan untuk Perpustakaan Desa Batu Gajah' })
      .click()
    const code = (await yusuf.locator('.share-code b').innerText()).trim()
    await picture(yusuf, 'accounts-one-slip')
    await yusuf.getByRole('button', { name: 'Selesai' }).click()

    // from a library's own page the form knows where the invitation is to
    await yusuf.goto(`${served.url}/perpustakaan/${served.cast.places.sedanau.id}`)
    await yusuf.getByRole('link', { name: 'Undang pengelola' }).click()
    await yusuf.locator('#invite-place').waitFor()
    expect(await yusuf.locator('#invite-place').inputValue()).toBe('Perpustakaan Desa Sedanau')
    await picture(yusuf, 'accounts-invite-from-library')
    await yusuf.keyboard.press('Escape')
    await yusuf.waitForURL(url => !url.search.includes('undang'))

    await salmah.goto(`${served.url}/undangan`)
    await salmah.getByLabel('Kode Anda').fill(code)
    await salmah.getByRole('button', { name: 'Lanjut' }).click()
    await salmah.getByRole('button', { name: 'Tambahkan peran ini ke akun saya' }).click()
    await salmah.getByText('Perpustakaan Desa Batu Gajah').first().waitFor()
    await salmah.getByRole('button', { name: 'Ganti perpustakaan' }).click()
    await picture(salmah, 'accounts-switch')
    await salmah.getByRole('menuitemradio', { name: /Perpustakaan Desa Sedanau/ }).click()
    await expect.poll(() => salmah.locator('.phone-row b').innerText()).toBe('Perpustakaan Desa Sedanau')

    await yusuf.goto(`${served.url}/orang?cari=Salmah`)
    await yusuf
      .getByRole('button', { name: /Salmah/ })
      .first()
      .click()
    await picture(yusuf, 'accounts-person')
    await yusuf.getByRole('button', { name: 'Pulihkan akses' }).click()
    await yusuf.getByRole('button', { name: 'Buat kode' }).click()
    const reset = (await yusuf.locator('.share-code b').innerText()).trim()
    await picture(yusuf, 'accounts-reset')
    await salmah.goto(`${served.url}/undangan`)
    await salmah.getByLabel('Kode Anda').fill(reset)
    await salmah.getByRole('button', { name: 'Lanjut' }).click()
    await salmah.getByRole('heading', { name: 'Salmah, buat kata sandi baru' }).waitFor()
    await picture(salmah, 'accounts-restore')
    expect(await findings(salmah)).toEqual([])
    await salmah.locator('#password').fill('nelayan pagi lentera')
    await salmah.getByRole('button', { name: 'Simpan dan masuk' }).click()
    await salmah.waitForURL(url => url.pathname === '/')
    await salmah.getByRole('button', { name: 'Ganti perpustakaan' }).waitFor()
    for (const context of [desk, phone]) await context.close()
  },
  patience,
)

async function makeAccount(page: Page, name: string, login: string): Promise<void> {
  await page.locator('#name').fill(name)
  await page.locator('#login').fill(login)
  await page.locator('#password').fill('nelayan pagi lentera')
  await page.getByRole('button', { name: 'Buat akun dan masuk' }).click()
  await page.waitForURL(url => url.pathname === '/')
}

const places = (page: Page) => page.locator('tbody tr').count()

/** The worklist's figures as its own address tells them. */
async function counts(page: Page): Promise<Record<string, number>> {
  const answer = await page.request.get(`${served.url}/api/people.never-signed-in?limit=1`)
  return ((await answer.json()) as { byReason: Record<string, number> }).byReason
}

/** The villages that take part in Kepulauan Riau's regencies: 24 in Natuna, fourteen in the others. */
async function partnerVillages(): Promise<void> {
  const natuna = ['Kelarik', 'Batu Gajah', 'Pengadah', 'Cemaga', 'Ceruk', 'Limau Manis', 'Harapan Jaya']
  await inDatabase(async tx => {
    const { rows } = await sql<{ id: number; name: string; regency: string }>`
      (select v.id, v.name, k.name as regency from region v join region k on k.id = v.regency_id
        where v.level = 'village' and k.code = '21.03' and v.name not in ('Sepempang', 'Sedanau')
        order by array_position(${natuna}::text[], v.name) nulls last, v.id limit 24)
      union all
      (select v.id, v.name, k.name from region v join region k on k.id = v.regency_id
        where v.level = 'village' and k.code like '21.%' and k.code <> '21.03' order by v.rank limit 14)`.execute(
      tx,
    )
    for (const { id, name } of rows) {
      const place = await library(
        tx,
        new Date('2026-01-05T02:00:00Z'),
        'village',
        id,
        `Perpustakaan Desa ${name}`,
      )
      await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, reviewed_on, decreed_on, active_from)
        select ${makeId()}, id, province_id, regency_id, scope_id, 2025, 'beneficiary', '2025-02-01', '2025-03-01', '2025-04-01', '2025-05-01' from library where id = ${place.id}`.execute(
        tx,
      )
    }
  })
}
