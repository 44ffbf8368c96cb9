import { commitments } from '../../../text/commitments.ts'
import { useText } from '../../data/session.tsx'
import { TabLinks } from '../../ui/tabs.tsx'

/** Promises as a list, and what they add up to. */
export function CommitmentTabs(props: { at: 'list' | 'sums' }) {
  const { tabs } = useText(commitments)
  return (
    <TabLinks
      label={tabs.label}
      tabs={[
        { href: '/komitmen', label: tabs.list, current: props.at === 'list' },
        { href: '/komitmen/angka', label: tabs.sums, current: props.at === 'sums' },
      ]}
    />
  )
}
