/** The version that this page runs, by the name of its entry file; a tab holds its files fast by it. */
let entry = ''
const form = 'something open'

/**
 * Registers the service worker, which keeps the pages at hand without a connection. A new one waits until nobody types
 * anywhere, and changes nothing that is open.
 * @param ownEntry address of the page's entry file
 */
export function keepPages(ownEntry: string): void {
  // not in development, and an address without TLS has none
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !('locks' in navigator)) return
  entry = new URL(ownEntry).pathname
  void navigator.locks.request(`version ${entry}`, { mode: 'shared' }, () => new Promise(() => {}))
  holdWhileTyping()
  addEventListener('load', () => void begin())
}

async function begin(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js')
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing
    fresh?.addEventListener('statechange', () => fresh.state === 'installed' && void offer(registration))
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void registration.update().then(() => offer(registration))
  })
  if (registration.active) say(registration.active, 'tidy')
  await offer(registration)
}

/** Lets a new worker take over where nobody types; tells of a new version where this page is of an old one. */
async function offer(registration: ServiceWorkerRegistration): Promise<void> {
  const { waiting } = registration
  if (!waiting) return
  if ((await whichOf(waiting)) !== entry) dispatchEvent(new Event('new-version'))
  const { held = [] } = await navigator.locks.query()
  if (!held.some(({ name }) => name === form)) say(waiting, 'take-over')
}

/** Loads the new version; what was typed is kept as a draft. */
export async function loadNewVersion(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  if (registration?.waiting) say(registration.waiting, 'take-over')
  location.reload()
}

function say(worker: ServiceWorker, what: 'tidy' | 'take-over' | 'which', ports: MessagePort[] = []): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is of this origin
  worker.postMessage(what, ports)
}

function whichOf(worker: ServiceWorker): Promise<string> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', event => resolve(String(event.data)))
    port1.start()
    say(worker, 'which', [port2])
  })
}

/** From the first letter until the page is left, so that all tabs know. */
function holdWhileTyping(): void {
  let at: string | null = null
  addEventListener('input', () => {
    if (at === location.pathname) return
    const here = location.pathname
    at = here
    void navigator.locks.request(form, { mode: 'shared' }, async () => {
      await left(here)
      if (at === here) at = null
    })
  })
}

function left(path: string): Promise<void> {
  return new Promise(resolve => {
    const timer = setInterval(() => {
      if (location.pathname === path) return
      clearInterval(timer)
      resolve()
    }, 1_000)
  })
}
