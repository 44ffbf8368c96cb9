import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium as engine, type Page } from 'playwright-core'
import type { ActivityId, LibraryId, PhotoId } from '../../contract/ids.ts'
import { makeId } from '../../contract/ids.ts'
import { factsOfActivity } from '../inputs.ts'

/** A browser in processes of its own that can be killed, with what it keeps on the disk in a folder. */
export type Phone = {
  browser: Browser
  context: BrowserContext
  /** Switches it off as a person does: it may finish what it writes. */
  switchOff(): Promise<void>
  /** Kills all of it at once, as a battery does. */
  kill(): Promise<void>
  /** Kills what runs the page, as a system short of memory does; the page is gone with it. */
  killTab(): Promise<void>
}

/**
 * Switches a phone on.
 * @param folder what it kept before, and keeps
 * @param camera a file of JPEG frames that its camera sees
 */
export async function switchOn(folder: string, camera?: string): Promise<Phone> {
  const child = spawn(
    await chromium.executablePath(),
    [
      ...['--headless', '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
      ...[`--user-data-dir=${folder}`, '--remote-debugging-port=0', '--window-size=360,740'],
      ...(camera === undefined
        ? []
        : [
            '--use-fake-ui-for-media-stream',
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-video-capture=${camera}`,
          ]),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const browser = await engine.connectOverCDP(await addressOf(child))
  const [context] = browser.contexts()
  if (!context) throw new Error('a browser has a context')
  return {
    browser,
    context,
    async switchOff() {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close')
      await gone
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async killTab() {
      const session = await browser.newBrowserCDPSession()
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL')
      await Promise.all(context.pages().map(page => page.close().catch(() => undefined)))
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stderr)
      createInterface(child.stderr).on('line', line => {
        const found = /^DevTools listening on (\S+)/.exec(line)?.[1]
        if (found) resolve(found)
      })
    child.once('exit', code => reject(new Error(`the browser ended with ${code}`)))
  })
}

/** What a form hands to the outbox, as the phone keeps it. */
export type Kept = {
  name: 'activities.record' | 'activities.amend'
  record: string
  input: Record<string, unknown>
}

/** A new activity, and its corrections one after another, as they wait on a phone. */
export function activityWith(id: ActivityId, libraryId: LibraryId, day: string, corrections: number): Kept[] {
  const facts = { ...factsOfActivity, heldOn: day, revisionReason: null }
  const record = `activity/${id}`
  return [
    { name: 'activities.record', record, input: { id, libraryId, ...facts } },
    ...Array.from({ length: corrections }, (_, n) => ({
      name: 'activities.amend' as const,
      record,
      input: { id, version: n + 1, ...facts, notes: `Perbaikan ${n + 1}` },
    })),
  ]
}

/** Puts commands and photos where the application keeps them; they are on the disk when this resolves. */
export async function keepOnPhone(
  page: Page,
  owner: string,
  kept: readonly Kept[],
  photos: readonly { record: string; picture: Uint8Array }[] = [],
): Promise<void> {
  const savedAt = new Date().toISOString()
  const about = { title: factsOfActivity.title, day: savedAt.slice(0, 10), people: null }
  const entries = kept.map(one => ({
    ...one,
    id: makeId(),
    owner,
    savedAt,
    about,
    draft: null,
    answer: null,
  }))
  const pictures = photos.map(({ record, picture }) => ({
    id: makeId<PhotoId>(),
    command: makeId(),
    record,
    base64: Buffer.from(picture).toString('base64'),
  }))
  await page.evaluate(
    async ({ owner, entries, pictures }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open('sinergi')
        open.addEventListener('error', () => reject(open.error))
        open.addEventListener('success', () => resolve(open.result))
      })
      const tx = db.transaction(['outbox', 'photos'], 'readwrite', { durability: 'strict' })
      for (const entry of entries) tx.objectStore('outbox').add(entry)
      for (const { base64, ...photo } of pictures) {
        const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
        tx.objectStore('photos').add({
          ...{ ...photo, personId: owner, about: 'activity', caption: null, place: null },
          ...{ picture: new Blob([bytes], { type: 'image/jpeg' }), upload: null, refused: null },
        })
      }
      await new Promise<void>((resolve, reject) => {
        tx.addEventListener('complete', () => resolve())
        tx.addEventListener('abort', () => reject(tx.error))
      })
      db.close()
    },
    { owner, entries, pictures },
  )
}

/** How many commands and photos wait on the phone, and how many the server refused. */
export async function waitingOn(page: Page): Promise<{ commands: number; photos: number; refused: number }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('sinergi')
      open.addEventListener('error', () => reject(open.error))
      open.addEventListener('success', () => resolve(open.result))
    })
    const all = <T>(store: string) =>
      new Promise<T[]>((resolve, reject) => {
        const asked = db.transaction(store).objectStore(store).getAll()
        asked.addEventListener('error', () => reject(asked.error))
        asked.addEventListener('success', () => resolve(asked.result as T[]))
      })
    const entries = await all<{ answer: { problem?: unknown } | null }>('outbox')
    const photos = await all<{ refused: unknown }>('photos')
    db.close()
    return {
      commands: entries.filter(({ answer }) => answer === null).length,
      photos: photos.length,
      refused:
        entries.filter(({ answer }) => answer?.problem !== undefined).length +
        photos.filter(({ refused }) => refused !== null).length,
    }
  })
}
