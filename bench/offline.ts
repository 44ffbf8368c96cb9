import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { type ActivityId, makeId } from '../contract/ids.ts'
import { dayIn } from '../server/platform/clock.ts'
import { device, openBrowser } from '../tests/support/browser.ts'
import { activityWith, keepOnPhone, waitingOn } from '../tests/support/phone.ts'
import { noisyPhoto } from '../tests/support/photo.ts'
import { fillActivity } from '../tests/support/record.ts'
import { managerOf } from './support/manager.ts'
import { stage } from './support/stage.ts'
import { percentile, verdict } from './support/verdict.ts'

/**
 * A phone without a signal: from the press that saves an activity to "kept on this phone", at a processor four times as
 * slow; and 500 commands that wait, with 100 photos, until all have reached the server.
 */
const commands = 500
const photos = 100

const there = await stage()
const browser = await openBrowser()
try {
  const manager = await managerOf(there.owner)
  const server = await there.server()
  const phone = await device(browser, { width: 360, height: 640, keepsPages: true })
  await phone.addCookies([{ name: 'sinergi', value: manager.token, url: server.url }])
  const page = await phone.newPage()
  await page.goto(server.url)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await phone.setOffline(true)
  const saves = await saving(page, server.url)

  const ids = Array.from({ length: commands }, () => makeId<ActivityId>())
  await keepOnPhone(
    page,
    manager.personId,
    ids.flatMap(id => activityWith(id, manager.libraryId, dayIn(new Date()), 0)),
    await Promise.all(
      ids.slice(0, photos).map(async (id, n) => ({ record: id, picture: await noisyPhoto(n) })),
    ),
  )
  await page.goto(server.url)
  await phone.setOffline(false)
  const seconds = await emptied(page)
  verdict('offline', {
    figure: seconds,
    unit: `s until ${commands} commands with ${photos} photos have reached the server`,
    limit: 'one phone, loopback',
    goal: 15,
    atMost: true,
    also: {
      saveMilliseconds: Math.round(percentile(saves, 0.5)),
      slowestSaveMilliseconds: Math.round(Math.max(...saves)),
      goalMilliseconds: 100,
    },
    holds: percentile(saves, 0.5) <= 100,
  })
} finally {
  await browser.close()
  await there.end()
}

/** Milliseconds of ten saves. */
async function saving(page: Page, url: string): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page)
  const times: number[] = []
  for (let n = 0; n < 10; n++) {
    await page.goto(`${url}/kegiatan/baru`)
    await withoutSignal(page)
    await fillActivity(page, `Kelas menganyam ${n}`, 12)
    await page.getByRole('button', { name: 'Simpan kegiatan' }).waitFor()
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    times.push(await page.evaluate(pressAndWait))
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  }
  return times
}

/** The page is told that there is none, as a phone tells it: what was opened without one does not know it by itself. */
async function withoutSignal(page: Page): Promise<void> {
  await page.context().setOffline(false)
  await page.context().setOffline(true)
  await page.waitForFunction(() => !navigator.onLine)
}

/** In the page: presses, and waits for the heading that says where it is kept. */
async function pressAndWait(): Promise<number> {
  const button = [...document.querySelectorAll('button')].find(({ innerText }) =>
    innerText.includes('Simpan kegiatan'),
  )
  const began = performance.now()
  button?.click()
  const said = () => document.querySelector('h1')?.textContent.startsWith('Tersimpan') ?? false
  while (!said()) {
    if (performance.now() - began > 10_000) throw new Error('nothing was kept')
    await new Promise(resolve => requestAnimationFrame(resolve))
  }
  return performance.now() - began
}

async function emptied(page: Page): Promise<number> {
  const began = performance.now()
  for (;;) {
    const waiting = await waitingOn(page)
    if (waiting.refused > 0) throw new Error(`${waiting.refused} were refused`)
    if (waiting.commands + waiting.photos === 0) return (performance.now() - began) / 1000
    if (performance.now() - began > 120_000) throw new Error(`${JSON.stringify(waiting)} still wait`)
    // looking is work for the phone too
    await delay(500)
  }
}
