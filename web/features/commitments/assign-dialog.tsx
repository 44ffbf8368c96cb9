import { useState } from 'preact/hooks'
import type { PersonId } from '../../../contract/ids.ts'
import { assignCommitment } from '../../../contract/pledging.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { commitments } from '../../../text/commitments.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { ChainPlaces, type Places } from './chain-places.tsx'
import { OwnerChoice, type OwnerChosen } from './owner-choice.tsx'
import type { Told } from './told.ts'

/** Who sees to a promise, and where it stands in the chain. */
export function AssignDialog({ told: { commitment }, onClose }: { told: Told; onClose: () => void }) {
  const { act: words } = useText(commitmentActions)
  const { page } = useText(commitments)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(assignCommitment)
  const { owner: before, needId, planItemId, activityId, receiver } = commitment
  const [owner, setOwner] = useState<OwnerChosen | null>(before && { id: before.id, label: before.name })
  const [places, setPlaces] = useState<Places>({ needId, planItemId, activityId })
  return (
    <FormDialog
      title={words.assignTitle}
      problem={send.error}
      busy={send.isPending}
      onClose={onClose}
      onSend={() =>
        send.mutate(
          {
            ...{ id: commitment.id, version: commitment.version },
            ...{ ownerId: (owner?.id ?? null) as PersonId | null, ...places },
          },
          {
            onSuccess: () => {
              toasts.show({ strong: words.assigned, glyph: 'done' })
              onClose()
            },
          },
        )
      }
    >
      <OwnerChoice
        label={page.owner}
        value={owner}
        error={saysOf(send.error, 'ownerId', language)}
        onChange={setOwner}
      />
      {receiver.libraryId && (
        <>
          <p>
            <b>{words.places}</b> <span class="sub small">{words.placesHint}</span>
          </p>
          <ChainPlaces libraryId={receiver.libraryId} value={places} onChange={setPlaces} />
        </>
      )}
    </FormDialog>
  )
}
