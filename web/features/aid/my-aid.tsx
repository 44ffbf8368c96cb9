import { type AidItem, listAid } from '../../../contract/aid.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { aid } from '../../../text/aid.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, number } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { AidStateMark, useAmount } from './aid-state.tsx'

/** What this library was given: what waits to be confirmed first. */
export function MyAidPage() {
  const { mine: words } = useText(aid)
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listAid, {
    libraryId: library.id as LibraryId,
    sort: 'allocated',
    order: 'desc',
    limit: 200,
  })
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
      </Wrap>
      <Waiting answer={answer}>
        {({ items }) => {
          const waiting = items.filter(item => item.state === 'shipped' && item.receivedOn === null)
          const others = items.filter(item => !waiting.includes(item))
          if (items.length === 0) return <Empty title={words.none} text={words.noneText} />
          return (
            <>
              {waiting.length > 0 && <Items title={words.toConfirm} items={waiting} confirm={!onlySees} />}
              {others.length > 0 && <Items title={words.title} items={others} />}
            </>
          )
        }}
      </Waiting>
    </PhonePage>
  )
}

function Items(props: { title: string; items: AidItem[]; confirm?: boolean }) {
  const words = useText(aid)
  const { language } = useSession()
  const amount = useAmount()
  return (
    <Section title={props.title}>
      <ul>
        {props.items.map(item => (
          <li key={item.id}>
            <a class="phone-item" href={`/bantuan/${item.id}${props.confirm ? '/terima' : ''}`}>
              <div>
                <b>{amount(item)}</b>
                <span class="small sub">
                  {[
                    item.giver,
                    item.shippedOn && words.mine.sent(date(item.shippedOn, language)),
                    item.arrived !== null &&
                      words.arrivedOf(number(item.arrived, language), number(item.count, language)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              <AidStateMark state={item.state} tag />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
