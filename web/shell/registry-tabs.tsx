import { libraryMerges } from '../../text/library-merges.ts'
import { standards } from '../../text/standards.ts'
import { useSignedIn, useText } from '../data/session.tsx'
import { TabLinks } from '../ui/tabs.tsx'

const hrefs = {
  libraries: '/perpustakaan',
  double: '/perpustakaan/ganda',
  standards: '/standar',
  aid: '/bantuan',
  needs: '/kebutuhan',
} as const
type Part = keyof typeof hrefs

/** The lists that are about libraries themselves; what stands in the registry twice, for an office that may merge. */
export function RegistryTabs(props: { at: Part }) {
  const { tabs } = useText(standards)
  const { double } = useText(libraryMerges).tabs
  const { grant } = useSignedIn()
  const office = ['national', 'province', 'regency'].includes(grant.role)
  const parts: Part[] = ['libraries', ...(office ? (['double'] as const) : []), 'standards', 'aid', 'needs']
  const labels = { ...tabs, double }
  return (
    <TabLinks
      label={tabs.label}
      tabs={parts.map(at => ({ href: hrefs[at], label: labels[at], current: at === props.at }))}
    />
  )
}
