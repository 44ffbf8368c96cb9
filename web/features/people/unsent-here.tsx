import { lazy, Suspense } from 'preact/compat'
import { useEffect, useState } from 'preact/hooks'
import { rescue } from '../../../text/rescue.ts'
import { unsent } from '../../../text/unsent.ts'
import { countWaiting } from '../../data/arrivals/waiting.ts'
import { countUnsent } from '../../data/outbox/store.ts'
import { readWaiting } from '../../data/photo-store.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

const LeftHere = lazy(() => import('./left-here.tsx').then(module => ({ default: module.LeftHere })))

/**
 * At the door: how much waits on this device, of whomever, that it is not lost, and the way out for whoever cannot come
 * in. Whose it is and what is not told.
 */
export function UnsentHere({ disabled }: { disabled: boolean }) {
  const { door: words } = useText(unsent)
  const { left } = useText(rescue)
  const [waits, setWaits] = useState({ entries: 0, photos: 0 })
  useEffect(() => {
    // storage that is off keeps nothing
    void Promise.all([countUnsent(), countWaiting(), readWaiting()])
      .then(([saved, arrivals, photos]) => setWaits({ entries: saved + arrivals, photos: photos.length }))
      .catch(() => undefined)
  }, [])
  const { entries, photos } = waits
  if (entries + photos === 0) return null
  return (
    <Notice
      kind={disabled ? 'warning' : 'info'}
      title={entries > 0 ? words.title(entries) : left}
      actions={
        <>
          {disabled && (
            <Button
              icon="chat"
              newTab
              href={`https://wa.me/?text=${encodeURIComponent(words.askText(entries))}`}
            >
              {words.ask}
            </Button>
          )}
          <Suspense fallback={null}>
            <LeftHere />
          </Suspense>
        </>
      }
    >
      {disabled ? words.disabled : words.text}
    </Notice>
  )
}
