import { myNeeds } from '../../../text/my-needs.ts'
import { useText } from '../../data/session.tsx'
import { TabLinks } from '../../ui/tabs.tsx'

/** A partner's two lists: needs that fit, and what it offers. */
export function PartnerTabs({ at }: { at: 'fitting' | 'offers' }) {
  const { partner, offers, title } = useText(myNeeds)
  return (
    <TabLinks
      label={title}
      tabs={[
        { href: '/kebutuhan-cocok', label: partner.menu, current: at === 'fitting' },
        { href: '/tawaran-saya', label: offers.menu, current: at === 'offers' },
      ]}
    />
  )
}
