import { nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { addGroup, previewGroup } from '../../contract/guest-invitations.ts'
import { emailOf, keysOf, phoneOf } from '../../contract/guest-lists.ts'
import { type GuestId, makeId } from '../../contract/ids.ts'
import type { MeetingRow } from '../meetings/list-queries.ts'
import type { Held } from '../meetings/queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { candidates, type Candidate } from './group-queries.ts'
import { enter } from './guests.ts'
import * as queries from './queries.ts'
import { mayStep, mostOfMeeting } from './rules.ts'

type Asked = { group: InputOf<typeof addGroup>['group']; regionId?: number | null; year?: number | null }
const shown = 200

/** Who would come on the list. */
export async function preview(
  c: Context,
  input: InputOf<typeof previewGroup>,
  meeting: MeetingRow,
): Promise<ResultOf<typeof previewGroup>> {
  const { fresh, there } = await ofGroup(c, input, { id: meeting.id, at: meeting.scope_id })
  const people = fresh.slice(0, shown).map(({ name, agency }) => ({ name, agency }))
  return { count: fresh.length, there, people }
}

export async function add(
  c: Context,
  input: InputOf<typeof addGroup>,
  meeting: Held,
): Promise<ResultOf<typeof addGroup>> {
  if (!mayStep('add', meeting.state)) refuse('meeting.wrong-state')
  const { fresh, there } = await ofGroup(c, input, { id: meeting.id, at: meeting.scope_id })
  if (fresh.length === 0) refuse('guest.nobody')
  if (fresh.length > mostOfMeeting) refuse('guest.too-many', { most: mostOfMeeting })
  const guests = fresh.map(one => ({
    ...{ ...one, part: input.part, id: makeId<GuestId>(c.now.getTime()) },
  }))
  await enter(c, meeting, guests)
  return { added: guests.length, there }
}

/** People of the group who are not on the list, by none of what they are known by. */
async function ofGroup(
  c: Context,
  { group, regionId, year }: Asked,
  meeting: { id: string; at: number },
): Promise<{ fresh: Candidate[]; there: number }> {
  const within = {
    meetingId: meeting.id,
    // beyond the region of the meeting nobody is invited by a group
    regionId: meeting.at === nation ? (regionId ?? nation) : meeting.at,
    year: year ?? c.now.getUTCFullYear(),
  }
  const found = await candidates(c.tx, group, within)
  const narrowed =
    regionId && regionId !== within.regionId
      ? found.fresh.filter(one => one.regionId === regionId)
      : found.fresh
  const taken = new Set((await queries.known(c.tx, meeting.id)).flatMap(keysOf))
  const plain = narrowed.map(one => ({
    ...one,
    name: one.name.slice(0, 120),
    agency: one.agency?.slice(0, 160) ?? null,
    email: (one.email && emailOf(one.email)) || null,
    phone: (one.phone && phoneOf(one.phone)) || null,
  }))
  const fresh = plain.filter(one => !keysOf(one).some(key => taken.has(key)))
  return { fresh, there: found.there + plain.length - fresh.length }
}
