import type { Language } from '../../contract/fields.ts'
import { pledgePath } from '../../contract/pledge-links.ts'
import { pledgeLetters } from '../../text/pledge-letters.ts'
import { hashOfToken, makeToken } from '../people/tokens.ts'
import type { Clock } from '../platform/clock.ts'
import { actingSystem, type Db, type Tx } from '../platform/db.ts'
import { type Repeating, repeat } from '../platform/repeating.ts'
import type { Letter, Mail } from '../reminders/mail.ts'
import { mostTries, nextTry } from '../reminders/rules.ts'
import * as letters from './letter-queries.ts'
import { add as addLink } from './link-queries.ts'
import { askedOf } from './links.ts'
import { type Held, lockLinked } from './queries.ts'

/** How letters leave, and under which address people reach this installation. */
export type PledgePost = { db: Db; clock: Clock; url: string; mail?: Mail }
const helping = 20
/** After so long a letter whose server is not heard of is taken by another. */
const lease = 3 * 60_000
/** So many promises stand in a letter; the link shows all of them. */
const mostLines = 20

/** Sends what is due. @returns how many letters were taken */
export async function sendDueLinks(post: PledgePost, goOn: () => boolean = () => true): Promise<number> {
  let many = 0
  while (goOn()) {
    const now = post.clock()
    const taken = await post.db.transaction(actingSystem, tx =>
      letters.take(tx, now, new Date(now.getTime() + lease), helping),
    )
    many += taken.length
    for (const one of taken) await carry(post, one)
    if (taken.length < helping) break
  }
  return many
}

async function carry(post: PledgePost, taken: letters.Taken): Promise<void> {
  const { db, clock, mail } = post
  const letter = await db.transaction(actingSystem, tx => prepare(post, tx, taken))
  if (letter === undefined) return
  const posted = mail ? await mail.send(letter) : 'off'
  const now = clock()
  await db.transaction(actingSystem, tx => {
    if (posted === 'sent' || posted === 'refused') return letters.end(tx, taken.id, posted, now)
    if (posted === 'off' || taken.tries >= mostTries) return letters.end(tx, taken.id, 'given-up', now)
    return letters.putOff(tx, taken, nextTry(taken.tries, now))
  })
}

/** The letter with a link of its own, made now; undefined where nothing is left to answer, or nobody to send it to. */
async function prepare(post: PledgePost, tx: Tx, taken: letters.Taken): Promise<Letter | undefined> {
  const now = post.clock()
  const { id, email: to, language, office, pledge_id: pledgeId, expires_on: expiresOn } = taken
  // in the order in which links are ended: promises first
  const pledged = await lockLinked(tx, pledgeId)
  const { waiting, changes } = await askedOf({ tx, now }, pledged)
  const asked = new Set([...waiting.map(row => row.id), ...changes.map(change => change.commitment_id)])
  if (!(await letters.isWanted(tx, id))) return undefined
  if (to === null || asked.size === 0) {
    await letters.end(tx, id, to === null ? 'refused' : 'not-needed', now)
    return undefined
  }
  const token = makeToken()
  await addLink(tx, hashOfToken(token), { pledgeId, office, expiresOn }, { at: now, by: taken.made_by })
  const names = await letters.receiverNames(
    tx,
    pledged.map(row => row.scope_id),
  )
  const told = pledged.filter(row => asked.has(row.id))
  return { id, to, language, ...mailOf(taken, told, names, `${post.url}${pledgePath}/${token}`) }
}

function mailOf(
  { language, name, office_name: office, expires_on: until }: letters.Taken,
  told: readonly Held[],
  names: ReadonlyMap<number, string>,
  page: string,
): { subject: string; text: string } {
  const words = pledgeLetters[language]
  const lines = told
    .slice(0, mostLines)
    .map(row =>
      words.line(
        row.what,
        amountOf(row, language),
        names.get(row.scope_id) ?? '',
        dayOf(row.deadline, language),
      ),
    )
  const more = told.length - lines.length
  const parts = [
    ...(name ? [words.hello(name)] : []),
    [words.ask(office), ...lines, ...(more > 0 ? [words.more(more)] : [])].join('\n'),
    `${words.answer(dayOf(until, language))}\n${page}`,
    words.sign(office),
  ]
  return { subject: words.subject(office), text: `${parts.join('\n\n')}\n` }
}

const localeOf = (language: Language) => (language === 'id' ? 'id-ID' : 'en-GB')
const amountOf = ({ amount, unit }: Held, language: Language): string => {
  const number = amount.toLocaleString(localeOf(language))
  return unit === null ? `Rp${number}` : `${number} ${unit}`
}
const dayOf = (day: string, language: Language): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(localeOf(language), {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  })

/** Sends what is due, by the clock. */
export function startPledgeMail(post: PledgePost, log: (line: string) => void, every = 5000): Repeating {
  return repeat({ every, log, failed: 'Links to promises could not be sent' }, async goOn => {
    await sendDueLinks(post, goOn)
  })
}
