import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import type { MentoringVisitId } from '../../../contract/ids.ts'
import { cancelMentoring, getMentoringVisit, type MentoringVisit } from '../../../contract/mentoring.ts'
import { mentoringForms } from '../../../text/mentoring-forms.ts'
import { mentoringNext } from '../../../text/mentoring-next.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { outbox } from '../../../text/outbox.ts'
import { useHere } from '../../data/outbox/use-outbox.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { MentoringFrame } from './frame.tsx'
import { visitRecord } from './kept.ts'
import { VisitCard } from './parts.tsx'

/** One visit: planned, held or cancelled, for its trainer and the offices. */
export function VisitPage() {
  const { id } = useParams<{ id: MentoringVisitId }>()
  const { back, visit: words } = useText(mentoring)
  const { kept } = useText(outbox)
  const here = useHere(visitRecord(id))
  const answer = useAsk(getMentoringVisit, { id }, { fresh: true })
  return (
    <MentoringFrame>
      {here && <Notice title={words.waits} actions={<a href="/kiriman">{kept.open}</a>} />}
      <Waiting answer={answer}>
        {({ visit }) => (
          <>
            <PageHead
              over={<a href="/pendampingan">{back}</a>}
              title={visit.libraryName}
              sub={
                <a href={`/pendampingan/perpustakaan/${visit.libraryId}`}>
                  {visit.regency ?? visit.province}
                </a>
              }
            />
            <One visit={visit} waits={Boolean(here)} />
          </>
        )}
      </Waiting>
    </MentoringFrame>
  )
}

function One({ visit, waits }: { visit: MentoringVisit; waits: boolean }) {
  const { visit: words } = useText(mentoring)
  const { next } = useText(mentoringNext)
  const { grant } = useSignedIn()
  const [cancelling, setCancelling] = useState(false)
  const isMine = visit.mine && grant.role === 'trainer'
  return (
    <VisitCard
      visit={visit}
      closes={() => isMine}
      actions={
        isMine &&
        !waits &&
        visit.state === 'planned' && (
          <p class="mentoring-do">
            <Button variant="go" href={`/pendampingan/${visit.id}/catat`}>
              {next.recordPlanned}
            </Button>
            <Button variant="line" href={`/pendampingan/${visit.id}/ubah`}>
              {words.move}
            </Button>
            <Button variant="bare" onClick={() => setCancelling(true)}>
              {words.cancel}
            </Button>
            {cancelling && <Cancel visit={visit} onClose={() => setCancelling(false)} />}
          </p>
        )
      }
    />
  )
}

function Cancel({ visit, onClose }: { visit: MentoringVisit; onClose: () => void }) {
  const { visit: words } = useText(mentoring)
  const { record } = useText(mentoringForms)
  const send = useSend(cancelMentoring)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={words.cancelTitle}
      action={words.cancel}
      warn
      problem={send.error}
      busy={send.isPending}
      onClose={onClose}
      onSend={() => {
        setTried(true)
        if (reason.trim() === '') return
        send.mutate({ id: visit.id, version: visit.version, reason: reason.trim() }, { onSuccess: onClose })
      }}
    >
      <TextArea
        label={words.cancelReason}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={300}
        error={tried && reason.trim() === '' ? record.needed : undefined}
      />
    </FormDialog>
  )
}
