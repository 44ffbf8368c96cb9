import type { Dashboard } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { useSession, useText } from '../../data/session.tsx'
import { month as monthText } from '../../ui/format.ts'
import { Menu } from '../../ui/menu.tsx'
import { usePlaceShown } from './place-shown.ts'

/** The month that is looked at, newest first. */
export function MonthMenu({ data }: { data: Dashboard }) {
  const words = useText(dashboard)
  const { language } = useSession()
  const { set } = usePlaceShown()
  // a month that is reached by its address may be outside of those that are offered
  const months = data.months.includes(data.month) ? data.months : [data.month, ...data.months]
  return (
    <Menu
      size="sm"
      icon="clock"
      align="end"
      label={words.month}
      items={months.map(month => ({
        id: month,
        label: monthText(month, language),
        checked: month === data.month,
        onSelect: () => set({ bulan: month.slice(0, 7) }),
      }))}
    >
      <span class="sr">{words.month}: </span>
      {monthText(data.month, language)}
    </Menu>
  )
}
