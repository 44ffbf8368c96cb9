import type { LibraryId } from '../../../contract/ids.ts'
import { listProducers } from '../../../contract/producers.ts'
import { productForm } from '../../../text/products-form.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { madeIn } from '../../data/to-hand.ts'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Wrap } from '../../ui/page.tsx'
import { useParams } from 'wouter'
import { idOf, writeOf } from './kept.ts'
import { type MakerDraft, makerInput, makerOf, makerTroubles } from './product-draft.ts'
import { MakerFields } from './step-maker.tsx'

/** Changes who makes products (`/pembuat/:id/ubah`): name, number, members. */
export function MakerPage() {
  const { id } = useParams<{ id: string }>()
  const { maker: words } = useText(productForm)
  const library = useMyLibrary()
  const answer = useAsk(listProducers, madeIn(library.id as LibraryId), { fresh: true })
  const producer = answer.data?.producers.find(one => one.id === id)
  if (producer && !producer.forgotten) return <MakerForm key={id} start={makerOf(producer)} />
  return (
    <PhonePage at="more">
      <Wrap>
        <Waiting answer={answer}>
          {() => (
            <Empty title={words.forgotten}>
              <a href="/produk">{words.choose}</a>
            </Empty>
          )}
        </Waiting>
      </Wrap>
    </PhonePage>
  )
}

/** @param props.mends the refused entry whose place it takes */
export function MakerForm(props: { start: MakerDraft; mends?: Entry }) {
  const { maker_: words, maker: labels, rules } = useText(productForm)
  const library = useMyLibrary()
  const { mends } = props
  const form = useFormDraft<MakerDraft & { wrong: boolean }>(`producer/${mends?.id ?? props.start.id}`, {
    ...props.start,
    wrong: false,
  })
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const { wrong, ...maker } = draft
  const troubles = makerTroubles(maker, wrong ? ['members'] : [])
  const of = { id: maker.id as string, name: maker.name.trim(), libraryId: library.id }

  function write() {
    const input = troubles.length > 0 ? null : makerInput(maker, library.id)
    if (input === null) return null
    const entry = writeOf('producers.put', input, of, maker)
    // one that was entered with a product keeps its place before it
    return { ...entry, record: mends?.record ?? `producer/${maker.id}` }
  }
  return (
    <KeepForm
      words={{
        title: words.title,
        step: words.step,
        save: words.save,
        saved: words.saved,
        keptTitle: words.kept,
      }}
      form={form}
      keep={keep}
      hint={labels.hint}
      backHref={mends ? '/kiriman' : '/produk'}
      facts={[{ label: words.step, value: maker.name }]}
      end={() => (
        <Button
          variant="lamp"
          size="big"
          href={mends?.record.startsWith('product/') ? `/produk/${idOf(mends.record)}` : '/produk'}
        >
          {words.back}
        </Button>
      )}
      onSave={() => void keep.save(write())}
    >
      <MakerFields
        maker={maker}
        errorOf={(...fields) => {
          const field = fields.find(one => troubles.includes(one))
          if (keep.tried && field) return rules[field as keyof typeof rules]
          return fields.map(one => keep.errorOf(one === 'makerName' ? 'name' : one)).find(Boolean)
        }}
        onEdit={(change, members) => edit({ ...change, ...(members !== undefined && { wrong: !members }) })}
      />
    </KeepForm>
  )
}
