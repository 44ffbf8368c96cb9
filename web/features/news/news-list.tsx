import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { getPressContacts, listNews, setPressContact } from '../../../contract/news.ts'
import { news } from '../../../text/news.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { TalkTabs } from '../../shell/talk-tabs.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, number } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { NewsMark } from './news-mark.tsx'

type Row = ResultOf<typeof listNews>['items'][number]
const size = 50

/** What an office wrote for anybody (`/siaran`), and whom the press reaches there. */
export function NewsListPage() {
  const words = useText(news)
  const { language } = useSession()
  const [, go] = useLocation()
  const [{ mulai }, set] = useFilters({ mulai: '0' })
  const offset = Math.max(0, Number(mulai) || 0)
  const answer = useAsk(listNews, { limit: size, offset } as never)
  const columns: Column<Row>[] = [
    { id: 'title', head: words.columns.title, main: true, wrap: true, cell: row => <b>{row.title}</b> },
    { id: 'kind', head: words.columns.kind, cell: row => words.kinds[row.kind] },
    { id: 'office', head: words.columns.office, wrap: true, cell: row => row.office.name },
    { id: 'state', head: words.columns.state, cell: row => <NewsMark state={row.state} /> },
    { id: 'changed', head: words.columns.changed, cell: row => date(row.changedAt, language) },
  ]
  return (
    <OfficePage>
      <Wrap>
        <TalkTabs at="published" />
        <PageHead
          title={words.title}
          note={answer.data && words.count(number(answer.data.total, language))}
          sub={words.sub}
          actions={
            <Button variant="go" size="sm" icon="plus" href="/siaran/baru">
              {words.write}
            </Button>
          }
        />
        <Waiting answer={answer} kind="rows">
          {({ items, total }) =>
            items.length === 0 ? (
              <Empty title={words.none} text={words.noneText} />
            ) : (
              <>
                <Table
                  caption={words.title}
                  rows={items}
                  rowKey={row => row.id}
                  columns={columns}
                  onOpen={row => go(`/siaran/${row.id}`)}
                />
                <Pages total={total} offset={offset} size={size} go={next => set({ mulai: String(next) })} />
              </>
            )
          }
        </Waiting>
        <PressContact />
      </Wrap>
    </OfficePage>
  )
}

/** Whom the press reaches at this office. */
function PressContact() {
  const { contact: words } = useText(news)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const toasts = useToasts()
  const answer = useAsk(getPressContacts, {})
  const send = useSend(setPressContact)
  const [typed, setTyped] = useState<string | null>(null)
  const mine = answer.data?.contacts.find(({ officeId }) => officeId === grant.scopeId)?.contact
  return (
    <Section title={words.title}>
      <div class="stack">
        <p class="sub">{words.text}</p>
        <p>
          <b>{grant.name}</b>: {mine ?? words.none}
        </p>
        <div class="row">
          <Button size="sm" icon="edit" onClick={() => setTyped(mine ?? '')}>
            {words.change}
          </Button>
          <Button size="sm" icon="external" href="/pers">
            {words.room}
          </Button>
        </div>
      </div>
      {typed !== null && (
        <FormDialog
          title={words.title}
          problem={send.error}
          busy={send.isPending}
          onClose={() => setTyped(null)}
          onSend={() =>
            send.mutate(
              { officeId: grant.scopeId, contact: typed },
              {
                onSuccess: () => {
                  toasts.show({ strong: words.saved, glyph: 'done' })
                  setTyped(null)
                },
              },
            )
          }
        >
          <TextArea
            label={words.label}
            hint={words.text}
            rows={3}
            maxLength={300}
            value={typed}
            error={saysOf(send.error, 'contact', language)}
            onChange={setTyped}
          />
        </FormDialog>
      )}
    </Section>
  )
}
