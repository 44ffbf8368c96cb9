import './promises.css'
import type { Commitment } from '../../contract/commitments.ts'
import type { Sums } from '../../contract/commitment-sums.ts'
import { commitments } from '../../text/commitments.ts'
import { promises } from '../../text/promises.ts'
import { useSession, useText } from '../data/session.tsx'
import { Bar } from '../ui/bar.tsx'
import { date, number } from '../ui/format.ts'
import { type Column, Table } from '../ui/table.tsx'
import { CommitmentMark } from './commitment-mark.tsx'
import { usePromised } from './promised.ts'

/** How much of one promise has come: solid what its receiver confirmed, hatched the rest. */
export function ReceivedBar({ commitment, size }: { commitment: Commitment; size?: 'thin' | 'tall' }) {
  const promised = usePromised()
  return (
    <Bar
      size={size ?? 'thin'}
      verified={commitment.delivered}
      reported={awaited(commitment) ? commitment.amount : commitment.delivered}
      total={commitment.amount}
      label={promised.bar(commitment)}
    />
  )
}

/** What is not agreed to, or was taken back, is nothing to wait for. */
const awaited = ({ state }: Commitment) => state !== 'proposed' && state !== 'withdrawn'

/** `1 dari 3 komitmen terpenuhi`, and the value received of what was pledged. */
export function PromisesHead({ total, asOf }: { total: Sums; asOf: string }) {
  const { short: words } = useText(promises)
  const { language } = useSession()
  const { money } = usePromised()
  const n = (value: number) => number(value, language)
  const { pledged, delivered, fulfilled, overdue, waiting } = total
  const beside = [
    overdue.count > 0 && words.late(n(overdue.count)),
    waiting.count > 0 && words.waiting(n(waiting.count)),
    pledged.unknown > 0 && words.unknown(n(pledged.unknown)),
  ].filter(Boolean)
  return (
    <div class="promises-head">
      <p class="promises-big">
        <b class="num">{n(fulfilled.count)}</b> {words.ofCommitments(n(pledged.count))}
      </p>
      <div class="promises-sums">
        <p class="small num">
          <b>{words.received(money(delivered.worth))}</b>
          <span class="sub">{words.promised(money(pledged.worth))}</span>
        </p>
        <Bar
          size="big"
          verified={delivered.worth}
          reported={pledged.worth}
          total={pledged.worth}
          label={words.worthOf(money(delivered.worth), money(pledged.worth))}
        />
        <p class="tiny sub">
          <span>{[words.means, asOf].join(' · ')}</span>
          {beside.length > 0 && <span>{beside.join(' · ')}</span>}
        </p>
      </div>
    </div>
  )
}

/** Promises as a table one reads: from whom, for whom, what, how much of it came, when it is due, where it stands. */
export function PromisesTable(props: { caption: string; rows: Commitment[]; without?: 'giver' }) {
  const { columns: c, unknownWorth } = useText(commitments)
  const { language } = useSession()
  const promised = usePromised()
  const all: Column<Commitment>[] = [
    {
      id: 'giver',
      head: c.giver,
      main: true,
      wrap: true,
      cell: ({ giver }) => <b>{giver}</b>,
    },
    {
      id: 'receiver',
      head: c.receiver,
      main: props.without === 'giver',
      wrap: true,
      cell: ({ receiver, what }) => (
        <>
          <b>{receiver.name}</b> <span class="sub">{what}</span>
        </>
      ),
    },
    {
      id: 'worth',
      head: c.worth,
      numeric: true,
      cell: row => promised.worth(row) ?? <span class="sub">{unknownWorth}</span>,
    },
    {
      id: 'delivered',
      head: c.delivered,
      cell: row => (
        <span class="received">
          <ReceivedBar commitment={row} />
          <span class="tiny num">{promised.receivedOf(row)}</span>
        </span>
      ),
    },
    { id: 'deadline', head: c.deadline, numeric: true, cell: ({ deadline }) => date(deadline, language) },
    { id: 'state', head: c.state, bare: true, cell: row => <CommitmentMark commitment={row} tag /> },
  ]
  return (
    <Table
      roomy
      caption={props.caption}
      columns={all.filter(({ id }) => id !== props.without)}
      rows={props.rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/komitmen/${id}`}
    />
  )
}
