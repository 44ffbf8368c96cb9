import { type CommitmentId, makeId } from '../../contract/ids.ts'
import { find } from '../meetings/meetings.ts'
import type { Context, Happening } from '../platform/endpoint.ts'
import { likely } from './alike-queries.ts'
import * as rows from './minute-queries.ts'
import { tell } from './queries.ts'
import { isOwner, meetingDay, oneAtATime } from './receiver-queries.ts'
import { doneBy, happen } from './recording.ts'
import { partsOf } from './rules.ts'
import { insert, type NewRow } from './writing-queries.ts'

const longest = 300

/**
 * What was promised at a meeting is on record once its minutes are approved: one promise for each receiver of a line, or
 * one for the region. Nothing is refused: what looks like one on record is marked, and somebody says.
 */
export async function enterPromised(c: Context, { subject: { id } }: Happening): Promise<void> {
  const lines = await rows.promisedLines(c.tx, id)
  const meeting = lines.length > 0 ? await find(c, { id }) : undefined
  const day = meeting && (await meetingDay(c.tx, id))
  if (!meeting || !day) return
  const libraries = await rows.librariesNow(c.tx, [...new Set(lines.flatMap(line => line.receivers))])
  const { scope_id, province_id, regency_id } = meeting
  const region: rows.Place = { scope_id, province_id, regency_id, library_id: null }
  await oneAtATime(c.tx, [scope_id, ...[...libraries.values()].map(place => place.scope_id)])
  const done = doneBy(c)
  const made: NewRow[] = []
  for (const line of lines) {
    const named = line.receivers.map(receiver => libraries.get(receiver) ?? region)
    const places = named.length > 0 ? named : [region]
    const promised = await rowsOf(c, line, { places, meetingId: id, day })
    for (const row of promised) row.alike_to = await alikeTo(c, row)
    // before the next line is looked at, which may say the same
    await insert(c.tx, promised, { ...done, agreed: false, spoken: [] })
    made.push(...promised)
  }
  await tell(c.tx, { of: made.map(row => row.id), step: 'pledged', side: 'office' }, done)
  for (const row of made)
    happen(c, 'pledged', row, {
      ...{ pledge: row.pledge_id, partner: row.partner_id, form: row.form, origin: row.origin, meeting: id },
      ...{ side: 'office', agreed: false },
    })
}

type At = { places: readonly rows.Place[]; meetingId: string; day: string }
async function rowsOf(
  c: Context,
  line: rows.PromisedLine,
  { places, meetingId, day }: At,
): Promise<NewRow[]> {
  const parts = partsOf(line, places.length)
  const deadline = line.deadline ?? day
  const [first] = places
  const isWorking =
    line.person_id !== null && first !== undefined && (await isOwner(c.tx, first.scope_id, line.person_id))
  return places.flatMap((place, n) => {
    const part = parts[n]
    if (!part) return []
    return [
      {
        ...{ id: makeId<CommitmentId>(c.now.getTime()), pledge_id: line.id, giver: line.who },
        ...{ partner_id: line.partner_id, ...place },
        ...{ origin: 'meeting', meeting_id: meetingId, line_id: line.id, pairing_id: null },
        ...{ form: line.form, what: shortened(line.in_kind ?? line.text), ...part, for_whom: line.for_whom },
        // a meeting that was moved after a line was written is not later than what was promised at it
        ...{ promised_on: deadline < day ? deadline : day, deadline },
        owner_id: isWorking ? line.person_id : c.actor.personId,
        ...{ need_id: null, plan_item_id: null, activity_id: null, alike_to: null },
      },
    ]
  })
}

/** The oldest on record that looks like it. */
async function alikeTo(c: Context, row: NewRow): Promise<string | null> {
  const { partner_id: partnerId, giver, form, scope_id, deadline, meeting_id: meetingId } = row
  const occasion = { deadline, meetingId, pairingId: null }
  const [known] = await likely(c.tx, { partnerId, giver, form, scopes: [scope_id], ...occasion })
  return known?.id ?? null
}

const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
