import type { Language } from '../../contract/fields.ts'
import { invitationPath } from '../../contract/guest-invitations.ts'
import { type GuestId, makeId } from '../../contract/ids.ts'
import { invitations as words } from '../../text/invitations.ts'
import { linesOf } from '../meetings/agenda-queries.ts'
import { calendarOf } from '../meetings/calendar.ts'
import { type MeetingRow, ofInvited } from '../meetings/list-queries.ts'
import { isTold } from '../meetings/rules.ts'
import { type Context, nobody } from '../platform/endpoint.ts'
import { actingSystem, type Tx } from '../platform/db.ts'
import { type Repeating, repeat } from '../platform/repeating.ts'
import { type LetterPost, sendLetters } from '../reminders/letter-queue.ts'
import { mailFrom, sendsMail } from '../reminders/mail.ts'
import { isWaking, nextWaking } from '../reminders/rules.ts'
import * as queries from './mail-queries.ts'
import { isDue, reminderHours } from './rules.ts'
import { mailOf } from './said.ts'

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

/** Notes whom to remind of meetings that come. @returns how many */
export async function planReminders({ db, clock }: LetterPost): Promise<number> {
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
export const sendDueMail = (post: LetterPost, goOn?: () => boolean): Promise<number> =>
  sendLetters(
    post,
    {
      ...{ take: queries.take, end: queries.end, putOff: queries.putOff },
      prepare: (tx, taken: queries.Taken, now) => prepare(tx, taken, { now, url: post.url }),
    },
    goOn,
  )

/** The letter as it is to be said now; undefined where nothing is: it was ended, or put off until the morning. */
async function prepare(tx: Tx, taken: queries.Taken, { now, url }: { now: Date; url: string }) {
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
  const page = `${url}${invitationPath}/${taken.token}`
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
export function startInviting(post: LetterPost, log: (line: string) => void, every = 5000): Repeating {
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
