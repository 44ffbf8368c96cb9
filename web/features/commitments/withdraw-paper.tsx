import { withdrawCommitmentPaper } from '../../../contract/pledging.ts'
import { commitments } from '../../../text/commitments.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { WhyDialog } from '../../shell/why-dialog.tsx'
import { number } from '../../ui/format.ts'
import { useToasts } from '../../ui/toast.tsx'
import type { Told } from './told.ts'

/** The wrong file was uploaded: it does not count any more, and what rests on it alone waits for a yes again. */
export function WithdrawPaper(props: { paper: Told['papers'][number]; onClose: () => void }) {
  const { paper, onClose } = props
  const { page: words } = useText(commitments)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(withdrawCommitmentPaper)
  return (
    <WhyDialog
      warn
      title={words.withdrawPaperOf(paper.number)}
      hint={words.withdrawPaperHint}
      action={words.withdrawPaper}
      problem={send.error}
      busy={send.isPending}
      onClose={onClose}
      onSend={reason =>
        send.mutate(
          { id: paper.id, reason },
          {
            onSuccess: ({ waiting }) => {
              toasts.show({ strong: words.paperWithdrawn(number(waiting, language)), glyph: 'done' })
              onClose()
            },
          },
        )
      }
    />
  )
}
