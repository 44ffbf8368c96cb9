import { useState } from 'preact/hooks'
import { type ActionStepId, makeId } from '../../contract/ids.ts'
import type { ActionItem } from '../../contract/action-items.ts'
import { minutes } from '../../text/minutes.ts'
import { shell } from '../../text/shell.ts'
import { useFormDraft } from '../data/form-draft.ts'
import { type Entry, stateOf } from '../data/outbox/rules.ts'
import { useKeeping } from '../data/outbox/use-outbox.ts'
import { refresh } from '../data/queries.ts'
import { useText } from '../data/session.tsx'
import { FormDialog } from './form-dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useToasts } from '../ui/toast.tsx'

export type Telling = 'progress' | 'finish' | 'drop'
const names = { progress: 'minutes.progress', finish: 'minutes.finish', drop: 'minutes.drop' } as const
/** What of one's own this phone has of an action. */
export const recordOf = (itemId: string) => `action-item/${itemId}`
export const tellingOf = ({ name }: Entry): Telling =>
  name === names.finish ? 'finish' : name === names.drop ? 'drop' : 'progress'

type Draft = { text: string; link: string }

/**
 * Tells how far an action is, that it is done, or why it is dropped; kept on this device until it is sent.
 * @param props.mends the refused entry whose place it takes
 */
export function TellItem(props: { item: ActionItem; telling: Telling; mends?: Entry; onClose: () => void }) {
  const { item, telling, mends } = props
  const { item: words, line } = useText(minutes)
  const { optional } = useText(shell)
  const toasts = useToasts()
  const keeping = useKeeping(mends)
  const [id] = useState(() => makeId<ActionStepId>())
  const [tried, setTried] = useState(false)
  const [start] = useState<Draft>(() => (mends?.draft as Draft | undefined) ?? { text: '', link: '' })
  const { draft, edit, clear } = useFormDraft(`action/${telling}/${mends?.id ?? item.id}`, start)
  const isMissing = telling !== 'finish' && draft.text.trim() === ''
  const isUnfit = draft.link.trim() !== '' && !/^https:\/\/[^\s]+$/.test(draft.link.trim())

  async function send() {
    setTried(true)
    if (isMissing || isUnfit || keeping.busy) return
    const said = telling === 'drop' ? { text: draft.text } : draft
    const input: object = { id, itemId: item.id, ...said }
    const entry = await keeping.keep({
      ...{ name: names[telling], input, record: recordOf(item.id), draft },
      about: { title: item.text.slice(0, 120), day: item.deadline, people: null },
    })
    if (entry === null) return
    if (stateOf(entry) === 'refused') return refresh(['minutes', 'follow-up'])
    clear()
    toasts.show({
      ...{ strong: { progress: words.told, finish: words.finished, drop: words.dropped }[telling] },
      ...{ glyph: 'done', text: stateOf(entry) === 'waiting' ? words.keptHere : undefined },
    })
    props.onClose()
  }

  return (
    <FormDialog
      title={{ progress: words.progressTitle, finish: words.finishTitle, drop: words.dropTitle }[telling]}
      problem={keeping.problem}
      busy={keeping.busy}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <p class="sub">{item.text}</p>
      <TextArea
        label={{ progress: words.what, finish: words.result, drop: words.reason }[telling]}
        optional={telling === 'finish' ? optional : undefined}
        value={draft.text}
        maxLength={2000}
        error={tried && isMissing ? line.needed : undefined}
        onChange={text => edit({ text })}
      />
      {telling !== 'drop' && (
        <TextInput
          type="url"
          label={words.link}
          hint={words.linkHint}
          optional={optional}
          capitalize={false}
          value={draft.link}
          maxLength={500}
          error={tried && isUnfit ? words.linkUnfit : undefined}
          onChange={link => edit({ link })}
        />
      )}
    </FormDialog>
  )
}
