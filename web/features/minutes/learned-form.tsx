import { useState } from 'preact/hooks'
import { listGuests } from '../../../contract/guests.ts'
import { minutes } from '../../../text/minutes.ts'
import { shell } from '../../../text/shell.ts'
import { Problem } from '../../data/client.ts'
import { useDraft } from '../../data/drafts.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useAsk } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { Told } from './told.ts'
import { useAddLine } from './use-add-line.ts'

const none = { text: '', saidBy: '', saidFrom: '' }

/** What a participant takes home, who it is and from where; the next one begins at once. */
export function LearnedForm({ told, mends }: { told: Told; mends: Entry | null }) {
  const { learned: words, line } = useText(minutes)
  const { optional } = useText(shell)
  const { language } = useSession()
  const add = useAddLine(told, mends)
  const key = mends ? `minutes/kiriman/${mends.id}` : `minutes-learned/${told.meeting.id}`
  const { draft, change, clear } = useDraft(key, (mends?.draft as typeof none | undefined) ?? none)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [tried, setTried] = useState(false)
  // names to choose from while there is a signal; any can be typed
  const known = useAsk(listGuests, { meetingId: told.meeting.id, limit: 200 } as never).data?.guests ?? []

  function name(saidBy: string) {
    const guest = known.find(one => one.name === saidBy)
    change({ saidBy, ...(guest?.agency && { saidFrom: guest.agency }) })
  }

  async function keep() {
    const typed = draft
    const text = typed.text.trim()
    setTried(text === '')
    if (text === '') return
    clear()
    if (!mends) change(none)
    try {
      await add(
        { kind: 'learned', text, saidBy: typed.saidBy || null, saidFrom: typed.saidFrom || null },
        typed,
      )
      setProblem(null)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
      change(typed)
    }
  }

  return (
    <Section title={words.title}>
      <form
        class="stack learned-form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void keep()
        }}
      >
        {problem && <Notice kind="problem" title={says(problem, language)} />}
        <TextArea
          label={words.text}
          hint={words.hint}
          value={draft.text}
          maxLength={2000}
          rows={2}
          error={tried ? line.textNeeded : undefined}
          onChange={text => change({ text })}
        />
        <div class="learned-who">
          <TextInput
            label={line.saidBy}
            optional={optional}
            value={draft.saidBy}
            maxLength={120}
            suggestions={known.map(guest => guest.name)}
            onChange={name}
          />
          <TextInput
            label={line.saidFrom}
            optional={optional}
            value={draft.saidFrom}
            maxLength={160}
            onChange={saidFrom => change({ saidFrom })}
          />
        </div>
        <div class="row">
          <Button type="submit" variant="line" icon="plus">
            {words.add}
          </Button>
        </div>
      </form>
    </Section>
  )
}
