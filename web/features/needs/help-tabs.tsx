import { needs } from '../../../text/needs.ts'
import { useText } from '../../data/session.tsx'
import { TabLinks } from '../../ui/tabs.tsx'

/** The office's two lists about help, and the rules that bring them together. */
export function HelpTabs({ at }: { at: 'needs' | 'offers' }) {
  const { list } = useText(needs)
  return (
    <TabLinks
      label={list.title}
      tabs={[
        { href: '/kebutuhan', label: list.title, current: at === 'needs' },
        { href: '/tawaran', label: list.offers, current: at === 'offers' },
        { href: '/aturan-pencocokan', label: list.rules, current: false },
      ]}
    />
  )
}
