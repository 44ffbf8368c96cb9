import { readFileSync } from 'node:fs'
import { encode } from 'uqr'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type getLetter,
  invitationPath,
  type printLetters,
  type writeLetter,
} from '../../contract/guest-invitations.ts'
import { isNip, plainNumber, ranks, spacedNip } from '../../contract/signatories.ts'
import { letterWords as words } from '../../text/invitations.ts'
import { linesOf } from '../meetings/agenda-queries.ts'
import { agendaOf } from '../meetings/agenda.ts'
import type { MeetingRow } from '../meetings/list-queries.ts'
import type { Held } from '../meetings/queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Paper } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { living } from '../signatories/queries.ts'
import * as queries from './letter-queries.ts'
import { doneBy, happen } from './recording.ts'
import { mayStep } from './rules.ts'
import { clockOf, dayOf, placeOf } from './said.ts'

const template = readFileSync(new URL('../../server/guests/letter.typ', import.meta.url), 'utf8')
/** Lines of the agenda that a letter has; the rest is behind its code. */
const linesShown = 8

export async function get(
  c: Context,
  { meetingId }: InputOf<typeof getLetter>,
  meeting: MeetingRow,
): Promise<ResultOf<typeof getLetter>> {
  const signatories = await living(c.tx, meeting.scope_id)
  return {
    letter: (await queries.letterOf(c.tx, meetingId)) ?? null,
    office: meeting.host ?? meeting.region,
    signatories: signatories.map(({ rank, ...one }) => ({
      ...one,
      rank: rank && `${ranks[rank]} (${rank})`,
    })),
  }
}

/** Writes the letter, or changes it: who printed it before has what it said then. */
export async function write(
  c: Context,
  { meetingId, ...letter }: InputOf<typeof writeLetter>,
  meeting: Held,
): Promise<ResultOf<typeof writeLetter>> {
  if (!mayStep('write-letter', meeting.state)) refuse('meeting.wrong-state')
  const { numberKind, number } = letter.signer
  const isNumbered = numberKind !== null && number !== null
  if (numberKind === 'nip' && number !== null && !isNip(number))
    refuse('signatory.nip-malformed', undefined, [{ path: 'signer.number', rule: 'invalid_format' }])
  const signer = {
    ...letter.signer,
    numberKind: isNumbered ? numberKind : null,
    number: isNumbered ? (numberKind === 'nip' ? plainNumber(number) : number) : null,
  }
  const before = await queries.letterOf(c.tx, meetingId)
  if ((before?.version ?? 0) !== letter.version) refuse('record.changed-meanwhile')
  await queries.write(c.tx, meetingId, { ...letter, signer }, doneBy(c))
  happen(c, 'letter-written', { kind: 'meeting', id: meetingId }, meeting)
  return { version: letter.version + 1 }
}

/** Letters, a page for each guest. */
export async function print(
  c: Context,
  { meetingId, ids, origin }: InputOf<typeof printLetters>,
  meeting: MeetingRow,
): Promise<Paper> {
  const letter = (await queries.letterOf(c.tx, meetingId)) ?? refuse('guest.no-letter')
  const guests = await queries.addressees(c.tx, meetingId, ids)
  const agenda = agendaOf(await linesOf(c.tx, meetingId), meeting.zone)
  const site = new URL(origin).origin
  return {
    name: `${words.file}-${dayIn(new Date(meeting.starts_at))}`,
    template,
    data: {
      ...{
        words: { ...words, opening: undefined, more: undefined },
        title: `${words.subject}: ${letter.subject}`,
      },
      ...headOf(letter),
      opening: letter.opening ?? words.opening(words.kinds[meeting.kind], meeting.region),
      facts: factsOf(meeting),
      agenda: agenda
        .slice(0, linesShown)
        .map(({ starts, title, speaker }) => ({ at: clock(starts, meeting), title, speaker })),
      more: agenda.length > linesShown ? words.more(agenda.length - linesShown) : null,
      guests: guests.map(({ name, position, agency, token }) => ({
        ...{ name, position, agency },
        qr: qrOf(`${site}${invitationPath}/${token}`),
      })),
    },
  }
}

function headOf({ signer, ...letter }: queries.Written) {
  const { numberKind, number } = signer
  return {
    ...{ office: letter.office, address: letter.address, number: letter.number, subject: letter.subject },
    date: `${letter.place}, ${longDay.format(new Date(letter.dated))}`,
    copies:
      letter.copies
        ?.split('\n')
        .map(copy => copy.trim())
        .filter(Boolean) ?? [],
    signer: {
      ...{ name: signer.name, rank: signer.rank },
      position: [signer.acting && words.actings[signer.acting], signer.position].filter(Boolean).join(' '),
      number:
        numberKind && number
          ? `${words.numbers[numberKind]} ${numberKind === 'nip' ? spacedNip(number) : number}`
          : null,
    },
  }
}

function factsOf(meeting: MeetingRow) {
  const { starts_at, ends_at, zone } = meeting
  const [first, last] = [dayOf(starts_at, zone, 'id'), dayOf(ends_at, zone, 'id')]
  const place = placeOf(meeting)
  return [
    { label: words.day, value: first === last ? first : `${first} sampai ${last}` },
    { label: words.time, value: clockOf(meeting, 'id') },
    ...(place ? [{ label: words.place, value: place }] : []),
    ...(meeting.link ? [{ label: words.link, value: meeting.link }] : []),
    { label: words.event, value: meeting.title },
    ...(meeting.healthRules ? [{ label: words.health, value: meeting.healthRules }] : []),
  ]
}

/** `08.30`; with the day, where the meeting has several. */
function clock(local: string, { starts_at, ends_at, zone }: MeetingRow): string {
  const at = local.slice(11).replace(':', '.')
  const isLong = dayOf(starts_at, zone, 'id') !== dayOf(ends_at, zone, 'id')
  return isLong ? `${shortDay.format(new Date(local.slice(0, 10)))} ${at}` : at
}

const longDay = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A QR code as one path, its rows in runs: half as long as a square for each dot, and there are many on a paper. */
function qrOf(link: string): string {
  const { data, size } = encode(link, { ecc: 'M', border: 1 })
  const runs = data.flatMap((row, y) => {
    const filled = row.map(dot => (dot ? '1' : '0')).join('')
    return [...filled.matchAll(/1+/g)].map(
      ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`,
    )
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${runs.join('')}"/></svg>`
}
