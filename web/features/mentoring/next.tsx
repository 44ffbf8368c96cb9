import { useState } from 'preact/hooks'
import { nextMentoring, type Ranked } from '../../../contract/mentoring.ts'
import { inRankingOrder } from '../../../contract/mentoring-ranking.ts'
import { mentoringNext } from '../../../text/mentoring-next.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section } from '../../ui/page.tsx'
import { MentoringFrame } from './frame.tsx'
import { useMentoringHere } from './kept.ts'
import { kmFrom, useHerePoint } from './place.ts'
import { PlannedCard, RankedCard } from './ranked-card.tsx'
import { Rules } from './rules.tsx'

/** A route has at least two stops; more than ten are no day's work. */
const stops = { least: 2, most: 10 }

/** Whom to visit next: what is planned first, then by points, each with its reasons; the rules stand beneath. */
export function NextPage() {
  const { next: words } = useText(mentoringNext)
  const answer = useAsk(nextMentoring, {})
  return (
    <MentoringFrame>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={<a href="/pendampingan/hasil">{words.changes}</a>}
      />
      <Waiting answer={answer} kind="rows">
        {({ libraries }) => <Libraries libraries={libraries} />}
      </Waiting>
      <Rules />
    </MentoringFrame>
  )
}

function Libraries({ libraries }: { libraries: Ranked[] }) {
  const { next: words } = useText(mentoringNext)
  const { here: onPhone } = useText(mentoring)
  const { point, failed, locate } = useHerePoint()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const here = useMentoringHere()
  if (libraries.length + here.length === 0) return <Empty title={words.none} text={words.noneText} />
  const named = libraries.map(one => ({ ...one, name: one.libraryName, km: kmFrom(point, one) }))
  const ranked = inRankingOrder(named, ({ km }) => km)
  const planned = ranked
    .flatMap(one => (one.planned ? [{ ...one, planned: one.planned }] : []))
    .toSorted((a, b) => (a.planned.on < b.planned.on ? -1 : 1))
  const rest = ranked.filter(one => one.planned === null)
  const toggle = (id: string) => {
    const now = new Set(chosen)
    if (!now.delete(id)) now.add(id)
    setChosen(now)
  }
  const isRoute = chosen.size >= stops.least && chosen.size <= stops.most
  return (
    <>
      {here.length > 0 && (
        <Section title={onPhone}>
          <ul>
            {here.map(entry => (
              <li key={entry.id}>
                <EntryItem
                  entry={entry}
                  href={
                    entry.name === 'mentoring.plan' && entry.answer === null
                      ? `/pendampingan/${entry.record.split('/')[1]}/catat`
                      : undefined
                  }
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {point === null ? (
        <p class="mentoring-locate">
          <Button variant="line" icon="pin" onClick={locate}>
            {words.locate}
          </Button>
        </p>
      ) : (
        <p class="small sub">{words.located}</p>
      )}
      {failed && <Notice kind="warning" title={words.noLocation} />}
      {planned.length > 0 && (
        <Section title={words.planned}>
          <ul class="mentoring-list">
            {planned.map(one => (
              <li key={one.libraryId}>
                <PlannedCard one={one} chosen={chosen.has(one.libraryId)} onChoose={toggle} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {rest.length > 0 && (
        <Section title={words.ranked}>
          <ol class="mentoring-list">
            {rest.map((one, at) => (
              <li key={one.libraryId}>
                <RankedCard one={one} nth={at + 1} chosen={chosen.has(one.libraryId)} onChoose={toggle} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {chosen.size > 0 && (
        <div class="mentoring-route-bar" role="status">
          {isRoute ? (
            <Button variant="go" icon="map" href={`/pendampingan/rute?ke=${[...chosen].join(',')}`}>
              {words.makeRoute(chosen.size)}
            </Button>
          ) : (
            <span class="small">{words.tooFew}</span>
          )}
        </div>
      )}
    </>
  )
}
