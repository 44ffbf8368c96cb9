import type { ComponentChildren } from 'preact'
import { isAmount } from '../../../contract/advocacy.ts'
import { type EffortId, makeId, type PartnerId } from '../../../contract/ids.ts'
import { type HelpKind, helpKinds } from '../../../contract/themes.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { partners as sentences } from '../../../text/problems/partners.ts'
import { shell } from '../../../text/shell.ts'
import { today } from '../../data/months.ts'
import { useSession, useText } from '../../data/session.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'

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

export const beginEffort = (): EffortDraft => ({
  ...{ id: makeId<EffortId>(), target: '', partnerId: '', heldOn: today(), asked: '', help: '' },
  ...{ amount: null, amountUnread: false },
})

/** What was typed of an effort, whoever made it; null while something is missing or unfit. */
export function readEffort(draft: EffortDraft) {
  const { id, heldOn, help, amount } = draft
  const [target, asked] = [draft.target.trim(), draft.asked.trim()]
  if (target === '' || asked === '' || help === '' || heldOn === '') return null
  if (draft.amountUnread || !isAmount(amount)) return null
  return { id, heldOn, target, asked, help, amount, partnerId: draft.partnerId || null }
}

/** The fields of an effort, on the phone and at the office alike. */
export function EffortFields(props: {
  draft: EffortDraft
  edit: (change: Partial<EffortDraft>) => void
  /** Somebody tried to save: what is missing is said. */
  tried: boolean
  errorOf: (path: string) => string | undefined
  /** How a registered partner is chosen. */
  partner: ComponentChildren
}) {
  const { effort: words, helps } = useText(advocacy)
  const general = useText(shell)
  const { language } = useSession()
  const { draft, edit, tried } = props
  const needed = (value: string) => (tried && value.trim() === '' ? words.needed : undefined)
  const unfit = draft.amountUnread || !isAmount(draft.amount)
  return (
    <>
      <TextInput
        label={words.target}
        hint={words.targetHint}
        value={draft.target}
        onChange={target => edit({ target })}
        maxLength={160}
        error={needed(draft.target)}
      />
      {props.partner}
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
        options={optionsOf(helpKinds, helps)}
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
        error={tried && unfit ? sentences['advocacy.amount-unfit'][language] : undefined}
      />
      <DateInput
        label={words.heldOn}
        value={draft.heldOn}
        max={today()}
        onChange={heldOn => edit({ heldOn })}
        error={props.errorOf('heldOn')}
      />
    </>
  )
}
