import './adoptions.css'
import { useMemo, useState } from 'preact/hooks'
import { useParams, useSearchParams } from 'wouter'
import { getLineage, type Lineage } from '../../../contract/lineage.ts'
import type { PracticeId } from '../../../contract/ids.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { lineagePages } from '../../../text/lineage-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { LineageKey } from './lineage-key.tsx'
import { LineageMap } from './lineage-map.tsx'
import { nodesOf } from './lineage-nodes.ts'
import { LineageTree } from './lineage-tree.tsx'
import { LineageWalk } from './lineage-walk.tsx'

/** Who took a practice from whom, as a tree and on the map, and where it was changed. */
export function LineagePage() {
  const { id } = useParams<{ id: PracticeId }>()
  const answer = useAsk(getLineage, { practiceId: id }, { fresh: true })
  return (
    <AnyPage at="more" wide>
      <Waiting answer={answer} kind="block">
        {lineage => <Whole key={id} id={id} lineage={lineage} />}
      </Waiting>
    </AnyPage>
  )
}

function Whole({ id, lineage }: { id: PracticeId; lineage: Lineage }) {
  const words = useText(lineagePages)
  const { openCard } = useText(adoptionPages)
  const { language } = useSession()
  const [params, setParams] = useSearchParams()
  const view = params.get('tampilan') === 'peta' ? 'map' : 'tree'
  const nodes = useMemo(() => nodesOf(lineage), [lineage])
  const [picked, setPicked] = useState(() => {
    const asked = nodes.findIndex(node => node.id === params.get('di'))
    // a card that was written from another stands somewhere within
    return asked >= 0 || lineage.self === 0 ? asked : lineage.self
  })
  const n = (value: number) => number(value, language)
  const takers = nodes.length - 1
  const Picture = view === 'map' ? LineageMap : LineageTree
  return (
    <>
      <PageHead
        over={<a href={`/praktik/${id}`}>{words.tree.back}</a>}
        title={words.tree.title}
        sub={nodes[lineage.self]?.name}
        note={takers > 0 && words.tree.sub(n(nodes.length), n(lineage.places.length))}
      />
      {lineage.total > nodes.length && <Notice title={words.tree.cut(n(nodes.length), n(lineage.total))} />}
      {takers === 0 ? (
        <Empty title={words.tree.alone} text={words.tree.aloneText}>
          <a href={`/praktik/${id}`}>{openCard}</a>
        </Empty>
      ) : (
        <div class="lineage">
          <Tabs
            label={words.tree.tabs}
            tabs={[
              { id: 'tree', label: words.tree.tree },
              { id: 'map', label: words.tree.map },
            ]}
            value={view}
            onChange={next => {
              const kept = new URLSearchParams(params)
              if (next === 'map') kept.set('tampilan', 'peta')
              else kept.delete('tampilan')
              setParams(kept, { replace: true })
            }}
          >
            <Picture nodes={nodes} picked={picked} onPick={setPicked} />
            <LineageKey nodes={nodes} />
          </Tabs>
          <LineageWalk lineage={lineage} nodes={nodes} picked={picked} onPick={setPicked} />
        </div>
      )}
    </>
  )
}
