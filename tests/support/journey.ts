import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { addMonths, type Clock, dayIn, monthOf } from '../../server/platform/clock.ts'
import type { MailSettings } from '../../server/platform/config.ts'
import { actingSystem, openDb, type Tx } from '../../server/platform/db.ts'
import type { Cast } from '../people.ts'
import { device, type Look, openBrowser } from './browser.ts'
import { temporaryFolder } from './folder.ts'
import { password, type Served, serve, sessionFor } from './served.ts'

/** One of the cast, by name, or somebody whom the journey put there itself. */
type Who = Exclude<keyof Cast, 'places' | 'regions'> | Actor

export type Journey = {
  served: Served
  browser: Browser
  /** Somebody's device, where they are signed in already; a stranger's for `null`. */
  contextOf(who: Who | null, look?: Look): Promise<BrowserContext>
  /** A page of theirs at a path, on a device of its own. */
  open(who: Who | null, path: string, look?: Look): Promise<Page>
  /** A page of a device on which somebody came in by the front door. */
  signIn(context: BrowserContext, login: string): Promise<Page>
  /** The cookie of a session of theirs, for what is asked without a browser. */
  sessionOf(who: Who): Promise<string>
  /** Looks straight into the database, or puts something there, past every rule. */
  inDatabase<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** The month that is reported on: the last one, by its first day. */
export const month = addMonths(monthOf(dayIn(new Date())), -1)

/**
 * The real server over a database of its own with the cast in it, and a real browser; awaited at the top of a
 * journey's file, and closed after its tests. What the file prepares goes into `beforeAll`: where that fails, all is
 * closed too, which does not hold for what fails at the top of a file.
 * @param name tells its database from those of the other journeys
 * @param options.keepsFiles has a folder for files that are sent, and removes it in the end
 * @param options.mail what letters are sent by
 * @param options.clock the time of a story of another year
 * @throws where it cannot start; what was open by then is closed
 */
export async function journey(
  name: string,
  options: { keepsFiles?: boolean; mail?: MailSettings; clock?: Clock } = {},
): Promise<Journey> {
  const { opened, close } = closing()
  try {
    const folder = options.keepsFiles ? opened(temporaryFolder(), it => it.remove()) : undefined
    const { mail, clock } = options
    const served = opened(await serve(inject('server'), `journey_${name}`, folder?.path, mail, clock), it =>
      it.stop(),
    )
    const db = opened(openDb(served.databaseUrl), it => it.close())
    const browser = opened(await theBrowser(), it => Promise.all(it.contexts().map(one => one.close())))
    afterAll(close)

    const sessionOf = (who: Who) =>
      sessionFor(db, (typeof who === 'string' ? served.cast[who] : who).personId)
    async function contextOf(who: Who | null, look: Look = {}): Promise<BrowserContext> {
      const context = await device(browser, look)
      if (who !== null)
        await context.addCookies([{ name: 'sinergi', value: await sessionOf(who), url: served.url }])
      return context
    }
    async function at(context: BrowserContext, path: string): Promise<Page> {
      const page = await context.newPage()
      await page.goto(served.url + path)
      return page
    }
    return {
      served,
      browser,
      contextOf,
      open: async (who, path, look) => at(await contextOf(who, look), path),
      async signIn(context, login) {
        const page = await at(context, '/masuk')
        await enter(page, login)
        return page
      },
      sessionOf,
      inDatabase: work => db.transaction(actingSystem, work),
    }
  } catch (error) {
    await close()
    throw error
  }
}

let running: Promise<Browser> | undefined
/** One for all journeys that a process runs, each with devices of its own; it ends with the process. */
function theBrowser(): Promise<Browser> {
  running ??= openBrowser()
  return running
}

/** Gives login and password at the front door, and is in. */
export async function enter(page: Page, login: string): Promise<void> {
  await page.locator('#login').fill(login)
  await page.locator('#password').fill(password)
  await page.locator('form button[type=submit]').first().click()
  await page.waitForURL(url => !url.pathname.startsWith('/masuk'))
}

/** Remembers how to close what was opened; closes the last first, and the rest also where one fails. */
function closing() {
  const ends: (() => unknown)[] = []
  function opened<T>(it: T, end: (it: T) => unknown): T {
    ends.push(() => end(it))
    return it
  }
  async function close(): Promise<void> {
    const end = ends.pop()
    if (!end) return
    try {
      await end()
    } finally {
      await close()
    }
  }
  return { opened, close }
}
