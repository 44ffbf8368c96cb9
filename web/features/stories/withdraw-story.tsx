import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import type { LibraryId, StoryId } from '../../../contract/ids.ts'
import { myStories } from '../../../text/my-stories.ts'
import { letGoOfStories } from '../../data/gone-stories.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { stateOf } from '../../data/outbox/rules.ts'
import { useKeeping } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { writeOf } from './kept.ts'

/** Takes a story back in the name of whoever told it; kept on the phone until the signal is there. */
export function WithdrawStory({ id, title }: { id: StoryId; title: string }) {
  const { one: words } = useText(myStories)
  const library = useMyLibrary()
  const keeping = useKeeping()
  const toasts = useToasts()
  const [, go] = useLocation()
  const [asked, setAsked] = useState(false)
  async function send() {
    const of = { id, title, libraryId: library.id as LibraryId }
    const entry = await keeping.keep(writeOf('stories.withdraw', { id } as object, of))
    if (entry === null || stateOf(entry) === 'refused') return
    const isThere = stateOf(entry) === 'accepted'
    toasts.show({ strong: isThere ? words.withdrawn : words.withdrawnHere, glyph: 'done' })
    if (isThere) await letGoOfStories([id])
    refresh(['stories'])
    go('/kisah-saya')
  }
  return (
    <>
      <Button variant="warn" size="big" wide icon="trash" onClick={() => setAsked(true)}>
        {words.withdraw}
      </Button>
      {asked && (
        <FormDialog
          title={words.withdrawTitle}
          action={words.withdraw}
          warn
          problem={keeping.problem}
          busy={keeping.busy}
          onClose={() => setAsked(false)}
          onSend={() => void send()}
        >
          <p>{words.withdrawText}</p>
        </FormDialog>
      )}
    </>
  )
}
