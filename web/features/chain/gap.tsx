import type { ChainNode, ChainStage } from '../../../contract/chain.ts'
import { chain } from '../../../text/chain.ts'
import { useOnlySees, useSignedIn, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { fillingOf } from './gaps.ts'

/** A station where nothing is recorded: said as it is, with the work that would fill it for who may do it. */
export function Gap({ stage, nodes }: { stage: ChainStage; nodes: readonly ChainNode[] }) {
  const words = useText(chain)
  const { grant } = useSignedIn()
  const onlySees = useOnlySees()
  const filling = grant.role === 'library' && !onlySees ? fillingOf(stage, nodes) : null
  return (
    <div class="chain-gap">
      <p>{words.none}</p>
      {filling && (
        <Button size="sm" icon="plus" href={filling.href}>
          {words.gaps[filling.does]}
        </Button>
      )}
    </div>
  )
}
