import { useEffect, useRef, useState } from 'preact/hooks'
import { type AgendaItemId, makeId, type MinuteLineId } from '../../../contract/ids.ts'
import { minutes } from '../../../text/minutes.ts'
import { useDraft } from '../../data/drafts.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { Problem } from '../../data/client.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import type { Told } from './told.ts'
import { useAddLine } from './use-add-line.ts'

const most = 2000

/** One field for the next line: Enter adds it. It is kept on this device first, so that writing never waits for a signal. */
export function QuickLine({ told, mends }: { told: Told; mends: Entry | null }) {
  const { page: words, line: lineWords } = useText(minutes)
  const { language } = useSession()
  const keep = useAddLine(told, mends)
  const field = useRef<HTMLTextAreaElement>(null)
  const { meeting, agenda } = told
  const typed = mends?.draft as { text: string; agendaItemId: AgendaItemId | '' } | undefined
  const key = mends ? `minutes/kiriman/${mends.id}` : `minutes/${meeting.id}`
  const { draft, change, clear } = useDraft(key, typed ?? { text: '', agendaItemId: '' as AgendaItemId | '' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const last = useRef('')
  // what was added is seen, wherever it stands by the agenda
  useEffect(() => {
    const row = document.getElementById(`line-${last.current}`)
    if (!row) return
    last.current = ''
    row.scrollIntoView({ block: 'nearest' })
  }, [told.lines])
  useHotkeys({ n: () => field.current?.focus() })
  const agendaItemId = agenda.some(({ id }) => id === draft.agendaItemId) ? draft.agendaItemId : ''

  async function add() {
    const text = draft.text.trim()
    if (text === '') return
    const id = makeId<MinuteLineId>()
    last.current = id
    // the next line begins at once; what goes wrong brings this one back
    clear()
    if (!mends) change({ text: '', agendaItemId })
    field.current?.focus()
    try {
      await keep({ kind: 'note', text, agendaItemId: agendaItemId || null }, { text, agendaItemId }, id)
      setProblem(null)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
      change({ text })
    }
  }

  return (
    <form
      class="quick-line"
      onSubmit={event => {
        event.preventDefault()
        void add()
      }}
    >
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <label>
        <span class="sr">{words.write}</span>
        <textarea
          ref={field}
          class="in"
          rows={1}
          value={draft.text}
          maxLength={most}
          placeholder={words.write}
          autocapitalize="sentences"
          onInput={event => change({ text: event.currentTarget.value })}
          onKeyDown={event => {
            // with a keyboard on screen, Enter that ends a word that is being composed is not the end of the line
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            void add()
          }}
        />
        <Kbd>n</Kbd>
      </label>
      <div class="quick-line-more">
        {agenda.length > 0 && (
          <Select
            small
            label={words.agenda}
            labelHidden
            value={agendaItemId}
            placeholder={lineWords.noAgenda}
            options={agenda.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={to => change({ agendaItemId: to })}
          />
        )}
        <Button type="submit" variant="go" size="sm" icon="plus">
          {words.add}
        </Button>
      </div>
      <span class="sub small">{words.writeHint}</span>
    </form>
  )
}
