import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Lineage } from '../../../contract/lineage.ts'
import { lineagePages } from '../../../text/lineage-pages.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { childrenOf, followersOf, type LineageNode, wayTo } from './lineage-parts.ts'
import { LineagePlace } from './lineage-place.tsx'
import { AdoptionMark } from '../../shell/adoption-mark.tsx'

const first = 12
const more = 40
const mostFound = 12

type Props = {
  lineage: Lineage
  nodes: readonly LineageNode[]
  picked: number
  onPick: (at: number) => void
}

/** The lineage in words: the one that is looked at, the way to it from the origin, and who took it from there. */
export function LineageWalk({ lineage, nodes, picked, onPick }: Props) {
  const { tree: words } = useText(lineagePages)
  const [sought, setSought] = useState('')
  const at = Math.max(0, picked)
  const way = wayTo(nodes, at)
  return (
    <aside class="lineage-walk" aria-label={words.walk}>
      <SearchBox
        label={words.search}
        placeholder={words.search}
        value={sought}
        onChange={setSought}
        clearLabel={words.clear}
      />
      {sought.trim() !== '' && (
        <Found
          nodes={nodes}
          sought={sought}
          onPick={found => {
            setSought('')
            onPick(found)
          }}
        />
      )}
      {way.length > 1 && (
        <nav aria-label={words.way}>
          <ol class="lineage-way small">
            {way.slice(0, -1).map(step => (
              <li key={step}>
                <Button variant="bare" size="sm" onClick={() => onPick(step)}>
                  {nodes[step]?.name}
                </Button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <LineagePlace lineage={lineage} nodes={nodes} at={at} />
      <Takers nodes={nodes} at={at} onPick={onPick} />
    </aside>
  )
}

function Found(props: { nodes: readonly LineageNode[]; sought: string; onPick: (at: number) => void }) {
  const { tree: words } = useText(lineagePages)
  const q = props.sought.trim().toLowerCase()
  const found = props.nodes
    .flatMap((node, at) => (`${node.name} ${node.place}`.toLowerCase().includes(q) ? [at] : []))
    .slice(0, mostFound)
  if (found.length === 0)
    return (
      <p class="small sub" role="status">
        {words.notFound}
      </p>
    )
  return (
    <>
      <h2 class="sr">{words.found}</h2>
      <Rows nodes={props.nodes} rows={found} onPick={props.onPick} />
    </>
  )
}

/** Who took it from there, those first from whom most took it further. */
function Takers({
  nodes,
  at,
  onPick,
}: {
  nodes: readonly LineageNode[]
  at: number
  onPick: Props['onPick']
}) {
  const { tree: words } = useText(lineagePages)
  const { language } = useSession()
  const [shown, setShown] = useState(first)
  useEffect(() => setShown(first), [at])
  const { children, followers } = useMemo(
    () => ({ children: childrenOf(nodes), followers: followersOf(nodes) }),
    [nodes],
  )
  const rows = (children[at] ?? []).toSorted((a, b) => (followers[b] ?? 0) - (followers[a] ?? 0))
  const name = nodes[at]?.name ?? ''
  const hidden = rows.length - shown
  if (rows.length === 0) return <p class="small sub">{words.nobody(name)}</p>
  return (
    <>
      <h2>{words.took(number(rows.length, language), name)}</h2>
      <Rows nodes={nodes} rows={rows.slice(0, shown)} followers={followers} onPick={onPick} />
      {hidden > 0 && (
        <Button variant="bare" wide onClick={() => setShown(shown + more)}>
          {words.more(number(hidden, language))}
        </Button>
      )}
    </>
  )
}

function Rows(props: {
  nodes: readonly LineageNode[]
  rows: readonly number[]
  followers?: Uint32Array
  onPick: (at: number) => void
}) {
  const { tree: words } = useText(lineagePages)
  const { language } = useSession()
  return (
    <ul class="lineage-rows">
      {props.rows.map(at => {
        const node = props.nodes[at]
        if (!node) return null
        const followers = props.followers?.[at] ?? 0
        return (
          <li key={at}>
            <button type="button" onClick={() => props.onPick(at)}>
              <b>{node.name}</b>
              <span class="sub tiny">{node.place}</span>
              <span class="tiny row">
                {node.mark === 'card' ? words.card : <AdoptionMark state={node.mark} />}
                {node.changed && (
                  <span>
                    <i class="lineage-changed" aria-hidden="true" /> {words.changed}
                  </span>
                )}
                {followers > 0 && (
                  <span class="num">
                    <span aria-hidden="true">→</span> {number(followers, language)}
                  </span>
                )}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
