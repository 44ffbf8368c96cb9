import { gzipSync } from 'node:zlib'
import { device, openBrowser } from '../tests/support/browser.ts'
import { lighthouse } from './support/lighthouse.ts'
import { managerOf } from './support/manager.ts'
import { stage } from './support/stage.ts'
import { verdict } from './support/verdict.ts'

/**
 * What a phone loads when a manager opens Sinergi for the first time: all JavaScript until the page is at rest, and what
 * Lighthouse says of it, in the middle of five runs.
 */
const there = await stage()
try {
  const manager = await managerOf(there.owner)
  const server = await there.server()
  const kilobytes = await scripts(server.url, manager.token)
  const scores = await lighthouse(server.url, { Cookie: `sinergi=${manager.token}` })
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
