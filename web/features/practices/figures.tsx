import type { PracticeFigures } from '../../../contract/practices.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { useZone } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date, number } from '../../ui/format.ts'

/** What the verified activities behind a card add up to, in the night; never typed by anybody. */
export function CardFigures({ figures }: { figures: PracticeFigures }) {
  const { card } = useText(practicePages)
  const { language } = useSession()
  const zone = useZone()
  const n = (value: number) => number(value, language)
  if (figures.activities === 0) return <p class="small sub">{card.figuresNone}</p>
  const { from, to, asOf } = figures
  return (
    <div class="pr-figures night">
      <p class="small sub">{card.figures}</p>
      <ul class="num">
        <li>
          <b>{n(figures.activities)}</b> {card.activitiesWord}
        </li>
        <li>
          <b>{n(figures.attendances)}</b> {card.attendancesWord}
        </li>
        {figures.people !== null && (
          <li>
            <b>{n(figures.people)}</b> {card.peopleWord}
          </li>
        )}
      </ul>
      <p class="tiny sub">
        {[
          from &&
            to &&
            (from === to ? date(from, language) : card.between(date(from, language), date(to, language))),
          asOf && card.asOf(date(asOf, language, zone)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}
