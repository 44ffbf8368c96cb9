import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import {
  columnsParam,
  day,
  flagParam,
  format,
  intParam,
  line,
  listParam,
  maybeText,
  moment,
} from './fields.ts'
import { paging, sorting } from './fields.ts'
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
  /** Whether I own it. */
  mine: z.boolean(),
  /** Whether I may tell how far it has got. */
  progressed: z.boolean(),
})
export type ActionItem = z.output<typeof actionItem>

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  /** Mine alone. */
  mine: z.optional(flagParam),
  region: z.optional(intParam(1, 9_999_999)),
  meetingId: z.optional(meetingId),
  /** Over their deadline. */
  late: z.optional(flagParam),
  state: z.optional(listParam(z.enum(itemStates))),
  ...sorting(['deadline', 'text', 'owner', 'region', 'state', 'meeting'], 'deadline'),
}
export const listItems = query('minutes.items', {
  summary: 'Actions that I own, and those of meetings in my sight',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    items: z.array(actionItem),
    /** Of the filter, whatever states it asks for. */
    byState: z.record(z.string(), z.int()),
    late: z.int(),
  }),
})
export const itemColumns = [
  ...(['text', 'owner', 'deadline', 'state', 'region', 'meeting', 'last'] as const),
] as const
export const exportItems = download('minutes.export-items', {
  summary: 'Actions as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...filter, columns: columnsParam(itemColumns), format }),
})
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
