import './adoptions.css'
import { type Adoption, listAdoptions } from '../../../contract/adoptions.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { advicePages } from '../../../text/advice-pages.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { nounOf, onlyHere } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { adoptionsOf } from '../../data/to-hand.ts'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { AdoptionMark } from '../../shell/adoption-mark.tsx'
import { PeerPhone } from './peer-phone.tsx'

/** What this library took on from others, and how it goes. */
export function MyAdoptionsPage() {
  const { mine: words } = useText(adoptionPages)
  const advice = useText(advicePages)
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listAdoptions, adoptionsOf(library.id as LibraryId))
  const here = onlyHere(useOutbox()).filter(entry => nounOf(entry) === 'adoptions')
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
      </Wrap>
      {here.length > 0 && (
        <Section title={words.here}>
          {here.map(entry => (
            <EntryItem key={entry.id} entry={entry} />
          ))}
        </Section>
      )}
      <Waiting answer={answer} kind="rows">
        {({ adoptions }) => {
          const over = adoptions.filter(({ state }) => state === 'dropped')
          const now = adoptions.filter(one => !over.includes(one))
          return (
            <>
              {adoptions.length + here.length === 0 && (
                <Empty title={words.none} text={words.noneText}>
                  <Button variant="go" href="/praktik">
                    {words.find}
                  </Button>
                </Empty>
              )}
              {now.length > 0 && <Rows title={words.now} rows={now} />}
              {over.length > 0 && <Rows title={words.over} rows={over} />}
            </>
          )
        }}
      </Waiting>
      <Wrap>
        <div class="stack activity-do">
          <Button wide icon="lamp" href="/praktik/disarankan">
            {advice.menu}
          </Button>
        </div>
      </Wrap>
      {!onlySees && <PeerPhone libraryId={library.id as LibraryId} />}
    </PhonePage>
  )
}

function Rows({ title, rows }: { title: string; rows: readonly Adoption[] }) {
  const { mine: words } = useText(adoptionPages)
  const { language } = useSession()
  return (
    <Section title={title}>
      <ul>
        {rows.map(({ id, practice, from, state, ...days }) => (
          <li key={id}>
            <a class="phone-item" href={`/adopsi/${id}`}>
              <div>
                <b>{practice.title}</b>
                <span class="small sub">
                  {[
                    words.from(from?.library.name ?? practice.origin.name),
                    words.since(
                      date(days.droppedOn ?? days.workingOn ?? days.tryingOn ?? days.interestedOn, language),
                    ),
                  ].join(' · ')}
                </span>
              </div>
              <AdoptionMark state={state} tag />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
