import type { GuestAtDoor } from '../../../contract/attendance.ts'
import { attendance } from '../../../text/attendance.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

/** What came of a code or a name. */
export type Result =
  | { kind: 'in'; guest: GuestAtDoor; record: string }
  | { kind: 'already'; guest: GuestAtDoor; at: string; here: boolean }
  | { kind: 'withdrawn'; guest: GuestAtDoor }
  | { kind: 'other'; title: string; day: string }
  | { kind: 'notOurs' | 'unknown' | 'full' | 'undone' }

const looks = {
  ...{ in: 'good', already: 'look', undone: 'look' },
  ...{ withdrawn: 'bad', other: 'bad', notOurs: 'bad', unknown: 'bad', full: 'bad' },
} as const

/** The answer at a glance, large enough to be read at arm's length, with what can be done next. */
export function ResultCard(props: {
  result: Result
  onUndo: (record: string) => void
  onLetIn: (guest: GuestAtDoor) => void
  onWalkIn: () => void
  onClose: () => void
}) {
  const { result: words, door } = useText(attendance)
  const { result } = props
  const look = looks[result.kind]
  const guest = 'guest' in result ? result.guest : undefined
  const offers = result.kind === 'other' || result.kind === 'notOurs' || result.kind === 'unknown'
  return (
    <div class={`door-result ${look}`} role="status">
      <div class="door-result-head">
        <Icon name={look === 'good' ? 'check' : look === 'look' ? 'clock' : 'cross'} />
        <b>{words[result.kind]}</b>
        <Button variant="bare" size="sm" icon="cross" label={words.close} onClick={props.onClose} />
      </div>
      {guest && <p class="door-result-name">{guest.name}</p>}
      {guest && <p>{[guest.position, guest.agency].filter(Boolean).join(', ')}</p>}
      <Why result={result} />
      <div class="row">
        {result.kind === 'in' && (
          <Button icon="undo" onClick={() => props.onUndo(result.record)}>
            {words.undo}
          </Button>
        )}
        {result.kind === 'withdrawn' && (
          <Button icon="check" onClick={() => props.onLetIn(result.guest)}>
            {words.letIn}
          </Button>
        )}
        {offers && (
          <Button icon="plus" onClick={props.onWalkIn}>
            {door.walkIn}
          </Button>
        )}
      </div>
    </div>
  )
}

function Why({ result }: { result: Result }) {
  const { result: words } = useText(attendance)
  if (result.kind === 'in' || result.kind === 'undone') return null
  if (result.kind === 'already')
    return <p>{result.here ? words.alreadyHere(result.at) : words.alreadyThere(result.at)}</p>
  if (result.kind === 'other') return <p>{words.otherText(result.title, result.day)}</p>
  return <p>{words[`${result.kind}Text`]}</p>
}
