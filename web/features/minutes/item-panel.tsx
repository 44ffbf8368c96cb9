import type { MinuteLineId } from '../../../contract/ids.ts'
import { getItem } from '../../../contract/action-items.ts'
import { minutes } from '../../../text/minutes.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { ItemMark } from '../../shell/minute-marks.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { ItemBody } from './item.tsx'

/** An action beside the list. */
export function ItemPanel(props: { id: MinuteLineId; onClose: () => void }) {
  const { list: words } = useText(minutes)
  const { close } = useText(shell)
  const answer = useAsk(getItem, { id: props.id }, { fresh: true })
  return (
    <SidePanel
      label={answer.data?.item.text ?? words.title}
      onClose={props.onClose}
      closeLabel={close}
      head={answer.data && <ItemMark item={answer.data.item} />}
    >
      <Waiting answer={answer}>
        {told => (
          <>
            <h2>{told.item.text}</h2>
            <ItemBody told={told} />
          </>
        )}
      </Waiting>
    </SidePanel>
  )
}
