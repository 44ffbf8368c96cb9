import { getCommitment } from '../../../contract/commitments.ts'
import type { CommitmentId } from '../../../contract/ids.ts'
import { commitments } from '../../../text/commitments.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { CommitmentMark } from '../../shell/commitment-mark.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { Actions } from './actions.tsx'
import { AlikeNotice } from './alike-notice.tsx'
import { PromiseFacts } from './promise-facts.tsx'
import { Received } from './received.tsx'

/** One promise beside the list: what it is, how much of it came, and what to do next; the rest is on its page. */
export function CommitmentPanel(props: { id: CommitmentId; onClose: () => void }) {
  const words = useText(commitments)
  const { close } = useText(shell)
  const answer = useAsk(getCommitment, { id: props.id }, { fresh: true })
  const { data } = answer
  return (
    <SidePanel
      label={data?.commitment.giver ?? words.list.title}
      onClose={props.onClose}
      closeLabel={close}
      head={data && <CommitmentMark commitment={data.commitment} tag />}
      footer={
        <Button variant="line" icon="arrow-right" href={`/komitmen/${props.id}`}>
          {words.list.open}
        </Button>
      }
    >
      <Waiting answer={answer}>
        {told => (
          <div class="stack">
            <div>
              <h2>{told.commitment.what}</h2>
              <p class="sub small">
                {words.page.heading(told.commitment.giver, told.commitment.receiver.name)}
              </p>
            </div>
            <Received commitment={told.commitment} />
            <AlikeNotice told={told} />
            <Actions told={told} small />
            <PromiseFacts told={told} />
          </div>
        )}
      </Waiting>
    </SidePanel>
  )
}
