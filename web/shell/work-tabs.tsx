import { advocacy } from '../../text/advocacy.ts'
import { plans } from '../../text/plans.ts'
import { useText } from '../data/session.tsx'
import { TabLinks } from '../ui/tabs.tsx'

const hrefs = {
  activities: '/kegiatan',
  plans: '/rencana',
  efforts: '/advokasi',
  publications: '/advokasi/publikasi',
  briefs: '/advokasi/ringkasan',
} as const
type Part = keyof typeof hrefs
const parts: readonly Part[] = ['activities', 'plans', 'efforts', 'publications', 'briefs']

/** What libraries do, what they mean to do, whom they asked, what was told of them. */
export function WorkTabs(props: { at: Part }) {
  const { tabs } = useText(plans)
  const labels = { ...useText(advocacy).tabs, ...tabs }
  return (
    <TabLinks
      label={tabs.label}
      tabs={parts.map(at => ({ href: hrefs[at], label: labels[at], current: at === props.at }))}
    />
  )
}
