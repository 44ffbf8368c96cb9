/** What the server tells a browser, encrypted for it: its words are in the person's language already. */
type Told = { title?: string; body?: string; url?: string; tag?: string; lang?: string }

/** Shows what is pushed, opens its page when it is pressed, and tells the server where the browser has moved to. */
export function listenToPush(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('push', event => event.waitUntil(show(worker, told(event))))
  worker.addEventListener('notificationclick', event => {
    event.notification.close()
    event.waitUntil(openPage(worker, (event.notification.data as { url?: string } | null)?.url ?? '/'))
  })
  worker.addEventListener('pushsubscriptionchange', event => {
    const { oldSubscription, newSubscription } = event
    event.waitUntil(moved(worker, oldSubscription, newSubscription))
  })
}

function told(event: PushEvent): Told {
  try {
    return event.data?.json() as Told
  } catch {
    return {}
  }
}

/** A browser that was pushed to has to show something: what cannot be read is told as the name alone. */
function show(worker: ServiceWorkerGlobalScope, { title, body, url, tag, lang }: Told): Promise<void> {
  return worker.registration.showNotification(title ?? 'Sinergi', {
    ...{ body, tag, lang, icon: '/icons/192.png', data: { url } },
  })
}

/** The tab that shows the page already, or a new one: what is typed in another is left alone. */
async function openPage(worker: ServiceWorkerGlobalScope, path: string): Promise<void> {
  const url = new URL(path, worker.location.origin)
  const { href } = url.origin === worker.location.origin ? url : new URL('/', worker.location.origin)
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = tabs.find(tab => tab.url === href)
  await (there ? there.focus() : worker.clients.openWindow(href))
}

async function moved(
  worker: ServiceWorkerGlobalScope,
  before: PushSubscription | null | undefined,
  given: PushSubscription | null | undefined,
): Promise<void> {
  const options = before && {
    userVisibleOnly: true,
    applicationServerKey: before.options.applicationServerKey,
  }
  const now = given ?? (options && (await worker.registration.pushManager.subscribe(options)))
  if (!now) return
  const { endpoint, keys = {} } = now.toJSON()
  await fetch('/api/reminders.push-here', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: crypto.randomUUID(),
      input: { endpoint, p256dh: keys.p256dh, auth: keys.auth },
    }),
  })
}
