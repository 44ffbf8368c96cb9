import type { ComponentChildren } from 'preact'
import { outbox } from '../../../text/outbox.ts'
import { shell } from '../../../text/shell.ts'
import { unsent } from '../../../text/unsent.ts'
import { isClockWrong, now } from '../../data/clock.ts'
import { useZone } from '../../data/my-library.ts'
import { useOnline } from '../../data/online.ts'
import { type Entry, inOrder, isHeld, stateOf } from '../../data/outbox/rules.ts'
import { sendNow } from '../../data/outbox/sending.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAllQueued } from '../../data/photo-queue.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { EntryMark, nameOf } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { PhotoQueue } from '../../shell/photo-queue.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dateTime } from '../../ui/format.ts'
import { GateFrame } from '../../ui/gate-frame.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Refused } from './refused.tsx'
import { Rescue } from './rescue.tsx'
import { ThrowAway } from './throw-away.tsx'
import { Used } from './used.tsx'

/** What was saved on this phone: what needs the person, what waits, what was accepted. */
export function OutboxPage() {
  const words = useText(outbox)
  const { clock } = useText(unsent)
  const { me, grant, language } = useSession()
  const zone = useZone()
  const entries = inOrder(useOutbox())
  const photos = useAllQueued(me?.personId ?? '')
  const online = useOnline()
  const of = (state: ReturnType<typeof stateOf>) => entries.filter(entry => stateOf(entry) === state)
  const waiting = of('waiting')
  const refused = of('refused')
  const accepted = of('accepted').toReversed()
  return (
    <Frame
      top={
        <>
          {refused.length + waiting.length + photos.length === 0 ? (
            <Empty title={words.nothing} text={accepted.length === 0 && words.nothingText} />
          ) : (
            !online && <Notice>{words.offline}</Notice>
          )}
          {isClockWrong() && (
            <Notice kind="warning">{clock(dateTime(now().toISOString(), language, zone))}</Notice>
          )}
        </>
      }
    >
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
      <Photos photos={photos} />
      {grant && <Rescue />}
      {accepted.length > 0 && (
        <Section title={words.sections.accepted}>
          <List entries={accepted} all={entries} />
        </Section>
      )}
      <Wrap>
        <Used />
      </Wrap>
    </Frame>
  )
}

/** In the frame of what the person is now: what they left here stays theirs also without the role it was saved in. */
function Frame(props: { top: ComponentChildren; children: ComponentChildren }) {
  const words = useText(outbox)
  const general = useText(shell)
  const { grant } = useSession()
  const { title, hint } = words
  if (grant === undefined)
    return (
      <GateFrame brand={{ word: general.brand, href: '/' }} skipLabel={general.skip} title={title} sub={hint}>
        {props.top}
        {props.children}
      </GateFrame>
    )
  const all = (
    <>
      <Wrap>
        <PageHead title={title} sub={hint} />
        {props.top}
      </Wrap>
      {props.children}
    </>
  )
  return grant.libraryId === null ? <OfficePage>{all}</OfficePage> : <PhonePage at="more">{all}</PhonePage>
}

function List(props: { entries: Entry[]; all: Entry[] }) {
  const words = useText(outbox)
  const { language } = useSession()
  const zone = useZone()
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
          {entry.answer === null && (
            <div class="entry-do">
              <ThrowAway entry={entry} entries={props.all} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Photos({ photos }: { photos: ReturnType<typeof useAllQueued> }) {
  const words = useText(unsent)
  if (photos.length === 0) return null
  return (
    <Section title={words.photos}>
      <PhotoQueue photos={photos} />
    </Section>
  )
}
