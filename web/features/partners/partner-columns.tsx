import type { Partner } from '../../../contract/partners.ts'
import { activities } from '../../../text/activities.ts'
import { partners } from '../../../text/partners.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'

/** The columns of the office's list: five at first, the others where somebody chooses them. */
export function columnsIn(language: Language): ListColumn<Partner>[] {
  const words = partners[language]
  const { topics } = activities[language]
  const c = words.columns
  const none = <span class="sub">–</span>
  const text = (id: keyof typeof c, of: (partner: Partner) => string | null) => ({
    id,
    head: c[id],
    cell: (partner: Partner) => of(partner) || none,
  })
  return [
    {
      id: 'name',
      head: c.name,
      main: true,
      wrap: true,
      sortable: true,
      cell: partner => (
        <>
          <b>{partner.name}</b> <span class="sub">{partner.shortName}</span>
        </>
      ),
    },
    { ...text('kind', partner => words.kinds[partner.kind]), sortable: true },
    { ...text('place', partner => partner.place.name), sortable: true },
    { ...text('serves', partner => servesOf(partner, words.more)), wrap: true },
    {
      ...text('help', partner => partner.help.map(kind => words.help[kind]).join(', ')),
      wideOnly: true,
      wrap: true,
    },
    {
      ...text('topics', partner => partner.topics.map(topic => topics[topic]).join(', ')),
      later: true,
      wrap: true,
    },
    { ...text('address', partner => partner.address), later: true, wrap: true },
    { ...text('phone', partner => partner.phone), later: true },
    { ...text('email', partner => partner.email), later: true },
    { ...text('website', partner => partner.website), later: true },
    { ...text('note', partner => partner.note), later: true, wrap: true },
  ]
}

/** The first two regions, and how many more. */
export function servesOf({ serves }: Partner, more: (n: number) => string): string {
  const names = serves.slice(0, 2).map(region => region.name)
  return [...names, ...(serves.length > 2 ? [more(serves.length - 2)] : [])].join(', ')
}
