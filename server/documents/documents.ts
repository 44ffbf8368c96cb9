import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  documentKinds,
  type getPaper,
  type listDocuments,
  type listOfficials,
  type writeOfficials,
  type writePaper,
} from '../../contract/documents.ts'
import { type MeetingRow, localTimes, see } from '../meetings/list-queries.ts'
import { type Held, lock } from '../meetings/queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { numbered, signersOf } from '../signatories/signing.ts'
import * as facts from './fact-queries.ts'
import { headsOf } from './gathering.ts'
import { lackingOf } from './lacking.ts'
import { warmUp } from './making.ts'
import { mayMake } from './policy.ts'
import * as queries from './queries.ts'
import { happen } from './recording.ts'

export const findMeeting = (c: Context, { meetingId }: { meetingId: string }) => see(c.tx, c.actor, meetingId)
export const holdMeeting = (c: Context, { meetingId }: { meetingId: string }) =>
  lock(c.tx, c.actor, meetingId)
export const doneBy = (c: Context) => ({ at: c.now, by: c.actor.personId })

/** The papers of a meeting; who looks at them will have one made soon. */
export async function list(
  c: Context,
  _: InputOf<typeof listDocuments>,
  meeting: MeetingRow,
): Promise<ResultOf<typeof listDocuments>> {
  warmUp()
  const there = await facts.counted(c.tx, meeting.id)
  const papers = new Map((await facts.papersOf(c.tx, meeting.id)).map(paper => [paper.kind, paper]))
  const signed = new Map(
    (await queries.signedOf(c.tx, meeting.id)).map(({ file: _, ...one }) => [one.kind, one]),
  )
  const { id, title, region, state, zone } = meeting
  return {
    meeting: { id, title, region, state, zone, ...localTimes(meeting, zone) },
    mine: mayMake(c.actor, meeting),
    papers: documentKinds.map(kind => {
      const { kind: _, ...one } = signed.get(kind) ?? { kind }
      return {
        kind,
        lacks: lackingOf(kind, there, state),
        number: papers.get(kind)?.number ?? null,
        dated: papers.get(kind)?.dated ?? null,
        signed: 'id' in one ? one : null,
      }
    }),
    certificates: { issued: there.certificates, due: there.attended },
  }
}

export async function getOne(
  c: Context,
  { kind }: InputOf<typeof getPaper>,
  meeting: MeetingRow,
): Promise<ResultOf<typeof getPaper>> {
  const head = (await headsOf(c.tx, meeting))[kind]
  const papers = await facts.papersOf(c.tx, meeting.id)
  return {
    paper: head,
    version: papers.find(paper => paper.kind === kind)?.version ?? 0,
    signatories: await signersOf(c.tx, meeting.scope_id),
  }
}

/** Fills in a paper, or changes it: who printed it before has what it said then. */
export async function write(
  c: Context,
  { meetingId, kind, version, ...paper }: InputOf<typeof writePaper>,
  meeting: Held,
): Promise<ResultOf<typeof writePaper>> {
  const signer = { ...paper.signer, ...numbered(paper.signer, 'signer.number') }
  const isWritten = await queries.writePaper(
    c.tx,
    { meetingId, kind, version },
    { ...paper, signer },
    doneBy(c),
  )
  if (!isWritten) refuse('record.changed-meanwhile')
  happen(c, 'filled-in', { kind: 'meeting', id: meetingId }, meeting, { kind })
  return { version: version + 1 }
}

export async function officials(
  c: Context,
  { meetingId }: InputOf<typeof listOfficials>,
): Promise<ResultOf<typeof listOfficials>> {
  return { people: await queries.officials(c.tx, meetingId) }
}

/** Writes numbers, ranks and amounts: all of them, or none where one is wrong. */
export async function putOfficials(
  c: Context,
  { meetingId, people }: InputOf<typeof writeOfficials>,
  meeting: Held,
): Promise<ResultOf<typeof writeOfficials>> {
  const all = people.map((one, at) => ({ ...one, ...numbered(one, `people.${at}.number`) }))
  const written = await queries.writeOfficials(c.tx, meetingId, all, doneBy(c))
  if (written !== new Set(all.map(({ guestId }) => guestId)).size) refuse('document.not-a-guest')
  happen(c, 'officials-written', { kind: 'meeting', id: meetingId }, meeting, { count: written })
  return { written }
}
