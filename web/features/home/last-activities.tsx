import { type Activity, listActivities } from '../../../contract/activities.ts'
import { home } from '../../../text/home.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { nounOf, onlyHere } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { dayDate } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<Activity['state'], GlyphName> = {
  submitted: 'half',
  returned: 'returned',
  verified: 'done',
  locked: 'locked',
}

/** The last three activities, after those that are only on this phone. */
export function LastActivities() {
  const words = useText(home)
  const { language } = useSession()
  const library = useMyLibrary()
  const answer = useAsk(listActivities, { libraryId: library.id, sort: 'heldOn', order: 'desc', limit: 3 })
  const here = onlyHere(useOutbox())
    .filter(entry => nounOf(entry) === 'activities')
    .slice(-3)
    .toReversed()
  const all = (
    <a class="small b section-link" href="/kegiatan">
      {words.allActivities}
    </a>
  )
  return (
    <Section title={words.lastActivities} actions={all}>
      {here.length > 0 && (
        <ul>
          {here.map(entry => (
            <li key={entry.id}>
              <EntryItem entry={entry} />
            </li>
          ))}
        </ul>
      )}
      <Waiting answer={answer} kind="rows">
        {({ activities }) =>
          activities.length + here.length === 0 ? (
            <p class="small sub">{words.noActivities}</p>
          ) : (
            <ul>
              {activities.map(({ id, title, heldOn, state }) => (
                <li key={id}>
                  <a class="phone-item" href={`/kegiatan/${id}`}>
                    <div>
                      <b>{title}</b>
                      <span class="small sub">{dayDate(heldOn, language)}</span>
                    </div>
                    <State glyph={glyphs[state]} tag>
                      {state === 'submitted' ? words.sent : words[state]}
                    </State>
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
