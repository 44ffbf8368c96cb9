import { useState } from 'preact/hooks'
import {
  type Certificate,
  certificatePath,
  issueCertificates,
  listCertificates,
  type Papers,
  revokeCertificate,
} from '../../../contract/documents.ts'
import { documents } from '../../../text/documents.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Issues certificates, shows each with the page that checks it, and revokes one. */
export function CertificatesDialog({ told, onClose }: { told: Papers; onClose: () => void }) {
  const { certs: words } = useText(documents)
  const { close } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const { meeting, certificates } = told
  const answer = useAsk(listCertificates, { meetingId: meeting.id })
  const issue = useSend(issueCertificates)
  const [numbers, setNumbers] = useState(() => words.numbersUsual(meeting.starts.slice(0, 4)))
  const [issuer, setIssuer] = useState(meeting.region)
  const [revoking, setRevoking] = useState<Certificate | null>(null)
  const due = certificates.due - certificates.issued
  if (revoking) return <RevokeDialog certificate={revoking} onClose={() => setRevoking(null)} />
  const list = answer.data?.certificates ?? []
  const next = `${list.length + 1}/${numbers}`
  return (
    <Dialog wide open title={words.title} closeLabel={close} onClose={onClose}>
      {issue.error && <Notice kind="problem" title={says(issue.error, language)} />}
      {due > 0 && (
        <div class="stack">
          <p>{words.due(number(due, language))}</p>
          <div class="paper-pairs">
            <TextInput
              label={words.numbers}
              hint={words.numbersHint(next)}
              value={numbers}
              onChange={setNumbers}
              maxLength={60}
            />
            <TextInput label={words.issuer} value={issuer} onChange={setIssuer} maxLength={200} />
          </div>
          <div class="row">
            <Button
              variant="go"
              busy={issue.isPending}
              onClick={() =>
                issue.mutate(
                  { meetingId: meeting.id, numbers, issuer },
                  {
                    onSuccess: ({ issued }) =>
                      toasts.show({ strong: words.issued(number(issued, language)), glyph: 'done' }),
                  },
                )
              }
            >
              {words.issue}
            </Button>
          </div>
        </div>
      )}
      {list.length === 0 && <p class="sub">{words.none}</p>}
      <ul class="papers">
        {list.map(one => (
          <li key={one.id}>
            <div class="paper-name">
              <b>{one.name}</b>
              <span class="sub small">
                {[one.number, one.hours !== null && words.hours(number(one.hours, language))]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              {one.revokedAt && <span class="sub small">{words.revoked(one.reason ?? '')}</span>}
            </div>
            <div class="row">
              <Button variant="bare" size="sm" icon="external" newTab href={`${certificatePath}/${one.code}`}>
                {words.check}
              </Button>
              {!one.revokedAt && told.mine && (
                <Button
                  variant="bare"
                  size="sm"
                  label={words.revokeOf(one.name)}
                  onClick={() => setRevoking(one)}
                >
                  {words.revoke}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function RevokeDialog({ certificate, onClose }: { certificate: Certificate; onClose: () => void }) {
  const { certs: words } = useText(documents)
  const toasts = useToasts()
  const revoke = useSend(revokeCertificate)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      warn
      title={words.revokeOf(certificate.name)}
      action={words.revoke}
      problem={revoke.error}
      busy={revoke.isPending}
      onClose={onClose}
      onSend={() => {
        setTried(true)
        if (reason.trim() === '') return
        const onSuccess = () => {
          toasts.show({ strong: words.done, glyph: 'done' })
          onClose()
        }
        revoke.mutate({ id: certificate.id, reason }, { onSuccess })
      }}
    >
      <p>{words.revokeText}</p>
      <TextInput
        label={words.reason}
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={tried && reason.trim() === '' ? words.needed : undefined}
      />
    </FormDialog>
  )
}
