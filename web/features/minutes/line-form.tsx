import { useState } from 'preact/hooks'
import { lineKinds, type LineKind, type MinuteLine, putLine, removeLine } from '../../../contract/minutes.ts'
import { minutes } from '../../../text/minutes.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { refresh, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Conflict } from '../../shell/conflict.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { RegionChoice } from '../../shell/region-choice.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Notice } from '../../ui/notice.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { changedInput, differingFrom, draftOf, inputOf, type LineDraft, troublesOf } from './line-draft.ts'
import type { Told } from './told.ts'
import { OwnerField } from './owner-field.tsx'
import { PromisedFields } from './promised-fields.tsx'

/**
 * Changes a line. What somebody else changed meanwhile stands beside one's own, which stays as it was typed.
 * @param props.kind what it is to become
 */
export function LineForm(props: {
  told: Told
  line: MinuteLine
  kind: LineKind | undefined
  onClose: () => void
}) {
  const { told, line, onClose } = props
  const { line: words, kinds } = useText(minutes)
  const { optional } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const put = useSend(putLine)
  const remove = useSend(removeLine)
  const [start] = useState(() => ({ ...draftOf(line), ...(props.kind && { kind: props.kind }) }))
  const { draft, edit, clear } = useFormDraft<LineDraft>(`minute-line/${line.id}`, start)
  const [tried, setTried] = useState(false)
  // what is typed as rupiah and is no whole number stays in its field
  const [isRupiah, setIsRupiah] = useState(true)
  const troubles = tried ? troublesOf(draft) : []
  const problem = put.error ?? remove.error
  const isChanged = line.version > draft.version
  const meetingId = told.meeting.id
  const done = () => {
    clear()
    onClose()
  }

  function send() {
    setTried(true)
    const isUnfit = draft.kind === 'commitment' && !isRupiah
    if (troublesOf(draft).length > 0 || isUnfit || isChanged) return
    put.mutate(changedInput(line, draft, meetingId), { onSuccess: done, onError: () => refresh(['minutes']) })
  }

  function takeAway() {
    remove.mutate(
      { id: line.id, version: draft.version },
      {
        onSuccess: ({ version }) => {
          const undo = { label: words.undo, run: () => put.mutate({ ...inputOf(line, meetingId), version }) }
          toasts.show({ strong: words.removedToast, glyph: 'done', undo })
          done()
        },
        onError: () => refresh(['minutes']),
      },
    )
  }

  return (
    <FormDialog
      title={words.title}
      problem={isChanged ? null : problem}
      busy={put.isPending}
      onSend={send}
      onClose={() => {
        // what was changed waits on this device; what was not leaves nothing behind
        if (JSON.stringify(draft) === JSON.stringify(start)) clear()
        onClose()
      }}
    >
      {isChanged && line.removed && <Notice kind="warning" title={words.gone} />}
      {isChanged && (
        <Conflict
          rows={differingFrom(line, draft, language)}
          onKeep={() => edit({ version: line.version })}
          onDrop={() => edit(draftOf(line))}
        />
      )}
      <TextArea
        label={words.text}
        value={draft.text}
        maxLength={2000}
        rows={3}
        error={troubles.includes('text') ? words.textNeeded : undefined}
        onChange={text => edit({ text })}
      />
      <Select
        label={words.kind}
        value={draft.kind}
        options={optionsOf(lineKinds, kinds)}
        onChange={kind => edit({ kind })}
      />
      {(draft.kind === 'action' || draft.kind === 'commitment') && (
        <>
          <OwnerField
            meetingId={meetingId}
            draft={draft}
            edit={edit}
            error={troubles.includes('who') ? words.needed : undefined}
          />
          {draft.kind === 'commitment' && (
            <PromisedFields
              draft={draft}
              edit={edit}
              region={told.meeting.scopeId}
              troubles={tried && !isRupiah ? [...troubles, 'value'] : troubles}
              onRupiah={setIsRupiah}
            />
          )}
          <DateInput
            label={words.deadline}
            value={draft.deadline ?? ''}
            min={told.meeting.starts.slice(0, 10)}
            error={troubles.includes('deadline') ? words.needed : saysOf(put.error, 'deadline', language)}
            onChange={deadline => edit({ deadline: deadline || null })}
          />
        </>
      )}
      {draft.kind === 'action' && (
        <RegionChoice
          label={words.region}
          hint={words.regionHint(told.meeting.region)}
          value={
            draft.scopeId !== null && draft.scopeId !== told.meeting.scopeId && draft.region
              ? { id: String(draft.scopeId), label: draft.region }
              : null
          }
          error={saysOf(put.error, 'scopeId', language)}
          onChange={region =>
            edit({ scopeId: region ? Number(region.id) : null, region: region?.label ?? null })
          }
        />
      )}
      <TextInput
        label={words.saidBy}
        optional={optional}
        value={draft.saidBy ?? ''}
        maxLength={120}
        onChange={saidBy => edit({ saidBy: saidBy || null })}
      />
      {(draft.kind === 'learned' || draft.saidFrom !== null) && (
        <TextInput
          label={words.saidFrom}
          optional={optional}
          value={draft.saidFrom ?? ''}
          maxLength={160}
          onChange={saidFrom => edit({ saidFrom: saidFrom || null })}
        />
      )}
      {told.agenda.length > 0 && (
        <Select
          label={words.agenda}
          placeholder={words.noAgenda}
          value={draft.agendaItemId ?? ''}
          options={told.agenda.map(({ id, title }) => ({ value: id as string, label: title }))}
          onChange={to => edit({ agendaItemId: to as never })}
        />
      )}
      <div class="row">
        <Button variant="bare" size="sm" icon="trash" busy={remove.isPending} onClick={takeAway}>
          {words.remove}
        </Button>
      </div>
    </FormDialog>
  )
}
