import type { Meeting } from '../../contract/meetings.ts'
import { meetings } from '../../text/meetings.ts'
import type { Language } from '../data/session.tsx'
import { date, dayDate } from '../ui/format.ts'

type Span = Pick<Meeting, 'starts' | 'ends' | 'zone'>

/** `08.30`, of a wall clock `2026-08-13T08:30`. */
export const clockOf = (local: string, language: Language): string =>
  language === 'id' ? local.slice(11).replace(':', '.') : local.slice(11)

/** `Kamis, 13 Agustus 2026, 08.30 sampai 15.30 WIB`; over several days with both of them. */
export function whenOf({ starts, ends, zone }: Span, language: Language): string {
  const { until } = meetings[language].page
  const [first, last] = [starts.slice(0, 10), ends.slice(0, 10)]
  const [from, to] = [clockOf(starts, language), clockOf(ends, language)]
  return first === last
    ? `${dayDate(first, language)}, ${from} ${until} ${to} ${zone}`
    : `${date(first, language)}, ${from} ${until} ${date(last, language)}, ${to} ${zone}`
}
