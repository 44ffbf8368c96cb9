import { audiences } from '../../../contract/announcements.ts'
import { announcements } from '../../../text/announcements.ts'
import { talk } from '../../../text/talk.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { TabLinks } from '../../ui/tabs.tsx'

/** The places of talk: what is new, and, for an office, what it announces. */
export function TalkTabs({ at }: { at: 'news' | 'announcements' }) {
  const words = useText(talk).news
  const announced = useText(announcements)
  const { grant } = useSignedIn()
  const tabs = [
    { at: 'news', href: '/kabar', label: words.title },
    ...(grant.role in audiences
      ? [{ at: 'announcements', href: '/pengumuman', label: announced.title }]
      : []),
  ]
  if (tabs.length < 2) return null
  return (
    <div class="talk-tabs">
      <TabLinks label={words.title} tabs={tabs.map(tab => ({ ...tab, current: tab.at === at }))} />
    </div>
  )
}
