import type { getCommitment } from '../../contract/commitments.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import { promises } from '../../text/promises.ts'
import { useSession, useText } from '../data/session.tsx'
import { number } from '../ui/format.ts'
import { Section } from '../ui/page.tsx'
import { State } from '../ui/state.tsx'

type Reliable = NonNullable<ResultOf<typeof getCommitment>['reliability']>
const glyphs = { kept: 'done', late: 'half', broken: 'late' } as const

/** What came of a giver’s promises that are over, for the programme’s eyes. */
export function Reliability({ reliability }: { reliability: Reliable }) {
  const { reliability: words } = useText(promises)
  const { language } = useSession()
  const { kept, late, broken } = reliability
  return (
    <Section title={words.title}>
      {kept + late + broken === 0 ? (
        <p class="sub">{words.none}</p>
      ) : (
        <ul class="reliability">
          {(['kept', 'late', 'broken'] as const).map(which => (
            <li key={which}>
              <b class="num">{number(reliability[which], language)}</b>
              <State glyph={glyphs[which]}>{words[which]}</State>
            </li>
          ))}
        </ul>
      )}
      <p class="tiny sub">{words.hint}</p>
    </Section>
  )
}
