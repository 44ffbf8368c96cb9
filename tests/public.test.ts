import { afterAll, expect, test } from 'vitest'
import { listConsents, withdrawConsent } from '../contract/consents.ts'
import { makeId } from '../contract/ids.ts'
import { publishContent, putContent } from '../contract/local-content.ts'
import { publishPage } from '../contract/meeting-pages.ts'
import * as meetings from '../contract/meetings.ts'
import { publishNews, putNews } from '../contract/news.ts'
import { type ConsentKind, consentKinds, setConsent } from '../contract/partner-consents.ts'
import { addVoice, publishStory, recordStory, verifyStory, withdrawStory } from '../contract/stories.ts'
import { listStories } from '../contract/story-lists.ts'
import { setContact } from '../contract/product-sales.ts'
import { retireProduct } from '../contract/products.ts'
import { routes } from '../server/app.ts'
import { createChanges } from '../server/platform/changes.ts'
import { filesOnDisk } from '../server/platform/files-on-disk.ts'
import { useFiles } from '../server/platform/files.ts'
import { createHttp } from '../server/platform/http.ts'
import { putDown, useUploadsFolder } from '../server/platform/resumable.ts'
import { useOrigin } from '../server/platform/site.ts'
import { screen } from '../server/portal/practices.ts'
import { given, producer, product } from '../server/products/for-tests.ts'
import { lineInput, meetingInput } from './inputs.ts'
import { newsInput } from './news.ts'
import { cast, partnerIn } from './people.ts'
import { practiceIn } from './practices.ts'
import { promiseIn } from './deliveries.ts'
import { testApp } from './support/app.ts'
import { crawl } from './support/crawl.ts'

const app = await testApp(new Date('2026-11-20T03:00:00Z'))
useFiles(filesOnDisk(`${app.folder()}/files`))
useUploadsFolder(`${app.folder()}/uploads`)
const people = await cast(app)
const { yusuf, maryam, ratna, places, regions } = people
const origin = 'https://sinergi.example.id'
useOrigin(origin)
/** What strangers were answered by. */
const answered = new Set<string>()
const http = await createHttp({
  routes,
  engine: {
    ...app.engine,
    download: (route, call, pour) => {
      if (call.actor === null) answered.add(route.endpoint.name)
      return app.engine.download(route, call, pour)
    },
    run: (route, call) => {
      if (call.actor === null) answered.add(route.endpoint.name)
      return app.engine.run(route, call)
    },
  },
  ...{ changes: createChanges(), logLevel: 'silent', trustProxy: false, openTries: 1_000_000 },
  ...{ authenticate: async () => null, ready: async () => true, clock: () => app.now.at },
})
afterAll(async () => {
  await http.close()
  await app.close()
})

/** Draws that are the same each time. */
let drawn = 20_261_128
const chance = (of: number): boolean => {
  drawn = (drawn * 48_271) % 2_147_483_647
  return drawn % 1000 < of * 1000
}
const some = <T>(all: readonly T[], always: readonly T[] = []): T[] =>
  all.filter(one => always.includes(one) || chance(0.6))

/** Words that stand in one place each, and whether anybody may read them; what is none's to read never is. */
const allowed = new Map<string, boolean>()
let n = 0
const word = (name: string, may: boolean): string => {
  n++
  // none is the beginning of another
  const made = `Zq${name}${n}z`
  allowed.set(made, may)
  return made
}
const maker = { actor: maryam, home: places.sepempang }

async function makeProduct(): Promise<void> {
  const parts = some(['name', 'photo', 'contact'] as const, ['photo'])
  const [listed, kept] = [chance(0.8), chance(0.7)]
  const may = (part: (typeof parts)[number]) => listed && kept && parts.includes(part)
  const name = word('pembuat', may('name'))
  const phone = `0812${String(30_000_000 + n)}`
  // who presses is led to WhatsApp; on no page it stands
  allowed.set(phone.slice(1), false)
  const { person: _, ...consent } = given({ parts })
  const producerId = await producer(app, maker.actor, maker.home.id, { name, phone, consent })
  const sold = { libraryId: maker.home.id, producerId, name: word('barang', listed) }
  const id = await product(app, maker.actor, sold)
  if (!kept) await app.send(maker.actor, withdrawConsent, { id: consent.id, reason: null } as never)
  if (!listed) await app.send(maker.actor, retireProduct, { id, version: 2, reason: null } as never)
}

async function makeContent(): Promise<void> {
  const parts = some(['words', 'name'] as const, ['words'])
  const kept = chance(0.7)
  const consent = given({ person: word('pencerita', kept && parts.includes('name')), parts })
  const id = makeId()
  await app.send(maker.actor, putContent, {
    ...{ id, libraryId: maker.home.id, version: null, kind: 'recipe', title: word('judul', kept) },
    ...{ text: word('resep', kept), link: null, consents: [consent] },
  } as never)
  await app.send(maker.actor, publishContent, { id, version: 1 } as never)
  if (!kept) await app.send(maker.actor, withdrawConsent, { id: consent.id, reason: null } as never)
}

/** Of a changed life: in which parts, for what, how far it came, and whether it was taken back. */
async function makeStory(): Promise<string> {
  const parts = some(['words', 'name', 'income', 'place', 'voice'] as const, ['words'])
  const purposes = some(['portal', 'press', 'report'] as const)
  if (purposes.length === 0) purposes.push('training' as never)
  const [verified, taken] = [chance(0.85), chance(0.25)]
  const shown = verified && !taken && purposes.includes('portal')
  const [id, consentId] = [makeId(), makeId()]
  const person = word('orang', shown && parts.includes('name'))
  await app.send(maker.actor, recordStory, {
    ...{ id, libraryId: maker.home.id, version: null, title: word('kisah', shown) },
    ...{ before: word('dulu', shown), deed: word('daya', shown), after: word('kini', shown), quote: null },
    figures: [
      {
        ...{
          kind: 'income',
          before: 0,
          after: 1_500_000,
          unit: word('rupiah', shown && parts.includes('income')),
        },
        ...{ low: null, high: null, source: 'Catatan sendiri' },
      },
    ],
    ...{ area: 'economic-development', sdgs: [8], happenedOn: '2026-10-01' },
    ...{ activityId: null, planItemId: null, productId: null, commitmentId: null, deliveryId: null },
    consents: [
      {
        ...{
          id: consentId,
          person,
          child: false,
          guardian: null,
          parts,
          how: 'signed',
          givenOn: '2026-11-01',
        },
        ...{ until: null, purposes, language: 'id', wording: 'id-2026-11', slip: null, signature: null },
      },
    ],
    sure: false,
  } as never)
  const spoken = `\u001aE\u00df\u00a3${word('suara', shown && parts.includes('voice'))}`
  const upload = await putDown(maker.actor.personId, makeId(), Buffer.from(spoken, 'latin1'))
  await app.send(maker.actor, addVoice, { id, upload, seconds: 9 } as never)
  const versionOf = async () =>
    (await app.ask(yusuf, listStories, { limit: 200 } as never)).stories.find(one => one.id === id)
      ?.version ?? 0
  if (verified) {
    const evidence = `${word('bukti', false)} bertemu orangnya`
    const sent = { id, version: await versionOf(), evidence, checks: ['met-person'] }
    await app.send(yusuf, verifyStory, sent as never)
    await app
      .send(ratna, publishStory, { id, version: await versionOf() } as never)
      .catch((error: { code?: string }) => expect(error.code).toBe('story.consent-missing'))
  }
  if (taken) await app.send(maker.actor, withdrawStory, { id } as never)
  return id
}

async function makePartner(): Promise<void> {
  const may = some(consentKinds)
  const name = word('mitra', may.includes('name'))
  const partner = await app.look(tx => partnerIn(tx, app.now.at, regions.natuna, name))
  await app.look(async tx => {
    const of = { scopeId: maker.home.scopeId, libraryId: maker.home.id, partnerId: partner.id, giver: name }
    await promiseIn(tx, app.now.at, { ...of, what: word('janjidraf', false), agreed: false })
    await promiseIn(tx, app.now.at, of)
  })
  for (const what of may) await app.send(ratna, setConsent, consentSaid(partner.id, what) as never)
}
const consentSaid = (partnerId: string, what: ConsentKind) => ({
  ...{ partnerId, what, given: true, said: { how: 'letter', note: null } },
})

async function makeMeeting(): Promise<void> {
  const shows = some(['agenda', 'speakers', 'venue', 'contact'] as const)
  const has = (part: (typeof shows)[number]) => shows.includes(part)
  const id = makeId()
  await app.send(yusuf, meetings.planMeeting, {
    ...{
      id,
      scopeId: regions.natuna,
      ...meetingInput,
      title: word('temu', true),
      venue: word('aula', has('venue')),
    },
    ...{ healthRules: word('sehat', false), official: word('pejabat', false) },
    ...{ starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' },
  } as never)
  await app.send(yusuf, meetings.putAgendaItem, {
    ...{ id: makeId(), meetingId: id, version: 0, ...lineInput, title: word('acara', has('agenda')) },
    ...{ speaker: word('bicara', has('speakers')), note: word('catatan', false) },
  } as never)
  const { version } = (await app.ask(yusuf, meetings.getMeeting, { id } as never)).meeting
  await app.send(yusuf, meetings.scheduleMeeting, { id, version } as never)
  const contact = has('contact') ? word('hubung', true) : null
  await app.send(yusuf, publishPage, {
    meetingId: id,
    version: 0,
    shows,
    contact,
    speakersAgreed: true,
  } as never)
}

async function makeNews(published: boolean): Promise<void> {
  const id = makeId()
  const sent = { ...newsInput, id, version: 0, officeId: regions.kepri, title: word('berita', published) }
  await app.send(people.rismarini, putNews, { ...sent, sure: false, correction: null } as never)
  if (published) await app.send(people.rismarini, publishNews, { id, version: 1, sure: false } as never)
}

/** Files of people and meetings, which the tests beside them read: `server/portal/stories.test.ts`, `server/meeting-pages`. */
const readElsewhere = ['stories.read-photo', 'meeting-pages.material']

/** Of regions those that something is in, and one that nothing is in, stand for all. */
const goes = (path: string): boolean => {
  const code =
    /-(\d\d(?:\.\d+)*)(?:$|[/?])/.exec(path)?.[1] ?? /(?:wilayah|provinsi|region)=([\d.]+)/.exec(path)?.[1]
  if (code === undefined) return true
  return (
    ['21', '21.03', '62'].includes(code) || code === String(regions.kepri) || code === String(regions.natuna)
  )
}

/** Every address that a stranger comes to; each word stands in all that is read there. */
async function readAll() {
  // whoever made something did it a while ago: nothing of before is kept any more
  app.now.at = new Date(app.now.at.getTime() + 61_000)
  const seen = await crawl(
    http,
    ['/', '/?lang=en', '/sitemap.xml', '/robots.txt', '/data', '/tarik'],
    origin,
    { goes },
  )
  for (const [path, { status }] of seen) expect(status, path).toBeLessThan(500)
  return seen
}
const wordsIn = (seen: Awaited<ReturnType<typeof readAll>>): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [path, { text, type, bytes }] of seen) {
    // what is heard is read too
    const told = type.startsWith('audio/') ? bytes.toString('latin1') : text
    for (const made of allowed.keys()) if (told.includes(made) && !found.has(made)) found.set(made, path)
  }
  return found
}
/** Who keeps a feed or a list of addresses keeps what stood in it: of stories no word does. */
function expectAddressesAlone(seen: Awaited<ReturnType<typeof readAll>>): void {
  const pages = [...seen].filter(([path, { status }]) => /^\/kisah\/[^/?]+$/.test(path) && status === 200)
  const kept = [...seen].filter(([path]) => /^\/(?:umpan|sitemap)/.test(path))
  const texts = kept.map(([, { text }]) => text).join('')
  expect(texts).not.toMatch(/Zq(?:orang|kisah|dulu|daya|kini|rupiah|bukti|suara)/)
  expect(pages.length).toBeGreaterThan(0)
  for (const [path] of pages)
    for (const [, { text }] of kept.filter(([at]) => at === '/umpan.atom' || at === '/sitemap/kisah-1.xml'))
      expect(text).toContain(`${origin}${path}<`)
}

test('at every public address stands what consent and publication allow, all of it and nothing else', async () => {
  for (const [actor, { id: libraryId }] of [
    [maryam, places.sepempang],
    [people.salmah, places.sedanau],
  ] as const)
    await app.send(actor, setContact, { libraryId, phone: '0812 9000 0001' } as never)
  for (let k = 0; k < 7; k++) {
    maker.actor = k % 2 === 0 ? maryam : people.salmah
    maker.home = k % 2 === 0 ? places.sepempang : places.sedanau
    for (const make of [makeProduct, makeContent, makeStory, makePartner, makeMeeting]) await make()
  }
  await makeNews(true)
  await makeNews(false)
  const states = ['submitted', 'reviewed', 'published', 'retired'] as const
  for (const state of states)
    await app.look(tx =>
      practiceIn(tx, app.now.at, places.sepempang, { state, title: word(state, state === 'published') }),
    )
  await app.look(tx => screen({ tx, now: app.now.at }, { most: 200 }))
  // who works for the programme is on no page
  for (const { name } of [maryam, yusuf, ratna]) allowed.set(name, false)

  const seen = await readAll()
  expectAddressesAlone(seen)
  const found = wordsIn(seen)
  const told = (may: boolean) => [...allowed].filter(([, is]) => is === may).map(([made]) => made)
  expect(told(false).flatMap(made => (found.has(made) ? [`${made} at ${found.get(made)}`] : []))).toEqual([])
  expect(told(true).filter(made => !found.has(made))).toEqual([])
  // whatever has an address of the site was read: a new page cannot be forgotten here
  const sited = routes.map(route => route.endpoint).filter(one => 'at' in one && one.at)
  const unread = sited.filter(one => !answered.has(one.name)).map(one => one.name)
  expect(unread.filter(name => !readElsewhere.includes(name))).toEqual([])

  // everybody takes everything back
  for (const { id } of (await app.ask(yusuf, listStories, { limit: 200 } as never)).stories)
    await app.send(yusuf, withdrawStory, { id } as never).catch(() => undefined)
  for (const { id } of [places.sepempang, places.sedanau])
    for (const { id: consent } of (await app.ask(yusuf, listConsents, { libraryId: id })).consents)
      await app.send(yusuf, withdrawConsent, { id: consent, reason: null }).catch(() => undefined)
  const after = wordsIn(await readAll())
  const personal = /^Zq(?:pembuat|judul|resep|pencerita|orang|kisah|dulu|daya|kini|rupiah|bukti|suara)|^\d/
  expect([...after].filter(([made]) => personal.test(made))).toEqual([])
})
