import { givingForms } from '../../../contract/minutes.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { minutes } from '../../../text/minutes.ts'
import { shell } from '../../../text/shell.ts'
import { useSession, useText } from '../../data/session.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { LineDraft } from './line-draft.ts'
import { ReceiversField } from './receivers-field.tsx'

/** What a commitment promises, and for whom. */
export function PromisedFields(props: {
  draft: LineDraft
  edit: (change: Partial<LineDraft>) => void
  troubles: readonly string[]
  /** Of the meeting. */
  region: number
  onRupiah: (fits: boolean) => void
}) {
  const { draft, edit, troubles } = props
  const { line: words, forms } = useText(minutes)
  const { lines } = useText(commitmentPages)
  const { optional } = useText(shell)
  const { language } = useSession()
  return (
    <>
      <Select
        label={words.form}
        placeholder={words.choose}
        value={draft.form ?? ''}
        options={optionsOf(givingForms, forms)}
        error={troubles.includes('form') ? words.needed : undefined}
        onChange={form => edit({ form: form || null })}
      />
      <NumberInput
        label={words.value}
        prefix="Rp"
        language={language}
        optional={optional}
        value={draft.value}
        error={troubles.includes('value') ? words.valueNeeded : undefined}
        onChange={(value, { text, valid }) => {
          props.onRupiah(valid || text.trim() === '')
          edit({ value })
        }}
      />
      <TextInput
        label={words.inKind}
        optional={optional}
        value={draft.inKind ?? ''}
        maxLength={300}
        onChange={inKind => edit({ inKind: inKind || null })}
      />
      <ReceiversField
        draft={draft}
        region={props.region}
        edit={edit}
        error={troubles.includes('amount') ? lines.unitNeeded : undefined}
      />
      <TextInput
        label={words.forWhom}
        optional={optional}
        value={draft.forWhom ?? ''}
        maxLength={200}
        onChange={forWhom => edit({ forWhom: forWhom || null })}
      />
    </>
  )
}
