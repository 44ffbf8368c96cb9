import { listEfforts, listPublications } from '../../../contract/advocacy.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { outbox } from '../../../text/outbox.ts'
import { daysUntil } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { nounOf, onlyHere } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { number, shortDate } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { MyBriefs } from './my-brief.tsx'
import { OutcomeMark } from './parts.tsx'

/** How long an effort waits before it is said, days. */
const long = 30

/** What the library asked of others, what came of it, and what was told of it in public. */
export function MyAdvocacyPage() {
  const { mine: words } = useText(advocacy)
  const library = useMyLibrary()
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
      </Wrap>
      <Here />
      <MyBriefs />
      <Efforts />
      <Publications />
    </PhonePage>
  )
}

/** What only this phone has. */
function Here() {
  const { here } = useText(outbox)
  const entries = onlyHere(useOutbox()).filter(entry => nounOf(entry) === 'advocacy')
  if (entries.length === 0) return null
  return (
    <Section title={here}>
      <ul>
        {entries.toReversed().map(entry => (
          <li key={entry.id}>
            <EntryItem entry={entry} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Efforts() {
  const { mine: words, list } = useText(advocacy)
  const { language } = useSession()
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listEfforts, {
    ...({ libraryId: library.id as LibraryId, sort: 'heldOn', order: 'desc', limit: 50 } as const),
  })
  return (
    <Section
      title={words.efforts}
      note={answer.data && answer.data.total > 0 && list.efforts(number(answer.data.total, language))}
    >
      <Waiting answer={answer} kind="rows">
        {({ efforts }) =>
          efforts.length === 0 ? (
            <p class="sub">{words.noEfforts}</p>
          ) : (
            <ul>
              {efforts.map(effort => {
                const days = -daysUntil(effort.outcomeOn ?? effort.heldOn)
                return (
                  <li key={effort.id}>
                    <a class="phone-item" href={`/advokasi/upaya/${effort.id}`}>
                      <div>
                        <b>{effort.target}</b>
                        <span class="small sub">
                          {[
                            shortDate(effort.heldOn, language),
                            effort.asked,
                            effort.outcome === 'waiting' && days >= long && words.waitingLong(String(days)),
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                      </div>
                      <OutcomeMark outcome={effort.outcome} tag />
                    </a>
                  </li>
                )
              })}
            </ul>
          )
        }
      </Waiting>
      {!onlySees && (
        <div class="section-do">
          <Button icon="plus" href="/advokasi/upaya/baru">
            {words.addEffort}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Publications() {
  const { mine: words, list, media } = useText(advocacy)
  const { language } = useSession()
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listPublications, {
    ...({ libraryId: library.id as LibraryId, sort: 'publishedOn', order: 'desc', limit: 50 } as const),
  })
  return (
    <Section
      title={words.publications}
      note={answer.data && answer.data.total > 0 && list.publications(number(answer.data.total, language))}
    >
      <Waiting answer={answer} kind="rows">
        {({ publications }) =>
          publications.length === 0 ? (
            <p class="sub">{words.noPublications}</p>
          ) : (
            <ul>
              {publications.map(({ id, title, name, medium, publishedOn }) => (
                <li key={id}>
                  <a class="phone-item" href={`/advokasi/publikasi/${id}`}>
                    <div>
                      <b>{title}</b>
                      <span class="small sub">
                        {shortDate(publishedOn, language)} · {name} ({media[medium].toLowerCase()})
                      </span>
                    </div>
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
      {!onlySees && (
        <div class="section-do">
          <Button icon="plus" href="/advokasi/publikasi/baru">
            {words.addPublication}
          </Button>
        </div>
      )}
    </Section>
  )
}
