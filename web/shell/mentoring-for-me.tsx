import type { LibraryId } from '../../contract/ids.ts'
import { libraryMentoring } from '../../contract/mentoring.ts'
import { mentoring } from '../../text/mentoring.ts'
import { daysUntil } from '../data/months.ts'
import { useMyLibrary } from '../data/my-library.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { date } from '../ui/format.ts'
import { Section } from '../ui/page.tsx'
import { State } from '../ui/state.tsx'

/** A visit that comes, and the library's own next steps; nothing where there is none. */
export function MentoringForMe() {
  const { mine: words, kinds, visit: visitWords, states, stepLate, stepStates } = useText(mentoring)
  const { language } = useSession()
  const library = useMyLibrary()
  const { data } = useAsk(libraryMentoring, { libraryId: library.id as LibraryId })
  const visits = data?.visits ?? []
  const planned = visits.filter(({ state }) => state === 'planned').toReversed()
  const steps = visits
    .flatMap(one => one.steps)
    .filter(({ state, by }) => state === 'open' && by === 'library')
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
  if (planned.length + steps.length === 0) return null
  return (
    <Section title={words.home}>
      <ul>
        {planned.slice(0, 1).map(({ id, kind, plannedOn, about, trainer }) => (
          <li key={id}>
            <a class="phone-item" href="/pendampingan">
              <div>
                <b>{visitWords.on(kinds[kind], date(plannedOn ?? '', language))}</b>
                <span class="small sub">{[trainer, about].filter(Boolean).join(' · ')}</span>
              </div>
              <State glyph="ring" tag>
                {states.planned}
              </State>
            </a>
          </li>
        ))}
        {steps.slice(0, 3).map(({ id, text, due }) => (
          <li key={id}>
            <a class="phone-item" href={`/pendampingan/langkah/${id}`}>
              <div>
                <b>{text}</b>
                <span class="small sub">{visitWords.due(date(due, language))}</span>
              </div>
              <State glyph={daysUntil(due) < 0 ? 'late' : 'ring'} tag>
                {daysUntil(due) < 0 ? stepLate : stepStates.open}
              </State>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
