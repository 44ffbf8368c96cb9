import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { sendInvitations } from '../../contract/guest-invitations.ts'
import { invite } from '../meetings/meetings.ts'
import type { Held } from '../meetings/queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { sendsMail } from '../reminders/mail.ts'
import { queueMail } from './mailing.ts'
import * as queries from './queries.ts'
import { doneBy, happen } from './recording.ts'
import { mayStep } from './rules.ts'

/**
 * Notes that invitations went out, and puts those by mail into the queue. The first ones make the meeting one that people
 * are invited to. Of a cancelled meeting whoever had the invitation is told.
 */
export async function send(
  c: Context,
  { ids, way }: InputOf<typeof sendInvitations>,
  meeting: Held,
): Promise<ResultOf<typeof sendInvitations>> {
  if (!mayStep('send', meeting.state)) refuse('meeting.wrong-state')
  const isOff = meeting.state === 'cancelled'
  if (!isOff && new Date(meeting.ends_at) <= c.now) refuse('guest.meeting-over')
  if (way === 'mail' && !sendsMail()) refuse('guest.mail-off')
  const found = await queries.toSend(c.tx, meeting.id, ids, { told: isOff })
  const fit = found.filter(guest => way !== 'mail' || guest.mailed)
  if (found.length > 0 && fit.length === 0) refuse('guest.no-email')
  const chosen = fit.map(({ id }) => id)
  await queries.noteSent(c.tx, chosen, { ...doneBy(c), way, step: isOff ? 'told' : 'sent' })
  if (way === 'mail') await queueMail(c, chosen, isOff ? 'cancelled' : 'invitation')
  if (chosen.length > 0) {
    happen(c, 'sent', { kind: 'meeting', id: meeting.id }, meeting, { guests: chosen.length, way })
    await invite(c, meeting)
  }
  return { sent: chosen.length, without: found.length - fit.length }
}
