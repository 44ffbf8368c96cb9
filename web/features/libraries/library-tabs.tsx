import { libraryMerges } from '../../../text/library-merges.ts'
import { useText } from '../../data/session.tsx'
import { TabLinks } from '../../ui/tabs.tsx'

/** The registry, and what stands in it twice: for an office that may merge. */
export function LibraryTabs(props: { at: 'all' | 'double' }) {
  const words = useText(libraryMerges)
  return (
    <TabLinks
      label={words.sections}
      tabs={[
        { href: '/perpustakaan', label: words.tabs.all, current: props.at === 'all' },
        { href: '/perpustakaan/ganda', label: words.tabs.double, current: props.at === 'double' },
      ]}
    />
  )
}
