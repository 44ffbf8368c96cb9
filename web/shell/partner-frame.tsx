import type { ComponentChildren } from 'preact'
import { commitmentPages } from '../../text/commitment-pages.ts'
import { followUp } from '../../text/follow-up.ts'
import { invitations } from '../../text/invitations.ts'
import { myNeeds } from '../../text/my-needs.ts'
import { partners } from '../../text/partners.ts'
import { products } from '../../text/products.ts'
import { shell } from '../../text/shell.ts'
import { useSession, useSignedIn, useText } from '../data/session.tsx'
import { useWaitingPhotos } from '../data/waiting-photos.ts'
import { Banner } from '../ui/banner.tsx'
import { OfficeFrame } from '../ui/office-frame.tsx'
import { MeMenu } from './me-menu.tsx'
import { NewDevices } from './new-devices.tsx'

/** The frame around a partner's own pages: what is meant for it, and nothing of the programme’s. */
export function PartnerFrame(props: {
  at?: 'home' | 'invitations' | 'actions' | 'promises' | 'products' | 'practices' | 'roles'
  children: ComponentChildren
}) {
  const words = useText(shell)
  const { tabs } = useText(partners)
  const help = useText(myNeeds)
  const { mine: actions } = useText(followUp)
  const { mine: invited } = useText(invitations)
  const promised = useText(commitmentPages)
  const { partner: sold } = useText(products)
  const { example } = useSession()
  const { grant } = useSignedIn()
  useWaitingPhotos()
  const places = [
    { at: 'home', href: '/', label: words.nav.home },
    { at: 'invitations', href: '/pertemuan', label: invited.menu },
    { at: 'actions', href: '/tindak-lanjut', label: actions.menu },
    { at: 'needs', href: '/kebutuhan-cocok', label: help.partner.menu },
    { at: 'offers', href: '/tawaran-saya', label: help.offers.menu },
    { at: 'promises', href: '/komitmen', label: promised.giver.menu },
    { at: 'products', href: '/produk', label: sold.menu },
    { at: 'practices', href: '/praktik', label: words.nav.practices },
    { at: 'roles', href: '/peran', label: tabs.roles },
  ] as const
  return (
    <OfficeFrame
      brand={{ word: words.brand, href: '/' }}
      skipLabel={words.skip}
      navLabel={words.main}
      menuLabel={words.menu}
      nav={places.map(({ at, href, label }) => ({ href, label, current: at === props.at }))}
      scope={<b>{grant.name}</b>}
      me={<MeMenu />}
      banner={
        <>
          {example && <Banner label={words.exampleMark}>{words.example}</Banner>}
          <NewDevices />
        </>
      }
      footer={
        <>
          <span>{words.footer}</span>
          <span>{words.sources}</span>
        </>
      }
    >
      {props.children}
    </OfficeFrame>
  )
}
