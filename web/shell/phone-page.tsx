import './phone-parts.css'
import type { ComponentChildren } from 'preact'
import { shell } from '../../text/shell.ts'
import { useNewsCount } from '../data/news.ts'
import { useSession, useText } from '../data/session.tsx'
import { useWaitingPhotos } from '../data/waiting-photos.ts'
import { Banner } from '../ui/banner.tsx'
import { AsOf } from './as-of.tsx'
import { NewDevices } from './new-devices.tsx'
import { PhoneFrame } from '../ui/phone-frame.tsx'

/** A page of the phone part: one column, the tabs within the thumb's reach. */
export function PhonePage(props: {
  at?: 'home' | 'activities' | 'reports' | 'news' | 'more'
  header?: ComponentChildren
  outbox?: ComponentChildren
  children: ComponentChildren
}) {
  const words = useText(shell)
  const { example } = useSession()
  const news = useNewsCount()
  useWaitingPhotos()
  const tabs = [
    { at: 'home', href: '/', icon: 'home' },
    { at: 'activities', href: '/kegiatan', icon: 'list' },
    { at: 'reports', href: '/laporan', icon: 'report' },
    { at: 'news', href: '/kabar', icon: 'bell' },
    { at: 'more', href: '/lainnya', icon: 'menu' },
  ] as const
  return (
    <PhoneFrame
      skipLabel={words.skip}
      banner={
        <>
          {example && <Banner label={words.exampleMark}>{words.example}</Banner>}
          <AsOf />
          <NewDevices />
        </>
      }
      header={props.header}
      tabsLabel={words.main}
      tabs={tabs.map(({ at, href, icon }) => ({
        href,
        icon,
        label: words.nav[at],
        current: at === props.at,
        count: at === 'news' ? news : undefined,
      }))}
      outbox={props.outbox}
    >
      {props.children}
    </PhoneFrame>
  )
}
