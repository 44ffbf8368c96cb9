import { linkElements, unlinkElements } from '../../../contract/chain.ts'
import { chain } from '../../../text/chain.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { titleOf, type Whole } from './parts.ts'

/** The links of the element that somebody made by hand, to be taken back. */
export function HandMade({ whole }: { whole: Whole }) {
  const words = useText(chain)
  const { language } = useSession()
  const toasts = useToasts()
  const unlink = useSend(unlinkElements)
  const relink = useSend(linkElements)
  const made = whole.edges.flatMap(({ from, to, linked }) => {
    const [a, b] = [whole.nodes[from], whole.nodes[to]]
    if (!linked || (from !== 0 && to !== 0) || !a?.id || !b?.id) return []
    const two = { from: { kind: a.kind, id: a.id }, to: { kind: b.kind, id: b.id } }
    return [{ two, other: from === 0 ? b : a }]
  })
  const problem = unlink.error ?? relink.error
  if (made.length === 0 && !problem) return null
  return (
    <Section title={words.byHand}>
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <ul class="lines">
        {made.map(({ two, other }) => (
          <li key={other.id} class="chain-made">
            <span>
              <b>{titleOf(other, language)}</b> <span class="sub small">{words.stages[other.kind]}</span>
            </span>
            <Button
              variant="bare"
              size="sm"
              label={words.unlinkOf(titleOf(other, language))}
              onClick={() =>
                unlink.mutate(two, {
                  onSuccess: () =>
                    toasts.show({
                      ...{ strong: words.unlinked, glyph: 'done' },
                      undo: { label: words.undo, run: () => relink.mutate(two) },
                    }),
                })
              }
            >
              {words.unlink}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
