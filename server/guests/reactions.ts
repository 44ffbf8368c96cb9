import { find } from '../meetings/meetings.ts'
import type { Context, Happening, Reaction } from '../platform/endpoint.ts'
import { reached } from './mail-queries.ts'
import { queueMail } from './mailing.ts'

/** After so long the door's phones have sent who was there: those alone are thanked. */
const thanksAfter = 3 * 3_600_000

/** All who have the invitation are told; those without an address are shown to whoever keeps the list. */
const tell = (kind: 'moved' | 'cancelled') => async (c: Context, happening: Happening) =>
  queueMail(c, await reached(c.tx, happening.subject.id), kind)

export const reactions: readonly Reaction[] = [
  { to: 'meetings.moved', run: tell('moved') },
  { to: 'meetings.cancelled', run: tell('cancelled') },
  {
    to: 'meetings.held',
    run: async (c, { subject: { id } }) => {
      const meeting = await find(c, { id })
      const ended = new Date(meeting?.ends_at ?? c.now).getTime()
      const from = new Date(Math.max(ended, c.now.getTime()) + thanksAfter)
      await queueMail(c, await reached(c.tx, id), 'thanks', from)
    },
  },
]
