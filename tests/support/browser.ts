import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import chromium from '@sparticuz/chromium'
import type axe from 'axe-core'
import { type Browser, type BrowserContext, chromium as engine, type Page } from 'playwright-core'

export type Look = {
  width?: number
  height?: number
  scheme?: 'light' | 'dark'
  language?: 'id' | 'en'
  /** Keeps the pages for a time without a signal: fetches them all at the first visit, which few journeys need. */
  keepsPages?: boolean
  /** Pixels of the screen to one of the page. */
  scale?: number
}

/** A real browser that came with the packages; nothing is installed beside it. */
export async function openBrowser(): Promise<Browser> {
  return engine.launch({
    executablePath: await chromium.executablePath(),
    // a page is painted by the processor alone, without a graphics card played to it: a third less work
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-site-isolation-trials'],
    headless: true,
  })
}

/** A device of its own: its storage, its size, its language. */
export async function device(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const { width = 1280, height = width < 500 ? 740 : 820, scheme = 'light', language = 'id' } = look
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: look.scale ?? 1,
    colorScheme: scheme,
    // what moves costs time, and is waited for before it is pressed
    reducedMotion: 'reduce',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    serviceWorkers: look.keepsPages ? 'allow' : 'block',
  })
  await context.addInitScript(chosen => localStorage.setItem('language', chosen), language)
  context.setDefaultTimeout(20_000)
  return context
}

/** A third of a second less on each page than the one with all its names. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules whose answer hangs on colours and sizes. */
const ofLooks = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block']

/**
 * What axe finds on a page (WCAG 2.2 A and AA), in a form that names the place.
 * @param again the page was looked at already, in another look: only what hangs on that is asked once more
 */
export async function findings(page: Page, again = false): Promise<string[]> {
  // what is still on its way would make the page taller after it was measured
  await page
    .waitForFunction(() => document.querySelector('.skeleton') === null, undefined, { timeout: 3_000 })
    .catch(() => undefined)
  // nor is what fades in or out judged half-way
  await page.evaluate(() => {
    for (const change of document.getAnimations())
      if (Number.isFinite(change.effect?.getComputedTiming().endTime)) change.finish()
  })
  // as tall as the page, so that nothing stands behind what sticks to the bottom of the window
  const { width = 1280 } = page.viewportSize() ?? {}
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(820, height) })
  await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const violations = await page.evaluate(
    async runOnly => {
      // what stands behind a dialog was looked at before it was opened, and nobody reaches it meanwhile
      const open = document.querySelector('dialog[open]:modal') ?? document
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(open, {
        runOnly,
        resultTypes: ['violations'],
      })
      return found.violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target }) => target.join(' ')),
      }))
    },
    again ? ofLooks : all,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(node => `${new URL(page.url()).pathname}: ${id}: ${node}`),
  )
}

/** A picture for whoever wants to look, when SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png` })
}
