import type { ComponentChildren } from 'preact'
import type { Ranked } from '../../../contract/mentoring.ts'
import type { RankingReason } from '../../../contract/mentoring-ranking.ts'
import { mentoringNext } from '../../../text/mentoring-next.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { date, dayDate, number } from '../../ui/format.ts'

/** A library as it stands in the ranking, with how far it is. */
type Shown = Ranked & { km: number | null; reasons: RankingReason[] }
type Card = { chosen: boolean; onChoose: (libraryId: string) => void }

/** A library with its points and why it has them. */
export function RankedCard(props: Card & { one: Shown; nth: number }) {
  const { next: words } = useText(mentoringNext)
  const { language } = useSession()
  const { one } = props
  return (
    <article class="mentoring-card">
      <Head {...props} nth={props.nth}>
        <b class="num">{words.points(number(one.points, language))}</b>
      </Head>
      <Why one={one} />
      <p class="mentoring-do">
        <Button size="sm" variant="go" href={`/pendampingan/perpustakaan/${one.libraryId}/rencana`}>
          {words.plan}
        </Button>
        <Button size="sm" variant="line" href={`/pendampingan/perpustakaan/${one.libraryId}/catat`}>
          {words.record}
        </Button>
      </p>
    </article>
  )
}

/** A library whose next visit has its day. */
export function PlannedCard(props: Card & { one: Shown & { planned: NonNullable<Ranked['planned']> } }) {
  const { next: words } = useText(mentoringNext)
  const { kinds } = useText(mentoring)
  const { language } = useSession()
  const { one } = props
  const { planned } = one
  return (
    <article class="mentoring-card">
      <Head {...props}>
        <b>{kinds[planned.kind]}</b>
      </Head>
      <p>
        <b>{dayDate(planned.on, language)}</b>
        {planned.about && <span class="sub"> · {planned.about}</span>}
      </p>
      <Why one={one} />
      <p class="mentoring-do">
        <Button size="sm" variant="go" href={`/pendampingan/${planned.id}/catat`}>
          {words.recordPlanned}
        </Button>
        <Button size="sm" variant="line" href={`/pendampingan/${planned.id}`}>
          {words.open}
        </Button>
      </p>
    </article>
  )
}

function Head(props: Card & { one: Shown; nth?: number; children: ComponentChildren }) {
  const { next: words } = useText(mentoringNext)
  const { one, nth } = props
  return (
    <header>
      <div>
        <h3>
          {nth !== undefined && <span class="num sub">{nth}. </span>}
          <a href={`/pendampingan/perpustakaan/${one.libraryId}`}>{one.libraryName}</a>
        </h3>
        <p class="small sub">{one.regency ?? one.province}</p>
      </div>
      <div class="mentoring-points">
        {props.children}
        <Chip icon="map" pressed={props.chosen} onClick={() => props.onChoose(one.libraryId)}>
          {words.inRoute}
          <span class="sr"> {one.libraryName}</span>
        </Chip>
      </div>
    </header>
  )
}

/** The reasons, each with its points; what the library said itself; when it was last visited. */
function Why({ one }: { one: Shown }) {
  const { next: words, reasons: texts } = useText(mentoringNext)
  const { language } = useSession()
  const isKnown = (rule: string) => one.reasons.some(reason => reason.rule === rule)
  const further = [
    isKnown('unvisited') ? '' : one.lastOn ? words.last(date(one.lastOn, language)) : words.never,
    one.openSteps > 0 && words.openSteps(one.openSteps),
    one.km !== null && !isKnown('near') && words.away(number(one.km, language)),
  ].filter(Boolean)
  return (
    <>
      {one.reasons.length === 0 ? (
        <p class="small sub">{words.noReason}</p>
      ) : (
        <ul class="mentoring-why">
          {one.reasons.map(({ rule, value, points }) => (
            <li key={rule}>
              <span>{texts[rule](value as never)}</span> <b class="num">+{points}</b>
            </li>
          ))}
        </ul>
      )}
      {one.request && <q class="small">{one.request.reason}</q>}
      {further.length > 0 && <p class="small sub">{further.join(' · ')}</p>}
    </>
  )
}
