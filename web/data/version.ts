import { atRest } from './at-rest.ts'

/** The version that this page runs, by the name of its entry file; a tab holds its files fast by it. */
let entry = ''
let told = false

/**
 * Registers the service worker, which keeps the pages at hand without a connection. A new one takes over in silence:
 * what is open goes on with the files it began with, and is told that there is a new version once its files are here
 * (the browser may let the former worker go minutes later).
 * @param ownEntry address of the page's entry file
 */
export function keepPages(ownEntry: string): void {
  entry = new URL(ownEntry).pathname
  // pages that are not built have none, nor has an address without TLS
  const able = 'serviceWorker' in navigator && 'locks' in navigator
  if (!able || !entry.startsWith('/assets/')) return
  void navigator.locks.request(`version ${entry}`, { mode: 'shared' }, () => new Promise(() => {}))
  navigator.serviceWorker.addEventListener(
    'controllerchange',
    () => void compare(navigator.serviceWorker.controller),
  )
  void atRest().then(begin)
}

/** Has the pages of an office at hand too, which who works in a village never opens. */
export function keepOfficePages(): void {
  if (!('serviceWorker' in navigator)) return
  void navigator.serviceWorker.ready.then(({ active }) => active && say(active, 'office'))
}

async function begin(): Promise<void> {
  // a private window may refuse: then pages are fetched as ever
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  if (!registration) return
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void registration.update()
  })
  const { installing, waiting } = registration
  for (const worker of [installing, waiting]) follow(worker)
  registration.addEventListener('updatefound', () => follow(registration.installing))
  if (registration.active) say(registration.active, 'tidy')
}

/** Waits for the files of a worker that comes. */
function follow(worker: ServiceWorker | null): void {
  const look = () => {
    if (worker?.state === 'installed') void compare(worker)
  }
  look()
  worker?.addEventListener('statechange', look)
}

/** Tells, once, of a new version where a worker is of another one than this page. */
async function compare(worker: ServiceWorker | null): Promise<void> {
  if (!worker || (await whichOf(worker)) === entry || told) return
  told = true
  dispatchEvent(new Event('new-version'))
}

function whichOf(worker: ServiceWorker): Promise<string> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', event => resolve(String(event.data)))
    port1.start()
    say(worker, 'which', [port2])
  })
}

function say(worker: ServiceWorker, what: 'tidy' | 'which' | 'office', ports: MessagePort[] = []): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is of this origin
  worker.postMessage(what, ports)
}
