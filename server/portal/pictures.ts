import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type * as contract from '../../contract/portal.ts'
import type { siteText } from '../../contract/site.ts'
import { portal } from '../../text/portal.ts'
import * as lights from '../indicators/lights.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { createThreads } from '../platform/threads.ts'
import * as regions from '../regions/regions.ts'
import { numberOf } from '../site/said.ts'
import { lampWidths } from './lamp-addresses.ts'
import type { LampTask } from './lamps.ts'
import { enrolledOf } from './library-html.ts'
import { whereOf } from './live-html.ts'
import { activeIn, numbersAt } from './numbers.ts'
import * as queries from './queries.ts'
import { lampsWidth, type Shared, sharePicture } from './share-picture.ts'

type Text = ResultOf<{ result: typeof siteText }>

// a map of the country takes a second of a processor, which nobody shall wait for
const painters = createThreads<LampTask>(new URL('../../server/portal/lamps-worker.ts', import.meta.url), {
  ...{ most: 1, longest: 30_000, idle: 60_000 },
})

/** The last ones painted, by what is on them: the same lamps are not painted twice. */
const painted = new Map<string, Promise<Buffer>>()
const mostPainted = 40

/** A picture of the site by its name: the lamps of the country or a place, or what messengers show of a page. */
export async function picture(c: Context, { name }: InputOf<typeof contract.picture>): Promise<Text> {
  const [, place, width] = /^lampu-(ID|\d{2}(?:\.\d{2})?)-(\d{3,4})\.webp$/.exec(name) ?? []
  if (place && lampWidths.includes(Number(width)))
    return sent('image/webp', await lampsOf(c, place, Number(width), 'webp'))
  const [, what = '', key = ''] =
    /^bagi-(beranda|angka|wilayah|pustaka)(?:-([0-9a-f.]+))?\.png$/.exec(name) ?? []
  const shared = what === '' ? undefined : await sharedOf(c, what, key)
  if (!shared) return refuse('access.not-found')
  return sent('image/png', await sharePicture(shared, await lampsOf(c, 'ID', lampsWidth, 'png')))
}

const sent = (type: string, bytes: Buffer): Text => ({ type, body: bytes.toString('base64'), isBase64: true })

async function lampsOf(c: Context, code: string, width: number, as: 'webp' | 'png'): Promise<Buffer> {
  const region = code === 'ID' ? undefined : await regions.byCode(c.tx, code)
  if (code !== 'ID' && !region) return refuse('access.not-found')
  const { runs } = await lights.show(c, {})
  const ranks = region ? await queries.ranks(c.tx, region.id) : 'all'
  const states = statesOf(runs)
  const key = `${code} ${width} ${as} ${states}`
  const known = painted.get(key)
  const made = known ?? painters.carryOut({ states, width, ranks, as })
  painted.delete(key)
  painted.set(key, made)
  for (const oldest of painted.keys()) {
    if (painted.size <= mostPainted) break
    painted.delete(oldest)
  }
  made.catch(() => painted.delete(key))
  return made
}

/** A digit for each village, from runs of states. */
function statesOf(runs: readonly number[]): string {
  let states = ''
  for (let n = 0; n + 1 < runs.length; n += 2) states += String(runs[n]).repeat(runs[n + 1] ?? 0)
  return states
}

async function sharedOf(c: Context, what: string, key: string): Promise<Shared | undefined> {
  const words = portal.id
  const programme = 'Transformasi Perpustakaan Berbasis Inklusi Sosial'
  if (what === 'beranda') return { kicker: programme, title: words.home.title, foot: words.home.start }
  if (what === 'angka') return { kicker: programme, title: words.figures.title, foot: words.home.why }
  if (what === 'wilayah') {
    const region = await regions.byCode(c.tx, key)
    const numbers = region && (await numbersAt(c, region.id))
    if (!numbers) return undefined
    const n = numberOf('id', activeIn(numbers))
    return { kicker: programme, title: numbers.place.name, foot: words.region.share(n) }
  }
  const today = dayIn(c.now)
  const id = await queries.idOfCode(c.tx, key)
  const [row] = id ? await queries.libraries(c.tx, [id], today) : []
  if (!row) return undefined
  const own = await queries.library(c.tx, row.id, { today, from: today, to: today })
  return { kicker: whereOf(row), title: row.name, foot: enrolledOf('id', own?.enrolments[0]) }
}
