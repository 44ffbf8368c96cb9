import { useState } from 'preact/hooks'
import type { Flag } from '../../../contract/monthly-reports.ts'
import type { FormDraft } from '../../data/form-draft.ts'
import { type Entry, stateOf, versionAfter, type Write } from '../../data/outbox/rules.ts'
import { useKeeping, useOutbox } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession } from '../../data/session.tsx'
import { figuresOf, notesOf, type Question, type ReportDraft } from './report-draft.ts'
import type { ReportData } from './report-data.ts'

export const recordOf = ({ libraryId, month }: { libraryId: string; month: string }) =>
  `report/${libraryId}/${month}`

/**
 * Keeps the report on this phone and sends it; what was sent stays for the last page.
 * @param mends the refused command that it takes the place of
 */
export function useSending(
  { report, period }: ReportData,
  kept: FormDraft<ReportDraft>,
  questions: readonly Question[],
  flags: readonly Flag[],
  mends?: Entry,
) {
  const { language } = useSession()
  const keeping = useKeeping(mends)
  const entries = useOutbox()
  const [done, setDone] = useState<{ draft: ReportDraft; entry: Entry } | null>(null)
  const { draft } = kept

  async function send() {
    if (keeping.busy) return
    const entry = await keeping.keep(write())
    if (entry === null) return
    if (stateOf(entry) !== 'refused') {
      setDone({ draft, entry })
      return kept.clear()
    }
    const { code } = (entry.answer as { problem: { code: string } }).problem
    if (code === 'record.changed-meanwhile') refresh(['reports'])
  }

  function write(): Write {
    const record = recordOf(report)
    // what waits on this phone comes before it
    const version = Math.max(draft.version ?? 0, versionAfter(record, entries) ?? 0) || null
    const input = {
      libraryId: report.libraryId,
      month: report.month,
      figures: figuresOf(draft, questions),
      notes: notesOf(draft, flags),
      remark: draft.remark.trim() || null,
      version,
      revisionReason: period.locked ? draft.reason.trim() || null : null,
    }
    const { libraryName: title, month: day, libraryId } = report
    const about = { title, day, people: null, libraryId }
    return { name: 'reports.submit', input, record, about, draft }
  }

  return {
    done,
    send: () => void send(),
    /** What the server said holds until something is changed. */
    forget: () => {
      if (keeping.problem !== null) keeping.forget()
    },
    busy: keeping.busy,
    problem: keeping.problem,
    errorOf: (path: string) => saysOf(keeping.problem, path, language),
  }
}
