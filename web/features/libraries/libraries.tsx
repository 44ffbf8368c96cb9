import { may } from '../../../contract/access.ts'
import {
  connections as connectionCodes,
  exportLibraries,
  libraryKinds,
  listLibraries,
} from '../../../contract/libraries.ts'
import { connections, fields, kinds } from '../../../text/libraries.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { paperPages } from '../../../text/paper-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { RegistryTabs } from '../../shell/registry-tabs.tsx'
import { useList } from '../../shell/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { columnsIn } from './library-columns.tsx'

const size = 50
const none = { cari: '', jenis: '', internet: '', npp: '', tutup: 'false', wilayah: '' }
const flags = ['true', 'false']

/** The registry: found by name even with slips, filtered, its columns chosen, exported as shown. */
export function LibrariesPage() {
  const words = useText(libraryPages)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const list = useList({
    list: 'libraries',
    none,
    known: { jenis: libraryKinds, internet: connectionCodes, npp: flags, tutup: flags },
    sort: { column: 'name', descending: false },
    columns: columnsIn(language, words.place, grant),
    rowKey: row => row.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    kind: given(filters.jenis),
    internet: given(filters.internet),
    npp: given(filters.npp),
    closed: filters.tutup,
    region: regionIdOf(filters.wilayah),
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listLibraries, { ...input, limit: size, offset: list.offset } as never)
  return (
    <OfficeList
      list={list}
      at="libraries"
      title={words.title}
      note={answer.data && words.count(number(answer.data.total, language))}
      main={may['exchange.see'].some(role => role === grant.role) && <Register />}
      tabs={<RegistryTabs at="libraries" />}
      download={{ endpoint: exportLibraries, input }}
      answer={answer}
      rowsOf={({ libraries, total }) => ({ rows: libraries, total })}
      size={size}
      rowHref={row => `/perpustakaan/${row.id}`}
      words={words}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="jenis"
            label={fields.kind[language]}
            all={words.anyKind}
            options={libraryKinds.map(value => ({ value, label: kinds[value][language] }))}
          />
          <FilterSelect
            list={list}
            name="internet"
            label={fields.internet[language]}
            all={words.anyInternet}
            options={connectionCodes.map(value => ({ value, label: connections[value][language] }))}
          />
          <FilterSelect
            list={list}
            name="npp"
            label={fields.npp[language]}
            all={words.anyNpp}
            options={[
              { value: 'true', label: words.withNpp },
              { value: 'false', label: words.withoutNpp },
            ]}
          />
          <FilterSelect
            list={list}
            name="tutup"
            label={words.status}
            options={[
              { value: 'false', label: words.openOnly },
              { value: 'true', label: words.closedOnly },
            ]}
          />
        </>
      }
    />
  )
}

function Register() {
  const words = useText(libraryPages)
  const onlySees = useOnlySees()
  const { menu } = useText(paperPages)
  return (
    <>
      <Button variant="line" size="sm" icon="printer" href="/formulir">
        {menu}
      </Button>
      <Button variant="line" size="sm" icon="upload" href="/impor">
        {words.import}
      </Button>
      {!onlySees && (
        <Button variant="go" size="sm" icon="plus" href="/perpustakaan/baru">
          {words.register}
        </Button>
      )}
    </>
  )
}
