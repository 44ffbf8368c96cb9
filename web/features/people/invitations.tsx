import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { listInvitations, withdrawInvitation } from '../../../contract/people.ts'
import { door } from '../../../text/door.ts'
import { people } from '../../../text/people.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { useZone } from '../../data/my-library.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { State } from '../../ui/state.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Invitation = ResultOf<typeof listInvitations>['invitations'][number]

/** Invitations that nobody has used yet, in my area or in one place of it; each can be withdrawn. */
export function Invitations(props: { scopeId?: number }) {
  const words = useText(people).invitations
  const answer = useAsk(listInvitations, { scopeId: props.scopeId, limit: 200 })
  const [withdrawing, setWithdrawing] = useState<Invitation | null>(null)
  return (
    <>
      <Waiting answer={answer} kind="rows">
        {({ invitations }) =>
          invitations.length === 0 ? (
            <Empty title={words.empty} text={words.emptyText} />
          ) : (
            <InvitationTable rows={invitations} onWithdraw={setWithdrawing} />
          )
        }
      </Waiting>
      <Withdraw invitation={withdrawing} onClose={() => setWithdrawing(null)} />
    </>
  )
}

function InvitationTable(props: { rows: Invitation[]; onWithdraw: (row: Invitation) => void }) {
  const words = useText(people).invitations
  const general = useText(shell)
  const { periodOf } = useText(door).invitation
  const { language } = useSession()
  const zone = useZone()
  const onlySees = useOnlySees()
  const columns: Column<Invitation>[] = [
    { id: 'name', head: words.name, main: true, cell: row => <b>{row.name}</b> },
    {
      id: 'role',
      head: words.role,
      bare: true,
      wrap: true,
      cell: row =>
        row.period
          ? `${general.roles[row.role]}, ${periodOf(date(row.period.from, language), date(row.period.until, language))}`
          : general.roles[row.role],
    },
    { id: 'place', head: words.place, bare: true, wrap: true, cell: row => row.scopeName },
    { id: 'by', head: words.by, cell: row => row.invitedBy },
    { id: 'at', head: words.at, wideOnly: true, cell: row => date(row.invitedAt, language, zone) },
    { id: 'until', head: words.until, cell: row => date(row.expiresAt, language, zone) },
    {
      id: 'state',
      head: words.state,
      bare: true,
      cell: row =>
        row.expired ? (
          <State glyph="late">{words.expired}</State>
        ) : (
          <State glyph="quarter">{words.open}</State>
        ),
    },
  ]
  const toDo: Column<Invitation> = {
    id: 'do',
    head: words.withdraw,
    headHidden: true,
    cell: row => (
      <Button
        variant="bare"
        size="sm"
        label={words.withdrawLabel(row.name)}
        onClick={() => props.onWithdraw(row)}
      >
        {words.withdraw}
      </Button>
    ),
  }
  return (
    <Table
      caption={words.title}
      columns={onlySees ? columns : [...columns, toDo]}
      rows={props.rows}
      rowKey={row => row.id}
    />
  )
}

function Withdraw(props: { invitation: Invitation | null; onClose: () => void }) {
  const words = useText(people).invitations
  const general = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const { mutate, isPending, error, reset } = useSend(withdrawInvitation)
  const { invitation } = props
  const close = () => {
    reset()
    props.onClose()
  }
  return (
    <Dialog
      open={invitation !== null}
      onClose={close}
      title={words.withdrawTitle(invitation?.name ?? '')}
      closeLabel={general.close}
      footer={
        <>
          <Button onClick={close}>{general.cancel}</Button>
          <Button
            variant="warn"
            busy={isPending}
            onClick={() =>
              invitation &&
              mutate(
                { invitationId: invitation.id },
                {
                  onSuccess: () => {
                    close()
                    toasts.show({ strong: words.withdrawn, text: words.withdrawnText(invitation.name) })
                  },
                },
              )
            }
          >
            {words.withdrawGo}
          </Button>
        </>
      }
    >
      <div class="stack">
        {error && <Notice kind="problem" title={says(error, language)} />}
        <p>{words.withdrawText}</p>
      </div>
    </Dialog>
  )
}
