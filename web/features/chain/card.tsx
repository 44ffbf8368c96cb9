import { memo } from 'preact/compat'
import { chain } from '../../../text/chain.ts'
import { type Language, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { classNames } from '../../ui/class-names.ts'
import { number } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { State } from '../../ui/state.tsx'
import { chainHref, factsOf, glyphs, keyOf, type Node, pageOf, titleOf, type Whole } from './parts.ts'

/** So many neighbours are named to who does not see the lines. */
const mostNamed = 3

/** One element: a press walks to it, a press on the one that is looked at opens its own page. */
export const Card = memo(function Card({ node, nodes }: { node: Node; nodes: Whole['nodes'] }) {
  const words = useText(chain)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const isRoot = node.n === 0
  const page = pageOf(node, grant)
  const href = node.id === null ? null : isRoot ? page : chainHref(node.kind, node.id)
  const inside = (
    <>
      <b>{titleOf(node, language)}</b>
      <span class="chain-facts">
        {factsOf(node, language).map(fact => (
          <span key={fact}>{fact} </span>
        ))}
      </span>
      {node.state && <State glyph={glyphs[node.state]}>{words.states[node.state]}</State>}
      {node.id === null && <span class="sr">{words.outlineHint}</span>}
      {isRoot && page && (
        <span class="chain-open">
          {words.open} <Icon name="chevron-right" size="s" />
        </span>
      )}
      <span class="sr">{neighboursOf(node, nodes, language)}</span>
    </>
  )
  const look = classNames('chain-card', isRoot && 'root', node.id === null && 'outline')
  const attributes = { class: look, 'data-key': keyOf(node), 'data-n': node.n }
  if (href === null)
    return (
      <div {...attributes} aria-current={isRoot || undefined}>
        {inside}
      </div>
    )
  return (
    <a {...attributes} href={href} aria-current={isRoot || undefined}>
      {inside}
    </a>
  )
})

/** What it came from and led to, in words: `Berasal dari Kelas kemasan.` */
function neighboursOf({ before, after }: Node, nodes: Whole['nodes'], language: Language): string {
  const words = chain[language]
  const named = (ids: number[]) => {
    const titles = ids.slice(0, mostNamed).flatMap(id => (nodes[id] ? [titleOf(nodes[id], language)] : []))
    const rest = ids.length - titles.length
    return [...titles, ...(rest > 0 ? [words.others(number(rest, language))] : [])].join(', ')
  }
  return [before.length > 0 && words.from(named(before)), after.length > 0 && words.to(named(after))]
    .filter(said => said !== false)
    .map(said => ` ${said}.`)
    .join('')
}
