import type { LibraryId } from '../../../contract/ids.ts'
import { answerHistory, type Criterion } from '../../../contract/standards.ts'
import { standards } from '../../../text/standards.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { dateTime } from '../../ui/format.ts'
import { valueText } from './value-text.ts'

/** Every answer that a criterion had, newest first, with its date, author and note. */
export function AnswerPast(props: { libraryId: LibraryId; criterion: Criterion }) {
  const { mine: words } = useText(standards)
  const { language } = useSession()
  const zone = useZone()
  const { libraryId, criterion } = props
  const answer = useAsk(answerHistory, { libraryId, code: criterion.code }, { fresh: true })
  const told = (at: string, by: string | null) => {
    const when = dateTime(at, language, zone)
    return by ? words.answered(when, by) : words.answeredOn(when)
  }
  return (
    <details>
      <summary>{words.past}</summary>
      <Waiting answer={answer}>
        {({ answers }) => (
          <ol class="lines">
            {answers.map(({ version, value, note, at, by }) => (
              <li key={version}>
                <b>{valueText(criterion, value, language)}</b> <span class="sub small">{told(at, by)}</span>
                {note && <q class="small">{note}</q>}
              </li>
            ))}
          </ol>
        )}
      </Waiting>
    </details>
  )
}
