import type { Commitment } from '../../../contract/commitments.ts'
import { commitments } from '../../../text/commitments.ts'
import type { Language } from '../../data/session.tsx'
import { CommitmentMark } from '../../shell/commitment-mark.tsx'
import type { usePromised } from '../../shell/promised.ts'
import { ReceivedBar } from '../../shell/promises.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { shortDate } from '../../ui/format.ts'

const none = <span class="sub">–</span>

/** From whom to whom, what and of which value, how much of it came, when it is due, and who sees to it. */
export function commitmentColumnsIn(
  language: Language,
  promised: ReturnType<typeof usePromised>,
): ListColumn<Commitment>[] {
  const words = commitments[language]
  const c = words.columns
  const dayOf = (day: string | null) => day && `${shortDate(day, language)} ${day.slice(0, 4)}`
  return [
    {
      id: 'giver',
      head: c.giver,
      main: true,
      wrap: true,
      sortable: true,
      cell: ({ giver, what }) => (
        <>
          <b>{giver}</b> <span class="sub">{what}</span>
        </>
      ),
    },
    {
      id: 'receiver',
      head: c.receiver,
      wrap: true,
      sortable: true,
      cell: ({ receiver }) => (
        <>
          {receiver.name}{' '}
          {receiver.libraryId && <span class="sub">{receiver.regency ?? receiver.province}</span>}
        </>
      ),
    },
    { id: 'form', head: c.form, wideOnly: true, cell: ({ form }) => words.forms[form] },
    {
      id: 'worth',
      head: c.worth,
      numeric: true,
      sortable: true,
      cell: row => promised.worth(row) ?? none,
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
    {
      id: 'deadline',
      head: c.deadline,
      numeric: true,
      sortable: true,
      cell: row => dayOf(row.deadline),
    },
    {
      id: 'state',
      head: c.state,
      bare: true,
      sortable: true,
      cell: row => <CommitmentMark commitment={row} tag />,
    },
    { id: 'owner', head: c.owner, wideOnly: true, cell: ({ owner }) => owner?.name ?? none },
    { id: 'what', head: c.what, later: true, wrap: true, cell: ({ what }) => what },
    {
      id: 'amount',
      head: c.amount,
      later: true,
      numeric: true,
      cell: ({ amount, unit }) => promised.amount(amount, unit),
    },
    {
      id: 'promised',
      head: c.promised,
      later: true,
      numeric: true,
      sortable: true,
      cell: row => dayOf(row.promisedOn),
    },
    { id: 'agreed', head: c.agreed, later: true, numeric: true, cell: row => dayOf(row.agreedOn) ?? none },
    {
      id: 'meeting',
      head: c.meeting,
      later: true,
      wrap: true,
      cell: ({ meeting }) => (meeting ? <a href={`/pertemuan/${meeting.id}`}>{meeting.title}</a> : none),
    },
    { id: 'forWhom', head: c.forWhom, later: true, wrap: true, cell: ({ forWhom }) => forWhom ?? none },
    {
      id: 'reason',
      head: c.reason,
      later: true,
      wrap: true,
      cell: ({ withdrawnReason }) => withdrawnReason ?? none,
    },
  ]
}
