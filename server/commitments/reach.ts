import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { promiseReceivers } from '../../contract/promise-receivers.ts'
import { type PartnerRow, read } from '../partners/queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { reached } from './reach-queries.ts'

export const findPartner = (c: Context, { partnerId }: InputOf<typeof promiseReceivers>) =>
  read(c.tx, partnerId)

export async function receivers(
  c: Context,
  asked: InputOf<typeof promiseReceivers>,
  partner: PartnerRow,
): Promise<ResultOf<typeof promiseReceivers>> {
  return { receivers: await reached(c.tx, partner.id, asked) }
}
