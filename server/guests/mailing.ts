import type { Language } from '../../contract/fields.ts'
import { invitationPath } from '../../contract/guest-invitations.ts'
import { type GuestId, makeId } from '../../contract/ids.ts'
import { invitations as words } from '../../text/invitations.ts'
import { linesOf } from '../meetings/agenda-queries.ts'
import { calendarOf } from '../meetings/calendar.ts'
import { type MeetingRow, ofInvited } from '../meetings/list-queries.ts'
import { isTold } from '../meetings/rules.ts'
import { type Context, nobody } from '../platform/endpoint.ts'
import type { Clock } from '../platform/clock.ts'
import { actingSystem, type Db, type Tx } from '../platform/db.ts'
import { type Repeating, repeat } from '../platform/repeating.ts'
import { type Mail, mailFrom, sendsMail } from '../reminders/mail.ts'
import { isWaking, mostTries, nextTry, nextWaking } from '../reminders/rules.ts'
import * as queries from './mail-queries.ts'
import { isDue, reminderHours } from './rules.ts'
import { mailOf } from './said.ts'

/** How letters leave, and under which address people reach this installation. */
export type GuestPost = { db: Db; clock: Clock; url: string; mail?: Mail }

/** Puts letters to guests into the queue; those without an address are told by others. */
export async function queueMail(
  c: Pick<Context, 'tx' | 'now'> & { actor: { language: Language } },
  guests: readonly string[],
  kind: queries.MailKind,
  from = c.now,
): Promise<void> {
  if (guests.length === 0 || !sendsMail()) return
  const letters = guests.map(guest => ({ id: makeId<GuestId>(c.now.getTime()), guest }))
  await queries.queue(c.tx, letters, { kind, language: c.actor.language, at: c.now, from })
}

const minute = 60_000
const helping = 40
const lanes = 4
/** After so long a letter whose server is not heard of is taken by another. */
const lease = 3 * minute

/** Notes whom to remind of meetings that come. @returns how many */
export async function planReminders({ db, clock }: GuestPost): Promise<number> {
  const now = clock()
  return db.transaction(actingSystem, async tx => {
    let many = 0
    for (const hours of reminderHours) {
      const guests = await queries.toRemind(tx, now, hours)
      await queueMail({ tx, now, actor: nobody }, guests, 'reminder')
      many += guests.length
    }
    return many
  })
}

/** Sends what is due. @returns how many letters were taken */
export async function sendDueMail(post: GuestPost, goOn: () => boolean = () => true): Promise<number> {
  let many = 0
  while (goOn()) {
    const now = post.clock()
    const taken = await post.db.transaction(actingSystem, tx =>
      queries.take(tx, now, new Date(now.getTime() + lease), helping),
    )
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

async function carry(post: GuestPost, taken: queries.Taken): Promise<void> {
  const { db, clock, mail } = post
  const letter = await db.transaction(actingSystem, tx => prepare(post, tx, taken))
  if (letter === undefined) return
  // letters that were queued before mail was turned off are not kept for when it is on again
  const posted = mail ? await mail.send(letter) : 'off'
  const now = clock()
  await db.transaction(actingSystem, tx => {
    if (posted === 'sent' || posted === 'refused') return queries.end(tx, taken, posted, now)
    if (posted === 'off' || taken.tries >= mostTries) return queries.end(tx, taken, 'given-up', now)
    return queries.putOff(tx, taken, nextTry(taken.tries, now))
  })
}

/** The letter as it is to be said now; undefined where nothing is: it was ended, or put off until the morning. */
async function prepare(post: GuestPost, tx: Tx, taken: queries.Taken) {
  const now = post.clock()
  const [meeting] = await ofInvited(tx, nobody, [taken.meeting_id])
  if (!meeting || taken.email === null || !isDue(taken, meeting, now)) {
    await queries.end(tx, taken, taken.email === null ? 'refused' : 'not-needed', now)
    return undefined
  }
  // who is told that it is off is told at once; the rest can wait until people are up
  const waits = taken.kind === 'reminder' || taken.kind === 'thanks'
  if (waits && !isWaking(meeting.zone, now)) {
    await queries.putOff(tx, taken, nextWaking(meeting.zone, now))
    return undefined
  }
  const { id, kind, email: to, language } = taken
  const page = `${post.url}${invitationPath}/${taken.token}`
  return {
    ...{ id, to, language, ...mailOf(taken, meeting, page) },
    ...(kind !== 'thanks' && { calendar: await calendarFor(tx, { taken, meeting, page }) }),
  }
}

async function calendarFor(
  tx: Tx,
  { taken, meeting, page }: { taken: queries.Taken; meeting: MeetingRow; page: string },
) {
  const cancelled = taken.kind === 'withdrawn' || !isTold(meeting.state)
  const [, name = '', email] = /^\s*"?([^"<]*?)"?\s*<?([^<>\s]+@[^<>\s]+)>?\s*$/.exec(mailFrom() ?? '') ?? []
  const by = email === undefined ? undefined : { name: meeting.host ?? (name || 'Sinergi'), email }
  const text = calendarOf([{ meeting, agenda: await linesOf(tx, meeting.id) }], {
    language: taken.language,
    sent: { ...(by && { by }), page, cancelled },
  })
  const { calendar: file } = words[taken.language].mail
  return { method: cancelled ? ('CANCEL' as const) : ('PUBLISH' as const), text, name: file }
}

const planEvery = 5 * minute

/** Notes by the clock whom to remind, and sends what is due. */
export function startInviting(post: GuestPost, log: (line: string) => void, every = 5000): Repeating {
  let planned = 0
  return repeat({ every, log, failed: 'Invitations could not be sent' }, async goOn => {
    const now = post.clock().getTime()
    if (now - planned >= planEvery) {
      planned = now
      await planReminders(post)
    }
    await sendDueMail(post, goOn)
  })
}
