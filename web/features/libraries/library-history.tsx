import type { LibraryId } from '../../../contract/ids.ts'
import { libraryHistory } from '../../../contract/libraries.ts'
import { fields, happenings } from '../../../text/libraries.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { dateTime } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { factText } from './fact-text.ts'

/** What was changed of its facts, by whom and when. */
export function LibraryHistory({ libraryId }: { libraryId: LibraryId }) {
  const words = useText(libraryPages)
  const { language } = useSession()
  const answer = useAsk(libraryHistory, { libraryId })
  const label = (field: string) => (field in fields ? fields[field as keyof typeof fields][language] : field)
  return (
    <Section title={words.history}>
      <Waiting answer={answer}>
        {({ history }) => (
          <ol class="lines">
            {history.map(entry => (
              <li key={entry.version}>
                <b>{happenings[entry.what][language]}</b>{' '}
                <span class="sub small">
                  {dateTime(entry.at, language, 'WIB')} {entry.by !== '–' && words.by(entry.by)}
                </span>
                {entry.what !== 'registered' &&
                  entry.changes.map(change => (
                    <div key={change.field} class="small">
                      {words.changed(
                        label(change.field),
                        factText(change.field, change.from, language) ?? '–',
                        factText(change.field, change.to, language) ?? '–',
                      )}
                    </div>
                  ))}
              </li>
            ))}
          </ol>
        )}
      </Waiting>
    </Section>
  )
}
