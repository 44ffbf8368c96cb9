import { makeId, type NeedId } from '../../../contract/ids.ts'
import { type Urgency, urgencies } from '../../../contract/needs.ts'
import { type SupportKind, supportKinds } from '../../../contract/products.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { products } from '../../../text/products.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { date } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Back } from './interest.tsx'
import { writeOf } from './kept.ts'
import { type Of, ProductOf } from './product-of.tsx'

type Draft = {
  needId: NeedId
  of: Of | null
  kind: SupportKind | null
  amount: number | null
  unit: string
  urgency: Urgency | null
  until: string
  why: string
}
const empty = (of: Of | null, why: string): Draft => ({
  ...{ needId: makeId<NeedId>(), of, kind: null, amount: null, unit: '', urgency: null, until: '', why },
})

/** What a product lacks becomes a need that partners see (`/produk/:id/dukungan`). */
export function SupportPage() {
  return <ProductOf>{of => <SupportForm of={of} />}</ProductOf>
}

/** @param props.mends the refused entry whose place it takes */
export function SupportForm(props: { of?: Of; mends?: Entry }) {
  const { support: words } = useText(myProducts)
  const { page } = useText(products)
  const { form: ask } = useText(myNeeds)
  const { urgencies: urgencyNames } = useText(needs)
  const { language } = useSession()
  const { mends } = props
  const start =
    (mends?.draft as Draft | undefined) ?? empty(props.of ?? null, words.whyOf(props.of?.name ?? ''))
  const form = useFormDraft<Draft>(`product/support/${mends?.id ?? start.of?.id}`, start)
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const of = draft.of ?? props.of
  if (of === undefined) return null
  const { kind, amount, unit, urgency, until, why } = draft
  const isPast = until !== '' && until < today()
  const needed = (is: boolean) => (keep.tried && is ? ask.needed : undefined)

  function write() {
    const wrongAmount = amount === null || !Number.isInteger(amount) || amount < 1
    const isWhole = kind !== null && urgency !== null && unit.trim() !== '' && why.trim() !== ''
    if (of === undefined || wrongAmount || !isWhole || until === '' || isPast) return null
    const facts = { kind, topic: 'economic-development', amount, unit: unit.trim(), urgency, until, why }
    return writeOf('products.want-support', { id: of.id, needId: draft.needId, ...facts }, of, {
      ...draft,
      of,
    })
  }
  return (
    <KeepForm
      words={{ ...words, keptTitle: words.kept }}
      form={form}
      keep={keep}
      backHref={mends ? '/kiriman' : `/produk/${of.id}`}
      facts={[
        { label: words.kind, value: kind && page.supports[kind] },
        { label: ask.until, value: until && date(until, language) },
      ]}
      end={state => (
        <>
          <Back id={of.id} />
          {state === 'accepted' && (
            <Button variant="bare" href={`/kebutuhan/${draft.needId}`}>
              {words.open}
            </Button>
          )}
        </>
      )}
      onSave={() => void keep.save(write())}
    >
      <ChoiceList
        label={words.kind}
        choices={supportKinds.map(value => ({
          value,
          label: page.supports[value],
          hint: words.kindHints[value],
        }))}
        value={kind}
        error={needed(kind === null)}
        onChange={value => edit({ kind: value, unit: unit || words.unitOf[value] })}
      />
      <NumberInput
        label={words.amount}
        language={language}
        value={amount}
        error={keep.tried && (amount === null || amount < 1) ? ask.amountWrong : keep.errorOf('amount')}
        onChange={value => edit({ amount: value })}
      />
      <TextInput
        label={words.unit}
        value={unit}
        maxLength={40}
        error={needed(unit.trim() === '')}
        onChange={value => edit({ unit: value })}
      />
      <ChoiceList
        label={ask.urgency}
        choices={urgencies.map(value => ({
          value,
          label: urgencyNames[value],
          hint: value === 'urgent' ? ask.urgentHint : ask.longTermHint,
        }))}
        value={urgency}
        error={needed(urgency === null)}
        onChange={value => edit({ urgency: value })}
      />
      <DateInput
        label={ask.until}
        value={until}
        min={today()}
        error={keep.tried && isPast ? ask.untilPast : needed(until === '')}
        onChange={value => edit({ until: value })}
      />
      <TextArea
        label={words.why}
        hint={ask.whyHint}
        value={why}
        rows={3}
        maxLength={600}
        error={needed(why.trim() === '')}
        onChange={value => edit({ why: value })}
      />
    </KeepForm>
  )
}
