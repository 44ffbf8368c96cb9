import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { day, line, maybeText, moment } from './fields.ts'
import { actionStepId, meetingId, minuteLineId, partnerId, personId } from './ids.ts'

export const itemStates = ['planned', 'under-way', 'done', 'dropped', 'carried-over'] as const
export type ItemState = (typeof itemStates)[number]
/** Somebody has still to do something about it. */
export const openStates = ['planned', 'under-way'] as const satisfies readonly ItemState[]

const text = line(2000)
const httpsLink = z.pipe(
  z.nullish(
    z.string().check(
      z.trim(),
      z.maxLength(500),
      z.refine(given => given === '' || /^https:\/\/[^\s]+$/.test(given)),
    ),
  ),
  z.transform(given => given || null),
)

export const actionItem = z.object({
  id: minuteLineId,
  text: z.string(),
  meetingId,
  meeting: z.string(),
  meetingDay: day,
  scopeId: z.int(),
  region: z.string(),
  province: z.nullable(z.string()),
  owner: z.string(),
  personId: z.nullable(personId),
  partnerId: z.nullable(partnerId),
  deadline: day,
  state: z.enum(itemStates),
  /** Its deadline is over and it is still open. */
  late: z.boolean(),
  /** What was told of it last, and when. */
  last: z.nullable(z.string()),
  lastAt: z.nullable(moment),
  /** Whether I, or the partner that I sign in for, own it. */
  mine: z.boolean(),
  /** Whether I may tell how far it has got. */
  progressed: z.boolean(),
})
export type ActionItem = z.output<typeof actionItem>

export const getItem = query('minutes.item', {
  summary: 'One action and what was told of it, newest first',
  input: z.object({ id: minuteLineId }),
  result: z.object({
    item: actionItem,
    steps: z.array(
      z.object({
        id: actionStepId,
        step: z.enum(['progress', 'done', 'dropped', 'carried-over', 'taken-up']),
        text: z.nullable(z.string()),
        link: z.nullable(z.string()),
        at: moment,
        by: z.nullable(z.string()),
      }),
    ),
    /** The meeting in which it goes on, in sight. */
    carriedTo: z.nullable(z.object({ meetingId, title: z.string() })),
    /** Later meetings in which it can go on, for who keeps these. */
    goesTo: z.array(z.object({ meetingId, title: z.string(), day })),
  }),
})
export type ItemTold = z.output<typeof getItem.result>
const told = { id: actionStepId, itemId: minuteLineId }
export const tellProgress = command('minutes.progress', {
  summary: 'Tell how far an action has got, with a link to what shows it',
  input: z.object({ ...told, text, link: httpsLink }),
  result: z.object({ id: actionStepId }),
  problems: ['minutes.item-over'],
})
export const finishItem = command('minutes.finish', {
  summary: 'An action is done, with what came of it',
  input: z.object({ ...told, text: maybeText(2000), link: httpsLink }),
  result: z.object({ id: actionStepId }),
  problems: ['minutes.item-over'],
})
export const dropItem = command('minutes.drop', {
  summary: 'An action is dropped, with the reason',
  input: z.object({ ...told, text }),
  result: z.object({ id: actionStepId }),
  problems: ['minutes.item-over'],
})
