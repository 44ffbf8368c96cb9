import type { ConsentSubject } from '../../../contract/consents.ts'
import { productConsents } from '../../../text/products-consents.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useText } from '../../data/session.tsx'
import { type ConsentDraft, emptyConsent, givenOf } from '../../shell/consent-draft.ts'
import { ConsentFields } from '../../shell/consent-fields.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Back } from './interest.tsx'
import { writeOf } from './kept.ts'
import { type Of, ProductOf } from './product-of.tsx'
import { makerParts } from './step-consent.tsx'

type Draft = ConsentDraft & { of: Of | null; whose: 'maker' | 'other' }

/** The maker of a product, or somebody who is seen or told of, agrees (`/produk/:id/persetujuan`). */
export function GiveConsentPage() {
  return <ProductOf>{of => <GiveConsentForm of={of} />}</ProductOf>
}

/** @param props.mends the refused entry whose place it takes */
export function GiveConsentForm(props: { of?: Of; mends?: Entry }) {
  const words = useText(productConsents)
  const { mends } = props
  const start =
    (mends?.draft as Draft | undefined) ??
    ({ ...emptyConsent(), person: props.of?.producer ?? '', of: props.of ?? null, whose: 'maker' } as Draft)
  const form = useFormDraft<Draft>(`product/consent/${mends?.id ?? start.of?.id}`, start)
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const of = draft.of ?? props.of
  if (of === undefined) return null
  const isMaker = draft.whose === 'maker'

  function write() {
    const given = givenOf(draft)
    if (of === undefined || given === null) return null
    const about: ConsentSubject = isMaker ? 'producer' : 'product'
    const input = { about, record: isMaker ? of.producerId : of.id, ...given }
    return writeOf('consents.give', input, of, { ...draft, of })
  }
  return (
    <KeepForm
      words={{
        title: words.addTitle,
        step: words.step,
        save: words.save,
        saved: words.saved,
        keptTitle: words.kept,
      }}
      form={form}
      keep={keep}
      backHref={mends ? '/kiriman' : `/produk/${of.id}`}
      facts={[
        { label: words.person, value: draft.person },
        { label: words.how, value: draft.how && words.hows[draft.how] },
      ]}
      end={() => <Back id={of.id} />}
      onSave={() => void keep.save(write())}
    >
      <ChoiceList
        label={words.whose}
        choices={(['maker', 'other'] as const).map(value => ({
          value,
          label: words.whoses[value],
          hint: words.whoseHints[value],
        }))}
        value={draft.whose}
        onChange={whose =>
          edit({
            ...{ whose, parts: [], child: false },
            person: whose === 'maker' ? (of.producer ?? '') : '',
          })
        }
      />
      <ConsentFields
        draft={draft}
        edit={edit}
        parts={isMaker ? makerParts : ['photo', 'name']}
        who={draft.person.trim() || words.themselves}
        named
        {...(!isMaker && { child: 'maybe' as const })}
        tried={keep.tried}
      />
    </KeepForm>
  )
}
