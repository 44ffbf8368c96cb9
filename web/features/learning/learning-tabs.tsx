import { may } from '../../../contract/access.ts'
import { learning } from '../../../text/learning.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { TabLinks } from '../../ui/tabs.tsx'

/** Modules, and who has learned: for who sees people. */
export function LearningTabs({ at }: { at: 'modules' | 'people' }) {
  const { people: words } = useText(learning)
  const { grant } = useSignedIn()
  if (!may['learning.see-people'].some(role => role === grant.role)) return null
  return (
    <TabLinks
      label={words.tabs}
      tabs={[
        { href: '/belajar', label: words.modules, current: at === 'modules' },
        { href: '/belajar/orang', label: words.tab, current: at === 'people' },
      ]}
    />
  )
}
