import { applyImport, exportRefused, type ImportJob, withdrawImport } from '../../../contract/exchange.ts'
import { exchangePages } from '../../../text/exchange-pages.ts'
import { downloadUrl } from '../../data/client.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'

/** The decision: the valid rows, all or none, or nothing; and the refused rows as a file. */
export function ImportDecision({ job }: { job: ImportJob }) {
  const words = useText(exchangePages)
  const { language } = useSession()
  const apply = useSend(applyImport)
  const withdraw = useSend(withdrawImport)
  const { create = 0, change = 0, refuse = 0, choose = 0 } = job.counts
  const valid = create + change
  const error = apply.error ?? withdraw.error
  const busy = apply.isPending || withdraw.isPending
  const carryOut = (mode: 'all' | 'valid') => apply.mutate({ id: job.id, version: job.version, mode })
  return (
    <div class="stack import-decision">
      {error && <Notice kind="problem" title={says(error, language)} />}
      <div class="row">
        {job.state === 'checked' && valid > 0 && (
          <Button variant="go" busy={busy} onClick={() => carryOut('valid')}>
            {words.applyValid(number(valid, language))}
          </Button>
        )}
        {job.state === 'checked' && valid > 0 && refuse + choose === 0 && (
          <Button variant="line" busy={busy} onClick={() => carryOut('all')}>
            {words.applyAll}
          </Button>
        )}
        {refuse + choose > 0 && (
          <Button
            variant="line"
            icon="download"
            href={downloadUrl(exportRefused, { id: job.id, format: 'xlsx' })}
            download
          >
            {words.refusedFile}
          </Button>
        )}
        {job.state !== 'done' && (
          <Button
            variant="bare"
            busy={busy}
            onClick={() => withdraw.mutate({ id: job.id, version: job.version })}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
      {valid > 0 && job.state === 'checked' && <p class="small sub">{words.applyAllWhy}</p>}
    </div>
  )
}
