import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { getLetter, writeLetter } from '../../contract/guest-invitations.ts'
import type { MeetingRow } from '../meetings/list-queries.ts'
import type { Held } from '../meetings/queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { numbered, signersOf } from '../signatories/signing.ts'
import * as queries from './letter-queries.ts'
import { doneBy, happen } from './recording.ts'
import { mayStep } from './rules.ts'

export async function get(
  c: Context,
  { meetingId }: InputOf<typeof getLetter>,
  meeting: MeetingRow,
): Promise<ResultOf<typeof getLetter>> {
  return {
    letter: (await queries.letterOf(c.tx, meetingId)) ?? null,
    office: meeting.host ?? meeting.region,
    signatories: await signersOf(c.tx, meeting.scope_id),
  }
}

/** Writes the letter, or changes it: who printed it before has what it said then. */
export async function write(
  c: Context,
  { meetingId, ...letter }: InputOf<typeof writeLetter>,
  meeting: Held,
): Promise<ResultOf<typeof writeLetter>> {
  if (!mayStep('write-letter', meeting.state)) refuse('meeting.wrong-state')
  const signer = { ...letter.signer, ...numbered(letter.signer, 'signer.number') }
  const before = await queries.letterOf(c.tx, meetingId)
  if ((before?.version ?? 0) !== letter.version) refuse('record.changed-meanwhile')
  await queries.write(c.tx, meetingId, { ...letter, signer }, doneBy(c))
  happen(c, 'letter-written', { kind: 'meeting', id: meetingId }, meeting)
  return { version: letter.version + 1 }
}
