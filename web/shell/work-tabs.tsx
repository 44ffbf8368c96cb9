import { plans } from '../../text/plans.ts'
import { useText } from '../data/session.tsx'
import { TabLinks } from '../ui/tabs.tsx'

/** What libraries do, and what they mean to do. */
export function WorkTabs(props: { at: 'activities' | 'plans' }) {
  const { tabs } = useText(plans)
  return (
    <TabLinks
      label={tabs.label}
      tabs={[
        { href: '/kegiatan', label: tabs.activities, current: props.at === 'activities' },
        { href: '/rencana', label: tabs.plans, current: props.at === 'plans' },
      ]}
    />
  )
}
