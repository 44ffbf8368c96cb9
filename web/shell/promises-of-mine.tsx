import { listCommitments } from '../../contract/commitments.ts'
import { commitmentPages } from '../../text/commitment-pages.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { number } from '../ui/format.ts'
import type { GlyphName } from '../ui/glyph.tsx'
import { Section } from '../ui/page.tsx'
import { State } from '../ui/state.tsx'

/** What of a partner’s promises waits for it, in a line each; nothing where it promised nothing. */
export function PromisesOfMine() {
  const { giver: words } = useText(commitmentPages)
  const { language } = useSession()
  const { data } = useAsk(listCommitments, { sort: 'deadline', limit: 200 })
  if (!data || data.total === 0) return null
  const of = (...states: string[]) => states.reduce((sum, state) => sum + (data.byState[state] ?? 0), 0)
  const changing = data.commitments.filter(one => one.changing).length
  const lines: [GlyphName, number, (n: string) => string][] = [
    ['look', of('proposed'), words.homeWaiting],
    ['look', changing, words.homeChanging],
    ['late', of('overdue'), words.homeLate],
    ['quarter', of('agreed', 'part'), words.homeRunning],
  ]
  const told = lines.filter(([, n]) => n > 0)
  return (
    <Section title={words.title} actions={<a href="/komitmen">{words.all}</a>}>
      {told.length === 0 && <p class="sub">{words.homeNone}</p>}
      <ul class="lines">
        {told.map(([glyph, n, say]) => (
          <li key={say(String(n))}>
            <a href="/komitmen">
              <State glyph={glyph}>{say(number(n, language))}</State>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
