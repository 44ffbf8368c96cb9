import type { ComponentChildren } from 'preact'
import { listPeople } from '../../../contract/people.ts'
import { people } from '../../../text/people.ts'
import { shell } from '../../../text/shell.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { type ListColumn, useList } from '../../shell/use-list.ts'
import { date, number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { type Person, PersonPanel } from './person-panel.tsx'
import { rolesToFind } from './roles.ts'

const size = 50
const none = { cari: '', peran: '' }

/** The people of my area: searched, filtered by role, one opened beside. */
export function PeopleList(props: { tabs: ComponentChildren; invite: ComponentChildren }) {
  const words = useText(people).people
  const general = useText(shell)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const roles = rolesToFind(grant.role)
  const list = useList({
    list: 'people',
    none,
    known: { peran: roles },
    sort: { column: 'name', descending: false },
    columns: useColumns(),
    rowKey: person => person.id,
  })
  const { filters } = list
  const answer = useAsk(listPeople, {
    ...{ q: given(filters.cari), role: given(filters.peran) },
    ...{ limit: size, offset: list.offset },
  } as never)
  return (
    <OfficeList
      list={list}
      at="people"
      title={words.title}
      note={answer.data && words.count(number(answer.data.total, language))}
      main={props.invite}
      tabs={props.tabs}
      answer={answer}
      rowsOf={data => ({ rows: data.people, total: data.total })}
      size={size}
      words={{ ...words, caption: words.title }}
      panel={(row, place) => (
        <PersonPanel
          key={row.id}
          person={row}
          place={words.placeOf(place.at, place.of)}
          onClose={place.close}
        />
      )}
      filters={
        <FilterSelect
          list={list}
          name="peran"
          label={words.role}
          all={words.allRoles}
          options={optionsOf(roles, general.roles)}
        />
      }
    />
  )
}

function useColumns(): ListColumn<Person>[] {
  const words = useText(people).people
  const general = useText(shell)
  const { language } = useSession()
  const { me } = useSignedIn()
  const zone = useZone()
  return [
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
}
