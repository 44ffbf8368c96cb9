import { type Counts, fates, listDecrees } from '../../../contract/boundaries.ts'
import { boundaries } from '../../../text/boundaries.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, month, number } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'

/** The decrees by which the country's regions were changed. */
export function DecreesPage() {
  const words = useText(boundaries)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const answer = useAsk(listDecrees, { limit: 200 })
  const add = (
    <Button variant="go" size="sm" icon="plus" href="/wilayah/keputusan/baru">
      {words.add}
    </Button>
  )
  const told = (counts: Counts) =>
    [...fates, 'libraries' as const]
      .flatMap(what =>
        what !== 'stays' && counts[what] > 0
          ? [`${words.counts[what]}: ${number(counts[what], language)}`]
          : [],
      )
      .join(' · ')
  return (
    <OfficePage>
      <Wrap>
        <PageHead title={words.title} sub={words.sub} actions={!onlySees && add} />
        <Waiting answer={answer} kind="rows">
          {({ decrees }) =>
            decrees.length === 0 ? (
              <Empty title={words.none} text={words.noneText} />
            ) : (
              <Table
                caption={words.caption}
                roomy
                rows={decrees}
                rowKey={decree => decree.id}
                columns={[
                  {
                    id: 'number',
                    head: words.number,
                    main: true,
                    wrap: true,
                    cell: decree => <b>{decree.number}</b>,
                  },
                  { id: 'on', head: words.on, cell: decree => date(decree.on, language) },
                  {
                    id: 'from',
                    head: words.from,
                    cell: decree => month(decree.effectiveFrom.slice(0, 7), language),
                  },
                  {
                    id: 'changes',
                    head: words.changes,
                    wrap: true,
                    cell: decree => <span class="sub small">{told(decree.counts)}</span>,
                  },
                  {
                    id: 'applied',
                    head: words.applied,
                    cell: decree => `${date(decree.appliedAt.slice(0, 10), language)}, ${decree.appliedBy}`,
                  },
                ]}
              />
            )
          }
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}
