import { useState } from 'preact/hooks'
import { listOfficials, type Official, writeOfficials } from '../../../contract/documents.ts'
import type { MeetingId } from '../../../contract/ids.ts'
import { documents } from '../../../text/documents.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { rupiah } from '../../ui/format.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Props = { meetingId: MeetingId; onClose: () => void }

/** NIP, rank and what is paid, guest by guest. */
export function OfficialsDialog(props: Props) {
  // a form does not change under whoever types in it
  const answer = useAsk(listOfficials, { meetingId: props.meetingId }, { fresh: true })
  return answer.data ? <Officials {...props} now={answer.data.people} /> : null
}

const whole = (typed: string) => {
  const digits = typed.replaceAll(/\D/g, '')
  return digits === '' || Number(digits) === 0 ? null : Number(digits)
}

function Officials({ meetingId, now, onClose }: Props & { now: readonly Official[] }) {
  const { people: words } = useText(documents)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(writeOfficials)
  const [people, setPeople] = useState<readonly Official[]>(now)
  const [same, setSame] = useState('')
  const change = (at: number, some: Partial<Official>) =>
    setPeople(people.map((one, n) => (n === at ? { ...one, ...some } : one)))
  const sum = people.reduce((all, { amount }) => all + (amount ?? 0), 0)
  function onSend() {
    if (people.length === 0) return onClose()
    const list = people.map(({ guestId, numberKind, number, rank, amount }) => ({
      ...{ guestId, number, rank, amount },
      numberKind: number ? (numberKind ?? ('nip' as const)) : null,
    }))
    send.mutate(
      { meetingId, people: list },
      {
        onSuccess: () => {
          toasts.show({ strong: words.saved, glyph: 'done' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      wide
      title={words.title}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <p class="sub">{people.length === 0 ? words.none : words.hint}</p>
      {people.some(({ attended }) => attended) && (
        <TextInput
          label={words.same}
          value={same}
          inputMode="numeric"
          maxLength={13}
          onChange={typed => {
            const amount = whole(typed)
            setSame(amount === null ? '' : String(amount))
            setPeople(people.map(one => (one.attended ? { ...one, amount } : one)))
          }}
        />
      )}
      <ul class="officials">
        {people.map((one, at) => (
          <li key={one.guestId}>
            <b>{[one.name, one.agency].filter(Boolean).join(', ')}</b>
            <TextInput
              label={words.number(one.name)}
              value={one.number ?? ''}
              onChange={number => change(at, { number })}
              maxLength={40}
              error={saysOf(send.error, `people.${at}.number`, language)}
            />
            <TextInput
              label={words.rank(one.name)}
              value={one.rank ?? ''}
              onChange={rank => change(at, { rank })}
              maxLength={60}
            />
            <TextInput
              label={words.amount(one.name)}
              value={one.amount === null ? '' : String(one.amount)}
              inputMode="numeric"
              maxLength={13}
              onChange={typed => change(at, { amount: whole(typed) })}
            />
          </li>
        ))}
      </ul>
      {sum > 0 && <p aria-live="polite">{words.total(rupiah(sum, language))}</p>}
    </FormDialog>
  )
}
