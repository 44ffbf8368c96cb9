import { useState } from 'preact/hooks'
import { mostPaperBytes } from '../../../contract/commitments.ts'
import { type CommitmentPaperId, makeId } from '../../../contract/ids.ts'
import { attachCommitmentPaper } from '../../../contract/pledging.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { sendFile } from '../../data/client.ts'
import { today } from '../../data/months.ts'
import { refresh } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { SignedFileDialog } from '../../shell/signed-file-dialog.tsx'
import { number as written } from '../../ui/format.ts'
import { useToasts } from '../../ui/toast.tsx'
import type { Told } from './told.ts'

/** The agreement that the giver signed: with it the giver has said yes. */
export function PaperDialog({ told: { commitment }, onClose }: { told: Told; onClose: () => void }) {
  const { paper: words } = useText(commitmentActions)
  const { language } = useSession()
  const toasts = useToasts()
  const [id] = useState(() => makeId<CommitmentPaperId>())
  const { pledgeId } = commitment
  return (
    <SignedFileDialog
      title={words.title}
      words={words}
      mostBytes={mostPaperBytes}
      latest={today()}
      onClose={onClose}
      onSend={async (signed, file, onSent) => {
        const { agreed } = await sendFile(attachCommitmentPaper, { id, pledgeId, ...signed }, file, onSent)
        refresh(['commitments'])
        toasts.show({
          strong: agreed > 0 ? words.done(written(agreed, language)) : words.kept,
          glyph: 'done',
        })
      }}
    />
  )
}
