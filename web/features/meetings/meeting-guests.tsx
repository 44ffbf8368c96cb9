import { may } from '../../../contract/access.ts'
import { listGuests } from '../../../contract/guests.ts'
import { type Meeting, wasHeld } from '../../../contract/meetings.ts'
import { guests } from '../../../text/guests.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'

/** How many are invited, how many come, and who has not answered; the list is a page of its own. */
export function MeetingGuests({ meeting }: { meeting: Meeting }) {
  const { grant } = useSignedIn()
  const sees = may['guests.see'].some(role => role === grant.role) && grant.path.length > 0
  // those of a level above are not for the offices below it
  const isAbove = meeting.mine || grant.role === 'agency-head'
  return sees && isAbove ? <Counts meeting={meeting} /> : null
}

function Counts({ meeting }: { meeting: Meeting }) {
  const { section: words, list } = useText(guests)
  const { language } = useSession()
  const answer = useAsk(listGuests, { meetingId: meeting.id, limit: 1 } as never)
  const href = `/pertemuan/${meeting.id}/tamu`
  const isHeld = wasHeld(meeting.state)
  if (answer.error?.body.status === 403) return null
  return (
    <Section title={words.title} actions={<a href={href}>{words.open}</a>}>
      <Waiting answer={answer} kind="rows">
        {({ total, byState, byPresence, mine }) => {
          // who sends another is one with them
          const invited = total - (byState['listed'] ?? 0) - (byState['deputised'] ?? 0)
          if (total === 0) return <p class="sub">{mine ? <a href={href}>{words.add}</a> : words.none}</p>
          const sums = [
            { label: list.sum.invited, n: invited, to: href },
            { label: list.sum.accepted, n: byState['accepted'] ?? 0, to: `${href}?keadaan=accepted` },
            ...(isHeld && byPresence.present > 0
              ? [
                  { label: list.sum.present, n: byPresence.present, to: `${href}?hadir=present` },
                  { label: list.sum.missed, n: byPresence.missed, to: `${href}?hadir=missed` },
                ]
              : [{ label: list.sum.silent, n: byState['sent'] ?? 0, to: `${href}?keadaan=sent` }]),
          ]
          return (
            <ul class="meeting-sums">
              {sums.map(({ label, n, to }) => (
                <li key={label}>
                  <a href={to}>
                    <b class="num">{number(n, language)}</b>
                    <span class="sub small">{label}</span>
                  </a>
                </li>
              ))}
            </ul>
          )
        }}
      </Waiting>
    </Section>
  )
}
