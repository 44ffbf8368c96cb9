import type { ResultOf } from '../../../contract/endpoint.ts'
import type { Role } from '../../../contract/access.ts'
import type { listPeople } from '../../../contract/people.ts'
import { people } from '../../../text/people.ts'
import { shell } from '../../../text/shell.ts'
import type { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useZone } from '../../data/my-library.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, number } from '../../ui/format.ts'
import { Pager } from '../../ui/pager.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { rolesToInvite } from './roles.ts'

export type Person = ResultOf<typeof listPeople>['people'][number]
export type Filters = {
  daftar: string
  cari: string
  peran: string
  wilayah: string
  sebab: string
  mulai: string
  buka: string
}
type Set = (change: Partial<Filters>, how?: { replace?: boolean }) => void

export const pageSize = 50

/** The people of my area: searched, filtered by role, one opened beside. */
export function PeopleList(props: {
  answer: ReturnType<typeof useAsk<typeof listPeople>>
  filters: Filters
  set: Set
}) {
  const words = useText(people).people
  const general = useText(shell)
  const { grant } = useSignedIn()
  const { answer, filters, set } = props
  const rows = answer.data?.people ?? []
  const open = (at: number) => set({ buka: rows[at]?.id ?? '' }, { replace: true })
  useListKeys({
    count: rows.length,
    current: rows.findIndex(row => row.id === filters.buka),
    setCurrent: open,
    onOpen: open,
    onEscape: () => set({ buka: '' }, { replace: true }),
  })
  const roles = rolesToInvite[grant.role]
  return (
    <>
      <div class="people-filters">
        <SearchBox
          label={words.search}
          value={filters.cari}
          clearLabel={words.clear}
          onChange={cari => set({ cari, mulai: '0', buka: '' }, { replace: true })}
        />
        <Select<Role>
          label={words.role}
          labelHidden
          small
          placeholder={words.allRoles}
          value={filters.peran as Role | ''}
          options={roles.map(role => ({ value: role, label: general.roles[role] }))}
          onChange={peran => set({ peran, mulai: '0', buka: '' })}
        />
      </div>
      <Waiting answer={answer} kind="rows">
        {data =>
          data.people.length === 0 ? (
            <Nobody filtered={Boolean(filters.cari || filters.peran)} set={set} />
          ) : (
            <>
              <PeopleTable
                rows={rows}
                open={filters.buka}
                onOpen={row => set({ buka: row.id }, { replace: true })}
              />
              <Pages total={data.total} offset={Number(filters.mulai) || 0} set={set} />
            </>
          )
        }
      </Waiting>
    </>
  )
}

function PeopleTable(props: { rows: Person[]; open: string; onOpen: (row: Person) => void }) {
  const words = useText(people).people
  const general = useText(shell)
  const { language } = useSession()
  const { me } = useSignedIn()
  const zone = useZone()
  const columns: Column<Person>[] = [
    {
      id: 'name',
      head: words.name,
      main: true,
      cell: row => (
        <>
          {row.name} {row.id === me.personId && <span class="sub">({words.you})</span>}
        </>
      ),
    },
    {
      id: 'role',
      head: words.role,
      bare: true,
      cell: row => row.grants[0] && general.roles[row.grants[0].role],
    },
    {
      id: 'place',
      head: words.place,
      bare: true,
      wrap: true,
      cell: row => (
        <>
          {row.grants[0]?.scopeName}
          {row.grants.length > 1 && <span class="sub"> {words.more(row.grants.length - 1)}</span>}
        </>
      ),
    },
    { id: 'login', head: words.login, wideOnly: true, cell: row => row.logins[0]?.value },
    {
      id: 'seen',
      head: words.seen,
      cell: row =>
        row.lastSeenAt ? date(row.lastSeenAt, language, zone) : <span class="sub">{words.never}</span>,
    },
  ]
  return (
    <Table
      caption={words.title}
      columns={columns}
      rows={props.rows}
      rowKey={row => row.id}
      current={props.open || null}
      onOpen={props.onOpen}
    />
  )
}

function Nobody(props: { filtered: boolean; set: Set }) {
  const words = useText(people).people
  if (!props.filtered) return <Empty title={words.none} text={words.noneText} />
  return (
    <Empty title={words.empty} text={words.emptyText}>
      <Button onClick={() => props.set({ cari: '', peran: '', mulai: '0' })}>{words.clearFilters}</Button>
    </Empty>
  )
}

function Pages({ total, offset, set }: { total: number; offset: number; set: Set }) {
  const words = useText(people).people
  const { language } = useSession()
  const last = Math.min(total, offset + pageSize)
  if (total <= pageSize) return null
  const to = (mulai: number) => set({ mulai: String(Math.max(0, mulai)), buka: '' })
  return (
    <Pager
      label={words.pages}
      previous={offset > 0 ? { label: words.previous, onClick: () => to(offset - pageSize) } : null}
      next={last < total ? { label: words.next, onClick: () => to(offset + pageSize) } : null}
    >
      {words.range(number(offset + 1, language), number(last, language), number(total, language))}
    </Pager>
  )
}
