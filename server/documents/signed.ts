import { readFile } from 'node:fs/promises'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type attachSigned,
  mostSignedBytes,
  type signedFile,
  type withdrawSigned,
} from '../../contract/documents.ts'
import type { MeetingRow } from '../meetings/list-queries.ts'
import type { Ahead, Context, MadePaper } from '../platform/endpoint.ts'
import { fileStore, keepFile } from '../platform/files.ts'
import { refuse } from '../platform/problems.ts'
import { doneBy } from './documents.ts'
import * as queries from './queries.ts'
import { happen } from './recording.ts'

type Kept = { file: string; bytes: number }

/** Keeps what was uploaded, by its content; undefined where it is no PDF, or too large. */
export async function makeReady(ahead: Ahead): Promise<Kept | undefined> {
  const { file } = ahead
  if (!file || file.size > mostSignedBytes) return undefined
  const bytes = await readFile(file.path)
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return undefined
  return { file: await keepFile(ahead, bytes), bytes: bytes.length }
}

/** It counts from now on, before what is made here and before what was signed earlier. */
export async function attach(
  c: Context,
  input: InputOf<typeof attachSigned>,
  meeting: MeetingRow,
  kept: Kept | undefined,
): Promise<ResultOf<typeof attachSigned>> {
  if (!kept) return refuse('document.file-unfit')
  await queries.addSigned(c.tx, input, kept, doneBy(c))
  happen(c, 'signed-attached', { kind: 'signed-document', id: input.id }, meeting, { kind: input.kind })
  return { id: input.id }
}

export const find = (c: Context, { id }: { id: string }) => queries.seeSigned(c.tx, c.actor, id, false)
export const lock = (c: Context, { id }: { id: string }) => queries.seeSigned(c.tx, c.actor, id, true)

export async function show(
  _: Context,
  __: InputOf<typeof signedFile>,
  signed: queries.HeldSigned,
): Promise<MadePaper> {
  return {
    ...{ name: `${signed.kind}.pdf`, type: 'application/pdf' },
    make: async () => (await fileStore().get(signed.file)) ?? refuse('file.missing'),
  }
}

export async function withdraw(
  c: Context,
  { id, reason }: InputOf<typeof withdrawSigned>,
  signed: queries.HeldSigned,
): Promise<ResultOf<typeof withdrawSigned>> {
  if (signed.withdrawn) refuse('document.withdrawn-already')
  await queries.withdrawSigned(c.tx, id, reason, doneBy(c))
  happen(c, 'signed-withdrawn', { kind: 'signed-document', id }, signed, { kind: signed.kind })
  return {}
}
