import { advocacy } from '../../text/advocacy.ts'
import { mentoring } from '../../text/mentoring.ts'
import { plans } from '../../text/plans.ts'
import { products } from '../../text/products.ts'
import { surveys } from '../../text/surveys.ts'
import { stories } from '../../text/stories.ts'
import { useText } from '../data/session.tsx'
import { TabLinks } from '../ui/tabs.tsx'

const hrefs = {
  activities: '/kegiatan',
  plans: '/rencana',
  efforts: '/advokasi',
  publications: '/advokasi/publikasi',
  briefs: '/advokasi/ringkasan',
  mentoring: '/pendampingan',
  products: '/produk',
  surveys: '/survei',
  stories: '/kisah-dampak',
} as const
type Part = keyof typeof hrefs
const parts = Object.keys(hrefs) as Part[]

/** What libraries do, what they mean to do, whom they asked, what was told of them. */
export function WorkTabs(props: { at: Part }) {
  const { tabs } = useText(plans)
  const own = {
    mentoring: useText(mentoring).menu,
    products: useText(products).list.title,
    surveys: useText(surveys).title,
    stories: useText(stories).title,
  }
  const labels = { ...useText(advocacy).tabs, ...tabs, ...own }
  return (
    <TabLinks
      label={tabs.label}
      tabs={parts.map(at => ({ href: hrefs[at], label: labels[at], current: at === props.at }))}
    />
  )
}
