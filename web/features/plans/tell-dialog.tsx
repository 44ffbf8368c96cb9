import { useState } from 'preact/hooks'
import type { PlanItem } from '../../../contract/plans.ts'
import { myPlan } from '../../../text/my-plan.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { stateOf, type Write } from '../../data/outbox/rules.ts'
import { useKeeping } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { recordOf } from './use-plan.ts'

export type Telling = 'begin' | 'finish' | 'drop'
const names = { begin: 'plans.begin', finish: 'plans.finish', drop: 'plans.drop-item' } as const

/** The library tells that it has begun, what came of it, or why it will not happen; kept on this phone until it is sent. */
export function TellDialog(props: { item: PlanItem; telling: Telling; onClose: () => void }) {
  const { item, telling } = props
  const words = useText(myPlan)
  const { language } = useSession()
  const library = useMyLibrary()
  const toasts = useToasts()
  const keeping = useKeeping()
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft(`plan-item/${telling}/${item.id}`, { on: today(), said: '' })
  const missing = telling !== 'begin' && draft.said.trim() === ''

  async function send() {
    setTried(true)
    if (missing || keeping.busy) return
    const said =
      telling === 'finish' ? { result: draft.said } : telling === 'drop' ? { reason: draft.said } : {}
    const input: object = { id: item.id, version: item.version, on: draft.on, ...said }
    const write: Write = {
      name: names[telling],
      input,
      record: recordOf(item.id),
      about: { title: item.title, day: draft.on, people: null, libraryId: library.id },
      draft: null,
    }
    const entry = await keeping.keep(write)
    if (entry === null) return
    if (stateOf(entry) === 'refused') return refresh(['plans'])
    clear()
    toasts.show({
      ...{ strong: words.told[telling], glyph: 'done' },
      text: stateOf(entry) === 'waiting' ? words.kept : undefined,
    })
    props.onClose()
  }

  return (
    <FormDialog
      title={words.dialogs[telling]}
      action={words.dialogs.save}
      problem={keeping.problem}
      busy={keeping.busy}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      {telling !== 'begin' && (
        <TextArea
          label={words.dialogs[telling]}
          labelHidden
          hint={telling === 'finish' && words.dialogs.resultHint}
          value={draft.said}
          onChange={value => change({ said: value })}
          rows={3}
          maxLength={telling === 'finish' ? 600 : 400}
          error={tried && missing ? words.dialogs.needed : undefined}
        />
      )}
      <DateInput
        label={words.dialogs.on}
        value={draft.on}
        max={today()}
        onChange={on => change({ on })}
        error={saysOf(keeping.problem, 'on', language)}
      />
    </FormDialog>
  )
}
