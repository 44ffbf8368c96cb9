import type { Topic } from '../../../contract/talk.ts'
import { programme } from '../../../text/programme.ts'
import { talk } from '../../../text/talk.ts'
import { useSession, useText } from '../../data/session.tsx'
import { month } from '../../ui/format.ts'

/** What a record is called: `Laporan Oktober 2026`, an activity's title, `Replikasi mandiri 2026`. */
export function useRecordTitle(of: { about: Topic; record: string; title: string | null }): string {
  const words = useText(talk).thread.of
  const kinds: Record<string, string> = useText(programme).kinds
  const { language } = useSession()
  if (of.about === 'report') return words.report(month(of.record, language))
  if (of.about === 'activity') return of.title ?? words.activity
  if (of.about === 'practice') return words.practice(of.title ?? '')
  const [kind = '', year = ''] = (of.title ?? '').split(' ')
  return kinds[kind] ? `${kinds[kind]} ${year}` : words.enrolment
}
