import { may } from '../../../contract/access.ts'
import { announcements } from '../../../text/announcements.ts'
import { questions } from '../../../text/questions.ts'
import { talk } from '../../../text/talk.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { TabLinks } from '../../ui/tabs.tsx'

/** The places of talk: what is new, what was asked, and, for an office, what it announces. */
export function TalkTabs({ at }: { at: 'news' | 'questions' | 'announcements' }) {
  const words = useText(talk).news
  const announced = useText(announcements)
  const asked = useText(questions)
  const { grant } = useSignedIn()
  const tabs = [
    { at: 'news', href: '/kabar', label: words.title },
    { at: 'questions', href: '/tanya', label: asked.title },
    ...(may['talk.see-announced'].some(role => role === grant.role)
      ? [{ at: 'announcements', href: '/pengumuman', label: announced.title }]
      : []),
  ]
  return (
    <div class="talk-tabs">
      <TabLinks label={words.title} tabs={tabs.map(tab => ({ ...tab, current: tab.at === at }))} />
    </div>
  )
}
