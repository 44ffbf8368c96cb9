import { useState } from 'preact/hooks'
import { isAmount } from '../../../contract/advocacy.ts'
import { type EffortId, makeId, type PartnerId } from '../../../contract/ids.ts'
import { listPartners } from '../../../contract/partners.ts'
import { type HelpKind, helpKinds } from '../../../contract/themes.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { sentences } from '../../../text/problems.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import type { Entry, Write } from '../../data/outbox/rules.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { dayDate } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { KeepForm, useKeep } from './keep-form.tsx'

export type EffortDraft = {
  id: EffortId
  target: string
  partnerId: PartnerId | ''
  heldOn: string
  asked: string
  help: HelpKind | ''
  amount: number | null
  /** What stands in the field of the amount is no number. */
  amountUnread: boolean
}

/** An effort of this library: begun anew. */
export function NewEffortPage() {
  return <EffortForm />
}

/** @param mends the refused entry whose place it takes, with all that was typed */
export function EffortForm({ mends }: { mends?: Entry }) {
  const all = useText(advocacy)
  const { effort: words, helps, columns } = all
  const general = useText(shell)
  const { language } = useSession()
  const library = useMyLibrary()
  const [start] = useState(() => (mends?.draft as EffortDraft | undefined) ?? begin())
  const form = useFormDraft<EffortDraft>(
    mends ? `effort/kiriman/${mends.id}` : `effort/new/${library.id}`,
    start,
  )
  const keep = useKeep(form, mends)
  const partners = useAsk(listPartners, { limit: 200 })
  const { draft, edit } = form
  const needed = (value: string) => (keep.tried && value.trim() === '' ? words.needed : undefined)
  const unfit = draft.amountUnread || !isAmount(draft.amount)
  return (
    <KeepForm
      words={words}
      form={form}
      keep={keep}
      backHref={mends ? '/kiriman' : '/advokasi'}
      facts={[
        { label: columns.target, value: draft.target },
        { label: columns.heldOn, value: dayDate(draft.heldOn, language) },
      ]}
      onSave={() => void keep.save(writeOf(draft, library.id))}
    >
      <TextInput
        label={words.target}
        hint={words.targetHint}
        value={draft.target}
        onChange={target => edit({ target })}
        maxLength={160}
        error={needed(draft.target)}
      />
      {(partners.data?.partners.length ?? 0) > 0 && (
        <Select
          label={words.partner}
          optional={general.optional}
          placeholder={words.noPartner}
          value={draft.partnerId}
          options={(partners.data?.partners ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={partnerId => edit({ partnerId })}
        />
      )}
      <TextArea
        label={words.asked}
        hint={words.askedHint}
        value={draft.asked}
        onChange={asked => edit({ asked })}
        rows={3}
        maxLength={600}
        error={needed(draft.asked)}
      />
      <Select
        label={words.help}
        placeholder={words.choose}
        value={draft.help}
        options={helpKinds.map(value => ({ value, label: helps[value] }))}
        onChange={help => edit({ help })}
        error={needed(draft.help)}
      />
      <NumberInput
        label={words.amount}
        optional={general.optional}
        prefix="Rp"
        language={language}
        value={draft.amount}
        onChange={(amount, { valid }) => edit({ amount, amountUnread: !valid })}
        error={keep.tried && unfit ? sentences['advocacy.amount-unfit'][language] : undefined}
      />
      <DateInput
        label={words.heldOn}
        value={draft.heldOn}
        max={today()}
        onChange={heldOn => edit({ heldOn })}
        error={keep.errorOf('heldOn')}
      />
    </KeepForm>
  )
}

const begin = (): EffortDraft => ({
  ...{ id: makeId<EffortId>(), target: '', partnerId: '', heldOn: today(), asked: '', help: '' },
  ...{ amount: null, amountUnread: false },
})

/** The command of a draft; null while something is missing or unfit. */
function writeOf(draft: EffortDraft, libraryId: string): Write | null {
  const { id, heldOn, help, amount } = draft
  const [target, asked] = [draft.target.trim(), draft.asked.trim()]
  if (target === '' || asked === '' || help === '' || heldOn === '') return null
  if (draft.amountUnread || !isAmount(amount)) return null
  const input = {
    ...{ id, libraryId, scopeId: null, heldOn, target, asked, help, amount },
    partnerId: draft.partnerId || null,
  }
  return {
    name: 'advocacy.record-effort',
    input: input as Write['input'],
    record: `effort/${id}`,
    about: { title: target, day: heldOn, people: null, libraryId },
    draft,
  }
}
