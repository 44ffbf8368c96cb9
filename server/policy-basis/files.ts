import { readFile } from 'node:fs/promises'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type attachBasis, mostFileBytes, type showBasis } from '../../contract/policy-basis.ts'
import type { Ahead, Context, Picture } from '../platform/endpoint.ts'
import { keepFile } from '../platform/files.ts'
import { refuse } from '../platform/problems.ts'
import { happen } from './policy-basis.ts'
import * as queries from './queries.ts'

type Kept = { file: string; type: string }

/** Keeps what was uploaded, by its content; undefined where it is none of the kinds that are kept, or too large. */
export async function makeReady(ahead: Ahead): Promise<Kept | undefined> {
  const { file } = ahead
  if (!file || file.size > mostFileBytes) return undefined
  const bytes = await readFile(file.path)
  const type = typeOf(bytes)
  return type === undefined ? undefined : { type, file: await keepFile(ahead, bytes) }
}

/** By the first bytes, whatever the name says. */
export function typeOf(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf'
  if (bytes.subarray(0, 3).toString('hex') === 'ffd8ff') return 'image/jpeg'
  if (bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return 'image/png'
  return undefined
}

/** Looked for twice: before the file is taken in, where nothing can be locked, and with it. */
export const find = (c: Context, { basisId }: InputOf<typeof attachBasis>) => queries.find(c.tx, basisId)

/** The document itself, also of one that has ended: it is evidence. */
export async function attach(
  c: Context,
  _: unknown,
  row: queries.Row,
  kept: Kept | undefined,
): Promise<ResultOf<typeof attachBasis>> {
  if (!kept) return refuse('policy-basis.file-unfit')
  await queries.setFile(c.tx, row.id, kept.file, kept.type)
  happen(c, 'attached', row, {})
  return { file: kept.file }
}

export const findShown = async (
  c: Context,
  { id, file }: InputOf<typeof showBasis>,
): Promise<queries.Row | undefined> => {
  const row = await queries.find(c.tx, id)
  return row?.file === file ? row : undefined
}

export async function show(_: Context, __: unknown, row: queries.Row): Promise<Picture> {
  return { sha256: row.file ?? '', type: row.file_type ?? '' }
}
