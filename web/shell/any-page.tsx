import type { ComponentChildren } from 'preact'
import { useSignedIn } from '../data/session.tsx'
import { Wrap } from '../ui/page.tsx'
import { OfficePage } from './office-page.tsx'
import { PhonePage } from './phone-page.tsx'

/** A page that is the same for a manager's phone and an office. */
export function AnyPage(props: {
  at?: 'news' | 'more'
  /** Which place of work of an office it belongs to. */
  office?: 'partners' | 'meetings' | 'libraries' | 'practices' | 'activities'
  wide?: boolean
  children: ComponentChildren
}) {
  const { grant } = useSignedIn()
  if (grant.libraryId !== null)
    return (
      <PhonePage at={props.at}>
        <Wrap>{props.children}</Wrap>
      </PhonePage>
    )
  return (
    <OfficePage at={props.office}>
      <Wrap narrow={!props.wide}>{props.children}</Wrap>
    </OfficePage>
  )
}
