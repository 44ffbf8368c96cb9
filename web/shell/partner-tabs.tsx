import { may } from '../../contract/access.ts'
import { partners } from '../../text/partners.ts'
import { useSignedIn, useText } from '../data/session.tsx'
import { TabLinks } from '../ui/tabs.tsx'

const hrefs = { partners: '/mitra', double: '/mitra/ganda', roles: '/peran', basis: '/landasan' } as const
type Part = keyof typeof hrefs

/** What supports libraries: partners, who does what, what the work rests on; doubles for an office that may merge. */
export function PartnerTabs(props: { at: Part }) {
  const { tabs } = useText(partners)
  const { grant } = useSignedIn()
  const merges = may['partners.merge'].some(role => role === grant.role)
  const parts: Part[] = ['partners', ...(merges ? (['double'] as const) : []), 'roles', 'basis']
  return (
    <TabLinks
      label={tabs.label}
      tabs={parts.map(at => ({ href: hrefs[at], label: tabs[at], current: at === props.at }))}
    />
  )
}
