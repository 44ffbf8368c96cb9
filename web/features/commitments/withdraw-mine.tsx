import type { Commitment, GiverSide } from '../../../contract/commitments.ts'
import { withdrawCommitment } from '../../../contract/pledging.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { WhyDialog } from '../../shell/why-dialog.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Words = { withdraw: string; withdrawTitle: string; withdrawHint: string; withdrawn: string }

/** A giver, or the library that was promised something, takes a promise back, with the reason. */
export function WithdrawMine(props: {
  commitment: Commitment
  side: GiverSide
  words: Words
  onClose: () => void
}) {
  const { commitment, side, words, onClose } = props
  const { form } = useText(commitmentPages)
  const toasts = useToasts()
  const withdraw = useSend(withdrawCommitment)
  const { id, version } = commitment
  return (
    <WhyDialog
      warn
      title={words.withdrawTitle}
      hint={words.withdrawHint}
      action={words.withdraw}
      needed={form.needed}
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
