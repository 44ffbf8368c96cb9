import { useLocation } from 'wouter'
import {
  connections as connectionCodes,
  exportLibraries,
  type Library,
  libraryKinds,
  listLibraries,
} from '../../../contract/libraries.ts'
import { connections, fields, kinds } from '../../../text/libraries.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { type Grant, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { ExportMenu, Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegistryTabs } from '../../shell/registry-tabs.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { PageHead } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { SplitView } from '../../ui/side-panel.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useListKeys } from '../../ui/use-list-keys.ts'

const pageSize = 50
const none = {
  cari: '',
  jenis: '',
  internet: '',
  npp: '',
  tutup: 'false',
  wilayah: '',
  urut: 'name',
  arah: 'asc',
  mulai: '0',
  baris: '-1',
}

/** The registry: found by name even with slips, filtered, exported as shown. */
export function LibrariesPage() {
  const words = useText(libraryPages)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [, go] = useLocation()
  const [filters, set] = useFilters(none)
  const input = {
    q: given(filters.cari),
    kind: given(filters.jenis),
    internet: given(filters.internet),
    npp: given(filters.npp),
    closed: filters.tutup,
    region: given(filters.wilayah),
    sort: filters.urut,
    order: filters.arah,
  }
  const answer = useAsk(listLibraries, { ...input, limit: pageSize, offset: Number(filters.mulai) } as never)
  const rows = answer.data?.libraries ?? []
  const hrefOf = (row: Library) => `/perpustakaan/${row.id}`
  useListKeys({
    count: rows.length,
    current: Number(filters.baris),
    setCurrent: at => set({ baris: String(at) }, { replace: true }),
    onOpen: at => rows[at] && go(hrefOf(rows[at])),
  })
  const filtered = Object.entries(none).some(
    ([name, value]) =>
      !['urut', 'arah', 'mulai', 'baris'].includes(name) && filters[name as 'cari'] !== value,
  )
  const filter = (change: Partial<typeof none>) => set({ ...change, mulai: '0', baris: '-1' })
  return (
    <OfficePage at="libraries" fill>
      <SplitView>
        <div class="list-head">
          <PageHead
            title={words.title}
            note={answer.data && words.count(number(answer.data.total, language))}
            actions={
              <>
                <ExportMenu download={exportLibraries} input={input} />
                {['national', 'province', 'regency'].includes(grant.role) && (
                  <>
                    <Button variant="line" size="sm" icon="upload" href="/impor">
                      {words.import}
                    </Button>
                    <Button variant="go" size="sm" icon="plus" href="/perpustakaan/baru">
                      {words.register}
                    </Button>
                  </>
                )}
              </>
            }
          />
          <RegistryTabs at="libraries" />
          <div class="row filters">
            <SearchBox
              label={words.search}
              placeholder={words.search}
              value={filters.cari}
              onChange={cari => filter({ cari })}
              clearLabel={words.clear}
              hotkey
            />
            <Select
              small
              labelHidden
              label={fields.kind[language]}
              placeholder={words.anyKind}
              value={filters.jenis}
              onChange={jenis => filter({ jenis })}
              options={libraryKinds.map(value => ({ value: value as string, label: kinds[value][language] }))}
            />
            <Select
              small
              labelHidden
              label={fields.internet[language]}
              placeholder={words.anyInternet}
              value={filters.internet}
              onChange={internet => filter({ internet })}
              options={connectionCodes.map(value => ({
                value: value as string,
                label: connections[value][language],
              }))}
            />
            <Select
              small
              labelHidden
              label={fields.npp[language]}
              placeholder={words.anyNpp}
              value={filters.npp}
              onChange={npp => filter({ npp })}
              options={[
                { value: 'true', label: words.withNpp },
                { value: 'false', label: words.withoutNpp },
              ]}
            />
            <Select
              small
              labelHidden
              label={words.status}
              value={filters.tutup}
              onChange={tutup => filter({ tutup })}
              options={[
                { value: 'false', label: words.openOnly },
                { value: 'true', label: words.closedOnly },
              ]}
            />
          </div>
        </div>
        <Waiting answer={answer} kind="rows">
          {data => (
            <div class="list-body">
              {data.libraries.length === 0 ? (
                <Empty
                  title={filtered ? words.empty : words.none}
                  text={filtered ? words.emptyText : words.noneText}
                >
                  {filtered && (
                    <Button variant="line" onClick={() => set(none)}>
                      {words.clearFilters}
                    </Button>
                  )}
                </Empty>
              ) : (
                <>
                  <Table
                    caption={words.caption}
                    columns={columnsOf(language, words.place, grant.role)}
                    rows={data.libraries}
                    rowKey={row => row.id}
                    rowHref={hrefOf}
                    current={rows[Number(filters.baris)]?.id ?? null}
                    sort={{ column: filters.urut, descending: filters.arah === 'desc' }}
                    onSort={sort => filter({ urut: sort.column, arah: sort.descending ? 'desc' : 'asc' })}
                  />
                  <Pages
                    total={data.total}
                    offset={Number(filters.mulai)}
                    size={pageSize}
                    go={mulai => set({ mulai: String(mulai), baris: '-1' })}
                  />
                </>
              )}
            </div>
          )}
        </Waiting>
      </SplitView>
    </OfficePage>
  )
}

function columnsOf(language: 'id' | 'en', place: string, role: Grant['role']): Column<Library>[] {
  const figure = (value: number | null) =>
    value === null ? <span class="sub">–</span> : number(value, language)
  return [
    { id: 'name', head: fields.name[language], main: true, sortable: true, cell: row => <b>{row.name}</b> },
    {
      id: 'region',
      head: place,
      sortable: true,
      wrap: true,
      cell: row => placeWithin(row, role),
    },
    {
      id: 'kind',
      head: fields.kind[language],
      sortable: true,
      wideOnly: true,
      cell: row => kinds[row.kind][language],
    },
    {
      id: 'npp',
      head: fields.npp[language],
      wideOnly: true,
      cell: row => row.npp ?? <span class="sub">–</span>,
    },
    {
      id: 'titles',
      head: fields.titles[language],
      numeric: true,
      sortable: true,
      cell: row => figure(row.titles),
    },
    {
      id: 'weeklyHours',
      head: fields.weeklyHours[language],
      numeric: true,
      sortable: true,
      wideOnly: true,
      cell: row => figure(row.weeklyHours),
    },
    {
      id: 'staff',
      head: fields.staff[language],
      numeric: true,
      sortable: true,
      wideOnly: true,
      cell: row => figure(row.staff),
    },
    {
      id: 'internet',
      head: fields.internet[language],
      cell: row => (row.internet ? connections[row.internet][language] : <span class="sub">–</span>),
    },
  ]
}

/** Where a library stands, without what is the same on every row of who looks. */
function placeWithin({ region }: Library, role: Grant['role']): string {
  const { district, regency, province } = region
  const parts =
    role === 'national'
      ? [regency, province]
      : role === 'regency'
        ? [district ?? regency]
        : [district, regency ?? province]
  return parts.filter(Boolean).join(', ')
}
