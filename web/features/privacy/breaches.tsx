import { useState } from 'preact/hooks'
import { may, type Role } from '../../../contract/access.ts'
import { type Breach, listBreaches } from '../../../contract/privacy-requests.ts'
import { privacy } from '../../../text/privacy.ts'
import { privacyPages } from '../../../text/privacy-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Pages } from '../../shell/list-parts.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, dateTime, number } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { CloseDialog, EnterDialog, LetterDialog, ToldDialog } from './breach-dialogs.tsx'

const size = 50
type Doing = { do: 'enter' } | { do: 'told' | 'close' | 'letter'; breach: Breach }

/** Personal data that got into wrong hands: what is open first, and how long is left to tell of it. */
export function Breaches() {
  const words = useText(privacyPages).breaches
  const { grant } = useSignedIn()
  const [offset, go] = useState(0)
  const [doing, set] = useState<Doing | null>(null)
  const answer = useAsk(listBreaches, { limit: size, offset })
  const handles = (may['privacy.handle'] as readonly Role[]).includes(grant.role)
  const close = () => set(null)
  return (
    <div class="stack">
      {handles && (
        <div>
          <Button icon="plus" onClick={() => set({ do: 'enter' })}>
            {words.enter}
          </Button>
        </div>
      )}
      <Waiting answer={answer}>
        {({ breaches, total }) =>
          breaches.length === 0 ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <>
              <ul class="privacy-list">
                {breaches.map(breach => (
                  <Line key={breach.id} breach={breach} handles={handles} onDo={set} />
                ))}
              </ul>
              <Pages total={total} offset={offset} size={size} go={go} />
            </>
          )
        }
      </Waiting>
      {doing?.do === 'enter' && <EnterDialog onClose={close} />}
      {doing?.do === 'told' && <ToldDialog breach={doing.breach} onClose={close} />}
      {doing?.do === 'close' && <CloseDialog breach={doing.breach} onClose={close} />}
      {doing?.do === 'letter' && <LetterDialog breach={doing.breach} onClose={close} />}
    </div>
  )
}

function Line(props: { breach: Breach; handles: boolean; onDo: (doing: Doing) => void }) {
  const words = useText(privacyPages).breaches
  const { kinds } = useText(privacy)
  const { language } = useSession()
  const { breach, onDo } = props
  const { facts } = words
  const kindNames = kinds as Record<string, string>
  const dayOr = (day: string | null, otherwise: string) => (day ? date(day, language) : otherwise)
  const isOpen = breach.closedAt === null
  return (
    <li>
      <div class="head">
        <h3>{breach.what}</h3>
        <Deadline breach={breach} />
      </div>
      <p class="sub small">{[breach.place, breach.enteredBy].filter(Boolean).join(', ')}</p>
      <Facts
        facts={[
          { label: facts.found, value: dateTime(breach.foundAt, language, 'WIB') },
          { label: facts.happened, value: dayOr(breach.happenedOn, words.unknown) },
          { label: facts.how, value: breach.how },
          { label: facts.whose, value: breach.whose },
          { label: facts.kinds, value: breach.kinds.map(kind => kindNames[kind] ?? kind).join(', ') },
          {
            label: facts.people,
            value: breach.people === null ? words.unknown : number(breach.people, language),
          },
          { label: facts.measures, value: breach.measures },
          { label: facts.peopleTold, value: dayOr(breach.peopleToldOn, words.notYet) },
          { label: facts.authorityTold, value: dayOr(breach.authorityToldOn, words.notYet) },
          ...(breach.closing ? [{ label: facts.closing, value: breach.closing }] : []),
        ]}
      />
      {props.handles && isOpen && (
        <div class="do">
          <Button size="sm" variant="line" onClick={() => onDo({ do: 'letter', breach })}>
            {words.letter}
          </Button>
          <Button size="sm" variant="line" onClick={() => onDo({ do: 'told', breach })}>
            {words.told.button}
          </Button>
          <Button size="sm" variant="line" onClick={() => onDo({ do: 'close', breach })}>
            {words.close.button}
          </Button>
        </div>
      )}
    </li>
  )
}

function Deadline({ breach }: { breach: Breach }) {
  const words = useText(privacyPages).breaches
  const { language } = useSession()
  const { closedAt, peopleToldOn, authorityToldOn, dueAt } = breach
  if (closedAt !== null) return <State glyph="done">{words.closed}</State>
  if (peopleToldOn !== null && authorityToldOn !== null) return <State glyph="half">{words.open}</State>
  const due = dateTime(dueAt, language, 'WIB')
  const isLate = new Date(dueAt) < new Date()
  return <State glyph={isLate ? 'late' : 'look'}>{isLate ? words.late(due) : words.due(due)}</State>
}
