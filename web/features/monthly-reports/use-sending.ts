import { useState } from 'preact/hooks'
import { type Flag, submitReport } from '../../../contract/monthly-reports.ts'
import type { FormDraft } from '../../data/form-draft.ts'
import { refresh, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession } from '../../data/session.tsx'
import { figuresOf, notesOf, type Question, type ReportDraft } from './report-draft.ts'
import type { ReportData } from './report-data.ts'

/** Sends the report, and keeps what was sent for the last page. */
export function useSending(
  { report, period }: ReportData,
  kept: FormDraft<ReportDraft>,
  questions: readonly Question[],
  flags: readonly Flag[],
) {
  const { language } = useSession()
  const submit = useSend(submitReport)
  const [done, setDone] = useState<{ draft: ReportDraft; at: string; late: boolean } | null>(null)
  const { draft } = kept

  function send() {
    if (submit.isPending) return
    submit.mutate(
      {
        libraryId: report.libraryId,
        month: report.month,
        figures: figuresOf(draft, questions),
        notes: notesOf(draft, flags),
        remark: draft.remark.trim() || null,
        version: draft.version,
        revisionReason: period.locked ? draft.reason.trim() || null : null,
      },
      {
        onSuccess: ({ late }) => {
          setDone({ draft, at: new Date().toISOString(), late })
          kept.clear()
        },
        onError: refusal => {
          if (refusal.body.code === 'record.changed-meanwhile') refresh(['reports'])
        },
      },
    )
  }

  return {
    done,
    send,
    /** What the server said holds until something is changed. */
    forget: () => {
      if (submit.error !== null) submit.reset()
    },
    busy: submit.isPending,
    problem: submit.error,
    errorOf: (path: string) => saysOf(submit.error, path, language),
  }
}
