import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PartnerId } from '../../contract/ids.ts'
import type { mergePartners, unmergePartners } from '../../contract/partners.ts'
import { forgetEverybody } from '../people/session-cache.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { factsOf } from './facts.ts'
import * as queries from './join-queries.ts'
import { findTwo } from './pairs.ts'
import { record } from './partners.ts'
import { keep, type PartnerRow, read } from './queries.ts'

export const findPair = (c: Context, { from, into }: InputOf<typeof mergePartners>) =>
  findTwo(c, { a: from, b: into })

/** Two entries become one; nothing is moved but roles, so that it can be taken apart. */
export async function merge(
  c: Context,
  input: InputOf<typeof mergePartners>,
  rows: PartnerRow[],
): Promise<ResultOf<typeof mergePartners>> {
  const from = rows.find(row => row.id === input.from.toLowerCase())
  const into = rows.find(row => row.id === input.into.toLowerCase())
  if (!from || !into || from === into) return refuse('partner.merge-itself')
  if (from.merged_into || into.merged_into) refuse('partner.merged')
  if (from.version !== input.fromVersion || into.version !== input.intoVersion)
    refuse('record.changed-meanwhile')
  await queries.join(c.tx, input.id, { from, into }, { at: c.now, by: c.actor.personId })
  const version = await keepBoth(c, 'merged', from, into)
  forgetEverybody()
  return { version }
}

type Found = { merge: queries.MergeRow; from: PartnerRow; into: PartnerRow }
export async function findMerge(
  c: Context,
  { id }: InputOf<typeof unmergePartners>,
): Promise<Found | undefined> {
  const merge = await queries.lockMerge(c.tx, id)
  const rows = merge && (await findTwo(c, { a: merge.from_id as PartnerId, b: merge.into_id as PartnerId }))
  const [from, into] = [merge?.from_id, merge?.into_id].map(one => rows?.find(row => row.id === one))
  return merge && from && into ? { merge, from, into } : undefined
}

/** Takes a merger apart: each has its own gifts, contacts and roles again, and its representatives. */
export async function unmerge(
  c: Context,
  _: unknown,
  { merge, from, into }: Found,
): Promise<ResultOf<typeof unmergePartners>> {
  if (merge.undone_at) refuse('partner.merge-undone')
  if (into.merged_into) refuse('partner.merged-further')
  await queries.part(c.tx, merge, { from, into }, { at: c.now, by: c.actor.personId })
  await keepBoth(c, 'unmerged', from, into)
  forgetEverybody()
  return {}
}

async function keepBoth(
  c: Context,
  what: 'merged' | 'unmerged',
  from: PartnerRow,
  into: PartnerRow,
): Promise<number> {
  for (const row of [from, into]) {
    const now = row === into ? ((await read(c.tx, into.id as PartnerId)) ?? into) : row
    await keep(c.tx, row.id, {
      ...{ version: row.version + 1, what, at: c.now, by: c.actor.personId },
      facts: factsOf(now),
    })
  }
  record(c, what, into, { from: from.id })
  record(c, what, from, { into: into.id })
  return into.version + 1
}
