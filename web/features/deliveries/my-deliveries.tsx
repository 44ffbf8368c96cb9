import { type Delivery, listDeliveries } from '../../../contract/deliveries.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { deliveries as texts } from '../../../text/deliveries.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { nounOf, onlyHere } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { deliveriesTo } from '../../data/to-hand.ts'
import { DeliveryMark, useDelivered } from '../../shell/delivery-parts.tsx'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { recordOf } from './kept.ts'

/** What was sent to this library: what waits for its word first. */
export function MyDeliveriesPage() {
  const { mine: words } = useText(texts)
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listDeliveries, deliveriesTo(library.id as LibraryId))
  const here = onlyHere(useOutbox()).filter(entry => nounOf(entry) === 'deliveries')
  const isHere = ({ id }: Delivery) => here.some(({ record }) => record === recordOf(id))
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
      </Wrap>
      {here.length > 0 && (
        <Section title={words.here}>
          {here.map(entry => (
            <EntryItem key={entry.id} entry={entry} />
          ))}
        </Section>
      )}
      <Waiting answer={answer}>
        {({ deliveries }) => {
          const waiting = deliveries.filter(one => one.state === 'sent' && !isHere(one))
          const over = deliveries.filter(one => one.state !== 'sent')
          if (deliveries.length + here.length === 0) return <Empty title={words.none} text={words.noneText} />
          return (
            <>
              {waiting.length > 0 && <Rows title={words.waiting} rows={waiting} confirm={!onlySees} />}
              {over.length > 0 && <Rows title={words.over} rows={over} />}
            </>
          )
        }}
      </Waiting>
    </PhonePage>
  )
}

function Rows(props: { title: string; rows: Delivery[]; confirm?: boolean }) {
  const words = useText(texts)
  const { language } = useSession()
  const delivered = useDelivered()
  return (
    <Section title={props.title}>
      <ul>
        {props.rows.map(one => (
          <li key={one.id}>
            <a class="phone-item" href={`/penyerahan/${one.id}${props.confirm ? '/konfirmasi' : ''}`}>
              <div>
                <b>
                  {one.what} · {delivered(one)}
                </b>
                <span class="small sub">
                  {[words.mine.from(one.giver), words.of.sentOn(date(one.sentOn, language))].join(' · ')}
                </span>
              </div>
              <DeliveryMark state={one.state} tag />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
