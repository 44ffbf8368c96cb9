import { documentKinds, type DocumentKind } from '../../contract/documents.ts'
import { toldOfMeeting } from '../forms/told.ts'
import { letterOf } from '../guests/letter-queries.ts'
import { linesOf } from '../meetings/agenda-queries.ts'
import { agendaOf } from '../meetings/agenda.ts'
import { localTimes, type MeetingRow } from '../meetings/list-queries.ts'
import type { Tx } from '../platform/db.ts'
import { signersOf } from '../signatories/signing.ts'
import * as queries from './fact-queries.ts'
import type { Facts, Head } from './facts.ts'

/** All that a meeting's papers are made from. */
export async function gather(
  tx: Tx,
  meeting: MeetingRow,
  { origin, withPaths = true }: { origin: string; withPaths?: boolean },
): Promise<Facts> {
  const { id } = meeting
  const letter = await letterOf(tx, id)
  const { title, kind, region, host, venue, address, link, official, healthRules, series } = meeting
  const { zone, starts_at, ends_at } = meeting
  return {
    origin: new URL(origin).origin,
    meeting: {
      ...{ title, kind, region, host, venue, address, link, official, healthRules, series },
      ...{ zone, starts_at, ends_at },
    },
    agenda: agendaOf(await linesOf(tx, id), zone),
    people: await queries.peopleOf(tx, id, withPaths),
    lines: await queries.minuteLinesOf(tx, id),
    learned: (await queries.learnedBeside(tx, meeting)).map(({ title: of, zone: its, lines, ...times }) => ({
      ...{ title: of, day: localTimes(times, its).starts.slice(0, 10), lines },
    })),
    approvedAt: await queries.approvedAt(tx, id),
    photos: await queries.photosOf(tx, id),
    certificates: await queries.certificatesOf(tx, id),
    forms: await toldOfMeeting(tx, id),
    letter: letter ? { subject: letter.subject, opening: letter.opening, copies: letter.copies } : null,
    heads: await headsOf(tx, meeting),
  }
}

/** What stands at the head and foot of each paper: as filled in, else as in the letter of invitation, else as the office has it. */
export async function headsOf(tx: Tx, meeting: MeetingRow): Promise<Record<DocumentKind, Head>> {
  const usual = await usualHead(tx, meeting)
  const papers = new Map((await queries.papersOf(tx, meeting.id)).map(paper => [paper.kind, paper]))
  const letter = await letterOf(tx, meeting.id)
  const headOf = (kind: DocumentKind): Head => {
    const paper = papers.get(kind)
    if (kind === 'invitation-letter')
      return letter ? { ...usual, number: letter.number, dated: letter.dated, place: letter.place } : usual
    if (!paper) return usual
    const { number, dated, place, office, address, signer, texts } = paper
    return {
      ...{ number, dated, place: place ?? usual.place, office: office ?? usual.office },
      ...{ address: address ?? usual.address, signer: signer.name ? signer : usual.signer, texts },
    }
  }
  return Object.fromEntries(documentKinds.map(kind => [kind, headOf(kind)])) as Record<DocumentKind, Head>
}

/** Of a paper that nothing was filled in for. */
async function usualHead(tx: Tx, meeting: MeetingRow): Promise<Head> {
  const letter = await letterOf(tx, meeting.id)
  if (letter) {
    const { office, address, place, signer } = letter
    return { number: null, dated: null, place, office, address, signer, texts: {} }
  }
  const [first] = await signersOf(tx, meeting.scope_id)
  const signer = first ?? {
    name: null,
    position: null,
    acting: null,
    numberKind: null,
    number: null,
    rank: null,
  }
  return {
    ...{ number: null, dated: null, place: null, office: meeting.host ?? meeting.region, address: null },
    signer: {
      ...{ name: signer.name, position: signer.position, acting: signer.acting },
      ...{ numberKind: signer.numberKind, number: signer.number, rank: signer.rank },
    },
    texts: {},
  }
}
