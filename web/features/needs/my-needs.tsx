import './needs.css'
import { listPairings } from '../../../contract/matching.ts'
import { listNeeds, type Need } from '../../../contract/needs.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { activities } from '../../../text/activities.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { nounOf, onlyHere } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { needsOf } from '../../data/to-hand.ts'
import { useAmount } from '../../shell/amounts.ts'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { PairingCard } from './pairing-card.tsx'
import { NeedMark } from './state-mark.tsx'

/** What the library lacks: what awaits its answer first, then what is open, then what is over. */
export function MyNeedsPage() {
  const words = useText(myNeeds)
  const library = useMyLibrary()
  const libraryId = library.id as LibraryId
  const onlySees = useOnlySees()
  const answer = useAsk(listNeeds, needsOf(libraryId))
  const proposed = useAsk(listPairings, { libraryId, state: ['proposed'] as never, limit: 50 })
  const here = onlyHere(useOutbox()).filter(entry => nounOf(entry) === 'needs')
  const toAnswer = proposed.data?.pairings.filter(({ proposedBy }) => proposedBy === 'partner') ?? []
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
        {!onlySees && (
          <Button variant="go" size="big" wide icon="plus" href="/kebutuhan/baru">
            {words.state}
          </Button>
        )}
      </Wrap>
      {toAnswer.length > 0 && (
        <Section title={words.waiting}>
          {toAnswer.map(pairing => (
            <PairingCard key={pairing.id} pairing={pairing} side="library" />
          ))}
        </Section>
      )}
      {here.length > 0 && (
        <Section title={words.here}>
          {here.map(entry => (
            <EntryItem key={entry.id} entry={entry} />
          ))}
        </Section>
      )}
      <Waiting answer={answer}>
        {({ needs: all }) => {
          const isOpen = (need: Need) => need.state === 'open' || need.state === 'met-in-part'
          const [open, over] = [all.filter(isOpen), all.filter(need => !isOpen(need))]
          if (all.length + here.length === 0) return <Empty title={words.none} text={words.noneText} />
          return (
            <>
              {open.length > 0 && <Items title={words.open} items={open} />}
              {over.length > 0 && <Items title={words.over} items={over} />}
            </>
          )
        }}
      </Waiting>
    </PhonePage>
  )
}

function Items(props: { title: string; items: Need[] }) {
  const words = useText(needs)
  const { topics } = useText(activities)
  const { language } = useSession()
  const amount = useAmount()
  return (
    <Section title={props.title}>
      <ul>
        {props.items.map(need => (
          <li key={need.id}>
            <a class="phone-item" href={`/kebutuhan/${need.id}`}>
              <div>
                <b>
                  {words.kinds[need.kind]} · {amount(need.amount, need.unit)}
                </b>
                <span class="small sub">
                  {[topics[need.topic], words.until(date(need.until, language))].join(' · ')}
                </span>
              </div>
              <NeedMark state={need.state} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
