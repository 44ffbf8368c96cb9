import type * as contract from '../../contract/guest-invitations.ts'
import { linesOfAll, type LineRow } from '../meetings/agenda-queries.ts'
import { agendaOf } from '../meetings/agenda.ts'
import { localTimes, type MeetingRow, ofInvited } from '../meetings/list-queries.ts'
import { isTold } from '../meetings/rules.ts'
import type { Context } from '../platform/endpoint.ts'
import * as rows from './answer-queries.ts'
import { answerProblem } from './rules.ts'

/** Invitations as they are shown to whom they are for, each with its meeting and agenda. */
export async function shownTo(c: Context, guests: readonly rows.Invited[]) {
  const ids = [...new Set(guests.map(guest => guest.meeting_id))]
  const [meetings, agendas, changes] = [
    new Map((await ofInvited(c.tx, c.actor, ids)).map(meeting => [meeting.id as string, meeting])),
    await linesOfAll(c.tx, ids),
    await rows.lastChanges(c.tx, ids),
  ]
  return guests.flatMap(guest => {
    const meeting = meetings.get(guest.meeting_id)
    if (!meeting) return []
    const told = { agenda: agendas.get(meeting.id) ?? [], change: changes.get(meeting.id) }
    return [{ id: guest.id, invitation: shownOf(guest, meeting, told, c.now) }]
  })
}

function shownOf(
  guest: rows.Invited,
  meeting: MeetingRow,
  { agenda, change }: { agenda: readonly LineRow[]; change: rows.Change | undefined },
  now: Date,
): contract.Invitation {
  const { name, position, agency, part, state, reason, deputyOf, deputy } = guest
  const { id, title, kind, host, mode, venue, address, link, healthRules, official, region, zone } = meeting
  const former =
    change?.from_starts && change.from_ends
      ? localTimes({ starts_at: change.from_starts, ends_at: change.from_ends }, zone)
      : null
  return {
    ...{ name, position, agency, part, state, reason, deputyOf },
    deputy: deputy && { name: deputy.name, token: deputy.token },
    canAnswer: answerProblem(state, guest.meeting, now) === undefined && isTold(meeting.state),
    meeting: {
      ...{ id, title, kind, host, mode, venue, address, link, healthRules, official, region, zone },
      ...localTimes(meeting, zone),
      state: meeting.state,
      former,
      reason: change?.reason ?? null,
    },
    agenda: agendaOf(agenda, zone).map(item => ({
      ...{ id: item.id, starts: item.starts, ends: item.ends },
      ...{ title: item.title, speaker: item.speaker, room: item.room },
    })),
  }
}
