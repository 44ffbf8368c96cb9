import type { LibraryId } from '../../../contract/ids.ts'
import { listEnrolments } from '../../../contract/programme.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { programme } from '../../../text/programme.ts'
import { talk } from '../../../text/talk.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { date } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'

/** Its place in the programme, year by year, with the decree of each. */
export function LibraryParticipation({ libraryId }: { libraryId: LibraryId }) {
  const words = useText(libraryPages)
  const names = useText(programme)
  const { thread } = useText(talk)
  const { language } = useSession()
  const answer = useAsk(listEnrolments, { libraryId })
  return (
    <Section title={words.participation}>
      <Waiting answer={answer}>
        {({ enrolments }) =>
          enrolments.length === 0 ? (
            <p class="sub">{words.noParticipation}</p>
          ) : (
            <ul class="lines">
              {enrolments.map(e => (
                <li key={e.id}>
                  <b>
                    {names.kinds[e.kind]} {e.year}
                  </b>{' '}
                  <State
                    glyph={
                      e.state === 'active' || e.state === 'independent'
                        ? 'done'
                        : e.state === 'lapsed' || e.state === 'declined'
                          ? 'cancelled'
                          : 'half'
                    }
                  >
                    {names.states[e.state]}
                  </State>
                  <br />
                  <span class="sub small">
                    {[
                      e.decree &&
                        `${names.columns.decree} ${e.decree.number}, ${date(e.decree.date, language)}`,
                      e.learnedFrom && `${names.columns.learnedFrom} ${e.learnedFrom.name}`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>{' '}
                  <a class="small" href={`/percakapan/enrolment/${libraryId}/${e.id}`}>
                    {thread.link}
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
    </Section>
  )
}
