import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { fetchDocument, getModule, listModules } from '../../contract/learning.ts'
import type { Context, Stored } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { mayKeep, mayWrite } from './policy.ts'
import * as queries from './queries.ts'

export async function list(
  c: Context,
  input: InputOf<typeof listModules>,
): Promise<ResultOf<typeof listModules>> {
  return {
    total: await queries.count(c.tx, c.actor, input),
    modules: await queries.page(c.tx, c.actor, input, input),
    keeps: mayWrite(c.actor),
  }
}

export const find = (c: Context, { id }: { id: string }) => queries.find(c.tx, c.actor, id)

export async function get(
  c: Context,
  _: InputOf<typeof getModule>,
  { scope_id, published: _published, retire_reason: retireReason, ...module }: queries.Found,
): Promise<ResultOf<typeof getModule>> {
  const kept = mayKeep(c.actor, { scope_id })
  return { module, retireReason, items: await queries.items(c.tx, c.actor, module.id, kept) }
}

export const findItem = (c: Context, { id }: { id: string }) => queries.itemOf(c.tx, c.actor, id)

/** Under its title, whatever it was called where it came from. */
export async function fetch(
  _: Context,
  __: InputOf<typeof fetchDocument>,
  { file, bytes, title }: queries.OfItem,
): Promise<Stored> {
  if (file === null || bytes === null) return refuse('file.missing')
  const name = title.replaceAll(/[\p{C}\s/\\:*?"<>|]+/gu, ' ').trim()
  return { sha256: file, bytes, type: 'application/pdf', name: `${name || 'dokumen'}.pdf` }
}
