import type { Flag } from '../../../contract/monthly-reports.ts'
import { myReports } from '../../../text/my-reports.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { flagSentence } from './flag-sentence.ts'
import type { Answering } from './report-data.ts'

/** What is odd, and the manager's word on it. It never holds the report up once it is explained. */
export function FlagNote(props: Answering & { flag: Flag }) {
  const { flag, draft, edit, data } = props
  const { form } = useText(myReports)
  const { language } = useSession()
  return (
    <div class="flag-note">
      <Notice kind="warning" title={flagSentence(flag, data, language)}>
        {form.advice}
      </Notice>
      <TextArea
        id={`notes.${flag.code}`}
        label={form.note}
        hint={form.noteHint}
        error={props.errorOf(`notes.${flag.code}`)}
        value={draft.notes[flag.code] ?? ''}
        maxLength={600}
        rows={2}
        onChange={note => edit({ notes: { ...draft.notes, [flag.code]: note } })}
      />
    </div>
  )
}
