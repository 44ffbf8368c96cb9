import { useState } from 'preact/hooks'
import { makeId } from '../../../contract/ids.ts'
import {
  type Breach,
  breachKinds,
  closeBreach,
  enterBreach,
  tellBreach,
} from '../../../contract/privacy-requests.ts'
import { privacy } from '../../../text/privacy.ts'
import { privacyPages } from '../../../text/privacy-pages.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { CheckList } from '../../ui/choice-list.tsx'
import { DateInput, TimeInput } from '../../ui/date-input.tsx'
import { date } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Kind = (typeof breachKinds)[number]
const texts = ['what', 'how', 'measures', 'whose'] as const
const most = { what: 500, how: 2000, measures: 2000, whose: 300 }

/** The hour and minute of western Indonesian time. */
const timeNow = () => new Date(Date.now() + 7 * 3600_000).toISOString().slice(11, 16)

/** What got out, how, whose it is and what is done. */
export function EnterDialog({ onClose }: { onClose: () => void }) {
  const words = useText(privacyPages).breaches.form
  const names = useText(privacy).kinds
  const { language } = useSession()
  const toasts = useToasts()
  const [facts, set] = useState(() => ({ what: '', how: '', measures: '', whose: '' }))
  const [id] = useState(() => makeId<string>())
  const [foundOn, setFoundOn] = useState(today)
  const [foundTime, setFoundTime] = useState(timeNow)
  const [happenedOn, setHappenedOn] = useState('')
  const [kinds, setKinds] = useState<Kind[]>([])
  const [people, setPeople] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error } = useSend(enterBreach)
  const lacks = (empty: boolean) => (tried && empty ? words.needed : undefined)
  function send() {
    setTried(true)
    if (texts.some(name => facts[name].trim() === '') || kinds.length === 0 || !foundOn || !foundTime) return
    const foundAt = new Date(`${foundOn}T${foundTime}:00+07:00`).toISOString()
    mutate(
      { id, ...facts, foundAt, happenedOn: happenedOn || null, kinds, people },
      {
        onSuccess: () => {
          toasts.show({ strong: facts.what, text: words.saved })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog title={words.title} wide problem={error} busy={isPending} onSend={send} onClose={onClose}>
      <TextInput
        label={words.what}
        value={facts.what}
        maxLength={most.what}
        error={lacks(facts.what.trim() === '')}
        onChange={what => set(now => ({ ...now, what }))}
      />
      <DateInput label={words.foundOn} value={foundOn} onChange={setFoundOn} error={lacks(!foundOn)} />
      <TimeInput
        label={words.foundTime}
        value={foundTime}
        onChange={setFoundTime}
        error={lacks(!foundTime)}
      />
      <DateInput label={words.happenedOn} value={happenedOn} onChange={setHappenedOn} />
      {(['how', 'measures', 'whose'] as const).map(name => (
        <TextArea
          key={name}
          label={words[name]}
          value={facts[name]}
          maxLength={most[name]}
          error={lacks(facts[name].trim() === '')}
          onChange={text => set(now => ({ ...now, [name]: text }))}
        />
      ))}
      <CheckList<Kind>
        label={words.kinds}
        compact
        value={kinds}
        error={lacks(kinds.length === 0)}
        onChange={setKinds}
        choices={breachKinds.map(value => ({ value, label: names[value] }))}
      />
      <NumberInput label={words.people} language={language} value={people} onChange={setPeople} />
    </FormDialog>
  )
}

/** When people and authority were told in writing. */
export function ToldDialog({ breach, onClose }: { breach: Breach; onClose: () => void }) {
  const words = useText(privacyPages).breaches
  const toasts = useToasts()
  const [people, setPeople] = useState(breach.peopleToldOn ?? '')
  const [authority, setAuthority] = useState(breach.authorityToldOn ?? '')
  const [measures, setMeasures] = useState(breach.measures)
  const { mutate, isPending, error } = useSend(tellBreach)
  const send = () =>
    mutate(
      {
        ...{ id: breach.id, version: breach.version, measures },
        ...{ peopleToldOn: people || null, authorityToldOn: authority || null },
      },
      {
        onSuccess: () => {
          toasts.show({ strong: breach.what, text: words.told.saved })
          onClose()
        },
      },
    )
  return (
    <FormDialog title={words.told.title} problem={error} busy={isPending} onSend={send} onClose={onClose}>
      <DateInput label={words.told.people} value={people} max={today()} onChange={setPeople} />
      <DateInput label={words.told.authority} value={authority} max={today()} onChange={setAuthority} />
      <TextArea
        label={words.form.measures}
        value={measures}
        maxLength={most.measures}
        onChange={setMeasures}
      />
    </FormDialog>
  )
}

/** Closed with what was learned. */
export function CloseDialog({ breach, onClose }: { breach: Breach; onClose: () => void }) {
  const { close: words, form } = useText(privacyPages).breaches
  const toasts = useToasts()
  const [closing, setClosing] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error } = useSend(closeBreach)
  function send() {
    setTried(true)
    if (closing.trim() === '') return
    mutate(
      { id: breach.id, version: breach.version, closing },
      {
        onSuccess: () => {
          toasts.show({ strong: breach.what, text: words.saved })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.title}
      action={words.button}
      problem={error}
      busy={isPending}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        label={words.closing}
        value={closing}
        maxLength={2000}
        error={tried && closing.trim() === '' ? form.needed : undefined}
        onChange={setClosing}
      />
    </FormDialog>
  )
}

/** The letter that article 46 asks for, filled with what is known; it can be changed before it is copied. */
export function LetterDialog({ breach, onClose }: { breach: Breach; onClose: () => void }) {
  const words = useText(privacyPages).breaches
  const names = useText(privacy).kinds as Record<string, string>
  const { language } = useSession()
  const toasts = useToasts()
  const [text, setText] = useState(() =>
    words.letterText({
      ...{ what: breach.what, how: breach.how, measures: breach.measures },
      when: breach.happenedOn ? date(breach.happenedOn, language) : words.unknown,
      kinds: breach.kinds.map(kind => names[kind] ?? kind).join(', '),
    }),
  )
  async function copy() {
    await navigator.clipboard?.writeText(text).catch(() => undefined)
    toasts.show({ strong: words.letter, text: words.copied })
    onClose()
  }
  return (
    <FormDialog title={words.letter} wide action={words.copy} onSend={() => void copy()} onClose={onClose}>
      <TextArea label={words.letter} hint={words.letterHint} value={text} rows={14} onChange={setText} />
    </FormDialog>
  )
}
