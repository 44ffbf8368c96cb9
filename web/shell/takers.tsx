import './takers.css'
import { type Taker, takersOf } from '../../contract/adoptions.ts'
import type { PracticeId } from '../../contract/ids.ts'
import { adoptionPages } from '../../text/adoption-pages.ts'
import { lineagePages } from '../../text/lineage-pages.ts'
import { useAsk } from '../data/queries.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { number } from '../ui/format.ts'
import { Section } from '../ui/page.tsx'
import { AdoptionMark } from './adoption-mark.tsx'
import { CallPeer } from './call-peer.tsx'

/** So many of the nearest stand on the card. */
const few = 5

/**
 * On the card of a practice: who uses it, the nearest first, and the button that takes it on.
 * @param props.own it was written by the reader's own library
 */
export function TakersOfPractice(props: { id: PracticeId; title: string; retired: boolean; own: boolean }) {
  const { id, title, retired, own } = props
  const { takers: words, one } = useText(adoptionPages)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const onlySees = useOnlySees()
  const told = useAsk(takersOf, { practiceId: id }).data
  const n = (value: number) => number(value, language)
  const mayTake = grant.libraryId !== null && !onlySees && !own && !retired
  const mine = told?.mine ?? null
  const counts = told?.counts
  const sum = counts ? counts.working + counts.trying + counts.interested + counts.dropped : 0
  const asks = one.asks(title, grant.name)
  return (
    <Section
      title={words.title}
      note={
        counts &&
        sum > 0 &&
        [
          words.sums(n(counts.working), n(counts.trying)),
          counts.dropped > 0 && words.dropped(n(counts.dropped)),
        ]
          .filter(Boolean)
          .join(' · ')
      }
    >
      {mayTake && mine === null && (
        <Button variant="go" size="big" icon="plus" wide href={`/praktik/${id}/pakai`}>
          {words.take}
        </Button>
      )}
      {mine && (
        <p class="row">
          <AdoptionMark state={mine.state} tag />
          <a href={`/adopsi/${mine.id}`}>
            {words.mine}. {words.openMine}
          </a>
        </p>
      )}
      {told && sum === 0 && !retired && <p class="sub">{words.none}</p>}
      {told && told.takers.length > 0 && (
        <ul class="takers">
          {told.takers.slice(0, few).map(taker => (
            <Row key={taker.id} taker={taker} asks={asks} />
          ))}
        </ul>
      )}
      {told?.origin.phone && !own && (
        <div class="row">
          <CallPeer
            phone={told.origin.phone}
            name={told.origin.library.name}
            label={words.call(told.origin.library.name)}
            text={asks}
          />
        </div>
      )}
      <div class="row takers-ways">
        {grant.libraryId !== null && !own && !onlySees && (
          <Button icon="chat" href={`/percakapan/practice/${grant.libraryId}/${id}`}>
            {one.ask}
          </Button>
        )}
        <Button icon="lineage" href={`/praktik/${id}/silsilah`}>
          {words.lineage}
        </Button>
        <Button icon="chart" href={`/praktik/${id}/hasil`}>
          {words.worked}
        </Button>
      </div>
    </Section>
  )
}

function Row({ taker, asks }: { taker: Taker; asks: string }) {
  const { takers: words } = useText(adoptionPages)
  const { tree } = useText(lineagePages)
  const { language } = useSession()
  const { library, state, kind, km, phone } = taker
  return (
    <li>
      <div>
        <a href={`/adopsi/${taker.id}`}>
          <b>{library.name}</b>
        </a>
        <span class="small sub">
          {[
            library.regency ?? library.province,
            km !== null && words.km(number(km, language, km < 10 ? 1 : 0)),
            kind === 'adapted' && tree.changed,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <AdoptionMark state={state} tag />
      {phone && <CallPeer small phone={phone} name={library.name} label={words.callShort} text={asks} />}
    </li>
  )
}
