import type { ComponentChildren } from 'preact'
import { useLocation } from 'wouter'
import { may } from '../../contract/access.ts'
import { shell } from '../../text/shell.ts'
import { useSession, useSignedIn, useText } from '../data/session.tsx'
import { useWaitingPhotos } from '../data/waiting-photos.ts'
import { Banner } from '../ui/banner.tsx'
import { OfficeFrame } from '../ui/office-frame.tsx'
import { FindButton } from '../ui/search-box.tsx'
import { AnnouncementsToRead } from './announcements-to-read.tsx'
import { AsOf } from './as-of.tsx'
import { Bell } from './bell.tsx'
import { ExpiringBases } from './expiring-bases.tsx'
import { MeMenu } from './me-menu.tsx'
import { NewDevices } from './new-devices.tsx'
import { OverdueCommitments } from './overdue-commitments.tsx'
import { PartnerFrame } from './partner-frame.tsx'

/** Pages that have a search of their own, with the same key. */
const listsThemselves = new Set<string>([
  'reports',
  'activities',
  'libraries',
  'programme',
  'partners',
  'meetings',
  'commitments',
  'practices',
  'people',
  'mentoring',
])

/** A page of the office: top bar with the places of work, who one is, and what the page brings. */
export function OfficePage(props: {
  /** Which place of work is open. */
  at?:
    | 'overview'
    | 'reports'
    | 'activities'
    | 'libraries'
    | 'programme'
    | 'partners'
    | 'meetings'
    | 'commitments'
    | 'practices'
    | 'people'
    | 'instrument'
    | 'account'
    | 'mentoring'
  scope?: ComponentChildren
  hero?: ComponentChildren
  fill?: boolean
  children: ComponentChildren
}) {
  const words = useText(shell)
  const { example } = useSession()
  const { grant } = useSignedIn()
  const [, go] = useLocation()
  useWaitingPhotos()
  if (grant.role === 'partner') return <PartnerFrame>{props.children}</PartnerFrame>
  const places = [
    // what a trainer works with; for offices it stands beside activities
    ...(grant.role === 'trainer' ? [{ at: 'mentoring', href: '/pendampingan' } as const] : []),
    { at: 'overview', href: '/ringkasan' },
    { at: 'reports', href: '/laporan' },
    { at: 'activities', href: '/kegiatan' },
    { at: 'libraries', href: '/perpustakaan' },
    { at: 'programme', href: '/program' },
    { at: 'partners', href: '/mitra' },
    { at: 'meetings', href: '/pertemuan' },
    { at: 'commitments', href: '/komitmen' },
    { at: 'practices', href: '/praktik' },
    ...(may['people.see'].some(role => role === grant.role)
      ? [{ at: 'people', href: '/orang' } as const]
      : []),
    ...(grant.role === 'national' ? [{ at: 'instrument', href: '/instrumen' } as const] : []),
  ] as const
  return (
    <OfficeFrame
      brand={{ word: words.brand, href: '/' }}
      skipLabel={words.skip}
      navLabel={words.main}
      menuLabel={words.menu}
      nav={places.map(({ at, href }) => ({ href, label: words.nav[at], current: at === props.at }))}
      scope={props.scope ?? <b>{grant.name}</b>}
      find={
        listsThemselves.has(props.at ?? '') ? undefined : (
          <FindButton label={words.find} onClick={() => go('/perpustakaan')} />
        )
      }
      me={
        <>
          <Bell />
          <MeMenu />
        </>
      }
      banner={
        <>
          {example && <Banner label={words.exampleMark}>{words.example}</Banner>}
          <AsOf />
          <NewDevices />
        </>
      }
      hero={props.hero}
      fill={props.fill}
      footer={
        props.fill ? undefined : (
          <>
            <span>{words.footer}</span>
            <span>{words.sources}</span>
          </>
        )
      }
    >
      {props.at === 'overview' && <AnnouncementsToRead wrapped />}
      {props.at === 'overview' && <ExpiringBases />}
      {props.at === 'overview' && <OverdueCommitments />}
      {props.children}
    </OfficeFrame>
  )
}
