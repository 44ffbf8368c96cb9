import type { Language } from '../../contract/fields.ts'
import { pledgePath } from '../../contract/pledge-links.ts'
import { pledgeLetters } from '../../text/pledge-letters.ts'
import { hashOfToken, makeToken } from '../people/tokens.ts'
import type { Tx } from '../platform/db.ts'
import { type Repeating, repeat } from '../platform/repeating.ts'
import { type LetterPost, sendLetters } from '../reminders/letter-queue.ts'
import type { Letter } from '../reminders/mail.ts'
import * as letters from './letter-queries.ts'
import { add as addLink } from './link-queries.ts'
import { askedOf } from './links.ts'
import { type Held, lockLinked } from './queries.ts'

/** So many promises stand in a letter; the link shows all of them. */
const mostLines = 20

/** Sends what is due. @returns how many letters were taken */
export const sendDueLinks = (post: LetterPost, goOn?: () => boolean): Promise<number> =>
  sendLetters(
    post,
    {
      ...{ take: letters.take, end: letters.end, putOff: letters.putOff },
      prepare: (tx, taken: letters.Taken, now) => prepare(tx, taken, { now, url: post.url }),
    },
    goOn,
  )

/** The letter with a link of its own, made now; undefined where nothing is left to answer, or nobody to send it to. */
async function prepare(
  tx: Tx,
  taken: letters.Taken,
  { now, url }: { now: Date; url: string },
): Promise<Letter | undefined> {
  const { id, email: to, language, office, pledge_id: pledgeId, expires_on: expiresOn } = taken
  // in the order in which links are ended: promises first
  const pledged = await lockLinked(tx, pledgeId)
  const { waiting, changes } = await askedOf({ tx, now }, pledged)
  const asked = new Set([...waiting.map(row => row.id), ...changes.map(change => change.commitment_id)])
  if (!(await letters.isWanted(tx, id))) return undefined
  if (to === null || asked.size === 0) {
    await letters.end(tx, taken, to === null ? 'refused' : 'not-needed', now)
    return undefined
  }
  const token = makeToken()
  await addLink(tx, hashOfToken(token), { pledgeId, office, expiresOn }, { at: now, by: taken.made_by })
  const names = await letters.receiverNames(
    tx,
    pledged.map(row => row.scope_id),
  )
  const told = pledged.filter(row => asked.has(row.id))
  return { id, to, language, ...mailOf(taken, told, names, `${url}${pledgePath}/${token}`) }
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
export function startPledgeMail(post: LetterPost, log: (line: string) => void, every = 5000): Repeating {
  return repeat({ every, log, failed: 'Links to promises could not be sent' }, async goOn => {
    await sendDueLinks(post, goOn)
  })
}
