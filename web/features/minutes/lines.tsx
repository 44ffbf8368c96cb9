import { useState } from 'preact/hooks'
import type { MinuteLine } from '../../../contract/minutes.ts'
import { putLine } from '../../../contract/minutes.ts'
import { minutes } from '../../../text/minutes.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { inputOf } from './line-draft.ts'
import { LearnedForm } from './learned-form.tsx'
import { LineForm } from './line-form.tsx'
import { LineRow } from './line-row.tsx'
import type { Told } from './told.ts'
import { QuickLine } from './quick-line.tsx'
import { TypedHere } from './typed-here.tsx'

/** The lines by the agenda, a field for the next one beneath, and what was taken away or added later. */
export function Lines({ told, mends }: { told: Told; mends: Entry | null }) {
  const { page: words } = useText(minutes)
  const { language } = useSession()
  const [open, setOpen] = useState<{ line: MinuteLine; kind?: MinuteLine['kind'] } | null>(null)
  const { meeting, state, mine, agenda } = told
  const isWritten = state !== 'approved' && ['scheduled', 'invited', 'held'].includes(meeting.state)
  const writes = mine && isWritten
  const isLearned = (mends?.input as { kind?: string } | undefined)?.kind === 'learned'
  const stand = told.lines.filter(line => !line.removed && !line.addendum)
  const removed = told.lines.filter(line => line.removed)
  const addenda = told.lines.filter(line => line.addendum)
  const groups = [{ id: null, title: words.general }, ...agenda]
    .map(group => ({ ...group, lines: stand.filter(line => line.agendaItemId === group.id) }))
    .filter(group => group.lines.length > 0)
  const row = (line: MinuteLine) => (
    <LineRow
      key={line.id}
      line={line}
      told={told}
      writes={writes}
      onOpen={kind => setOpen({ line, ...(kind && { kind }) })}
    />
  )
  return (
    <>
      {stand.length === 0 && (
        <p class="sub">{writes ? words.noneText : isWritten ? words.none : words.noneLater}</p>
      )}
      {groups.map(group => (
        <Section key={group.id} title={group.title} note={words.lines(number(group.lines.length, language))}>
          <ul class="minute-lines">{group.lines.map(row)}</ul>
        </Section>
      ))}
      {writes && <TypedHere meetingId={meeting.id} known={told.lines} />}
      {writes && <QuickLine told={told} mends={isLearned ? null : mends} />}
      {writes && (meeting.kind === 'peer-learning' || isLearned) && (
        <LearnedForm told={told} mends={isLearned ? mends : null} />
      )}
      {addenda.length > 0 && (
        <Section title={words.addenda}>
          <ul class="minute-lines">{addenda.map(row)}</ul>
        </Section>
      )}
      {writes && removed.length > 0 && (
        <details class="minutes-removed">
          <summary>{words.removed(removed.length)}</summary>
          <ul class="minute-lines">
            {removed.map(line => (
              <Removed key={line.id} line={line} meetingId={meeting.id} />
            ))}
          </ul>
        </details>
      )}
      {open && (
        <LineForm
          key={open.line.id}
          told={told}
          line={told.lines.find(({ id }) => id === open.line.id) ?? open.line}
          kind={open.kind}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function Removed({ line, meetingId }: { line: MinuteLine; meetingId: Told['meeting']['id'] }) {
  const { page: words } = useText(minutes)
  const { language } = useSession()
  const toasts = useToasts()
  const put = useSend(putLine)
  return (
    <li class="minute-removed">
      <s>{line.text}</s>
      <Button
        size="sm"
        icon="undo"
        busy={put.isPending}
        label={`${words.restore}: ${line.text}`}
        onClick={() =>
          put.mutate(inputOf(line, meetingId), {
            onSuccess: () => toasts.show({ strong: words.restored, glyph: 'done' }),
            onError: problem => toasts.show({ strong: says(problem, language), glyph: 'late' }),
          })
        }
      >
        {words.restore}
      </Button>
    </li>
  )
}
