import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import { type CorrectionId, makeId } from '../../../contract/ids.ts'
import {
  answerCorrection,
  type Correction,
  type MinuteLine,
  proposeCorrection,
} from '../../../contract/minutes.ts'
import { minutes } from '../../../text/minutes.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import type { Told } from './told.ts'

const glyphs: Record<Correction['state'], GlyphName> = {
  open: 'half',
  accepted: 'done',
  refused: 'cancelled',
}

/** What was proposed to be said instead, with the answer; and the way to propose it. */
export function Corrections({ line, told, writes }: { line: MinuteLine; told: Told; writes: boolean }) {
  const { correcting: words } = useText(minutes)
  const { grant } = useSignedIn()
  const [proposing, setProposing] = useState(false)
  const own = told.corrections.filter(({ lineId }) => lineId === line.id)
  const isOpen = told.state === 'correcting' && told.correctBy !== null && told.correctBy >= today()
  // who writes changes the line itself
  const proposes = isOpen && !writes && may['minutes.correct'].some(role => role === grant.role)
  if (line.addendum) return null
  return (
    <>
      {own.map(correction => (
        <div key={correction.id} class="minute-correction small">
          <q>{correction.text}</q>
          <span>
            {correction.by && `${words.proposed(correction.by)} `}
            <State glyph={glyphs[correction.state]}>{words.states[correction.state]}</State>
          </span>
          {correction.reason && <span class="sub">{correction.reason}</span>}
          {writes && correction.state === 'open' && told.state === 'correcting' && (
            <Answer correction={correction} line={line} />
          )}
        </div>
      ))}
      {proposes && (
        <Button
          variant="bare"
          size="sm"
          icon="edit"
          label={words.proposeFor(line.text)}
          onClick={() => setProposing(true)}
        >
          {words.propose}
        </Button>
      )}
      {proposing && <ProposeDialog line={line} onClose={() => setProposing(false)} />}
    </>
  )
}

function Answer({ correction, line }: { correction: Correction; line: MinuteLine }) {
  const { correcting: words, line: general } = useText(minutes)
  const toasts = useToasts()
  const answer = useSend(answerCorrection)
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = (accepted: boolean) =>
    answer.mutate(
      { id: correction.id, version: line.version, accepted, reason: accepted ? null : reason },
      {
        onSuccess: () => {
          toasts.show({ strong: accepted ? words.accepted : words.refused, glyph: 'done' })
          setRefusing(false)
        },
        onError: () => setRefusing(true),
      },
    )
  return (
    <span class="row">
      <Button
        size="sm"
        variant="line"
        icon="check"
        busy={answer.isPending}
        label={`${words.accept}: ${correction.text}`}
        onClick={() => send(true)}
      >
        {words.accept}
      </Button>
      <Button
        size="sm"
        variant="bare"
        label={`${words.refuse}: ${correction.text}`}
        onClick={() => setRefusing(true)}
      >
        {words.refuse}
      </Button>
      {refusing && (
        <FormDialog
          title={words.refuse}
          action={words.refuse}
          problem={answer.error}
          busy={answer.isPending}
          onClose={() => setRefusing(false)}
          onSend={() => {
            setTried(true)
            if (reason.trim() !== '') send(false)
          }}
        >
          <p>
            <q>{correction.text}</q>
          </p>
          <TextInput
            label={words.reason}
            value={reason}
            maxLength={300}
            error={tried && reason.trim() === '' ? general.needed : undefined}
            onChange={setReason}
          />
        </FormDialog>
      )}
    </span>
  )
}

function ProposeDialog({ line, onClose }: { line: MinuteLine; onClose: () => void }) {
  const { correcting: words, line: general } = useText(minutes)
  const toasts = useToasts()
  const propose = useSend(proposeCorrection)
  const [id] = useState(() => makeId<CorrectionId>())
  const { draft, change, clear } = useDraft(`minutes/correction/${line.id}`, { text: line.text })
  const [tried, setTried] = useState(false)
  const isEmpty = draft.text.trim() === ''
  function send() {
    setTried(true)
    if (isEmpty) return
    const onSuccess = () => {
      clear()
      toasts.show({ strong: words.done, glyph: 'done' })
      onClose()
    }
    propose.mutate({ id, lineId: line.id, text: draft.text }, { onSuccess })
  }
  return (
    <FormDialog
      title={words.title}
      action={words.action}
      problem={propose.error}
      busy={propose.isPending}
      onClose={onClose}
      onSend={send}
    >
      <p class="sub">
        <q>{line.text}</q>
      </p>
      <TextArea
        label={words.text}
        value={draft.text}
        maxLength={2000}
        error={tried && isEmpty ? general.textNeeded : undefined}
        onChange={text => change({ text })}
      />
    </FormDialog>
  )
}
