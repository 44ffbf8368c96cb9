import { useState } from 'preact/hooks'
import type { Adoption } from '../../../contract/adoptions.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { stateOf, versionAfter, type Write } from '../../data/outbox/rules.ts'
import { useKeeping, useOutbox } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { recordOf } from './kept.ts'

export type Telling = 'try' | 'works' | 'drop'
const names = { try: 'adoptions.try', works: 'adoptions.works', drop: 'adoptions.drop' } as const

/** The library tells that it has begun to try, what came of it, or why it gives it up; kept on this phone until it is sent. */
export function TellAdoption(props: { adoption: Adoption; telling: Telling; onClose: () => void }) {
  const { adoption, telling } = props
  const { one: words } = useText(adoptionPages)
  const { language } = useSession()
  const library = useMyLibrary()
  const entries = useOutbox()
  const toasts = useToasts()
  const keeping = useKeeping()
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft(`adoption/${telling}/${adoption.id}`, { on: today(), said: '' })
  const said = draft.said.trim()
  const missing = telling !== 'try' && said === ''

  async function send() {
    setTried(true)
    if (missing || draft.on === '' || keeping.busy) return
    const record = recordOf(adoption.id)
    const version = Math.max(adoption.version, versionAfter(record, entries) ?? 0)
    const more = telling === 'works' ? { result: said } : telling === 'drop' ? { reason: said } : {}
    const input: object = { id: adoption.id, version, on: draft.on, ...more }
    const write: Write = {
      name: names[telling],
      input: input as Write['input'],
      record,
      about: { title: adoption.practice.title, day: draft.on, people: null, libraryId: library.id },
      draft: null,
    }
    const entry = await keeping.keep(write)
    if (entry === null) return
    if (stateOf(entry) === 'refused') return refresh(['adoptions'])
    clear()
    toasts.show({
      ...{ strong: words.told[telling], glyph: 'done' },
      text: stateOf(entry) === 'waiting' ? words.waits : undefined,
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
      {telling !== 'try' && (
        <TextArea
          label={words.dialogs[telling]}
          labelHidden
          hint={telling === 'works' ? words.dialogs.worksHint : words.dialogs.dropHint}
          value={draft.said}
          onChange={value => change({ said: value })}
          rows={3}
          maxLength={600}
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
