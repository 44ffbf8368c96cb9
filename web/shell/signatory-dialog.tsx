import { useState } from 'preact/hooks'
import { makeId, type SignatoryId } from '../../contract/ids.ts'
import { actings, grades, isNip, ranks, recordSignatory, type Signatory } from '../../contract/signatories.ts'
import { signatories } from '../../text/signatories.ts'
import { useDraft } from '../data/drafts.ts'
import { today } from '../data/months.ts'
import { useSend } from '../data/queries.ts'
import { saysOf } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { optionsOf } from '../ui/options.ts'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useToasts } from '../ui/toast.tsx'
import { FormDialog } from './form-dialog.tsx'

type Draft = {
  id: SignatoryId
  name: string
  position: string
  acting: string
  numberKind: string
  number: string
  rank: string
  from: string
  until: string
}

/** Records who signs for a place, or puts an entry right; what was typed is kept until it is saved. */
export function SignatoryDialog(props: {
  scopeId: number
  position: string
  /** The entry to put right; null for a new one. */
  before: Signatory | null
  onClose: () => void
}) {
  const { scopeId, before } = props
  const words = useText(signatories)
  const { form } = words
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(recordSignatory)
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft<Draft>(
    `signatory/${scopeId}/${before?.id ?? 'new'}`,
    draftOf(before, props.position),
  )
  const wrong = tried ? troublesOf(draft, form) : {}
  const error = (path: keyof Draft) => wrong[path] ?? saysOf(send.error, path, language)

  function save() {
    setTried(true)
    if (Object.keys(troublesOf(draft, form)).length > 0) return
    send.mutate(inputOf(draft, scopeId, before), {
      onSuccess: () => {
        clear()
        toasts.show({ strong: words.saved(draft.name.trim()), glyph: 'done' })
        props.onClose()
      },
    })
  }

  return (
    <FormDialog
      title={before ? form.mendTitle : form.addTitle}
      problem={send.error}
      busy={send.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      <TextInput
        label={form.name}
        value={draft.name}
        maxLength={120}
        autoComplete="off"
        onChange={name => change({ name })}
        error={error('name')}
      />
      <TextInput
        label={form.position}
        hint={form.positionHint}
        value={draft.position}
        maxLength={120}
        onChange={position => change({ position })}
        error={error('position')}
      />
      <Select
        label={form.acting}
        value={draft.acting}
        onChange={acting => change({ acting })}
        placeholder={form.actings.none}
        options={optionsOf(actings, form.actings)}
      />
      <Select
        label={form.numberKind}
        value={draft.numberKind}
        onChange={numberKind => change({ numberKind })}
        placeholder={form.numberKinds.none}
        options={(['nip', 'nipd'] as const).map(value => ({ value, label: form.numberKinds[value] }))}
      />
      {draft.numberKind !== '' && (
        <TextInput
          label={form.number}
          hint={draft.numberKind === 'nip' && form.nipHint}
          value={draft.number}
          maxLength={40}
          inputMode="numeric"
          autoComplete="off"
          onChange={number => change({ number })}
          error={error('number')}
        />
      )}
      <Select
        label={form.rank}
        value={draft.rank}
        onChange={rank => change({ rank })}
        placeholder={form.noRank}
        options={grades.map(value => ({ value, label: words.rank(ranks[value], value) }))}
      />
      <DateInput
        label={form.from}
        hint={form.fromHint}
        value={draft.from}
        onChange={from => change({ from })}
        error={error('from')}
      />
      <DateInput
        label={form.until}
        hint={form.untilHint}
        value={draft.until}
        onChange={until => change({ until })}
        error={error('until')}
      />
    </FormDialog>
  )
}

function draftOf(before: Signatory | null, position: string): Draft {
  return {
    id: makeId<SignatoryId>(),
    name: before?.name ?? '',
    position: before?.position ?? position,
    acting: before?.acting ?? '',
    numberKind: before?.numberKind ?? '',
    number: before?.number ?? '',
    rank: before?.rank ?? '',
    from: before?.from ?? today(),
    until: before?.until ?? '',
  }
}

function troublesOf(draft: Draft, form: typeof signatories.id.form): Partial<Record<keyof Draft, string>> {
  const { name, position, numberKind, number, from, until } = draft
  const needed = { name, position, from, ...(numberKind === '' ? {} : { number }) }
  const missing = Object.entries(needed).flatMap(([key, value]) => (value.trim() ? [] : [[key, form.needed]]))
  return {
    ...(until !== '' && until < from ? { until: form.untilBefore } : {}),
    ...(numberKind === 'nip' && !isNip(number) ? { number: form.nipWrong } : {}),
    ...Object.fromEntries(missing),
  }
}

function inputOf(draft: Draft, scopeId: number, before: Signatory | null) {
  const { id, name, position, acting, numberKind, number, rank, from, until } = draft
  const orNull = <T extends string>(all: readonly T[], value: string) =>
    all.find(one => one === value) ?? null
  return {
    ...{ id, scopeId, replaces: before?.id ?? null, name, position, from },
    acting: orNull(actings, acting),
    numberKind: orNull(['nip', 'nipd'] as const, numberKind),
    number: numberKind === '' ? null : number,
    rank: orNull(grades, rank),
    until: until || null,
  }
}
