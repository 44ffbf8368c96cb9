import { askSignatures, type MeetingAtDoor } from '../../../contract/attendance.ts'
import { attendance } from '../../../text/attendance.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Whether a signed list is required. */
export function Signatures({ meeting }: { meeting: MeetingAtDoor }) {
  const { list: words } = useText(attendance)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(askSignatures)
  return (
    <div class="signed-list">
      <Checkbox
        label={words.signatures}
        hint={words.signaturesHint}
        // as it was wished, until the list is there anew
        checked={(send.isError ? undefined : send.variables?.on) ?? meeting.signedList}
        onChange={on =>
          send.mutate(
            { id: meeting.id, on },
            { onError: problem => toasts.show({ strong: says(problem, language), glyph: 'late' }) },
          )
        }
      />
    </div>
  )
}
