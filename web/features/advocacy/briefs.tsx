import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { getBrief, listBriefs } from '../../../contract/briefs.ts'
import type { BriefId, LibraryId } from '../../../contract/ids.ts'
import { briefPages } from '../../../text/brief-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { WorkTabs } from '../../shell/work-tabs.tsx'
import { LibraryChoice, type LibraryChoiceValue } from '../../shell/library-choice.tsx'
import { Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number, shortDate } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'
import { BriefForm } from './brief-form.tsx'
import { BriefMark, BriefView } from './brief-view.tsx'

const size = 50

/** The briefs of libraries in an office's sight, newest first. */
export function BriefsPage() {
  const words = useText(briefPages)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const [filters, set] = useFilters({ mulai: '0' })
  const offset = Number(filters.mulai) || 0
  const answer = useAsk(listBriefs, { limit: size, offset })
  return (
    <OfficePage at="activities">
      <Wrap>
        <WorkTabs at="briefs" />
        <PageHead
          title={words.title}
          sub={words.text}
          actions={
            !onlySees && (
              <Button variant="go" icon="plus" href="/advokasi/ringkasan/baru">
                {words.make}
              </Button>
            )
          }
        />
        <Waiting answer={answer} kind="rows">
          {({ total, briefs }) =>
            total === 0 ? (
              <Empty title={words.noneOffice} text={words.noneOfficeText} />
            ) : (
              <>
                <Table
                  caption={words.title}
                  rows={briefs}
                  rowKey={row => row.id}
                  rowHref={row => `/advokasi/ringkasan/${row.id}`}
                  columns={[
                    { id: 'partner', head: words.partner, main: true, cell: row => <b>{row.partner}</b> },
                    { id: 'library', head: words.library, cell: row => row.libraryName },
                    { id: 'angle', head: words.angle, cell: row => words.angles[row.angle] },
                    {
                      id: 'made',
                      head: words.made,
                      numeric: true,
                      cell: row => shortDate(row.madeAt.slice(0, 10), language),
                    },
                    { id: 'state', head: words.link, cell: row => <BriefMark brief={row} /> },
                    {
                      id: 'seen',
                      head: words.opened,
                      numeric: true,
                      cell: row => number(row.seen, language),
                    },
                  ]}
                />
                <Pages total={total} offset={offset} size={size} go={to => set({ mulai: String(to) })} />
              </>
            )
          }
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

/** An office makes a brief of a library in its sight. */
export function OfficeNewBriefPage() {
  const words = useText(briefPages)
  const [library, setLibrary] = useState<LibraryChoiceValue | null>(null)
  return (
    <OfficePage at="activities">
      <Wrap>
        <PageHead over={<a href="/advokasi/ringkasan">{words.back}</a>} title={words.make} sub={words.hint} />
        <div class="stack form">
          <LibraryChoice label={words.library} value={library} onChange={setLibrary} />
          {library && (
            <BriefForm key={library.id} libraryId={library.id as LibraryId} back="/advokasi/ringkasan" />
          )}
        </div>
      </Wrap>
    </OfficePage>
  )
}

/** One brief at the office. */
export function BriefPage() {
  const { id } = useParams<{ id: BriefId }>()
  const words = useText(briefPages)
  const answer = useAsk(getBrief, { id }, { fresh: true })
  return (
    <OfficePage at="activities">
      <Waiting answer={answer}>
        {({ brief }) => (
          <Wrap>
            <PageHead
              over={<a href="/advokasi/ringkasan">{words.back}</a>}
              title={brief.partner}
              sub={<BriefMark brief={brief} />}
            />
            <BriefView brief={brief} />
          </Wrap>
        )}
      </Waiting>
    </OfficePage>
  )
}
