import { exportReaders, listReaders } from '../../../contract/announcements.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { AnnouncementId } from '../../../contract/ids.ts'
import { announcements } from '../../../text/announcements.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { ExportMenu, Pages } from '../../shell/list-parts.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'

type Reader = ResultOf<typeof listReaders>['readers'][number]
const pageSize = 50

/** Whom an announcement is for, those who have not read it first, and the same as a file. */
export function Readers({ id }: { id: AnnouncementId }) {
  const words = useText(announcements)
  const { language } = useSession()
  const zone = useZone()
  const [{ pembaca, mulai }, set] = useFilters({ pembaca: 'all', mulai: '0' })
  const input = { id, state: pembaca === 'all' ? undefined : pembaca }
  const answer = useAsk(listReaders, { ...input, limit: pageSize, offset: Number(mulai) } as never)
  const { read = 0, unread = 0 } = answer.data ?? {}
  const counts = { all: read + unread, unread, read }
  const columns: Column<Reader>[] = [
    { id: 'name', head: words.columns.name, main: true, cell: row => <b>{row.name}</b> },
    { id: 'place', head: words.columns.place, wrap: true, cell: row => row.place },
    { id: 'regency', head: words.columns.regency, wideOnly: true, cell: row => row.regency ?? '' },
    {
      id: 'readAt',
      head: words.columns.readAt,
      cell: row =>
        row.readAt ? dateTime(row.readAt, language, zone) : <span class="sub">{words.notYet}</span>,
    },
  ]
  return (
    <Section
      title={words.readers}
      note={words.ofAll(number(read, language), number(read + unread, language))}
      actions={<ExportMenu download={exportReaders} input={input} />}
    >
      <FilterChips
        label={words.readers}
        value={pembaca}
        onChange={next => set({ pembaca: next, mulai: '0' })}
        chips={(['all', 'unread', 'read'] as const).map(state => ({
          id: state,
          label: words.filter[state],
          count: number(counts[state], language),
        }))}
      />
      <Waiting answer={answer} kind="rows">
        {data =>
          data.readers.length === 0 ? (
            <p class="sub">{counts.all === 0 ? words.nobody : ''}</p>
          ) : (
            <>
              <Table
                caption={words.readers}
                rows={data.readers}
                rowKey={row => `${row.name}/${row.place}`}
                columns={columns}
              />
              <Pages
                total={data.total}
                offset={Number(mulai)}
                size={pageSize}
                go={next => set({ mulai: String(next) })}
              />
            </>
          )
        }
      </Waiting>
    </Section>
  )
}
