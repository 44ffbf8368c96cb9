import { aidKinds, aidStates, aidTasks, exportAid, listAid } from '../../../contract/aid.ts'
import { moneySources } from '../../../contract/fields.ts'
import { aid } from '../../../text/aid.ts'
import { programme } from '../../../text/programme.ts'
import { ask } from '../../data/client.ts'
import { today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { RegistryTabs } from '../../shell/registry-tabs.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { columnsIn } from './aid-columns.tsx'
import { AidPanel } from './aid-panel.tsx'
import { ShippingBar } from './shipping-bar.tsx'

const size = 50
const none = { cari: '', wilayah: '', jenis: '', sumber: '', tahun: '', tahap: '', tugas: 'all' }

/** What was given, how far it has come, and what has to be looked after. */
export function AidListPage() {
  const words = useText(aid)
  const sources = useText(programme).fundings
  const { language } = useSession()
  const { grant } = useSignedIn()
  const office = ['national', 'province', 'regency'].includes(grant.role)
  const list = useList({
    list: 'aid',
    none,
    known: { jenis: aidKinds, sumber: moneySources, tahap: aidStates, tugas: ['all', ...aidTasks] },
    sort: { column: 'library', descending: false },
    columns: columnsIn(language),
    rowKey: item => item.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    kind: given(filters.jenis),
    source: given(filters.sumber),
    year: given(filters.tahun),
    state: given(filters.tahap),
    task: filters.tugas === 'all' ? undefined : filters.tugas,
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listAid, { ...input, limit: size, offset: list.offset } as never)
  const year = Number(today().slice(0, 4))
  return (
    <OfficeList
      list={list}
      at="libraries"
      title={words.list.title}
      note={answer.data && words.list.count(number(answer.data.total, language))}
      main={
        <>
          <Button variant="line" size="sm" href="/bantuan/wilayah">
            {words.list.regions}
          </Button>
          {office && (
            <Button variant="go" size="sm" icon="plus" href="/bantuan/baru">
              {words.list.allocate}
            </Button>
          )}
        </>
      }
      tabs={<RegistryTabs at="aid" />}
      download={{ endpoint: exportAid, input }}
      answer={answer}
      rowsOf={({ items, total }) => ({ rows: items, total })}
      size={size}
      words={words.list}
      panel={(row, { close }) => <AidPanel key={row.id} item={row} onClose={close} />}
      bulk={
        office
          ? {
              pickOne: row => words.list.pickOne(row.libraryName),
              pickAll: words.list.pickAll,
              load: async page => (await ask(listAid, { ...input, ...page } as never)).items,
              bar: (picked, more) => (
                <ShippingBar picked={picked} more={more} onClear={() => list.choose(new Map())} />
              ),
            }
          : undefined
      }
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="jenis"
            label={words.columns.kind}
            all={words.list.anyKind}
            options={optionsOf(aidKinds, words.kinds)}
          />
          <FilterSelect
            list={list}
            name="tahap"
            label={words.columns.state}
            all={words.list.anyState}
            options={optionsOf(aidStates, words.states)}
          />
          <FilterSelect
            list={list}
            name="sumber"
            label={words.columns.source}
            all={words.list.anySource}
            options={optionsOf(moneySources, sources)}
          />
          <FilterSelect
            list={list}
            name="tahun"
            label={words.columns.year}
            all={words.list.anyYear}
            options={Array.from({ length: 8 }, (_, n) => String(year + 1 - n)).map(value => ({
              value,
              label: value,
            }))}
          />
          <StateChips
            list={list}
            name="tugas"
            label={words.list.tasks}
            all={words.list.all}
            states={aidTasks}
            names={words.tasks}
            counts={answer.data?.tasks}
            glyphs={{ unconfirmed: 'look', incomplete: 'look', broken: 'late' }}
          />
        </>
      }
    />
  )
}
