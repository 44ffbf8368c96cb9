import type { ChainKind } from '../../contract/chain.ts'
import { chain } from '../../text/chain.ts'
import { useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'

/** To the chain of an element: where it came from, and what came of it. */
export function ChainLink({ kind, id, wide }: { kind: ChainKind; id: string; wide?: boolean }) {
  const words = useText(chain)
  return (
    <Button icon="link" size={wide ? 'big' : 'sm'} wide={wide} href={`/rantai/${kind}/${id}`}>
      {words.show}
    </Button>
  )
}
