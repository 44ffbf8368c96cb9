import './catalogue.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useSearchParams } from 'wouter'
import { browseContent, browseProducts } from '../../../contract/catalogue.ts'
import { contentKinds } from '../../../contract/local-content.ts'
import { productKinds } from '../../../contract/products.ts'
import { catalogue } from '../../../text/catalogue.ts'
import { localContent } from '../../../text/products-content.ts'
import { products as names } from '../../../text/products.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { ContentCards, ProductCards } from '../../shell/catalogue-cards.tsx'
import { OpenPage } from '../../shell/open-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { TabLinks } from '../../ui/tabs.tsx'
import { type Filters, Find, none } from './find.tsx'

/** So many cards come at a time: on a bad line the first are there soon. */
const atATime = 12

/** What villages make and tell, for anybody (`/katalog`, `?isi=cerita` for what they tell). */
export function CataloguePage() {
  const words = useText(catalogue)
  const [params] = useSearchParams()
  const tells = params.get('isi') === 'cerita'
  return (
    <OpenPage class="cat">
      <header class="cat-head">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      <TabLinks
        label={words.tabs.label}
        tabs={[
          { href: '/katalog', label: words.tabs.products, current: !tells },
          { href: '/katalog?isi=cerita', label: words.tabs.contents, current: tells },
        ]}
      />
      {tells ? <Contents /> : <Products />}
      <p class="cat-foot">{words.privacy}</p>
    </OpenPage>
  )
}

function Products() {
  const words = useText(catalogue)
  const { kinds } = useText(names)
  const { input, find, more } = useBrowsing()
  const answer = useAsk(browseProducts, input)
  return (
    <>
      <Find
        search={words.search}
        kinds={optionsOf(productKinds, kinds)}
        regions={answer.data?.regions}
        {...find}
      />
      <Waiting answer={answer} kind="block">
        {({ products, total }) => (
          <Found count={words.count} total={total} shown={products.length} onMore={more}>
            <ProductCards products={products} />
          </Found>
        )}
      </Waiting>
    </>
  )
}

function Contents() {
  const words = useText(catalogue)
  const { kinds } = useText(localContent)
  const { input, find, more } = useBrowsing()
  const answer = useAsk(browseContent, input)
  return (
    <>
      <Find
        search={words.searchContents}
        kinds={optionsOf(contentKinds, kinds)}
        regions={answer.data?.regions}
        {...find}
      />
      <Waiting answer={answer} kind="block">
        {({ contents, total }) => (
          <Found count={words.countContents} total={total} shown={contents.length} onMore={more}>
            <ContentCards contents={contents} />
          </Found>
        )}
      </Waiting>
    </>
  )
}

/** What is looked for, as the address says it, and how much of it is shown. */
function useBrowsing() {
  const [filters, set] = useFilters(none)
  const [limit, setLimit] = useState(atATime)
  const { cari, wilayah, jenis } = filters
  return {
    input: { q: given(cari), region: given(wilayah), kind: given(jenis), limit } as never,
    find: {
      filters,
      set: (change: Partial<Filters>) => {
        setLimit(atATime)
        set(change)
      },
    },
    more: () => setLimit(limit + atATime),
  }
}

/** What was found, with more of it where there is; or that nothing was. */
function Found(props: {
  count: (n: string) => string
  total: number
  shown: number
  onMore: () => void
  children: ComponentChildren
}) {
  const words = useText(catalogue)
  const { language } = useSession()
  if (props.total === 0)
    return (
      <Empty title={words.none} text={words.noneText}>
        <Button href="/katalog">{words.all}</Button>
      </Empty>
    )
  return (
    <>
      <p class="cat-count" role="status">
        {props.count(number(props.total, language))}
      </p>
      {props.children}
      {props.shown < props.total && (
        <p class="cat-more">
          <Button size="big" onClick={props.onMore}>
            {words.more}
          </Button>
        </p>
      )}
    </>
  )
}
