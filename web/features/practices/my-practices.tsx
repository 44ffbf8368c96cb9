import './practices.css'
import type { LibraryId } from '../../../contract/ids.ts'
import { listPractices } from '../../../contract/practice-lists.ts'
import { myPractices } from '../../../text/my-practices.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useObjectUrl } from '../../data/object-url.ts'
import { useOnline } from '../../data/online.ts'
import { nounOf, onlyHere } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { practicesOf } from '../../data/to-hand.ts'
import { useFilters } from '../../data/url.ts'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dateTime } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { FindPractices } from './find.tsx'
import { type SavedCard, useSavedCards } from './saved.ts'
import { PracticeTile, thumbOf } from './tile.tsx'

/** Practices on the phone (`/praktik`): to be found, saved here, or one's own; what was saved first without a signal. */
export function MyPracticesPage() {
  const words = useText(practicePages)
  const { tabs } = useText(myPractices)
  const online = useOnline()
  const [{ bagian }] = useFilters({ bagian: online ? 'cari' : 'tersimpan' })
  const at = bagian === 'tersimpan' || bagian === 'kami' ? bagian : 'cari'
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={words.lead} />
        <TabLinks
          label={tabs.label}
          tabs={[
            { href: '/praktik?bagian=cari', label: tabs.find, current: at === 'cari' },
            { href: '/praktik?bagian=tersimpan', label: tabs.saved, current: at === 'tersimpan' },
            { href: '/praktik?bagian=kami', label: tabs.mine, current: at === 'kami' },
          ]}
        />
        {at === 'cari' && <FindPractices />}
        {at === 'tersimpan' && <Saved />}
        {at === 'kami' && <Mine />}
      </Wrap>
    </PhonePage>
  )
}

function Saved() {
  const words = useText(myPractices)
  const saved = useSavedCards()
  if (saved === undefined) return null
  if (saved.length === 0) return <Empty title={words.noneSaved} text={words.noneSavedText} />
  return (
    <div class="pr-tiles">
      {saved.map(card => (
        <SavedTile key={card.question} card={card} />
      ))}
    </div>
  )
}

const nothing = new Blob()

function SavedTile({ card }: { card: SavedCard }) {
  const words = useText(myPractices)
  const { language } = useSession()
  const { zone } = useMyLibrary()
  const { practice } = card.answer
  const [first] = practice.pictures.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0))
  const blob = first && card.pictures[first.photoId]
  const url = useObjectUrl(blob ?? nothing)
  return (
    <PracticeTile practice={practice} picture={blob ? (url ?? '') : null}>
      <span class="tiny sub">{words.savedAt(dateTime(card.at, language, zone))}</span>
    </PracticeTile>
  )
}

function Mine() {
  const words = useText(myPractices)
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listPractices, practicesOf(library.id as LibraryId))
  const here = onlyHere(useOutbox()).filter(entry => nounOf(entry) === 'practices')
  return (
    <div class="stack">
      {!onlySees && (
        <div class="after-section">
          <Button variant="go" size="big" wide icon="plus" href="/praktik/baru">
            {words.write}
          </Button>
        </div>
      )}
      {here.length > 0 && (
        <Section title={words.here}>
          {here.map(entry => (
            <EntryItem key={entry.id} entry={entry} />
          ))}
        </Section>
      )}
      <Waiting answer={answer}>
        {({ practices }) =>
          practices.length === 0 ? (
            here.length === 0 && <Empty title={words.noneMine} text={words.noneMineText} />
          ) : (
            <div class="pr-tiles">
              {practices.map(practice => (
                <PracticeTile key={practice.id} practice={practice} picture={thumbOf(practice)} />
              ))}
            </div>
          )
        }
      </Waiting>
    </div>
  )
}
