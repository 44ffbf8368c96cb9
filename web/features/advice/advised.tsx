import { type Advised, mostPoints } from '../../../contract/advice.ts'
import { activities } from '../../../text/activities.ts'
import { advicePages } from '../../../text/advice-pages.ts'
import { useSession, useText } from '../../data/session.tsx'
import { CallPeer } from '../../shell/call-peer.tsx'
import { Button } from '../../ui/button.tsx'
import { number, rupiah } from '../../ui/format.ts'
import { reasonOf } from './reason.ts'

/** One practice that is advised, with each reason and its points, and the nearest library to ask. */
export function AdvisedCard(props: {
  advised: Advised
  library: string
  /** The reader works for that library and may take it on. */
  mayTake: boolean
}) {
  const { advised, library, mayTake } = props
  const words = useText(advicePages)
  const { topics } = useText(activities)
  const { language } = useSession()
  const { id, title, topic, cost, days, origin, points, reasons, peer } = advised
  const n = (value: number) => number(value, language)
  const facts = [
    topics[topic],
    days !== null && words.days(n(days)),
    cost !== null && (cost === 0 ? words.free : rupiah(cost, language)),
  ]
  return (
    <article class="advised">
      <header>
        <h2>
          <a href={`/praktik/${id}`}>{title}</a>
        </h2>
        <span class="advised-points num">{words.points(n(points))}</span>
      </header>
      <p class="small sub">
        {origin.name}, {origin.regency ?? origin.province}
      </p>
      <p class="small">{facts.filter(Boolean).join(' · ')}</p>
      <ul class="advised-reasons" aria-label={words.why}>
        {reasons.map(reason => (
          <li key={reason.rule}>
            <span>{reasonOf(reason, language)}</span>
            <span class="num small sub">
              <i class="points" style={{ '--part': reason.points / mostPoints[reason.rule] }} />
              {words.pointsOf(n(reason.points), n(mostPoints[reason.rule]))}
            </span>
          </li>
        ))}
      </ul>
      {peer && <Peer peer={peer} title={title} library={library} />}
      <div class="row">
        {mayTake && (
          <Button
            variant="go"
            size="sm"
            href={`/praktik/${id}/pakai${peer?.adoptionId ? `?dari=${peer.adoptionId}` : ''}`}
          >
            {words.take}
          </Button>
        )}
        <Button size="sm" href={`/praktik/${id}`}>
          {words.open}
        </Button>
      </div>
    </article>
  )
}

function Peer(props: { peer: NonNullable<Advised['peer']>; title: string; library: string }) {
  const words = useText(advicePages)
  const { language } = useSession()
  const { name, regency, province, adoptionId, km, phone } = props.peer
  return (
    <div class="advised-peer">
      <p class="tiny sub">{adoptionId === null ? words.peerOrigin : words.peer}</p>
      <p>
        {adoptionId === null ? <b>{name}</b> : <a href={`/adopsi/${adoptionId}`}>{name}</a>}{' '}
        <span class="small sub">
          {[regency ?? province, km !== null && words.km(number(km, language, km < 10 ? 1 : 0))]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {phone === null ? (
        <p class="tiny sub">{words.noPhone}</p>
      ) : (
        <CallPeer
          small
          phone={phone}
          name={name}
          label={words.call}
          text={words.asks(props.title, props.library)}
        />
      )}
    </div>
  )
}
