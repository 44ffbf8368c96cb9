import { adoptionStates } from '../../../contract/adoptions.ts'
import { lineagePages } from '../../../text/lineage-pages.ts'
import { useSession, useText } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import type { LineageNode } from './lineage-parts.ts'
import { AdoptionMark } from '../../shell/adoption-mark.tsx'

/** What the marks of the picture mean, and how many there are of each. */
export function LineageKey({ nodes }: { nodes: readonly LineageNode[] }) {
  const { tree: words } = useText(lineagePages)
  const { language } = useSession()
  const counted = (fits: (node: LineageNode) => boolean) => number(nodes.filter(fits).length, language)
  return (
    <ul class="lineage-key small" aria-label={words.legend}>
      <li>
        <i class="lineage-card" aria-hidden="true" /> {words.card} {counted(({ mark }) => mark === 'card')}
      </li>
      {adoptionStates.toReversed().map(state => (
        <li key={state}>
          <AdoptionMark state={state} /> {counted(({ mark }) => mark === state)}
        </li>
      ))}
      <li>
        <i class="lineage-changed" aria-hidden="true" /> {words.changed} {counted(({ changed }) => changed)}
      </li>
    </ul>
  )
}
