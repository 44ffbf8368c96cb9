import './minutes.css'
import { listItems } from '../../../contract/action-items.ts'
import { minutes } from '../../../text/minutes.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { mineToDo } from '../../data/to-hand.ts'
import { MyItem } from '../../shell/my-actions.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'

/** What somebody of a library took on at meetings: what is open first, the nearest deadline on top. */
export function MyItemsPage() {
  const { mine: words } = useText(minutes)
  const answer = useAsk(listItems, mineToDo)
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} />
        <Waiting answer={answer} kind="rows">
          {({ items }) => {
            const open = items
              .filter(({ state }) => state === 'planned' || state === 'under-way')
              .toReversed()
            const over = items.filter(item => !open.includes(item))
            return (
              <>
                {items.length === 0 && <Empty title={words.none} text={words.noneText} />}
                <ul class="minute-mine">
                  {open.map(item => (
                    <li key={item.id}>
                      <MyItem item={item} />
                    </li>
                  ))}
                </ul>
                {over.length > 0 && (
                  <Section title={words.over}>
                    <ul class="minute-mine">
                      {over.map(item => (
                        <li key={item.id}>
                          <MyItem item={item} />
                        </li>
                      ))}
                    </ul>
                  </Section>
                )}
              </>
            )
          }}
        </Waiting>
      </Wrap>
    </PhonePage>
  )
}
