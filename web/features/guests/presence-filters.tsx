import type { ResultOf } from '../../../contract/endpoint.ts'
import { type listGuests, presences } from '../../../contract/guests.ts'
import type { AgendaItem, Meeting } from '../../../contract/meetings.ts'
import { guests } from '../../../text/guests.ts'
import { useText } from '../../data/session.tsx'
import { SessionSelect } from '../../shell/session-select.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { isOver, presenceGlyphs } from './presence.tsx'

type Names = 'hadir' | 'hari' | 'sesi'

type List = {
  filters: Record<Names, string>
  filter: (change: Partial<Record<Names, string>>) => void
}

/** Of which day or session it is told who came. */
export function SessionFilter(props: { list: List; meeting: Meeting; lines: readonly AgendaItem[] }) {
  const { list } = props
  const { hari, sesi } = list.filters
  return (
    <SessionSelect
      meeting={props.meeting}
      lines={props.lines}
      every
      small
      value={hari ? { day: hari, agendaItemId: sesi || null } : null}
      onChange={session => list.filter({ hari: session?.day ?? '', sesi: session?.agendaItemId ?? '' })}
    />
  )
}

/** Who came and who did not, with how many; while it goes on nobody is said to have stayed away. */
export function PresenceChips(props: {
  list: List
  meeting: Meeting
  counts: ResultOf<typeof listGuests>['byPresence'] | undefined
}) {
  const words = useText(guests)
  return (
    <StateChips
      list={props.list}
      name="hadir"
      label={words.columns.there}
      all={words.list.all}
      states={presences}
      names={isOver(props.meeting) ? words.presences : { ...words.presences, ...words.notYet }}
      glyphs={presenceGlyphs}
      counts={props.counts}
    />
  )
}
