import type { ProductId } from '../../../contract/ids.ts'
import { getProduct } from '../../../contract/product-lists.ts'
import { products as names } from '../../../text/products.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ChainLink } from '../../shell/chain-link.tsx'
import { Photos } from '../../shell/photos.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { priceIn } from './price.ts'
import { ProductFacts, SupportList } from './product-parts.tsx'
import { isListed, ProductMark } from './state-mark.tsx'

/** One product beside the list: what it is, what it lacks, and the ways on. */
export function ProductPanel(props: { id: ProductId; onClose: () => void }) {
  const { page, list, unnamed } = useText(names)
  const { close } = useText(shell)
  const { language } = useSession()
  const answer = useAsk(getProduct, { id: props.id }, { fresh: true })
  return (
    <SidePanel
      label={answer.data?.product.name ?? list.title}
      onClose={props.onClose}
      closeLabel={close}
      head={answer.data && <ProductMark state={answer.data.product.state} />}
    >
      <Waiting answer={answer}>
        {({ product, support }) => (
          <>
            <h2>
              <a href={`/produk/${product.id}`}>{product.name}</a>
            </h2>
            <p class="sub small">
              {[product.producer ?? unnamed, product.libraryName, product.regency ?? product.province].join(
                ', ',
              )}
            </p>
            <p>
              <b>{priceIn(language, product)}</b>
            </p>
            <Photos about="product" record={product.id} />
            <ProductFacts product={product} />
            <h3>{page.support}</h3>
            <SupportList support={support} hrefOf={id => `/kebutuhan?buka=${id}`} />
            <div class="row">
              <ChainLink kind="product" id={product.id} />
              {isListed(product.state) && (
                <Button size="sm" icon="external" href={`/katalog/${product.id}`}>
                  {page.public}
                </Button>
              )}
            </div>
          </>
        )}
      </Waiting>
    </SidePanel>
  )
}
