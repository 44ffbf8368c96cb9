import type { Locator, Page } from 'playwright-core'

/** Moves on with the tabulator until a thing has the focus. @throws where it is not reached in as many presses */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  await target.waitFor()
  for (let n = 0; n <= most; n++) {
    if (await target.evaluate(thing => thing === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('it is not reached by keyboard')
}

/** Gets to a thing by keyboard alone, and presses a key on it. */
export async function keyOn(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}
