import { may } from '../../contract/access.ts'
import { listBases } from '../../contract/policy-basis.ts'
import { policyBasis } from '../../text/policy-basis.ts'
import { useAsk } from '../data/queries.ts'
import { useSignedIn, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Wrap } from '../ui/page.tsx'

/** What of the policy basis ends soon, said on the overview of an office; nothing where nothing does. */
export function ExpiringBases() {
  const { list } = useText(policyBasis)
  const { grant } = useSignedIn()
  const enabled = may['policy-basis.keep'].some(role => role === grant.role)
  const { data } = useAsk(listBases, { state: 'expiring', limit: 1 }, { enabled })
  if (!data || data.expiring === 0) return null
  return (
    <Wrap>
      <Notice
        kind="warning"
        title={list.expiring(data.expiring)}
        actions={
          <Button variant="line" size="sm" href="/landasan?keadaan=expiring">
            {list.look}
          </Button>
        }
      />
    </Wrap>
  )
}
