import { useSearchParams } from 'wouter'
import { nextMentoring, type Ranked } from '../../../contract/mentoring.ts'
import { kmBetween, lengthOf, type Point, routeOf } from '../../../contract/mentoring-route.ts'
import { mentoringNext } from '../../../text/mentoring-next.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section } from '../../ui/page.tsx'
import { MentoringFrame } from './frame.tsx'
import { pointOf, roadKm, useHerePoint } from './place.ts'

/** The libraries that were chosen, in an order for one day; it is made on the phone. */
export function RoutePage() {
  const { back } = useText(mentoring)
  const { route: words } = useText(mentoringNext)
  const [params] = useSearchParams()
  const ids = new Set((params.get('ke') ?? '').split(','))
  const answer = useAsk(nextMentoring, {})
  return (
    <MentoringFrame>
      <Waiting answer={answer} kind="rows">
        {({ libraries }) => {
          const chosen = libraries.filter(({ libraryId }) => ids.has(libraryId))
          if (chosen.length > 0) return <Route libraries={chosen} />
          return (
            <>
              <PageHead over={<a href="/pendampingan">{back}</a>} title={words.title} />
              <Empty title={words.empty} text={words.emptyText} />
            </>
          )
        }}
      </Waiting>
    </MentoringFrame>
  )
}

function Route({ libraries }: { libraries: Ranked[] }) {
  const { back } = useText(mentoring)
  const { route: words, next } = useText(mentoringNext)
  const { language } = useSession()
  const { point: start, failed, locate } = useHerePoint()
  const placed = libraries.flatMap(one => {
    const point = pointOf(one)
    return point ? [{ ...one, ...point }] : []
  })
  const without = libraries.filter(one => pointOf(one) === null)
  const stops = routeOf(placed, start)
  const from = (at: number): Point | null => (at === 0 ? start : (stops[at - 1] ?? null))
  const km = number(roadKm(lengthOf(stops, start)), language)
  return (
    <>
      <PageHead
        over={<a href="/pendampingan">{back}</a>}
        title={words.title}
        sub={words.sub(stops.length, km)}
      />
      <p class="small sub">
        {start ? words.start : words.startFirst}. {words.how}
      </p>
      {start === null && (
        <p class="mentoring-locate">
          <Button variant="line" icon="pin" onClick={locate}>
            {next.locate}
          </Button>
        </p>
      )}
      {failed && <Notice kind="warning" title={next.noLocation} />}
      <ol class="mentoring-stops">
        {stops.map((stop, at) => {
          const before = from(at)
          return (
            <li key={stop.libraryId}>
              <span class="mentoring-nth num">{at + 1}</span>
              <span>
                <a href={`/pendampingan/perpustakaan/${stop.libraryId}`}>
                  <b>{stop.libraryName}</b>
                </a>
                <span class="small sub">
                  {[
                    stop.regency ?? stop.province,
                    before && words.leg(number(roadKm(kmBetween(before, stop)), language)),
                    stop.isVillagePoint && words.village,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <a
                class="section-link"
                href={`geo:${stop.latitude},${stop.longitude}?q=${stop.latitude},${stop.longitude}`}
                aria-label={`${words.map}: ${stop.libraryName}`}
              >
                {words.map}
              </a>
            </li>
          )
        })}
      </ol>
      {stops.length > 1 && (
        <Button
          variant="line"
          icon="external"
          href={`https://www.google.com/maps/dir/${[...(start ? [start] : []), ...stops]
            .map(({ latitude, longitude }) => `${latitude},${longitude}`)
            .join('/')}`}
        >
          {words.all}
        </Button>
      )}
      {without.length > 0 && (
        <Section title={words.noPoint}>
          <p class="small sub">{words.noPointText}</p>
          <ul class="lines">
            {without.map(one => (
              <li key={one.libraryId}>{one.libraryName}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
