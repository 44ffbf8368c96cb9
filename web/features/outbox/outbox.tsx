import { useEffect, useState } from 'preact/hooks'
import { outbox } from '../../../text/outbox.ts'
import { shell } from '../../../text/shell.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useOnline } from '../../data/online.ts'
import { type Entry, inOrder, isHeld, stateOf } from '../../data/outbox/rules.ts'
import { sendNow } from '../../data/outbox/sending.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useSession, useText } from '../../data/session.tsx'
import { EntryMark, nameOf } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Refused } from './refused.tsx'
import { Rescue } from './rescue.tsx'

/** What was saved on this phone: what needs the person, what waits, what was accepted. */
export function OutboxPage() {
  const words = useText(outbox)
  const entries = inOrder(useOutbox())
  const online = useOnline()
  const of = (state: ReturnType<typeof stateOf>) => entries.filter(entry => stateOf(entry) === state)
  const waiting = of('waiting')
  const refused = of('refused')
  const accepted = of('accepted').toReversed()
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={words.hint} />
        {refused.length + waiting.length === 0 ? (
          <Empty title={words.nothing} text={accepted.length === 0 && words.nothingText} />
        ) : (
          !online && <Notice>{words.offline}</Notice>
        )}
      </Wrap>
      {refused.length > 0 && (
        <Section title={words.sections.refused}>
          {refused.map(entry => (
            <Refused key={entry.id} entry={entry} entries={entries} />
          ))}
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={words.sections.waiting}>
          <List entries={waiting} all={entries} />
          {online && (
            <div class="stack activity-do">
              <p class="small sub">{words.waitingText}</p>
              <Button size="big" wide onClick={() => void sendNow()}>
                {words.sendNow}
              </Button>
            </div>
          )}
        </Section>
      )}
      <Rescue />
      {accepted.length > 0 && (
        <Section title={words.sections.accepted}>
          <List entries={accepted} all={entries} />
        </Section>
      )}
      <Wrap>
        <Used />
      </Wrap>
    </PhonePage>
  )
}

function List(props: { entries: Entry[]; all: Entry[] }) {
  const words = useText(outbox)
  const { language } = useSession()
  const { zone } = useMyLibrary()
  return (
    <ul>
      {props.entries.map(entry => (
        <li key={entry.id} class="phone-item">
          <div>
            <b>{nameOf(entry, language)}</b>
            <span class="small sub">
              {words.kinds[entry.name]} ·{' '}
              {entry.answer
                ? words.accepted(dateTime(entry.answer.at, language, zone))
                : words.saved(dateTime(entry.savedAt, language, zone))}
            </span>
            {isHeld(entry, props.all) && <span class="small">{words.held}</span>}
          </div>
          <EntryMark entry={entry} />
        </li>
      ))}
    </ul>
  )
}

/** How much of the phone's storage is used. */
function Used() {
  const words = useText(outbox)
  const { noData } = useText(shell)
  const { language } = useSession()
  const [used, setUsed] = useState<StorageEstimate>({})
  useEffect(() => {
    void navigator.storage?.estimate?.().then(setUsed)
  }, [])
  if (used.usage === undefined) return null
  const size = (bytes: number) => `${number(bytes / 1_048_576, language, 1)} MB`
  const room = used.quota === undefined ? noData : size(used.quota)
  return <p class="small sub after-section">{words.usedOf(size(used.usage), room)}</p>
}
