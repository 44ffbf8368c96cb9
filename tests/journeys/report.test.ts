import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { device, findings, picture } from '../support/browser.ts'
import { journey, month } from '../support/journey.ts'
import { password } from '../support/served.ts'

const { served, browser, signIn } = await journey('report')

test('a village records an activity and sends its month; the regency verifies; the nation’s number follows by itself', async () => {
  const [phone, desk, capital] = await Promise.all([
    device(browser, { width: 360 }),
    device(browser),
    device(browser),
  ])
  const ratna = await signIn(capital, 'ratna.dewi')
  await ratna.goto(`${served.url}/ringkasan?wilayah=1&bulan=${month.slice(0, 7)}`)
  await expect
    .poll(() => numbers(ratna))
    .toMatchObject({ visits: { reported: 0, verified: 0 }, people: { reported: 0, verified: 0 } })

  const maryam = await signIn(phone, 'maryam')
  await recordActivity(maryam)
  await expect
    .poll(() => numbers(ratna))
    .toMatchObject({ people: { reported: 26, verified: 0 }, visits: { reported: 0 } })

  await sendReport(maryam)
  await expect
    .poll(() => numbers(ratna))
    .toMatchObject({ visits: { reported: 412, verified: 0 }, people: { reported: 26, verified: 0 } })
  await expect.poll(() => ratna.getByRole('main').innerText()).toContain('412')

  const yusuf = await signIn(desk, 'yusuf')
  await yusuf.goto(`${served.url}/laporan?bulan=${month}`)
  await yusuf.getByRole('button', { name: /Sepempang/ }).click()
  await picture(yusuf, 'verify')
  await yusuf
    .getByRole('button', { name: /^Verifikasi/ })
    .last()
    .click()
  await yusuf.getByText('1 laporan diverifikasi').waitFor()

  await expect
    .poll(() => numbers(ratna))
    .toMatchObject({ visits: { reported: 412, verified: 412 }, people: { reported: 26, verified: 26 } })
  await picture(ratna, 'dashboard')
  expect(await findings(ratna)).toEqual([])
})

test('a session that is lost in mid-form leads back to the same form with everything typed', async () => {
  const context = await device(browser, { width: 360 })
  const salmah = await signIn(context, 'salmah')
  await salmah.goto(`${served.url}/kegiatan/baru`)
  await salmah.getByText('Kelas komputer dan internet').click()
  await salmah.getByLabel('Nama kegiatan').fill('Kelas komputer lansia')
  await context.clearCookies()
  await salmah.goto(`${served.url}/kegiatan/baru`)
  await salmah.locator('#login').fill('salmah')
  await salmah.locator('#password').fill(password)
  await salmah.locator('form button[type=submit]').first().click()
  await expect.poll(() => salmah.getByLabel('Nama kegiatan').inputValue()).toBe('Kelas komputer lansia')
  await context.close()
})

async function recordActivity(page: Page): Promise<void> {
  await page.goto(`${served.url}/kegiatan/baru`)
  const next = () => page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByText('Usaha dan pemasaran').click()
  await page.getByLabel('Nama kegiatan').fill('Pelatihan kemasan kerupuk atom')
  await next()
  await page.locator('#heldOn').fill(`${month.slice(0, 8)}15`)
  await page.getByText('Di perpustakaan', { exact: true }).click()
  await next()
  await page.getByRole('textbox', { name: 'Perempuan', exact: true }).fill('19')
  await page.getByRole('textbox', { name: 'Laki-laki', exact: true }).fill('7')
  await picture(page, 'people')
  const once = page.getByText('Tidak, masing-masing sekali')
  if (await once.isVisible()) await once.click()
  await next()
  await page.getByRole('button', { name: 'Lewati umur' }).click()
  await page.getByRole('button', { name: 'Lewati kelompok' }).click()
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click()
  await page.getByText('Tersimpan.').first().waitFor()
  await picture(page, 'saved')
}

const answers: Record<string, string> = {
  kunjung: '412',
  berbeda: '187',
  baru: '9',
  seluruhnya: '140',
  internet: '35',
  dipinjam: '60',
}

async function sendReport(page: Page): Promise<void> {
  await page.goto(`${served.url}/laporan/${month.slice(0, 7)}`)
  const send = page.getByRole('button', { name: 'Kirim laporan' })
  for (let step = 0; step < 15; step++) {
    await page.getByRole('heading').first().waitFor()
    if (await send.isVisible()) break
    const title = (await page.getByRole('heading', { level: 1 }).first().innerText()) || ''
    const answer = Object.entries(answers).find(([word]) => title.includes(word))?.[1]
    if (answer) await page.locator('input[inputmode=numeric]').first().fill(answer)
    await picture(page, `report-${step}`)
    await page.locator('form button[type=submit]').first().click()
    await page.waitForTimeout(150)
  }
  await send.click()
  await page.getByText('Laporan terkirim.').waitFor()
}

/** The nation's numbers as the page's own address tells them. */
async function numbers(page: Page): Promise<Record<string, { reported: number; verified: number }>> {
  const answer = await page.request.get(`${served.url}/api/indicators.dashboard?region=1&month=${month}`)
  const { numbers: list } = (await answer.json()) as {
    numbers: { code: string; value: { reported: number; verified: number } | null }[]
  }
  return Object.fromEntries(list.map(({ code, value }) => [code, value ?? { reported: 0, verified: 0 }]))
}
