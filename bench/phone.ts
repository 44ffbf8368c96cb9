import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import chromium from '@sparticuz/chromium'
import { chromium as engine } from 'playwright-core'
import { device, openBrowser } from '../tests/support/browser.ts'
import { managerOf } from './support/manager.ts'
import { stage } from './support/stage.ts'
import { percentile, verdict } from './support/verdict.ts'

/**
 * What a phone loads when a manager opens Sinergi for the first time: all JavaScript until the page is at rest, and what
 * Lighthouse says of it, in the middle of five runs.
 */
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const runs = 5
/** The port at which Lighthouse reaches the browser. */
const debugging = 9417

const there = await stage()
try {
  const manager = await managerOf(there.owner)
  const server = await there.server()
  const kilobytes = await scripts(server.url, manager.token)
  const scores = await lighthouse(server.url, manager.token)
  verdict('phone', {
    figure: kilobytes,
    unit: 'KB of JavaScript, gzip, at the first load of the phone part',
    limit: 'all that is loaded until the page is at rest',
    goal: 85,
    atMost: true,
    also: { ...scores, goalOfScores: 95 },
    holds: Object.values(scores).every(score => score >= 95),
  })
} finally {
  await there.end()
}

/** Kilobytes (1,024 bytes) of scripts, each packed by itself. */
async function scripts(url: string, token: string): Promise<number> {
  const browser = await openBrowser()
  const phone = await device(browser, { width: 360 })
  await phone.addCookies([{ name: 'sinergi', value: token, url }])
  const page = await phone.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', response => {
    if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body())
  })
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForTimeout(2_000)
  const all = await Promise.all(bodies)
  await browser.close()
  return all.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1024
}

/** The middle score of each category, 0 to 100. */
async function lighthouse(url: string, token: string): Promise<Record<string, number>> {
  const folder = fileURLToPath(new URL('lighthouse/', import.meta.url))
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' })
  if (status !== 0) throw new Error('Lighthouse could not be installed')
  const { default: measure } = (await import(
    new URL('lighthouse/node_modules/lighthouse/core/index.js', import.meta.url).href
  )) as { default: Measure }
  const browser = await engine.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', `--remote-debugging-port=${debugging}`],
  })
  const told: Record<string, number>[] = []
  for (let n = 0; n < runs; n++) {
    const result = await measure(url, {
      port: debugging,
      logLevel: 'error',
      onlyCategories: categories,
      extraHeaders: { Cookie: `sinergi=${token}` },
    })
    const { categories: of, audits } = result.lhr
    told.push(Object.fromEntries(categories.map(name => [name, Math.round((of[name]?.score ?? 0) * 100)])))
    if (n === 0)
      for (const { title, score } of Object.values(audits))
        if (score !== null && score < 0.9) process.stdout.write(`  ${title}: ${Math.round(score * 100)}\n`)
  }
  await browser.close()
  return Object.fromEntries(
    categories.map(name => [
      name,
      percentile(
        told.map(of => of[name] ?? 0),
        0.5,
      ),
    ]),
  )
}

type Measure = (
  url: string,
  flags: {
    port: number
    logLevel: string
    onlyCategories: readonly string[]
    extraHeaders: Record<string, string>
  },
) => Promise<{
  lhr: {
    categories: Record<string, { score: number | null }>
    audits: Record<string, { title: string; score: number | null }>
  }
}>
