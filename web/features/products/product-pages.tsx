import { Redirect, useParams, useSearchParams } from 'wouter'
import type { ActivityId, PlanItemId, ProductId } from '../../../contract/ids.ts'
import { getProduct } from '../../../contract/product-lists.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, refusalOf, stateOf, versionAfter } from '../../data/outbox/rules.ts'
import { useOpened, useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { emptyConsent } from '../../shell/consent-draft.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Wrap } from '../../ui/page.tsx'
import { GiveConsentForm } from './consent-page.tsx'
import { putHere, recordOf } from './kept.ts'
import { InterestForm } from './interest.tsx'
import { MakerForm } from './maker-page.tsx'
import { draftOf, emptyDraft, type MakerDraft, type ProductDraft } from './product-draft.ts'
import { ProductForm } from './product-form.tsx'
import { SalesForm } from './sales.tsx'
import { SupportForm } from './support.tsx'

/** Enters a product (`/produk/baru`, `?kegiatan=<id>` or `?rencana=<id>` for where it came from). */
export function NewProductPage() {
  const library = useMyLibrary()
  const [params] = useSearchParams()
  const activityId = params.get('kegiatan') as ActivityId | null
  const planItemId = params.get('rencana') as PlanItemId | null
  return (
    <ProductForm
      draftKey={`product/new/${activityId ?? planItemId ?? library.id}`}
      start={emptyDraft({ activityId, planItemId })}
      saved={null}
      backHref="/produk"
    />
  )
}

/** Changes a product (`/produk/:id/ubah`); one that waits on this phone is gone on with. */
export function ChangeProductPage() {
  const { id } = useParams<{ id: ProductId }>()
  const here = putHere(useOutbox(), id)
  const answer = useAsk(getProduct, { id }, { fresh: true })
  if (here) return <Redirect to={`/produk/kiriman/${here.seq}`} replace />
  const saved = answer.data && draftOf(answer.data.product)
  if (saved)
    return (
      <ProductForm
        draftKey={`product/${id}`}
        start={{ ...saved, step: 7 }}
        saved={saved}
        backHref={`/produk/${id}`}
      />
    )
  return (
    <PhonePage at="more">
      <Wrap>
        <Waiting answer={answer}>{() => null}</Waiting>
      </Wrap>
    </PhonePage>
  )
}

/** What was saved on this phone, opened again with all that was typed (`/produk/kiriman/:seq`). */
export function FromPhonePage() {
  const entry = useOpened(Number(useParams<{ seq: string }>().seq))
  if (entry === undefined) return null
  if (entry === null || entry.draft === null) return <Redirect to="/kiriman" />
  if (entry.name === 'producers.put')
    return <MakerForm key={entry.id} start={entry.draft as MakerDraft} mends={entry} />
  if (entry.name === 'products.note-interest') return <InterestForm key={entry.id} mends={entry} />
  if (entry.name === 'products.report-sales') return <SalesForm key={entry.id} mends={entry} />
  if (entry.name === 'products.want-support') return <SupportForm key={entry.id} mends={entry} />
  if (entry.name === 'consents.give') return <GiveConsentForm key={entry.id} mends={entry} />
  return <Opened key={entry.id} entry={entry} />
}

/** A refused one is mended in its place; a waiting one is followed by its change. */
function Opened({ entry }: { entry: Entry }) {
  const entries = useOutbox()
  const draft = entry.draft as ProductDraft
  const refused = stateOf(entry) === 'refused'
  const isOnRecord = refused && draft.version !== null
  const answer = useAsk(getProduct, { id: draft.id }, { fresh: true, enabled: isOnRecord })
  const code = refusalOf(entry)
  const version = refused ? draft.version : (versionAfter(recordOf(draft.id), entries) ?? draft.version)
  const start: ProductDraft = {
    ...{ ...draft, version, step: 7 },
    unlikely: draft.unlikely || code === 'product.price-unlikely',
    child:
      draft.child ?? (code === 'product.names-child' ? { ...emptyConsent(['name']), child: true } : null),
  }
  return (
    <ProductForm
      draftKey={`product/kiriman/${entry.id}`}
      start={start}
      saved={isOnRecord && answer.data ? draftOf(answer.data.product) : null}
      backHref={refused ? '/kiriman' : `/produk/${draft.id}`}
      {...(refused && { mends: entry })}
    />
  )
}
