import { useState } from 'preact/hooks'
import { outbox } from '../../../text/outbox.ts'
import { shell } from '../../../text/shell.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { discarded, type Entry } from '../../data/outbox/rules.ts'
import { sendNow, tell } from '../../data/outbox/sending.ts'
import { discard } from '../../data/outbox/store.ts'
import { useSession, useText } from '../../data/session.tsx'
import { EntryMark, formOf, nameOf } from '../../shell/outbox-entry.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { dateTime } from '../../ui/format.ts'

/** A command that was refused: why, and the two ways on. */
export function Refused({ entry, entries }: { entry: Entry; entries: Entry[] }) {
  const words = useText(outbox)
  const { close } = useText(shell)
  const { language } = useSession()
  const { zone } = useMyLibrary()
  const [asking, setAsking] = useState(false)
  const form = formOf(entry)
  const behind = discarded(entry.seq, entries).length - 1
  const { answer } = entry
  if (answer === null || !('problem' in answer)) return null

  async function throwAway() {
    await discard(entry.owner, entry.seq)
    setAsking(false)
    tell(['outbox'])
    void sendNow()
  }

  return (
    <div class="phone-item">
      <div>
        <b>{nameOf(entry, language)}</b>
        <span class="small sub">
          {words.kinds[entry.name]} · {words.refused(dateTime(answer.at, language, zone))}
        </span>
      </div>
      <EntryMark entry={entry} />
      <div class="entry-do">
        <p class="small">{answer.problem.titles[language]}</p>
        <div class="row">
          {form && (
            <Button variant="go" icon="edit" href={form}>
              {words.mend}
            </Button>
          )}
          <Button icon="trash" onClick={() => setAsking(true)}>
            {words.discard}
          </Button>
        </div>
      </div>
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
        <p>{words.askDiscardText(nameOf(entry, language))}</p>
        {behind > 0 && <p>{words.askDiscardMore(behind)}</p>}
      </Dialog>
    </div>
  )
}
