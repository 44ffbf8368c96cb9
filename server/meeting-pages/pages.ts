import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type getPage,
  hasMobileNumber,
  type previewPage,
  type PublicMeeting,
  type publishPage,
  type withdrawPage,
} from '../../contract/meeting-pages.ts'
import { type MeetingRow, see } from '../meetings/list-queries.ts'
import { type Held, lock } from '../meetings/queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { makeCode, pathOf } from './addresses.ts'
import { mayKeep } from './policy.ts'
import * as queries from './queries.ts'
import { happen } from './recording.ts'

export const findMeeting = (c: Context, { meetingId }: { meetingId: string }) => see(c.tx, c.actor, meetingId)
export const holdMeeting = (c: Context, { meetingId }: { meetingId: string }) =>
  lock(c.tx, c.actor, meetingId)

/** Whether there is one, and where; what was chosen, to who chooses. */
export async function get(
  c: Context,
  { meetingId }: InputOf<typeof getPage>,
  meeting: MeetingRow,
): Promise<ResultOf<typeof getPage>> {
  const page = await queries.pageOf(c.tx, meetingId)
  const mine = mayKeep(c.actor, meeting)
  return {
    on: page?.is_on ?? false,
    path: page?.is_on ? pathOf(meeting.title, page.code) : null,
    ...{ shows: (mine && page?.shows) || [], contact: (mine && page?.contact) || null },
    ...{ mine, version: page?.version ?? 0 },
  }
}

export async function preview(
  c: Context,
  { meetingId, shows }: InputOf<typeof previewPage>,
): Promise<ResultOf<typeof previewPage>> {
  const page = await queries.pageOf(c.tx, meetingId)
  const since = page ? new Date(page.first_on_at) : c.now
  const row = (await queries.shown(c.tx, meetingId, shows, since)) ?? refuse('meeting-page.draft')
  // what is typed as the contact stands beside this already
  const isOver = row.state === 'held' || row.state === 'minuted' || row.state === 'closed'
  const promised =
    isOver && shows.includes('promises') ? await queries.promises(c.tx, meetingId, dayIn(c.now)) : []
  return told(row, null, promised)
}

/** With nothing where there is nothing. */
export function told(
  row: queries.ShownRow,
  contact: string | null,
  promises: PublicMeeting['promises'],
): PublicMeeting {
  const { agenda, speakers, materials, ...facts } = row
  const lists = { agenda: agenda ?? [], speakers: speakers ?? [], materials: materials ?? [] }
  return { ...facts, contact, ...lists, promises }
}

export async function publish(
  c: Context,
  input: InputOf<typeof publishPage>,
  meeting: Held,
): Promise<ResultOf<typeof publishPage>> {
  const page = await requireSeen(c, input)
  if (meeting.state === 'draft') refuse('meeting-page.draft')
  if (meeting.state === 'cancelled' && !page?.is_on) refuse('meeting.wrong-state')
  const shows = [...new Set(input.shows)]
  if (shows.includes('speakers') && !input.speakersAgreed)
    refuse('meeting-page.speakers', undefined, [{ path: 'speakersAgreed', rule: 'missing' }])
  if (shows.includes('contact') && input.contact === null)
    refuse('meeting-page.no-contact', undefined, [{ path: 'contact', rule: 'missing' }])
  if (hasMobileNumber(input.contact ?? ''))
    refuse('meeting-page.mobile', undefined, [{ path: 'contact', rule: 'mobile' }])
  const code = page?.code ?? makeCode()
  await queries.write(c.tx, meeting.id, { code, on: true, shows, contact: input.contact }, doneBy(c))
  happen(c, page?.is_on ? 'changed' : 'published', meeting.id, meeting, { shows })
  return { path: pathOf(meeting.title, code), version: input.version + 1 }
}

export async function withdraw(
  c: Context,
  input: InputOf<typeof withdrawPage>,
  meeting: Held,
): Promise<ResultOf<typeof withdrawPage>> {
  const page = (await requireSeen(c, input)) ?? refuse('record.changed-meanwhile')
  await queries.write(c.tx, meeting.id, { ...page, on: false }, doneBy(c))
  happen(c, 'withdrawn', meeting.id, meeting)
  return { version: input.version + 1 }
}

async function requireSeen(
  c: Context,
  { meetingId, version }: { meetingId: string; version: number },
): Promise<queries.PageRow | undefined> {
  const page = await queries.pageOf(c.tx, meetingId, true)
  if ((page?.version ?? 0) !== version) refuse('record.changed-meanwhile')
  return page
}

const doneBy = (c: Context) => ({ at: c.now, by: c.actor.personId })
