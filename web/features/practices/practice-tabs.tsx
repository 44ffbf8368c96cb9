import { practicePages } from '../../../text/practice-pages.ts'
import { useText } from '../../data/session.tsx'
import { TabLinks } from '../../ui/tabs.tsx'

/** An office's two lists of practices: what is published, and what waits for somebody. */
export function PracticeTabs({ at }: { at: 'published' | 'queue' }) {
  const { list } = useText(practicePages)
  return (
    <TabLinks
      label={list.tabs}
      tabs={[
        { href: '/praktik', label: list.published, current: at === 'published' },
        { href: '/praktik/telaah', label: list.queue, current: at === 'queue' },
      ]}
    />
  )
}
