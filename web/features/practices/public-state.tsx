import type { PracticeId } from '../../../contract/ids.ts'
import { getPracticePage } from '../../../contract/public-practices.ts'
import { portalPractices } from '../../../text/portal-practices.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Whether anybody can read a published card, and what keeps it from that. */
export function PublicState({ id }: { id: PracticeId }) {
  const { office: words } = useText(portalPractices)
  const { data } = useAsk(getPracticePage, { id })
  if (data?.found) return <Notice kind="warning" title={words.found[data.found]} />
  if (!data?.path) return null
  return (
    <p class="small">
      <a href={data.path}>{words.page}</a>
    </p>
  )
}
