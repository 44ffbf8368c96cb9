import { may } from '../../contract/access.ts'
import { sumCommitments } from '../../contract/commitment-sums.ts'
import { promises } from '../../text/promises.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useSignedIn, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { number } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { Wrap } from '../ui/page.tsx'
import { usePromised } from './promised.ts'

/** What was promised and is overdue, said on the overview of whoever chases it; nothing where nothing is. */
export function OverdueCommitments() {
  const { attention: words } = useText(promises)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const { money } = usePromised()
  const enabled = may['commitments.keep'].some(role => role === grant.role)
  const { data } = useAsk(sumCommitments, { by: 'form' }, { enabled })
  if (!data || data.total.overdue.count === 0) return null
  const { count, worth } = data.total.overdue
  return (
    <Wrap>
      <Notice
        kind="warning"
        title={words.overdue(number(count, language))}
        actions={
          <Button variant="line" size="sm" href="/komitmen?angka=overdue">
            {words.look}
          </Button>
        }
      >
        {worth > 0 && words.worth(money(worth))}
      </Notice>
    </Wrap>
  )
}
