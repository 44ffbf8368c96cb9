import { type ActionItem, listItems } from '../../contract/action-items.ts'
import { minutes } from '../../text/minutes.ts'
import { daysUntil } from '../data/months.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { mineToDo } from '../data/to-hand.ts'
import { date } from '../ui/format.ts'
import { Section } from '../ui/page.tsx'
import { ItemMark } from './minute-marks.tsx'

/** So many stand on the home page. */
const few = 3

/** What one took on at meetings and is still to do, the nearest deadline first; nothing where nothing is. */
export function MyActions() {
  const { mine: words, led } = useText(minutes)
  const { data } = useAsk(listItems, mineToDo)
  const open = (data?.items ?? [])
    .filter(({ state }) => state === 'planned' || state === 'under-way')
    .toReversed()
  if (open.length === 0) return null
  return (
    <Section title={words.home} actions={open.length > few && <a href="/tindak-lanjut">{led.allItems}</a>}>
      <ul>
        {open.slice(0, few).map(item => (
          <li key={item.id}>
            <MyItem item={item} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** An action of one's own in a list of the phone. */
export function MyItem({ item }: { item: ActionItem }) {
  const { mine: words } = useText(minutes)
  const { language } = useSession()
  const left = daysUntil(item.deadline)
  const isOpen = item.state === 'planned' || item.state === 'under-way'
  return (
    <a class="phone-item" href={`/tindak-lanjut/${item.id}`}>
      <div>
        <b>{item.text}</b>
        <span class="small sub">
          {[
            date(item.deadline, language),
            isOpen && left >= 0 && left <= 14 && words.dueIn(left),
            item.meeting,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <ItemMark item={item} tag />
    </a>
  )
}
