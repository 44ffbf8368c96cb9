import { type FollowUp, listFollowUps } from '../../contract/follow-up.ts'
import { followUp } from '../../text/follow-up.ts'
import { daysUntil } from '../data/months.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { mineToDo } from '../data/to-hand.ts'
import { date } from '../ui/format.ts'
import { Section } from '../ui/page.tsx'
import { FollowUpMark, hrefOf } from './follow-up-mark.tsx'

/** So many stand on the home page. */
const few = 3

/** Somebody has still to do something about it. */
export const isToDo = ({ state }: FollowUp): boolean =>
  state === 'waiting' || state === 'planned' || state === 'under-way'

/** What waits for oneself, the nearest deadline first; nothing where nothing does. */
export function MyActions() {
  const { mine: words } = useText(followUp)
  const { data } = useAsk(listFollowUps, mineToDo)
  // promises and what was sent of them have a section of their own
  const open = (data?.items ?? [])
    .filter(item => isToDo(item) && (item.kind === 'action' || item.kind === 'survey'))
    .toReversed()
  if (open.length === 0) return null
  return (
    <Section title={words.home} actions={open.length > few && <a href="/tindak-lanjut">{words.all}</a>}>
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

/** What is one's own to see to, in a list of the phone. */
export function MyItem({ item }: { item: FollowUp }) {
  const { mine: words, kinds } = useText(followUp)
  const { language } = useSession()
  const left = daysUntil(item.deadline)
  const day = date(item.deadline, language)
  return (
    <a class="phone-item" href={hrefOf(item)}>
      <div>
        <b>{item.text}</b>
        <span class="small sub">
          {[
            item.kind !== 'action' && kinds[item.kind],
            item.kind === 'delivery' ? words.sent(day) : day,
            item.kind !== 'delivery' && isToDo(item) && left >= 0 && left <= 14 && words.dueIn(left),
            item.kind === 'action' || item.kind === 'survey' ? item.meeting : item.owner,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <FollowUpMark row={item} tag />
    </a>
  )
}
