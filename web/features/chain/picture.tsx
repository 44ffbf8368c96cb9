import { useMemo, useRef, useState } from 'preact/hooks'
import { chainStages, type ChainStage } from '../../../contract/chain.ts'
import { chain } from '../../../text/chain.ts'
import { useSession, useText } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import { classNames } from '../../ui/class-names.ts'
import { useMedia } from '../../ui/use-media.ts'
import { Card } from './card.tsx'
import { Curves } from './curves.tsx'
import { Gap } from './gap.tsx'
import { keyOf, type Node, numbered, type Whole } from './parts.ts'
import { useMoving } from './use-moving.ts'

/** So many cards a station shows at first, and so many more with each press. */
const first = 3
const more = 10
const folded: Partial<Record<ChainStage, number>> = {}

/** The seven stations with their cards and the lines between: below each other on a phone, side by side on a wide screen. */
export function Picture({ whole }: { whole: Whole }) {
  const words = useText(chain)
  const wide = useMedia('(min-width: 62em)')
  const ground = useRef<HTMLDivElement>(null)
  const root = whole.nodes[0]?.id ?? ''
  // unfolded stations fold again when another element is looked at
  const [unfolded, setUnfolded] = useState({ of: root, steps: folded })
  const steps = unfolded.of === root ? unfolded.steps : folded
  const nodes: Node[] = useMemo(() => numbered(whole), [whole])
  const stations = useMemo(
    () =>
      chainStages.map(stage => {
        const of = nodes.filter(({ kind }) => kind === stage)
        return { stage, of, shown: of.slice(0, first + more * (steps[stage] ?? 0)) }
      }),
    [nodes, steps],
  )
  const shown = useMemo(() => stations.flatMap(station => station.shown), [stations])
  useMoving(ground, root)
  return (
    <div class={classNames('night', 'chain-picture', wide && 'wide')} ref={ground}>
      <Curves ground={ground} edges={whole.edges} shown={shown} wide={wide} />
      <ol aria-label={words.picture}>
        {stations.map(station => (
          <Station
            key={station.stage}
            {...station}
            whole={whole}
            onMore={() =>
              setUnfolded({ of: root, steps: { ...steps, [station.stage]: (steps[station.stage] ?? 0) + 1 } })
            }
          />
        ))}
      </ol>
    </div>
  )
}

function Station(props: { stage: ChainStage; of: Node[]; shown: Node[]; whole: Whole; onMore: () => void }) {
  const { stage, of, shown, whole } = props
  const words = useText(chain)
  const { language } = useSession()
  const hidden = of.length - shown.length
  return (
    <li class={classNames(of.length === 0 && 'gap')}>
      <h2>
        {words.stages[stage]}
        {of.length > 1 && <span class="sub"> {number(of.length, language)}</span>}
      </h2>
      {of.length === 0 ? (
        <Gap stage={stage} nodes={whole.nodes} />
      ) : (
        <ul>
          {shown.map(node => (
            <li key={keyOf(node)}>
              <Card node={node} nodes={whole.nodes} />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <button type="button" class="chain-more" onClick={props.onMore}>
          {words.more(number(hidden, language))}
          <span class="sr"> {words.stages[stage]}</span>
        </button>
      )}
    </li>
  )
}
