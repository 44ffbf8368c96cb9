import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { month } from './journey.ts'

/**
 * Waits until the worker has the pages, and the answers that are needed without a signal are kept.
 * @param answer the beginning of one that is waited for; the month's report unless told
 */
export async function atHand(page: Page, answer = `^reports\\.get.*month=${month}`): Promise<void> {
  const worker = () =>
    page.evaluate(async () => {
      if (navigator.serviceWorker.controller) return 'in control'
      const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {}
      return (installing ?? waiting ?? active)?.state ?? 'none'
    })
  await expect.poll(worker, { timeout: 30_000 }).toBe('in control')
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<string[]>((resolve, reject) => {
            const open = indexedDB.open('sinergi')
            open.addEventListener('error', reject)
            open.addEventListener('success', () => {
              const keys = open.result.transaction('answers').objectStore('answers').getAllKeys()
              keys.addEventListener('success', () => {
                resolve(keys.result as string[])
                open.result.close()
              })
            })
          }),
      ),
    )
    .toContainEqual(expect.stringMatching(new RegExp(answer)))
}
