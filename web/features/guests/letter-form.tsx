import { useState } from 'preact/hooks'
import { getLetter, type LetterFacts, writeLetter } from '../../../contract/guest-invitations.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { actings, numberKinds } from '../../../contract/signatories.ts'
import { guests } from '../../../text/guests.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { draftOf, signerOf, type Told } from './letter-draft.ts'

type Props = { meeting: Meeting; onClose: () => void }

/** The letter of invitation: its number and date, the head, and who signs; the same for all guests of a meeting. */
export function LetterForm(props: Props) {
  // a form does not change under whoever types in it
  const answer = useAsk(getLetter, { meetingId: props.meeting.id }, { fresh: true })
  return answer.data ? <Letter {...props} told={answer.data} /> : null
}

function Letter({ meeting, told: now, onClose }: Props & { told: Told }) {
  const { letter: words } = useText(guests)
  const { optional } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(writeLetter)
  const [told] = useState(now)
  const [draft, setDraft] = useState(() => draftOf(told, meeting, words.subjectUsual(meeting.title)))
  const [tried, setTried] = useState(false)
  const change = (some: Partial<LetterFacts>) => setDraft({ ...draft, ...some })
  const sign = (some: Partial<LetterFacts['signer']>) => change({ signer: { ...draft.signer, ...some } })
  const { signer } = draft
  const needed = (value: string) => (tried && value.trim() === '' ? words.needed : undefined)
  const asked = [draft.number, draft.dated, draft.place, draft.subject, draft.office]
  function onSend() {
    setTried(true)
    if ([...asked, signer.name, signer.position].some(value => value.trim() === '')) return
    const onSuccess = () => {
      toasts.show({ strong: words.saved, glyph: 'done' })
      onClose()
    }
    send.mutate({ meetingId: meeting.id, version: told.letter?.version ?? 0, ...draft }, { onSuccess })
  }
  const chosen = told.signatories.find(one => one.name === signer.name && one.position === signer.position)
  return (
    <FormDialog
      wide
      title={words.title}
      action={words.save}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <p class="sub">{words.hint}</p>
      <div class="guest-pairs">
        <TextInput
          label={words.number}
          value={draft.number}
          onChange={value => change({ number: value })}
          maxLength={80}
          error={needed(draft.number)}
        />
        <DateInput
          label={words.dated}
          value={draft.dated}
          onChange={dated => change({ dated })}
          error={needed(draft.dated)}
        />
        <TextInput
          label={words.place}
          value={draft.place}
          onChange={place => change({ place })}
          maxLength={80}
          error={needed(draft.place)}
        />
        <TextInput
          label={words.subject}
          value={draft.subject}
          onChange={subject => change({ subject })}
          maxLength={200}
          error={needed(draft.subject)}
        />
        <TextInput
          label={words.office}
          value={draft.office}
          onChange={office => change({ office })}
          maxLength={200}
          error={needed(draft.office)}
        />
        <TextInput
          label={words.address}
          optional={optional}
          value={draft.address ?? ''}
          onChange={address => change({ address })}
          maxLength={300}
        />
      </div>
      <TextArea
        label={words.opening}
        optional={optional}
        hint={words.openingHint}
        value={draft.opening ?? ''}
        onChange={opening => change({ opening })}
        maxLength={1500}
      />
      {told.signatories.length > 0 && (
        <Select
          label={words.signer}
          placeholder={words.choose}
          value={chosen?.id ?? ''}
          options={told.signatories.map(one => ({ value: one.id, label: `${one.name}, ${one.position}` }))}
          onChange={id => {
            const one = told.signatories.find(each => each.id === id)
            if (one) sign(signerOf(one))
          }}
        />
      )}
      <div class="guest-pairs">
        <TextInput
          label={words.signerName}
          value={signer.name}
          onChange={name => sign({ name })}
          maxLength={120}
          error={needed(signer.name)}
        />
        <TextInput
          label={words.signerPosition}
          value={signer.position}
          onChange={position => sign({ position })}
          maxLength={160}
          error={needed(signer.position)}
        />
        <Select
          label={words.acting}
          value={signer.acting ?? 'none'}
          options={(['none', ...actings] as const).map(value => ({ value, label: words.actings[value] }))}
          onChange={value => sign({ acting: actings.find(one => one === value) ?? null })}
        />
        <TextInput
          label={words.rank}
          optional={optional}
          value={signer.rank ?? ''}
          onChange={rank => sign({ rank })}
          maxLength={60}
        />
        <Select
          label={words.numberKind}
          value={signer.numberKind ?? 'none'}
          options={(['none', ...numberKinds] as const).map(value => ({
            value,
            label: words.numberKinds[value],
          }))}
          onChange={value => sign({ numberKind: numberKinds.find(one => one === value) ?? null })}
        />
        {signer.numberKind !== null && (
          <TextInput
            label={words.signerNumber}
            value={signer.number ?? ''}
            onChange={value => sign({ number: value })}
            maxLength={40}
            error={saysOf(send.error, 'signer.number', language)}
          />
        )}
      </div>
      <TextArea
        label={words.copies}
        optional={optional}
        hint={words.copiesHint}
        value={draft.copies ?? ''}
        onChange={copies => change({ copies })}
        maxLength={1000}
      />
    </FormDialog>
  )
}
