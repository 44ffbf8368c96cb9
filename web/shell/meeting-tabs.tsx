import { meetings } from '../../text/meetings.ts'
import { useText } from '../data/session.tsx'
import { TabLinks } from '../ui/tabs.tsx'

const hrefs = {
  list: '/pertemuan',
  month: '/pertemuan/kalender',
  board: '/pertemuan/papan',
  series: '/pertemuan/seri',
  items: '/tindak-lanjut',
} as const
type Part = keyof typeof hrefs
const all: readonly Part[] = ['list', 'month', 'board', 'series', 'items']

/** The ways meetings are looked at, and what follows from them. */
export function MeetingTabs(props: { at: Part }) {
  const { tabs } = useText(meetings)
  return (
    <TabLinks
      label={tabs.label}
      tabs={all.map(at => ({ href: hrefs[at], label: tabs[at], current: at === props.at }))}
    />
  )
}
