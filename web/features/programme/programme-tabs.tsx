import { programmePages } from '../../../text/programme-pages.ts'
import { useText } from '../../data/session.tsx'
import { TabLinks } from '../../ui/tabs.tsx'

export function ProgrammeTabs(props: { at: 'enrolments' | 'years' | 'counts' }) {
  const words = useText(programmePages)
  return (
    <TabLinks
      label={words.sections}
      tabs={[
        { href: '/program', label: words.tabs.enrolments, current: props.at === 'enrolments' },
        { href: '/program/tahun', label: words.tabs.years, current: props.at === 'years' },
        { href: '/program/angka', label: words.tabs.counts, current: props.at === 'counts' },
      ]}
    />
  )
}
