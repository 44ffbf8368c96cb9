import { useState } from 'preact/hooks'
import { makeId, type PartnerId, type PolicyBasisId } from '../../../contract/ids.ts'
import {
  amendBasis,
  type Basis,
  type BasisKind,
  basisKinds,
  recordBasis,
} from '../../../contract/policy-basis.ts'
import { type Topic, topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { policyBasis } from '../../../text/policy-basis.ts'
import { useDraft } from '../../data/drafts.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { PartnerChoice, type PartnerChosen } from '../../shell/partner-choice.tsx'
import { CheckList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Draft = {
  id: PolicyBasisId
  kind: BasisKind | ''
  number: string
  title: string
  dated: string
  validUntil: string
  amount: number | null
  partner: PartnerChosen | null
  link: string
  topics: Topic[]
}

/** Enters a policy document of one's own region or library, or puts one right; what was typed is kept until it is saved. */
export function BasisForm(props: {
  before: Basis | null
  of: { scopeId: number; name: string }
  onClose: () => void
}) {
  const { before, of, onClose } = props
  const words = useText(policyBasis)
  const { form } = words
  const themes = useText(activities).topics
  const { language } = useSession()
  const toasts = useToasts()
  const record = useSend(recordBasis)
  const amend = useSend(amendBasis)
  const problem = record.error ?? amend.error
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft<Draft>(
    `policy-basis/${before?.id ?? 'new'}/${before?.version ?? of.scopeId}`,
    draftOf(before),
  )
  const needed = ['kind', 'number', 'title', 'dated'] as const
  const isMissing = (name: (typeof needed)[number]) => !draft[name].trim()
  const error = (name: string) =>
    tried && needed.some(one => one === name && isMissing(one))
      ? form.needed
      : (saysOf(problem, name, language) ?? undefined)
  const isAgreement = draft.kind === 'agreement'

  function save() {
    setTried(true)
    const { id, kind, partner, validUntil, amount, ...rest } = draft
    if (kind === '' || needed.some(isMissing)) return
    const facts = {
      ...{ ...rest, kind, validUntil: validUntil || null },
      amount: isAgreement || kind === 'village-budget' ? amount : null,
      partnerId: isAgreement && partner ? (partner.id as PartnerId) : null,
    }
    const done = {
      onSuccess: () => {
        clear()
        toasts.show({ strong: form.saved(draft.number.trim()), glyph: 'done' })
        onClose()
      },
    }
    if (before) amend.mutate({ ...facts, id: before.id, version: before.version }, done)
    else record.mutate({ ...facts, id, scopeId: of.scopeId }, done)
  }

  return (
    <FormDialog
      title={before ? form.amendTitle : form.newTitle}
      problem={problem}
      busy={record.isPending || amend.isPending}
      onSend={save}
      onClose={onClose}
    >
      <p class="sub">{of.name}</p>
      <Select
        label={form.kind}
        placeholder={form.choose}
        value={draft.kind}
        error={error('kind')}
        onChange={kind => change({ kind })}
        options={optionsOf(basisKinds, words.kinds)}
      />
      <TextInput
        label={form.number}
        value={draft.number}
        error={error('number')}
        onChange={value => change({ number: value })}
      />
      <TextInput
        label={form.title}
        value={draft.title}
        error={error('title')}
        onChange={title => change({ title })}
      />
      <DateInput
        label={form.dated}
        value={draft.dated}
        error={error('dated')}
        onChange={dated => change({ dated })}
      />
      <DateInput
        label={form.validUntil}
        hint={form.validHint}
        optional={form.optional}
        value={draft.validUntil}
        error={error('validUntil')}
        onChange={validUntil => change({ validUntil })}
      />
      {(isAgreement || draft.kind === 'village-budget') && (
        <NumberInput
          label={form.amount}
          optional={form.optional}
          language={language}
          prefix="Rp"
          value={draft.amount}
          error={error('amount')}
          onChange={amount => change({ amount })}
        />
      )}
      {isAgreement && (
        <PartnerChoice
          label={form.partner}
          optional={form.optional}
          value={draft.partner}
          error={error('partnerId')}
          onChange={partner => change({ partner })}
        />
      )}
      <TextInput
        label={form.link}
        optional={form.optional}
        value={draft.link}
        error={error('link')}
        onChange={link => change({ link })}
      />
      <CheckList
        compact
        label={form.topics}
        optional={form.optional}
        choices={optionsOf(topics, themes)}
        value={draft.topics}
        onChange={value => change({ topics: value })}
      />
    </FormDialog>
  )
}

function draftOf(before: Basis | null): Draft {
  return {
    id: makeId<PolicyBasisId>(),
    ...{ kind: before?.kind ?? '', number: before?.number ?? '', title: before?.title ?? '' },
    ...{ dated: before?.dated ?? '', validUntil: before?.validUntil ?? '', amount: before?.amount ?? null },
    partner: before?.partner ? { id: before.partner.id, label: before.partner.name } : null,
    ...{ link: before?.link ?? '', topics: before?.topics ?? [] },
  }
}
