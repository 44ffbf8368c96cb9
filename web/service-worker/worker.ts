import { listenToPush } from './push.ts'

/** Put in when it is built: the pages' entry file, and what is kept so that they open without a connection. */
declare const __SHELL__: { entry: string; version: string; files: string[]; office: string[] }

const worker = self as unknown as ServiceWorkerGlobalScope
const { entry, version, files, office } = __SHELL__
/** Stands in a cache that has the pages of an office too. */
const officeMark = '/?office'
/** A shell's cache bears its entry's name, by which a tab that runs it holds it fast. */
const cacheName = `shell ${entry} ${version}`
/** Pages for anybody that the server makes, and what hangs on them: never one of ours. */
const madePages = new RegExp(
  [
    '^/(?:f|r|s|sertifikat|gambar)/',
    '^/(?:tarik|kisah|katalog|praktik-baik|mitra-program|berita|pers|data|data-pribadi|angka-program)(?:/|$)',
    '^/wilayah(?:/?$|/[^/]*-[0-9.]+/?$)',
    '^/(?:cari|mulai-di-desa|pustaka|umpan\\.atom|sitemap.*\\.xml|robots\\.txt)(?:/|$)',
    '^/pertemuan/(?:umum|[a-z0-9-]*-[a-z2-9]{8})(?:/|$)',
    '^/lapak/(?!milik(?:/|$))[^/]+/?$',
  ].join('|'),
)
/** How long the server is waited for before the page that is kept is shown, ms. */
const patience = 3_000

listenToPush(worker)
worker.addEventListener('install', event => event.waitUntil(keepShell().then(() => worker.skipWaiting())))
worker.addEventListener('activate', event => event.waitUntil(tidy().then(() => worker.clients.claim())))
worker.addEventListener('message', event => {
  if (event.data === 'tidy') event.waitUntil(tidy())
  if (event.data === 'office') event.waitUntil(keepOffice())
  if (event.data === 'which') event.ports[0]?.postMessage(entry)
})

worker.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  // what is asked of the server is never answered from here
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return
  if (madePages.test(url.pathname)) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(fromCache(request))
  else if (request.mode === 'navigate') event.respondWith(page(request))
  else if (files.includes(url.pathname)) event.respondWith(fetch(request).catch(() => kept(url.pathname)))
})

/** Keeps every file of the shell, or none; those of an office too where they were kept before. */
async function keepShell(): Promise<void> {
  await keep(files)
  if (await caches.match(officeMark)) await keepOffice()
}

async function keepOffice(): Promise<void> {
  const cache = await caches.open(cacheName)
  if (await cache.match(officeMark)) return
  await keep(office)
  await cache.put(officeMark, new Response())
}

/** What an earlier version has under the same name is not fetched again. */
async function keep(wanted: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  const left = [...wanted]
  const lane = async () => {
    for (let file = left.pop(); file; file = left.pop()) {
      const lasting = file.startsWith('/assets/')
      const known = lasting ? await caches.match(file) : undefined
      const response = known ?? (await fetch(file, { cache: lasting ? 'default' : 'no-cache' }))
      if (!response.ok) throw new Error(`${file}: ${response.status}`)
      await cache.put(file, response)
    }
  }
  // few at a time: the page itself wants the line too
  await Promise.all([lane(), lane(), lane()])
}

/** A page is asked of the server, so that it is never an old one while there is a connection; else it is the one kept. */
async function page(request: Request): Promise<Response> {
  const url = new URL(request.url)
  // a file that is opened by itself is not a page
  if (/\.\w{2,5}$/.test(url.pathname)) return fetch(request)
  const asked = fetch(request)
  const late = new Promise<undefined>(resolve => setTimeout(resolve, patience))
  const answer = await Promise.race([asked.catch(() => undefined), late])
  if (answer && answer.status < 500) return answer
  return kept('/index.html').catch(() => asked)
}

async function kept(file: string): Promise<Response> {
  const response = (await (await caches.open(cacheName)).match(file)) ?? (await caches.match(file))
  if (!response) throw new Error(`${file} is not kept`)
  return response
}

/** Files under /assets never change: each is fetched once, whichever version brought it. */
async function fromCache(request: Request): Promise<Response> {
  const known = await caches.match(request)
  if (known) return known
  const response = await fetch(request)
  if (response.ok) {
    const copy = response.clone()
    await caches.open(cacheName).then(cache => cache.put(request, copy))
  }
  return response
}

/** Lets go of shells that no tab runs any more. */
async function tidy(): Promise<void> {
  const { held = [] } = await navigator.locks.query()
  const used = held.map(({ name }) => name)
  for (const name of await caches.keys()) {
    const [kind, of = ''] = name.split(' ')
    // the next version's shell is no tab's yet, and may have been begun a moment ago
    const { installing, waiting } = worker.registration
    if (installing || waiting) return
    if (kind === 'shell' && name !== cacheName && !used.includes(`version ${of}`)) await caches.delete(name)
  }
}
