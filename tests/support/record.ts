import type { Page } from 'playwright-core'
import { picture } from './browser.ts'
import { month } from './journey.ts'

/** Fills the form of a new activity up to the press that saves it. @param heldOn its day; today where left out */
export async function fillActivity(page: Page, title: string, women: number, heldOn?: string): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByText('Usaha dan pemasaran').click()
  await page.getByLabel('Nama kegiatan').fill(title)
  await next()
  if (heldOn) await page.getByRole('textbox', { name: 'Tanggal kegiatan' }).fill(heldOn)
  await page.getByText('Di perpustakaan', { exact: true }).click()
  await next()
  await page.getByRole('textbox', { name: 'Perempuan', exact: true }).fill(String(women))
  const once = page.getByText('Tidak, masing-masing sekali')
  if (await once.isVisible()) await once.click()
  await next()
  await page.getByRole('button', { name: 'Lewati umur' }).click()
  await page.getByRole('button', { name: 'Lewati kelompok' }).click()
}

/** What is answered, by a word of the question. */
const figures: Record<string, string> = {
  ...{ kunjung: '412', berbeda: '187', baru: '9', seluruhnya: '140', internet: '35', dipinjam: '60' },
}

/** Answers a new report of the last month with `figures`, and presses what sends it. @param url of the server */
export async function sendReport(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/laporan/${month.slice(0, 7)}`)
  const send = page.getByRole('button', { name: 'Kirim laporan' })
  for (let step = 0; step < 15; step++) {
    await page.getByRole('heading').first().waitFor()
    if (await send.isVisible()) break
    const title = await page.getByRole('heading', { level: 1 }).first().innerText()
    const answer = Object.entries(figures).find(([word]) => title.includes(word))?.[1]
    if (answer) await page.locator('input[inputmode=numeric]').first().fill(answer)
    await picture(page, `report-${step}`)
    await page.locator('form button[type=submit]').first().click()
    await page.waitForTimeout(150)
  }
  await send.click()
}
