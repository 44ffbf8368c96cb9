import { useEffect, useState } from 'preact/hooks'
import { unsent } from '../../text/unsent.ts'
import { countUnsent } from '../data/outbox/store.ts'
import { useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** At the door: how much waits on this device, of whomever, and that it is not lost. Whose and what is not told. */
export function UnsentHere({ disabled }: { disabled: boolean }) {
  const { door: words } = useText(unsent)
  const [count, setCount] = useState(0)
  useEffect(() => {
    // storage that is off keeps nothing
    void countUnsent()
      .then(setCount)
      .catch(() => undefined)
  }, [])
  if (count === 0) return null
  return (
    <Notice
      kind={disabled ? 'warning' : 'info'}
      title={words.title(count)}
      actions={
        disabled && (
          <Button icon="chat" newTab href={`https://wa.me/?text=${encodeURIComponent(words.askText(count))}`}>
            {words.ask}
          </Button>
        )
      }
    >
      {disabled ? words.disabled : words.text}
    </Notice>
  )
}
