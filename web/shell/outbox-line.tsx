import { outbox } from '../../text/outbox.ts'
import { stateOf } from '../data/outbox/rules.ts'
import { useOutbox } from '../data/outbox/use-outbox.ts'
import { useText } from '../data/session.tsx'
import { Outbox } from '../ui/phone-frame.tsx'

/** The line over the tabs while something waits on this phone or needs the person; else nothing. */
export function OutboxLine() {
  const { line } = useText(outbox)
  const entries = useOutbox()
  const count = (state: 'waiting' | 'refused') => entries.filter(entry => stateOf(entry) === state).length
  const refused = count('refused')
  const waiting = count('waiting')
  if (refused > 0)
    return <Outbox href="/kiriman" tone="clay" strong={line.refused(refused)} text={line.refusedText} />
  if (waiting === 0) return null
  return <Outbox href="/kiriman" strong={line.waiting(waiting)} text={line.waitingText} />
}
