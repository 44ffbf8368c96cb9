import { useEffect, useState } from 'preact/hooks'
import type { PhotoId } from '../../../contract/ids.ts'
import { outbox } from '../../../text/outbox.ts'
import { shell } from '../../../text/shell.ts'
import { unsent } from '../../../text/unsent.ts'
import { begins, discarded, type Entry, mayBeAccepted } from '../../data/outbox/rules.ts'
import { sendNow, tell } from '../../data/outbox/sending.ts'
import { discard } from '../../data/outbox/store.ts'
import { photosOf } from '../../data/photo-store.ts'
import { useSession, useText } from '../../data/session.tsx'
import { nameOf } from '../../shell/outbox-entry.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Throws away what is on this phone only: asks once, says what goes along and that it may have been accepted. */
export function ThrowAway({ entry, entries }: { entry: Entry; entries: Entry[] }) {
  const words = useText(outbox)
  const { mayBeAccepted: maybe, discardText, photosToo, wasAccepted } = useText(unsent)
  const { close } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const [asking, setAsking] = useState(false)
  const [photos, setPhotos] = useState<PhotoId[]>([])
  const gone = discarded(entry.seq, entries)
  const knowing = gone.some(mayBeAccepted)
  const isBegun = gone.some(begins)
  const name = nameOf(entry, language)

  useEffect(() => {
    // photos of an activity that the server never gets to know have nowhere to go
    if (asking && isBegun) void photosOf(entry.owner, entry.record).then(setPhotos)
  }, [asking, isBegun, entry.owner, entry.record])

  async function throwAway() {
    const done = await discard(entry.owner, entry.seq, { knowing })
    tell(['outbox'])
    // it left in this very moment: the question now says so, and is asked again
    if (!done && gone.length > 0 && !knowing) return
    setAsking(false)
    if (!done) return toasts.show({ strong: name, text: wasAccepted })
    if (photos.length > 0) {
      const { dropQueued } = await import('../../data/photo-queue.ts')
      for (const id of photos) await dropQueued(id)
    }
    await sendNow()
  }

  return (
    <>
      <Button icon="trash" label={`${words.discard}: ${name}`} onClick={() => setAsking(true)}>
        {words.discard}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.askDiscard}
        closeLabel={close}
        footer={
          <>
            <Button size="big" onClick={() => setAsking(false)}>
              {words.keepIt}
            </Button>
            <Button variant="warn" size="big" onClick={() => void throwAway()}>
              {words.discard}
            </Button>
          </>
        }
      >
        <div class="stack">
          <p>{knowing ? discardText(name) : words.askDiscardText(name)}</p>
          {gone.length > 1 && <p>{words.askDiscardMore(gone.length - 1)}</p>}
          {isBegun && photos.length > 0 && <p>{photosToo(photos.length)}</p>}
          {knowing && <Notice kind="warning">{maybe}</Notice>}
        </div>
      </Dialog>
    </>
  )
}
