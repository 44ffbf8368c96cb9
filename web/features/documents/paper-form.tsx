import { useState } from 'preact/hooks'
import {
  type DocumentKind,
  getPaper,
  type PaperFacts,
  textsOf,
  writePaper,
} from '../../../contract/documents.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { MeetingId } from '../../../contract/ids.ts'
import { actings, numberKinds } from '../../../contract/signatories.ts'
import { documents } from '../../../text/documents.ts'
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

type Props = { meetingId: MeetingId; kind: DocumentKind; onClose: () => void }
type Told = ResultOf<typeof getPaper>

/** What a paper says besides the meeting's facts. */
export function PaperForm(props: Props) {
  // a form does not change under whoever types in it
  const answer = useAsk(getPaper, { meetingId: props.meetingId, kind: props.kind }, { fresh: true })
  return answer.data ? <Filled {...props} now={answer.data} /> : null
}

function Filled({ meetingId, kind, onClose, now }: Props & { now: Told }) {
  const { form: words, names, fill } = useText(documents)
  const { optional } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(writePaper)
  const [told] = useState(now)
  const [draft, setDraft] = useState<PaperFacts>(() => ({ ...told.paper, dated: told.paper.dated ?? null }))
  const change = (some: Partial<PaperFacts>) => setDraft({ ...draft, ...some })
  const sign = (some: Partial<PaperFacts['signer']>) => change({ signer: { ...draft.signer, ...some } })
  const { signer, texts } = draft
  const chosen = told.signatories.find(one => one.name === signer.name && one.position === signer.position)
  function onSend() {
    const onSuccess = () => {
      toasts.show({ strong: words.saved, glyph: 'done' })
      onClose()
    }
    send.mutate({ meetingId, kind, version: told.version, ...draft }, { onSuccess })
  }
  const text = (label: string, value: string | null, most: number, set: (value: string) => void) => (
    <TextInput label={label} optional={optional} value={value ?? ''} onChange={set} maxLength={most} />
  )
  return (
    <FormDialog
      wide
      title={`${names[kind]}: ${fill.toLowerCase()}`}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <div class="paper-pairs">
        {text(words.number, draft.number, 80, number => change({ number }))}
        <DateInput
          label={words.dated}
          optional={optional}
          value={draft.dated ?? ''}
          onChange={dated => change({ dated: dated || null })}
        />
        {text(words.place, draft.place, 80, place => change({ place }))}
        {text(words.office, draft.office, 200, office => change({ office }))}
        {text(words.address, draft.address, 300, address => change({ address }))}
      </div>
      {(textsOf[kind] ?? []).map(name => (
        <TextArea
          key={name}
          label={words.texts[name]}
          optional={optional}
          value={texts[name] ?? ''}
          onChange={value => change({ texts: { ...texts, [name]: value } })}
          maxLength={4000}
        />
      ))}
      {told.signatories.length > 0 && (
        <Select
          label={words.signer}
          placeholder={words.choose}
          value={chosen?.id ?? ''}
          options={told.signatories.map(one => ({ value: one.id, label: `${one.name}, ${one.position}` }))}
          onChange={id => {
            const one = told.signatories.find(each => each.id === id)
            if (!one) return
            const { name, position, acting, numberKind, number, rank } = one
            sign({ name, position, acting, numberKind, number, rank })
          }}
        />
      )}
      <div class="paper-pairs">
        {text(words.name, signer.name, 120, name => sign({ name }))}
        {text(words.position, signer.position, 160, position => sign({ position }))}
        <Select
          label={words.acting}
          value={signer.acting ?? 'none'}
          options={(['none', ...actings] as const).map(value => ({ value, label: words.actings[value] }))}
          onChange={value => sign({ acting: actings.find(one => one === value) ?? null })}
        />
        {text(words.rank, signer.rank, 60, rank => sign({ rank }))}
        <Select
          label={words.numberKind}
          value={signer.numberKind ?? 'none'}
          options={(['none', ...numberKinds] as const).map(value => ({
            value,
            label: words.numberKinds[value],
          }))}
          onChange={value => sign({ numberKind: numberKinds.find(one => one === value) ?? null })}
        />
        {signer.numberKind && (
          <TextInput
            label={words.official}
            value={signer.number ?? ''}
            onChange={number => sign({ number })}
            maxLength={40}
            error={saysOf(send.error, 'signer.number', language)}
          />
        )}
      </div>
    </FormDialog>
  )
}
