import { listLibraries } from '../../../contract/libraries.ts'
import { mostPapers } from '../../../contract/papers.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { paperPages } from '../../../text/paper-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { number } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { PrintForm } from './print-form.tsx'

/** Forms on paper for all libraries of a region, each with a code of its own (`/formulir?wilayah=12`). */
export function OfficePapersPage() {
  const words = useText(paperPages)
  const registry = useText(libraryPages)
  const { language } = useSession()
  const [filters, set] = useFilters({ wilayah: '' })
  const { data } = useAsk(
    listLibraries,
    { region: regionIdOf(filters.wilayah), limit: mostPapers, offset: 0 } as never,
    { fresh: true },
  )
  const total = data?.total ?? 0
  const reason =
    total > mostPapers
      ? words.tooMany(number(mostPapers, language))
      : data && total === 0
        ? words.nobody
        : undefined
  return (
    <OfficePage at="libraries">
      <Wrap>
        <PageHead
          title={words.title}
          sub={words.leadOffice}
          over={<a href="/perpustakaan">{registry.title}</a>}
        />
        <PrintForm libraryIds={(data?.libraries ?? []).map(({ id }) => id)} reason={reason}>
          <div class="filters">
            <RegionFilter value={filters.wilayah} onChange={wilayah => set({ wilayah })} />
            {data && <b class="num">{words.count(number(total, language))}</b>}
          </div>
        </PrintForm>
      </Wrap>
    </OfficePage>
  )
}
