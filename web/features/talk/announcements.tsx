import { useLocation } from 'wouter'
import { listAnnouncements } from '../../../contract/announcements.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { announcements } from '../../../text/announcements.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import '../../shell/thread.css'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, number } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { TalkTabs } from '../../shell/talk-tabs.tsx'

type Row = ResultOf<typeof listAnnouncements>['announcements'][number]
const pageSize = 50

/** What an office has announced and what reaches its area, with how many have read it. */
export function AnnouncementsPage() {
  const words = useText(announcements)
  const { language } = useSession()
  const [, go] = useLocation()
  const onlySees = useOnlySees()
  const [{ mulai }, set] = useFilters({ mulai: '0' })
  const answer = useAsk(listAnnouncements, { limit: pageSize, offset: Number(mulai) } as never)
  const columns: Column<Row>[] = [
    {
      id: 'title',
      head: words.columns.title,
      main: true,
      wrap: true,
      cell: row => (
        <>
          <b>{row.title}</b> {row.withdrawnAt && <State glyph="cancelled">{words.withdrawn}</State>}
        </>
      ),
    },
    {
      id: 'to',
      head: words.columns.to,
      wrap: true,
      cell: row => words.to(words.audience[row.role], row.region.name),
    },
    { id: 'until', head: words.columns.until, cell: row => date(row.until, language) },
    {
      id: 'read',
      head: words.columns.read,
      numeric: true,
      cell: row => words.ofAll(number(row.read, language), number(row.reach, language)),
    },
  ]
  return (
    <OfficePage>
      <Wrap>
        <TalkTabs at="announcements" />
        <PageHead
          title={words.title}
          sub={words.listSub}
          actions={
            !onlySees && (
              <Button variant="go" size="sm" icon="plus" href="/pengumuman/baru">
                {words.make}
              </Button>
            )
          }
        />
        <Waiting answer={answer} kind="rows">
          {data =>
            data.announcements.length === 0 ? (
              <Empty title={words.none} text={!onlySees && words.noneText} />
            ) : (
              <>
                <Table
                  caption={words.title}
                  rows={data.announcements}
                  rowKey={row => row.id}
                  columns={columns}
                  onOpen={row => go(`/pengumuman/${row.id}`)}
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
      </Wrap>
    </OfficePage>
  )
}
