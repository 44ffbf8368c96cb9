import type { Page } from 'playwright-core'

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
