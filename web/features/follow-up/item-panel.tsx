import type { ComponentChildren } from 'preact'
import { getItem } from '../../../contract/action-items.ts'
import type { FollowUp } from '../../../contract/follow-up.ts'
import type { MinuteLineId } from '../../../contract/ids.ts'
import { followUp } from '../../../text/follow-up.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FollowUpMark, hrefOf } from '../../shell/follow-up-mark.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date } from '../../ui/format.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { ItemBody } from './item.tsx'

type Of = { row: FollowUp; onClose: () => void }

/** What is to be seen to, beside the list. */
export const FollowUpPanel = (props: Of) =>
  props.row.kind === 'action' ? (
    <Panel {...props}>
      <OfAction id={props.row.id as MinuteLineId} />
    </Panel>
  ) : (
    <Panel {...props}>
      <OfOther row={props.row} />
    </Panel>
  )

function Panel({ row, onClose, children }: Of & { children: ComponentChildren }) {
  const { close } = useText(shell)
  return (
    <SidePanel label={row.text} onClose={onClose} closeLabel={close} head={<FollowUpMark row={row} />}>
      <h2>{row.text}</h2>
      {children}
    </SidePanel>
  )
}

function OfAction({ id }: { id: MinuteLineId }) {
  const answer = useAsk(getItem, { id }, { fresh: true })
  return <Waiting answer={answer}>{told => <ItemBody told={told} />}</Waiting>
}

/** Of a promise, a delivery or a survey the facts that the list has; the rest stands on its own page. */
function OfOther({ row }: { row: FollowUp }) {
  const { columns, list: words } = useText(followUp)
  const { language } = useSession()
  return (
    <>
      <div class="row follow-up-do">
        <Button variant="go" href={hrefOf(row)}>
          {row.kind === 'survey' ? words.openSurvey : words.openCommitment}
        </Button>
      </div>
      <Facts
        facts={[
          { label: row.kind === 'survey' ? columns.owner : words.giver, value: row.owner },
          {
            label: row.kind === 'delivery' ? words.sentOn : columns.deadline,
            value: date(row.deadline, language),
          },
          { label: columns.region, value: [row.region, row.province].filter(Boolean).join(', ') },
          ...(row.meeting ? [{ label: columns.meeting, value: row.meeting }] : []),
          ...(row.last ? [{ label: columns.last, value: row.last }] : []),
        ]}
      />
    </>
  )
}
