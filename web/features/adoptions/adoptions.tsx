import './adoptions.css'
import { type Adoption, adoptionStates, exportAdoptions, listAdoptions } from '../../../contract/adoptions.ts'
import { adoptionPages } from '../../../text/adoption-pages.ts'
import { adoptions as names } from '../../../text/adoptions.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { Chip } from '../../ui/chip.tsx'
import { number } from '../../ui/format.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { columnsIn } from './adoption-columns.tsx'
import { Whole } from './adoption-page.tsx'
import { AdoptionMark, adoptionGlyphs } from '../../shell/adoption-mark.tsx'

const size = 50
const none = { cari: '', wilayah: '', praktik: '', perpustakaan: '', keadaan: 'all' }

/** What the libraries of a region have taken on from others, for its offices. */
export function AdoptionsPage() {
  const { list: words } = useText(adoptionPages)
  const { states } = useText(names)
  const { language } = useSession()
  const list = useList({
    list: 'adoptions',
    none,
    known: { keadaan: ['all', ...adoptionStates] },
    sort: { column: 'interestedOn', descending: true },
    columns: columnsIn(language),
    rowKey: row => row.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    practiceId: given(filters.praktik),
    libraryId: given(filters.perpustakaan),
    state: filters.keadaan === 'all' ? undefined : filters.keadaan,
    sort: list.sort.column === 'interestedOn' ? 'since' : list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listAdoptions, { ...input, limit: size, offset: list.offset } as never)
  const first = answer.data?.adoptions[0]
  return (
    <OfficeList
      list={list}
      at="libraries"
      title={words.title}
      note={answer.data && words.count(number(answer.data.total, language))}
      download={{ endpoint: exportAdoptions, input }}
      answer={answer}
      rowsOf={({ adoptions: rows, total }) => ({ rows, total })}
      size={size}
      words={words}
      panel={(row, { close }) => <Panel key={row.id} row={row} onClose={close} />}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          {filters.praktik !== '' && (
            <Chip pressed icon="cross" onClick={() => list.filter({ praktik: '' })}>
              {words.onePractice(first?.practice.title ?? '…')}
            </Chip>
          )}
          {filters.perpustakaan !== '' && (
            <Chip pressed icon="cross" onClick={() => list.filter({ perpustakaan: '' })}>
              {words.oneLibrary(first?.library.name ?? '…')}
            </Chip>
          )}
          <StateChips
            list={list}
            name="keadaan"
            label={words.states}
            all={words.all}
            states={adoptionStates}
            names={states}
            counts={answer.data?.counts}
            glyphs={adoptionGlyphs}
          />
        </>
      }
    />
  )
}

function Panel({ row, onClose }: { row: Adoption; onClose: () => void }) {
  const { close } = useText(shell)
  const { list: words } = useText(adoptionPages)
  return (
    <SidePanel
      label={row.practice.title}
      onClose={onClose}
      closeLabel={close}
      head={<AdoptionMark state={row.state} />}
    >
      <h2>{row.practice.title}</h2>
      <p>
        <a href={`/adopsi/${row.id}`}>{words.open}</a>
      </p>
      <Whole adoption={row} waits={false} />
    </SidePanel>
  )
}
