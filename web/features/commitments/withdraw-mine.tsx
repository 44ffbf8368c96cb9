import type { Commitment, GiverSide } from '../../../contract/commitments.ts'
import { withdrawCommitment } from '../../../contract/pledging.ts'
import { useSend } from '../../data/queries.ts'
import { useToasts } from '../../ui/toast.tsx'
import { WhyDialog } from './my-why.tsx'

type Words = { withdraw: string; withdrawTitle: string; withdrawHint: string; withdrawn: string }

/** A giver, or the library that was promised something, takes a promise back, with the reason. */
export function WithdrawMine(props: {
  commitment: Commitment
  side: GiverSide
  words: Words
  onClose: () => void
}) {
  const { commitment, side, words, onClose } = props
  const toasts = useToasts()
  const withdraw = useSend(withdrawCommitment)
  const { id, version } = commitment
  return (
    <WhyDialog
      warn
      title={words.withdrawTitle}
      hint={words.withdrawHint}
      action={words.withdraw}
      problem={withdraw.error}
      busy={withdraw.isPending}
      onClose={onClose}
      onSend={reason =>
        withdraw.mutate(
          { id, version, side, reason },
          {
            onSuccess: () => {
              onClose()
              toasts.show({ strong: words.withdrawn, glyph: 'done' })
            },
          },
        )
      }
    />
  )
}
