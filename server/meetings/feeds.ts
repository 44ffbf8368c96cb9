import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { listFeeds, makeFeed, readFeed, revokeFeed } from '../../contract/meetings.ts'
import { meetings as text } from '../../text/meetings.ts'
import { makeToken } from '../people/tokens.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Sheet } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { linesOf, linesOfAll } from './agenda-queries.ts'
import { calendarOf } from './calendar.ts'
import * as queries from './feed-queries.ts'
import { type MeetingRow, ofFeed } from './list-queries.ts'
import type { Target } from './queries.ts'
import { happen } from './recording.ts'

const yearLength = 365 * 86_400_000

/** One meeting as a calendar file. */
export async function file(c: Context, { id }: { id: string }, meeting: MeetingRow): Promise<Sheet> {
  const { language } = c.actor
  const calendar = calendarOf([{ meeting, agenda: await linesOf(c.tx, id) }], { language })
  return fileOf(`${text[language].calendar.file}-${dayIn(new Date(meeting.starts_at))}`, calendar)
}

/** A calendar as a file of that name. */
export function fileOf(name: string, calendar: string): Sheet {
  return { name, columns: [], rows: none(), made: { format: 'ics', bytes: once(Buffer.from(calendar)) } }
}

export async function list(
  c: Context,
  _: InputOf<typeof listFeeds>,
  target: Target,
): Promise<ResultOf<typeof listFeeds>> {
  return { feeds: await queries.openFeeds(c.tx, target.scope_id) }
}

export async function make(
  c: Context,
  { id }: InputOf<typeof makeFeed>,
  target: Target,
): Promise<ResultOf<typeof makeFeed>> {
  await queries.insertFeed(c.tx, id, { at: target, token: makeToken(), now: c.now, by: c.actor.personId })
  happen(c, 'feed-made', { kind: 'calendar-feed', id }, target)
  return { id }
}

export const lock = (c: Context, { id }: { id: string }) => queries.lockFeed(c.tx, id)

/** Taken back once, it stays so. */
export async function revoke(
  c: Context,
  { id }: InputOf<typeof revokeFeed>,
  feed: queries.HeldFeed,
): Promise<ResultOf<typeof revokeFeed>> {
  await queries.revokeFeed(c.tx, id, { at: c.now, by: c.actor.personId })
  happen(c, 'feed-revoked', { kind: 'calendar-feed', id }, feed)
  return {}
}

/** The calendar of a region, for whoever has its link: what is scheduled, held or cancelled, a year back and all to come. */
export async function read(
  c: Context,
  { token }: InputOf<typeof readFeed>,
): Promise<ResultOf<typeof readFeed>> {
  const feed = (await queries.byToken(c.tx, token)) ?? refuse('meeting.feed-not-valid')
  const meetings = await ofFeed(c.tx, c.actor, feed.scope_id, new Date(c.now.getTime() - yearLength))
  const lines = await linesOfAll(
    c.tx,
    meetings.map(meeting => meeting.id),
  )
  const entries = meetings.map(meeting => ({ meeting, agenda: lines.get(meeting.id) ?? [] }))
  return { calendar: calendarOf(entries, { language: 'id', name: text.id.calendar.of(feed.name) }) }
}

async function* none() {}
async function* once(bytes: Uint8Array) {
  yield bytes
}
