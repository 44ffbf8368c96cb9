import type { Page } from 'playwright-core'
import { actingSystem, openDb } from '../server/platform/db.ts'
import { device, openBrowser } from '../tests/support/browser.ts'
import { worked } from '../tests/support/promises.ts'
import { managerOf } from './support/manager.ts'
import { stage } from './support/stage.ts'
import { percentile, verdict } from './support/verdict.ts'

/**
 * The chain of a need with 500 links on a phone, at a processor four times as slow: walked from one element to the next
 * until that is drawn, unfolded by a step, and gone back in. The goal is what counts as a good answer to a press:
 * Interaction to Next Paint ≤ 200 ms (web.dev/inp).
 */
const links = 500
const rounds = 10

const there = await stage()
const browser = await openBrowser()
try {
  const manager = await managerOf(there.owner)
  const db = openDb(there.databaseUrl, { role: 'sinergi_app', size: 1 })
  const { need } = await db.transaction(actingSystem, tx => worked(tx, manager.libraryId, links))
  await db.close()
  const server = await there.server()
  const phone = await device(browser, { width: 360, height: 640 })
  await phone.addCookies([{ name: 'sinergi', value: manager.token, url: server.url }])
  const page = await phone.newPage()
  await page.goto(`${server.url}/rantai/need/${need}`)
  await page.locator('.chain-more').waitFor()
  const cdp = await phone.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const times = { walk: [] as number[], unfold: [] as number[], back: [] as number[] }
  const [item, needed] = ['Kelas kemasan kerupuk', 'Keripik ikan']
  for (let n = 0; n < rounds; n++) {
    // both have the same 500 activities after them
    times.walk.push(await timed(page, 'walk', item), await timed(page, 'walk', needed))
    times.unfold.push(await timed(page, 'unfold', ''))
    times.back.push(await timed(page, 'back', item))
    times.walk.push(await timed(page, 'walk', needed))
  }
  const [walk, unfold] = [percentile(times.walk, 0.5), percentile(times.unfold, 0.5)]
  verdict('chain', {
    figure: Math.max(walk, unfold),
    unit: `ms from a press until a chain of ${links} links is drawn, or a step of it, at 4 × slowdown`,
    limit: 'one phone, loopback',
    goal: 200,
    atMost: true,
    also: {
      walkMilliseconds: Math.round(walk),
      slowestWalkMilliseconds: Math.round(Math.max(...times.walk)),
      unfoldMilliseconds: Math.round(unfold),
      slowestUnfoldMilliseconds: Math.round(Math.max(...times.unfold)),
      backMilliseconds: Math.round(percentile(times.back, 0.5)),
    },
  })
} finally {
  await browser.close()
  await there.end()
}

/**
 * Walks to the next element, goes back, or unfolds a step; in milliseconds until it is on the screen.
 * @param text how the element is called that is looked at then
 */
async function timed(page: Page, what: 'walk' | 'back' | 'unfold', text: string): Promise<number> {
  return page.evaluate(
    async ([does, title]) => {
      const cards = () => document.querySelectorAll('.chain-card').length
      const before = cards()
      const isThere = () =>
        does === 'unfold'
          ? cards() > before
          : document.querySelector('[aria-current=true] b')?.textContent.startsWith(title)
      const press = does === 'walk' ? 'a.chain-card:not(.root)' : '.chain-more'
      const began = performance.now()
      if (does === 'back') history.back()
      else document.querySelector<HTMLElement>(press)?.click()
      while (!isThere()) {
        if (performance.now() - began > 10_000) throw new Error(`${does} led to nothing`)
        await new Promise(resolve => requestAnimationFrame(resolve))
      }
      // the frame after it: what was laid out is on the screen
      await new Promise(resolve => requestAnimationFrame(resolve))
      return performance.now() - began
    },
    [what, text] as const,
  )
}
