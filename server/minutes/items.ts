import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { ActionItem, dropItem, finishItem, getItem, tellProgress } from '../../contract/action-items.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './item-queries.ts'
import { doneBy } from './lines.ts'
import { happen } from './recording.ts'
import { isOpen } from './rules.ts'

export function itemOf({ now }: Pick<Context, 'now'>, row: queries.ItemRow): ActionItem {
  const { scope_id: scopeId, province_id: _, regency_id: __, ...item } = row
  return { ...item, scopeId, late: isOpen(row.state) && row.deadline < dayIn(now) }
}

export const find = (c: Context, { id }: { id: string }) => queries.see(c.tx, c.actor, id)

export async function get(
  c: Context,
  { id }: InputOf<typeof getItem>,
  row: queries.ItemRow,
): Promise<ResultOf<typeof getItem>> {
  return {
    item: itemOf(c, row),
    steps: await queries.stepsOf(c.tx, id),
    carriedTo: await queries.carriedTo(c.tx, id),
    goesTo: isOpen(row.state) ? await queries.goesTo(c.tx, c.actor, id) : [],
  }
}

export const lock = (c: Context, { itemId }: { itemId: string }) => queries.lock(c.tx, c.actor, itemId)

export const progress = (c: Context, input: InputOf<typeof tellProgress>, item: queries.ItemRow) =>
  tell(c, input, item, 'progress')
export const finish = (c: Context, input: InputOf<typeof finishItem>, item: queries.ItemRow) =>
  tell(c, input, item, 'done')
export const drop = (c: Context, input: InputOf<typeof dropItem>, item: queries.ItemRow) =>
  tell(c, { ...input, link: null }, item, 'dropped')

async function tell<Id extends string>(
  c: Context,
  input: { id: Id; itemId: string; text: string | null; link: string | null },
  item: queries.ItemRow,
  step: 'progress' | 'done' | 'dropped',
): Promise<{ id: Id }> {
  if (!isOpen(item.state)) refuse('minutes.item-over')
  if (!(await queries.tell(c.tx, input, step, doneBy(c)))) refuse('record.changed-meanwhile')
  happen(c, `item-${step}`, { kind: 'action-item', id: input.itemId }, item)
  return { id: input.id }
}
