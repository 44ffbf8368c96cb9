import './catalogue.css'
import { useEffect, useRef, useState } from 'preact/hooks'
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
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** So many cards come at a time: on a bad line the first are there soon. */
const atATime = 12
const none = { cari: '', wilayah: '', jenis: '' }

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
  const { language } = useSession()
  const [filters, set] = useFilters(none)
  const [limit, setLimit] = useState(atATime)
  const input = { q: given(filters.cari), region: given(filters.wilayah), kind: given(filters.jenis) }
  const answer = useAsk(browseProducts, { ...input, limit } as never)
  return (
    <>
      <Find
        search={words.search}
        kinds={optionsOf(productKinds, kinds)}
        regions={answer.data?.regions ?? []}
        filters={filters}
        set={change => {
          setLimit(atATime)
          set(change)
        }}
      />
      <Waiting answer={answer} kind="block">
        {({ products, total }) =>
          total === 0 ? (
            <Nothing />
          ) : (
            <>
              <p class="cat-count" role="status">
                {words.count(number(total, language))}
              </p>
              <ProductCards products={products} />
              {products.length < total && <More onMore={() => setLimit(limit + atATime)} />}
            </>
          )
        }
      </Waiting>
    </>
  )
}

function Contents() {
  const words = useText(catalogue)
  const { kinds } = useText(localContent)
  const { language } = useSession()
  const [filters, set] = useFilters(none)
  const [limit, setLimit] = useState(atATime)
  const input = { q: given(filters.cari), region: given(filters.wilayah), kind: given(filters.jenis) }
  const answer = useAsk(browseContent, { ...input, limit } as never)
  return (
    <>
      <Find
        search={words.searchContents}
        kinds={optionsOf(contentKinds, kinds)}
        regions={answer.data?.regions ?? []}
        filters={filters}
        set={change => {
          setLimit(atATime)
          set(change)
        }}
      />
      <Waiting answer={answer} kind="block">
        {({ contents, total }) =>
          total === 0 ? (
            <Nothing />
          ) : (
            <>
              <p class="cat-count" role="status">
                {words.countContents(number(total, language))}
              </p>
              <ContentCards contents={contents} />
              {contents.length < total && <More onMore={() => setLimit(limit + atATime)} />}
            </>
          )
        }
      </Waiting>
    </>
  )
}

type Filters = typeof none

/** Search, region and kind; a search is sent when it is asked for, not with every letter: each costs on a bad line. */
function Find(props: {
  search: string
  kinds: { value: string; label: string }[]
  regions: { id: number; name: string; items: number }[]
  filters: Filters
  set: (change: Partial<Filters>) => void
}) {
  const words = useText(catalogue)
  const { language } = useSession()
  const { filters, set } = props
  const [typed, setTyped] = useState(filters.cari)
  useEffect(() => setTyped(filters.cari), [filters.cari])
  // a province that was chosen gives way to its regencies, and stays to be seen by the name it was chosen by
  const known = useRef(new Map<string, string>())
  for (const { id, name } of props.regions) known.current.set(String(id), name)
  const isGone = filters.wilayah !== '' && !props.regions.some(({ id }) => String(id) === filters.wilayah)
  return (
    <form
      role="search"
      onSubmit={event => {
        event.preventDefault()
        set({ cari: typed.trim() })
      }}
    >
      <div class="cat-find">
        <TextInput
          label={props.search}
          labelHidden
          placeholder={props.search}
          value={typed}
          maxLength={80}
          onChange={setTyped}
        />
        <Button variant="go" type="submit" icon="search">
          {words.find}
        </Button>
      </div>
      <div class="cat-filters">
        <Select
          label={words.region}
          labelHidden
          placeholder={isGone ? words.up : words.anyRegion}
          value={filters.wilayah}
          options={[
            ...(isGone
              ? [{ value: filters.wilayah, label: known.current.get(filters.wilayah) ?? words.region }]
              : []),
            ...props.regions.map(({ id, name, items }) => ({
              value: String(id),
              label: `${name} (${number(items, language)})`,
            })),
          ]}
          onChange={wilayah => set({ wilayah })}
        />
        <Select
          label={words.kind}
          labelHidden
          placeholder={words.anyKind}
          value={filters.jenis}
          options={props.kinds}
          onChange={jenis => set({ jenis })}
        />
      </div>
    </form>
  )
}

function Nothing() {
  const words = useText(catalogue)
  return (
    <Empty title={words.none} text={words.noneText}>
      <Button href="/katalog">{words.all}</Button>
    </Empty>
  )
}

function More({ onMore }: { onMore: () => void }) {
  const { more } = useText(catalogue)
  return (
    <p class="cat-more">
      <Button size="big" onClick={onMore}>
        {more}
      </Button>
    </p>
  )
}
