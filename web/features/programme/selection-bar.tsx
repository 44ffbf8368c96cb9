import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Role } from '../../../contract/access.ts'
import { type DecreeId, makeId } from '../../../contract/ids.ts'
import {
  confirmReplication,
  decreeEnrolments,
  type Enrolment,
  reviewEnrolments,
} from '../../../contract/programme.ts'
import { lists } from '../../../text/lists.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { Problem } from '../../data/client.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { says, saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Whether an enrolment waits for somebody of this role. */
export function waitsFor(row: Enrolment, role: Role): boolean {
  if (row.kind === 'beneficiary')
    return (
      (role === 'province' && row.state === 'proposed') || (role === 'national' && row.state === 'reviewed')
    )
  return row.state === 'active' && row.confirmedOn === null && row.confirmer === role
}

/** What can be done with the chosen enrolments, by role. */
export function SelectionBar(props: {
  picked: Enrolment[]
  /** Chooses further ones. */
  more?: ComponentChildren
  role: Role
  onClear: () => void
}) {
  const words = useText(programmePages)
  const { notUndone } = useText(lists)
  const { language } = useSession()
  const toasts = useToasts()
  const review = useSend(reviewEnrolments)
  const confirm = useSend(confirmReplication)
  const [dialog, setDialog] = useState<'forward' | 'confirm' | 'decline' | 'decree' | null>(null)
  const { picked, role } = props
  const idsOf = (fits: (e: Enrolment) => boolean) => picked.filter(fits).map(e => e.id)
  const proposed = idsOf(e => e.state === 'proposed' && e.kind === 'beneficiary')
  const reviewed = idsOf(e => e.state === 'reviewed')
  const declared = idsOf(e => e.kind === 'replication' && waitsFor(e, role))
  const finish = async (work: Promise<{ done: number; left: unknown[] }>) => {
    try {
      const { done, left } = await work
      toasts.show({
        strong: words.done(done),
        text: left.length > 0 ? words.left(left.length) : undefined,
        glyph: 'done',
      })
      setDialog(null)
      props.onClear()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      toasts.show({ strong: says(error, language), glyph: 'late' })
    }
  }
  return (
    <>
      <BulkBar
        count={words.chosen(picked.length)}
        more={props.more}
        clearLabel={words.clearChoice}
        onClear={props.onClear}
      >
        {role === 'province' && proposed.length > 0 && (
          <>
            <Button variant="line" onClick={() => setDialog('decline')}>
              {words.decline}
            </Button>
            <Button variant="go" onClick={() => setDialog('forward')}>
              {words.forward} ({proposed.length})
            </Button>
          </>
        )}
        {role === 'national' && reviewed.length > 0 && (
          <Button variant="go" onClick={() => setDialog('decree')}>
            {words.decree} ({reviewed.length})
          </Button>
        )}
        {declared.length > 0 && (
          <Button variant="go" onClick={() => setDialog('confirm')}>
            {words.confirm} ({declared.length})
          </Button>
        )}
      </BulkBar>
      <FormDialog
        open={dialog === 'forward'}
        title={words.forwardTitle(proposed.length)}
        action={words.forward}
        busy={review.isPending}
        onSend={() => void finish(review.mutateAsync({ ids: proposed, forward: true, note: null }))}
        onClose={() => setDialog(null)}
      >
        <p>{notUndone}</p>
      </FormDialog>
      <FormDialog
        open={dialog === 'confirm'}
        title={words.confirmTitle(declared.length)}
        action={words.confirm}
        busy={confirm.isPending}
        onSend={() => void finish(confirm.mutateAsync({ ids: declared }))}
        onClose={() => setDialog(null)}
      >
        <p>{notUndone}</p>
      </FormDialog>
      <DeclineDialog
        open={dialog === 'decline'}
        onClose={() => setDialog(null)}
        onDecline={note => finish(review.mutateAsync({ ids: proposed, forward: false, note }))}
      />
      <DecreeDialog
        ids={reviewed}
        open={dialog === 'decree'}
        onClose={() => setDialog(null)}
        onDone={finish}
      />
    </>
  )
}

function DeclineDialog(props: {
  open: boolean
  onClose: () => void
  onDecline: (note: string) => Promise<void>
}) {
  const words = useText(programmePages)
  const { notUndone } = useText(lists)
  const { draft, change, clear } = useDraft('enrolment/decline', { note: '' })
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (draft.note.trim() === '') return
    await props.onDecline(draft.note)
    clear()
    setTried(false)
  }
  return (
    <FormDialog
      open={props.open}
      title={words.declineTitle}
      action={words.decline}
      warn
      onSend={() => void save()}
      onClose={props.onClose}
    >
      <p class="sub">{notUndone}</p>
      <TextArea
        label={words.declineReason}
        value={draft.note}
        onChange={note => change({ note })}
        rows={3}
        error={tried && draft.note.trim() === '' ? words.needed : undefined}
      />
    </FormDialog>
  )
}

function DecreeDialog(props: {
  ids: Enrolment['id'][]
  open: boolean
  onClose: () => void
  onDone: (work: Promise<{ done: number; left: unknown[] }>) => Promise<void>
}) {
  const words = useText(programmePages)
  const { notUndone } = useText(lists)
  const { language } = useSession()
  const decree = useSend(decreeEnrolments)
  const { draft, change, clear } = useDraft('enrolment/decree', {
    decreeId: makeId<DecreeId>(),
    number: '',
    date: today(),
    activeFrom: today(),
  })
  const save = () =>
    decree.mutate(
      { ids: props.ids, ...draft },
      {
        onSuccess: result => {
          clear()
          void props.onDone(Promise.resolve(result))
        },
      },
    )
  return (
    <FormDialog
      open={props.open}
      title={words.decreeTitle(props.ids.length)}
      action={words.decree}
      problem={decree.error}
      busy={decree.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      <p class="sub">{notUndone}</p>
      <TextInput
        label={words.decreeNumber}
        value={draft.number}
        onChange={number => change({ number })}
        error={saysOf(decree.error, 'number', language)}
      />
      <DateInput
        label={words.decreeDate}
        value={draft.date}
        max={today()}
        onChange={date => change({ date })}
        error={saysOf(decree.error, 'date', language)}
      />
      <DateInput
        label={words.activeFrom}
        hint={words.activeHint}
        value={draft.activeFrom}
        onChange={activeFrom => change({ activeFrom })}
        error={saysOf(decree.error, 'activeFrom', language)}
      />
    </FormDialog>
  )
}
