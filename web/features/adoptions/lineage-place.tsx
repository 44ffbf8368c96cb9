import { type Adoption, getAdoption } from '../../../contract/adoptions.ts'
import type { Lineage } from '../../../contract/lineage.ts'
import type { AdoptionId } from '../../../contract/ids.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { lineagePages } from '../../../text/lineage-pages.ts'
import { adoptions } from '../../../text/adoptions.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date } from '../../ui/format.ts'
import { AdoptionMark } from '../../shell/adoption-mark.tsx'
import type { LineageNode } from './lineage-parts.ts'

/** One place of the lineage: whose it is, since when, from whom, and what was changed. */
export function LineagePlace(props: { lineage: Lineage; nodes: readonly LineageNode[]; at: number }) {
  const { tree: words } = useText(lineagePages)
  const { language } = useSession()
  const { lineage, nodes, at } = props
  const node = nodes[at]
  if (!node) return null
  const isCard = node.mark === 'card'
  const marked = lineage.nodes.marked[at] ?? false
  const since = lineage.nodes.since[at]
  const giver = nodes[node.parent]
  return (
    <div class="lineage-place" aria-live="polite">
      <p class="small sub">{at === 0 ? words.origin : isCard ? words.card : node.place}</p>
      <h2>{node.name}</h2>
      {isCard && <p class="small">{node.place}</p>}
      <p class="small row">
        {node.mark !== 'card' && <AdoptionMark state={node.mark} tag />}
        {since && <span class="sub">{date(since, language)}</span>}
        {marked && <b>{isCard ? words.withdrawn : words.ours}</b>}
      </p>
      {giver && (
        <p class="small">{isCard ? `${giver.name}: ${words.writtenFrom}` : words.tookFrom(giver.name)}</p>
      )}
      {!isCard && <Told id={node.id as AdoptionId} />}
      <p class="small">
        <a href={isCard ? `/praktik/${node.id}` : `/adopsi/${node.id}`}>
          {isCard ? words.openCard : words.openAdoption}
        </a>
      </p>
    </div>
  )
}

/** What the library told of it, fetched when it is looked at. */
function Told({ id }: { id: AdoptionId }) {
  const { data } = useAsk(getAdoption, { id }, { fresh: true })
  return data ? <ToldOf adoption={data.adoption} /> : null
}

/** What was changed and why, what came of it, or why it was given up. */
export function ToldOf({ adoption }: { adoption: Adoption }) {
  const { columns } = useText(adoptions)
  const { one } = useText(adoptionPages)
  const { changes, why, result, dropReason } = adoption
  return (
    <>
      {changes && (
        <p class="lineage-change">
          <b class="small">
            <i class="lineage-changed" aria-hidden="true" /> {columns.changes}
          </b>
          {changes}
          {why && <span class="small sub">{one.why(why)}</span>}
        </p>
      )}
      {result && (
        <p class="small">
          <b>{columns.result}:</b> {result}
        </p>
      )}
      {dropReason && (
        <p class="small">
          <b>{columns.dropReason}:</b> {dropReason}
        </p>
      )}
    </>
  )
}
