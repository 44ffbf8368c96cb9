import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { library, type Place } from '../people.ts'
import { findings, picture } from '../support/browser.ts'
import { journey } from '../support/journey.ts'

const { served, open, inDatabase } = await journey('merge')
let first: Place
let second: Place

beforeAll(() =>
  inDatabase(async tx => {
    const { sepempang } = served.cast.places
    const { region_id, province_id, regency_id, scope_id } = await tx
      .selectFrom('library')
      .selectAll()
      .where('id', '=', sepempang.id)
      .executeTakeFirstOrThrow()
    first = await library(tx, new Date(), 'community', region_id, 'TBM Pelita Bahari')
    second = await library(tx, new Date(), 'community', region_id, 'Taman Bacaan Pelita Baharii')
    await tx.updateTable('library').set({ staff: 3, titles: 420 }).where('id', '=', first.id).execute()
    await tx.updateTable('library').set({ staff: 2 }).where('id', '=', second.id).execute()
    const at = new Date().toISOString()
    const place = { province_id, regency_id, scope_id }
    for (const [of, verified_at] of [
      [first, at],
      [second, null],
    ] as const)
      await tx
        .insertInto('monthly_report')
        .values({
          ...{ library_id: of.id, month: '2026-08-01', ...place, scope_id: of.scopeId, late: false },
          ...{ figures: JSON.stringify({ visits: 40, users: 21 }) as never, from_activities: '{}' as never },
          ...{ submitted_at: at, verified_at, flags: '[]' as never, notes: '{}' as never },
        })
        .execute()
  }),
)

/** Looks at the page as it is: a picture, what axe finds, and whether it fits. */
async function look(page: Page, name: string, faults: string[]): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  await picture(page, name)
  const size = page.viewportSize()
  faults.push(...(await findings(page)))
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1))
    faults.push(`${name} is wider than the window`)
  if (size) await page.setViewportSize(size)
}

test.each([
  { width: 1280, scheme: 'light' },
  { width: 360, scheme: 'dark' },
] as const)(
  'Yusuf finds a double, merges it, and takes it apart: $width px, $scheme',
  async at => {
    const page = await open('yusuf', '/perpustakaan/baru', at)
    const faults: string[] = []
    const pictured = (name: string) => look(page, `merge-${name}-${at.width}-${at.scheme}`, faults)

    await page.getByLabel('Nama perpustakaan').fill('TBM Pelita Bahari')
    await page.getByText('Sudah ada yang mirip').waitFor()
    await pictured('alike')
    await page.getByRole('button', { name: 'Bukan yang ini' }).first().click()

    await page.goto(`${served.url}/perpustakaan`)
    await page.getByRole('link', { name: 'Mungkin ganda' }).click()
    // the worker compares what is new within seconds
    await expect
      .poll(
        async () => {
          await page.reload()
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.waitForFunction(() => document.querySelector('.skeleton') === null)
          return page.getByRole('link', { name: 'Bandingkan' }).count()
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toBe(1)
    await pictured('worklist')
    await page.getByRole('link', { name: 'Bandingkan' }).click()
    await page.getByText('Yang bertabrakan').waitFor()
    await pictured('preview')
    await page.getByRole('button', { name: 'Gabungkan' }).click()
    await page.getByRole('dialog').waitFor()
    await pictured('confirm')
    await page.getByRole('dialog').getByRole('button', { name: 'Gabungkan' }).click()
    await page.getByText('Sudah digabung ke').waitFor()
    await page.getByRole('heading', { name: 'Penggabungan' }).waitFor()
    await pictured('survivor')

    const [gone, stays] = page.url().endsWith(first.id) ? [second, first] : [first, second]
    await page.goto(`${served.url}/perpustakaan/${gone.id}`)
    await page.getByText('sudah digabung ke perpustakaan ini').waitFor()
    await pictured('old-link')
    await page.goto(`${served.url}/perpustakaan/${stays.id}`)
    await page.getByRole('button', { name: 'Batalkan penggabungan' }).click()
    await page.getByText('Penggabungan dibatalkan. Semua kembali').waitFor()
    await page.goto(`${served.url}/perpustakaan/${gone.id}`)
    await page.getByRole('heading', { name: gone.name }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  },
  240_000,
)
