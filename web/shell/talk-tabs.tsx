import { may } from '../../contract/access.ts'
import { announcements } from '../../text/announcements.ts'
import { news as published } from '../../text/news.ts'
import { questions } from '../../text/questions.ts'
import { talk } from '../../text/talk.ts'
import { useSignedIn, useText } from '../data/session.tsx'
import { TabLinks } from '../ui/tabs.tsx'

/** The places of talk: what is new, what was asked, and, for an office, what it announces and what it makes public. */
export function TalkTabs({ at }: { at: 'news' | 'questions' | 'announcements' | 'published' }) {
  const words = useText(talk).news
  const announced = useText(announcements)
  const asked = useText(questions)
  const made = useText(published)
  const { grant } = useSignedIn()
  const tabs = [
    { at: 'news', href: '/kabar', label: words.title },
    { at: 'questions', href: '/tanya', label: asked.title },
    ...(may['talk.see-announced'].some(role => role === grant.role)
      ? [{ at: 'announcements', href: '/pengumuman', label: announced.title }]
      : []),
    ...(may['news.write'].some(role => role === grant.role)
      ? [{ at: 'published', href: '/siaran', label: made.title }]
      : []),
  ]
  return (
    <div class="talk-tabs">
      <TabLinks label={words.title} tabs={tabs.map(tab => ({ ...tab, current: tab.at === at }))} />
    </div>
  )
}
