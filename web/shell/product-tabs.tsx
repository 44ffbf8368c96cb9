import { myProducts } from '../../text/products-mine.ts'
import { useText } from '../data/session.tsx'
import { TabLinks } from '../ui/tabs.tsx'

const hrefs = { products: '/produk', content: '/konten', booths: '/lapak' } as const
type Part = keyof typeof hrefs

/** What a village makes, what it tells, and the table that shows both. */
export function ProductTabs(props: { at: Part }) {
  const { tabs } = useText(myProducts)
  return (
    <TabLinks
      label={tabs.label}
      tabs={(['products', 'content', 'booths'] as const).map(at => ({
        ...{ href: hrefs[at], label: tabs[at], current: at === props.at },
      }))}
    />
  )
}
