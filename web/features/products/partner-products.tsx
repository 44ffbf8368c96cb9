import './products.css'
import { useState } from 'preact/hooks'
import { browseProducts } from '../../../contract/catalogue.ts'
import type { PartnerId } from '../../../contract/ids.ts'
import { needsFor } from '../../../contract/matching.ts'
import { productKinds, supportKinds } from '../../../contract/products.ts'
import { catalogue } from '../../../text/catalogue.ts'
import { products as names } from '../../../text/products.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { ProductCards } from '../../shell/catalogue-cards.tsx'
import { useMyPartner } from '../../shell/my-partner.ts'
import { PartnerFrame } from '../../shell/partner-frame.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'

const atATime = 24

/** Needs that fit a partner and that products have: packaging, a permit, a market. */
export function useSupportNeeds(partnerId: PartnerId | undefined) {
  const answer = useAsk(
    needsFor,
    { partnerId: partnerId as PartnerId, limit: 200 },
    { enabled: partnerId !== undefined },
  )
  return answer.data?.fits
    .map(({ need }) => need)
    .filter(({ kind }) => (supportKinds as readonly string[]).includes(kind))
}

/** What villages make, for a partner: the catalogue, with what is still lacking where the partner serves (`/produk`). */
export function PartnerProductsPage() {
  const { partner: words, kinds, list, page } = useText(names)
  const general = useText(catalogue)
  const { language } = useSession()
  const { partner } = useMyPartner()
  const [filters, set] = useFilters({ jenis: '', wilayah: '' })
  const [limit, setLimit] = useState(atATime)
  const needs = useSupportNeeds(partner?.id)
  const input = { kind: given(filters.jenis), region: given(filters.wilayah), limit }
  const answer = useAsk(browseProducts, input as never)
  const regions = answer.data?.regions ?? []
  return (
    <PartnerFrame at="products">
      <Wrap>
        <PageHead
          title={words.title}
          sub={words.sub}
          note={answer.data && list.count(number(answer.data.total, language))}
          actions={
            <Button icon="handshake" href="/kebutuhan-cocok">
              {words.needs}
            </Button>
          }
        />
        <div class="product-filters">
          <Select
            small
            label={general.kind}
            labelHidden
            placeholder={list.anyKind}
            value={filters.jenis}
            options={optionsOf(productKinds, kinds)}
            onChange={jenis => set({ jenis })}
          />
          <Select
            small
            label={general.region}
            labelHidden
            placeholder={general.anyRegion}
            value={regions.some(({ id }) => String(id) === filters.wilayah) ? filters.wilayah : ''}
            options={regions.map(({ id, name }) => ({ value: String(id), label: name }))}
            onChange={wilayah => set({ wilayah })}
          />
        </div>
        <Waiting answer={answer} kind="block">
          {({ products, total }) =>
            total === 0 ? (
              <Empty title={general.none} text={general.noneText}>
                <Button onClick={() => set({ jenis: '', wilayah: '' })}>{general.all}</Button>
              </Empty>
            ) : (
              <>
                <ProductCards
                  products={products}
                  hrefOf={id => `/produk/${id}`}
                  noteOf={({ library }) => {
                    const lacking = needs?.filter(need => need.libraryName === library) ?? []
                    const kindsOf = new Set(lacking.map(({ kind }) => page.supports[kind as 'packaging']))
                    return kindsOf.size > 0 && `${words.needsOf}: ${[...kindsOf].join(', ')}`
                  }}
                />
                {products.length < total && (
                  <p class="after-section">
                    <Button onClick={() => setLimit(limit + atATime)}>{general.more}</Button>
                  </p>
                )}
              </>
            )
          }
        </Waiting>
      </Wrap>
    </PartnerFrame>
  )
}
