import type { Dashboard } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { placeHref, useAboveInSight, usePlaceShown } from './place-shown.ts'

/** Where one is: the places above as a way back, and a menu of the places below. */
export function DashboardScope({ data }: { data: Dashboard | undefined }) {
  const words = useText(dashboard)
  const { grant } = useSignedIn()
  const above = useAboveInSight(data)
  const { basis } = usePlaceShown()
  if (!data) return <b>{grant.name}</b>
  const { place, month } = data
  const below = data.below.toSorted((a, b) => a.place.name.localeCompare(b.place.name, 'id'))
  const up = above.at(-1)
  const items = [
    up
      ? [
          {
            id: 'up',
            label: words.up(up.name),
            icon: 'arrow-up' as const,
            href: placeHref(up.id, month, basis),
          },
        ]
      : [],
    below.map(row => ({
      id: String(row.place.id),
      label: row.place.name,
      href: placeHref(row.place.id, month, basis),
    })),
  ].filter(group => group.length > 0)
  return (
    <>
      {above.map(one => (
        <>
          <a key={one.id} href={placeHref(one.id, month, basis)}>
            {one.name}
          </a>
          <Icon name="chevron-right" size="s" />
        </>
      ))}
      {items.length > 0 ? (
        <Menu variant="scope" items={items}>
          {place.name}
        </Menu>
      ) : (
        <b>{place.name}</b>
      )}
    </>
  )
}
