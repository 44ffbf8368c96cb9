import { codeFor, weeklyOnly } from '../../contract/reminders.ts'
import { zoneNames, zoneOf } from '../../contract/zones.ts'
import { reminders as text } from '../../text/reminders.ts'
import { type Clock, dayIn } from '../platform/clock.ts'
import { actingSystem, type Db, type Tx } from '../platform/db.ts'
import * as periods from '../programme/periods.ts'
import { NotPublic } from './addresses.ts'
import type { Mail } from './mail.ts'
import { type Other, otherSteps, type OtherStep, type Said } from './others.ts'
import type { Push } from './push.ts'
import type { PushKey } from './push-keys.ts'
import { deleteDevice } from './queries.ts'
import { isWaking, meaningOf, mostTries, nextTry, nextWaking, secondsOfDay, stepAt } from './rules.ts'
import * as queries from './sending-queries.ts'
import { wordsOf } from './words.ts'

export type Post = {
  db: Db
  clock: Clock
  /** Under which address people reach this installation, without a slash at its end. */
  url: string
  push?: { send: Push; key: PushKey }
  mail?: Mail
  /** What else than reports there is to remind of. */
  others?: readonly Other[]
}

const minute = 60_000
/** After so long a sending whose server is not heard of is taken by another. */
const lease = 3 * minute
const helping = 40
const lanes = 8

/**
 * Sends what is due: what a server that was killed had taken, too. A message that had left by then leaves once more
 * under the same id: a phone shows it in the place of the first, and it is the same letter.
 * @returns how many were taken
 */
export async function sendDue(post: Post, goOn: () => boolean = () => true): Promise<number> {
  await sendCodes(post)
  let many = 0
  while (goOn()) {
    const now = post.clock()
    const until = new Date(now.getTime() + lease)
    const taken = await post.db.transaction(actingSystem, tx => queries.take(tx, now, until, helping))
    many += taken.length
    const left = [...taken]
    const lane = async () => {
      for (let one = left.pop(); one; one = left.pop()) await carry(post, one)
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    if (taken.length < helping) break
  }
  return many
}

type Ready = Pick<Said, 'zone' | 'title' | 'text' | 'link'> & Partial<Said>

async function carry(post: Post, taken: queries.Taken): Promise<void> {
  const { db, clock } = post
  const ready = await prepare(post, taken)
  if (!ready) return
  const result = await hand(post, taken, ready)
  const now = clock()
  await db.transaction(actingSystem, async tx => {
    if (result.outcome === 'gone' && taken.device_id) await deleteDevice(tx, taken.device_id)
    if (result.outcome === 'gone' && taken.address)
      await queries.refuseEmail(tx, taken.person_id, taken.address, now)
    if (result.outcome !== 'again') return queries.end(tx, taken, result.outcome, now)
    if (taken.tries >= mostTries) return queries.end(tx, taken, 'given-up', now)
    await queries.putOff(tx, taken, nextTry(taken.tries, now, result.after))
  })
}

/** What is to be said now; undefined where nothing is: it was ended, or put off until the morning. */
async function prepare(post: Post, taken: queries.Taken): Promise<Ready | undefined> {
  const now = post.clock()
  return post.db.transaction(actingSystem, async tx => {
    if (!taken.active || (taken.device_id ? taken.key_no !== post.push?.key.no : !taken.address)) {
      await queries.end(tx, taken, 'gone', now)
      return undefined
    }
    const { step, month } = taken
    if (isOther(step)) return prepareOther(post, tx, taken)
    const due =
      step === 'returned' ? await queries.returnedOf(tx, taken) : await queries.silentOf(tx, taken, now)
    const [first] = due
    const zone = zoneOf(first?.code ?? null)
    const day = dayIn(now, zoneNames[zone])
    const period = await periods.of(tx, month, now)
    if (!first || (step !== 'returned' && stepAt(period, day) !== step)) {
      await queries.end(tx, taken, 'not-needed', now)
      return undefined
    }
    if (!isWaking(zone, now)) {
      await queries.putOff(tx, taken, nextWaking(zone, now))
      return undefined
    }
    if (step !== 'returned' && day !== taken.day) await queries.moveDay(tx, taken, day)
    const names = due.map(({ name }) => name)
    const link = due.length === 1 ? `/laporan/${month}` : '/laporan'
    return { zone, link, ...wordsOf({ step, names, period, day, language: taken.language }) }
  })
}

const isOther = (step: string): step is OtherStep => (otherSteps as readonly string[]).includes(step)

/** The same of something else than a report. */
async function prepareOther(post: Post, tx: Tx, taken: queries.Taken): Promise<Ready | undefined> {
  const now = post.clock()
  const said = await post.others?.find(({ step }) => step === taken.step)?.prepare(tx, taken, now)
  if (!said) {
    await queries.end(tx, taken, 'not-needed', now)
    return undefined
  }
  if (isWaking(said.zone, now)) return said
  await queries.putOff(tx, taken, nextWaking(said.zone, now))
  return undefined
}

type Handed = { outcome: queries.Outcome } | { outcome: 'again'; after?: number }

const hand = (post: Post, taken: queries.Taken, ready: Ready): Promise<Handed> =>
  taken.device_id ? pushed(post, taken, ready) : mailed(post, taken, ready)

async function pushed({ push, clock }: Post, taken: queries.Taken, ready: Ready): Promise<Handed> {
  const { endpoint, p256dh, auth, month, language } = taken
  if (!push || !endpoint || !p256dh || !auth) return { outcome: 'gone' }
  const topic = ready.topic ?? `laporan-${month}`
  const payload = { title: ready.title, body: ready.text, url: ready.link, tag: topic, lang: language }
  const notice = { payload: JSON.stringify(payload), ttl: secondsOfDay(ready.zone, clock()), topic }
  try {
    const { status, retryAfter } = await push.send({ endpoint, p256dh, auth }, notice, push.key)
    const meaning = meaningOf(status)
    if (meaning === 'again') return { outcome: 'again', after: retryAfter }
    return { outcome: meaning === 'refused' ? 'given-up' : meaning }
  } catch (error) {
    return error instanceof NotPublic ? { outcome: 'gone' } : { outcome: 'again' }
  }
}

async function mailed({ mail, url }: Post, taken: queries.Taken, ready: Ready): Promise<Handed> {
  const { id, address, stop_token, language, name } = taken
  if (!address || !stop_token) return { outcome: 'gone' }
  if (!mail) return { outcome: 'not-needed' }
  const words = text[language].letter
  const stop = `${url}/berhenti/${ready.letter ? weeklyOnly : ''}${stop_token}`
  const own = ready.letter?.({ name, url, stop })
  const lines = [words.hello(name), ready.text, (ready.open ?? words.open)(url + ready.link), words.sign]
  const end = `-- \n${words.why}\n${words.stop(stop)}`
  const posted = await mail.send({
    ...{ id, to: address, subject: ready.title, language, stop },
    text: own?.text ?? `${lines.join('\n\n')}\n\n${end}\n`,
    ...(own && { html: own.html }),
  })
  return { outcome: posted === 'refused' ? 'gone' : posted }
}

async function sendCodes({ db, clock, mail }: Post): Promise<void> {
  if (!mail) return
  for (const code of await db.transaction(actingSystem, tx => queries.takeCodes(tx, clock()))) {
    const words = text[code.language].code
    const posted = await mail.send({
      ...{ id: `kode-${code.person_id}-${clock().getTime()}`, to: code.address, language: code.language },
      ...{ subject: words.subject(code.code), text: `${words.text(code.code, codeFor)}\n` },
    })
    if (posted === 'sent') continue
    await db.transaction(actingSystem, tx =>
      posted === 'refused'
        ? queries.refuseEmail(tx, code.person_id, code.address, clock())
        : queries.codeWaits(tx, code),
    )
  }
}
