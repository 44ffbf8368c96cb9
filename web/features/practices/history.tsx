import type { ResultOf } from '../../../contract/endpoint.ts'
import type { getPractice } from '../../../contract/practices.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { useZone } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { dateTime } from '../../ui/format.ts'

type Past = ResultOf<typeof getPractice>['past']

/** What befell a card, the latest first; a correction shows what stood before. */
export function CardHistory({ past, title }: { past: Past; title: string }) {
  const { card, fields } = useText(practicePages)
  const { language } = useSession()
  const zone = useZone()
  const names: Record<string, string> = fields
  const isText = (value: unknown): value is string | number => ['string', 'number'].includes(typeof value)
  return (
    <section class="pr-part">
      <h2>{title}</h2>
      <ol class="pr-past">
        {past.toReversed().map(({ what, at, by, note, changes }) => (
          <li key={at}>
            <b>{card.happened[what]}</b>{' '}
            <span class="small sub">{[dateTime(at, language, zone), by].filter(Boolean).join(' · ')}</span>
            {note && <p class="pr-words">{note}</p>}
            {changes.length > 0 && (
              <p class="small sub">
                {card.changedFields(changes.map(({ field }) => names[field] ?? field).join(', '))}
              </p>
            )}
            {changes
              .filter(({ from, to }) => isText(from) || isText(to))
              .map(({ field, from, to }) => (
                <dl key={field}>
                  <dt class="sub">
                    {names[field] ?? field} – {card.before.toLowerCase()}
                  </dt>
                  <dd>{isText(from) ? from : card.nothing}</dd>
                  <dt class="sub">{card.after}</dt>
                  <dd>{isText(to) ? to : card.nothing}</dd>
                </dl>
              ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
