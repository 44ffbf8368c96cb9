import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { Library } from '../../../contract/libraries.ts'
import { duplicateLibraries, keepLibrariesApart } from '../../../contract/library-merges.ts'
import { searchRegions } from '../../../contract/regions.ts'
import { kinds } from '../../../text/libraries.ts'
import { libraryMerges } from '../../../text/library-merges.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { ask } from '../../data/client.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegistryTabs } from '../../shell/registry-tabs.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import './merge.css'
import { Reasons } from './reasons.tsx'

const pageSize = 25
const none = { wilayah: '', nama: '', mulai: '0' }
type Pair = ResultOf<typeof duplicateLibraries>['pairs'][number]

/** What an office has to look through: pairs that are likely one library, the likeliest first. */
export function DuplicatesPage() {
  const words = useText(libraryMerges)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [filters, set] = useFilters(none)
  const offset = Number(filters.mulai)
  const input = { region: given(filters.wilayah), limit: pageSize, offset }
  const answer = useAsk(duplicateLibraries, input as never)
  return (
    <OfficePage at="libraries">
      <Wrap>
        <PageHead
          title={words.title}
          note={answer.data && words.count(number(answer.data.total, language))}
          sub={words.lead}
        />
        <RegistryTabs at="double" />
        {grant.role !== 'regency' && (
          <RegencyFilter
            value={filters.wilayah ? { id: filters.wilayah, label: filters.nama } : null}
            within={grant.role === 'province' ? grant.scopeId : undefined}
            onChange={region => set({ wilayah: region?.id ?? '', nama: region?.label ?? '', mulai: '0' })}
          />
        )}
        <Waiting answer={answer} kind="rows">
          {({ pairs, total }) =>
            pairs.length === 0 ? (
              <Empty title={words.empty} text={words.emptyText} />
            ) : (
              <>
                <ul class="pairs" aria-label={words.caption}>
                  {pairs.map(pair => (
                    <PairLine key={`${pair.a.id} ${pair.b.id}`} pair={pair} />
                  ))}
                </ul>
                <Pages
                  total={total}
                  offset={offset}
                  size={pageSize}
                  go={mulai => set({ mulai: String(mulai) })}
                />
              </>
            )
          }
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

function PairLine({ pair }: { pair: Pair }) {
  const words = useText(libraryMerges)
  const { language } = useSession()
  const toasts = useToasts()
  const apart = useSend(keepLibrariesApart)
  const [problem, setProblem] = useState('')
  const { a, b, reasons, likeness } = pair
  return (
    <li class="pair">
      <div class="pair-two">
        <Side library={a} />
        <Side library={b} />
      </div>
      <div class="pair-foot">
        <Reasons reasons={reasons} likeness={likeness} />
        <span class="row">
          <Button
            variant="line"
            size="sm"
            busy={apart.isPending}
            onClick={() =>
              apart.mutate(
                { a: a.id, b: b.id },
                {
                  onSuccess: () => toasts.show({ strong: words.apartDone, glyph: 'done' }),
                  onError: error => setProblem(says(error, language)),
                },
              )
            }
          >
            {words.apart}
          </Button>
          <Button variant="go" size="sm" href={`/perpustakaan/gabung/${b.id}/${a.id}`}>
            {words.compare}
          </Button>
        </span>
      </div>
      {problem && <Notice kind="problem" title={problem} />}
    </li>
  )
}

function Side({ library }: { library: Library }) {
  const { language } = useSession()
  const { village, district, regency, province } = library.region
  return (
    <div>
      <a href={`/perpustakaan/${library.id}`}>
        <b>{library.name}</b>
      </a>
      <br />
      <span class="sub small">
        {[kinds[library.kind][language], village, district, regency ?? province].filter(Boolean).join(', ')}
      </span>
    </div>
  )
}

type Region = { id: string; label: string }

function RegencyFilter(props: {
  value: Region | null
  within: number | undefined
  onChange: (region: Region | null) => void
}) {
  const words = useText(libraryMerges)
  const general = useText(libraryPages)
  return (
    <div class="pair-filter">
      <Combobox
        label={words.region}
        value={props.value}
        onChange={props.onChange}
        search={async (q, signal) => {
          const { regions } = await ask(searchRegions, { q, level: 'regency', within: props.within }, signal)
          return regions.map(region => ({ id: String(region.id), label: region.name }))
        }}
        words={{
          loading: general.loading,
          none: general.noneFound,
          failed: general.failed,
          clear: general.clear,
          found: general.found,
        }}
      />
    </div>
  )
}
