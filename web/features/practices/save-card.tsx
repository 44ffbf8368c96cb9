import { myPractices } from '../../../text/my-practices.ts'
import { useZone } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { State } from '../../ui/state.tsx'
import { useToasts } from '../../ui/toast.tsx'
import type { Told, useSaved } from './saved.ts'

/** Puts a card by on the phone with its pictures, or lets it go again. */
export function SaveCard(props: { told: Told; shelf: ReturnType<typeof useSaved> }) {
  const words = useText(myPractices)
  const { language } = useSession()
  const zone = useZone()
  const toasts = useToasts()
  const { told, shelf } = props
  const { saved, got, failed } = shelf
  const of = told.practice.pictures.length

  async function save() {
    if (await shelf.save(told)) toasts.show({ strong: words.savedToast, glyph: 'done' })
  }
  async function drop() {
    await shelf.drop()
    toasts.show({ strong: words.unsaved })
  }
  return (
    <>
      {failed && <Notice kind="problem" title={failed === 'full' ? words.notKept : words.saveNeedsSignal} />}
      {got !== null && of > 0 ? (
        <Progress
          label={words.saving(number(Math.min(got + 1, of), language), number(of, language))}
          value={got / of}
        />
      ) : saved ? (
        <p class="small">
          <State glyph="done">{words.saved}</State>{' '}
          <span class="sub">{words.savedAt(dateTime(saved.at, language, zone))}</span>
        </p>
      ) : (
        <Button variant="line" size="big" icon="phone" wide busy={got !== null} onClick={() => void save()}>
          {words.save}
        </Button>
      )}
      {saved && got === null && (
        <Button variant="bare" icon="trash" onClick={() => void drop()}>
          {words.unsave}
        </Button>
      )}
    </>
  )
}
