import type { GivenOf } from '../../../contract/endpoint.ts'
import { listReports } from '../../../contract/monthly-reports.ts'
import { silentLibraries } from '../../../contract/reminders.ts'
import { reminders } from '../../../text/reminders.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { month as monthText, number } from '../../ui/format.ts'
import { RemindTexts } from './remind-texts.tsx'

/** So many libraries stand in one dialog. */
const most = 100

export type Reminding = {
  /** Those that were picked; undefined: all silent ones of the list. */
  picked?: readonly string[]
}
type Filter = Pick<GivenOf<typeof listReports>, 'month' | 'q' | 'region'>

/** Texts to share with the managers of libraries that sent nothing. Nothing is sent from here. */
export function RemindDialog(props: { reminding: Reminding; filter: Filter; onClose: () => void }) {
  const words = useText(reminders).share
  const general = useText(shell)
  const { language } = useSession()
  const { month } = props.filter
  const { picked } = props.reminding
  const listed = useAsk(listReports, { ...props.filter, state: 'silent', limit: most } as never, {
    enabled: picked === undefined,
  })
  const ids = picked ?? listed.data?.reports.map(({ libraryId }) => libraryId) ?? []
  const of = picked?.length ?? listed.data?.total ?? 0
  const ready = picked !== undefined || listed.data !== undefined
  const answer = useAsk(
    silentLibraries,
    { month, libraries: ids.slice(0, most).join(',') as never },
    { enabled: ready },
  )
  return (
    <Dialog
      open
      wide
      title={words.title(monthText(month.slice(0, 7), language))}
      closeLabel={general.close}
      onClose={props.onClose}
      footer={
        <Button variant="go" onClick={props.onClose}>
          {words.done}
        </Button>
      }
    >
      <Waiting answer={{ ...answer, error: listed.error ?? answer.error }}>
        {silent =>
          silent.libraries.length === 0 ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <div class="stack">
              <p class="sub">{words.lead}</p>
              {of > most && <p class="sub">{words.first(most, number(of, language))}</p>}
              <RemindTexts month={month} answer={silent} />
            </div>
          )
        }
      </Waiting>
    </Dialog>
  )
}
